import { fail, type Result } from '../result.ts';
import type { Budget, BudgetState } from './budget.ts';
import type { Clock } from './clock.ts';
import {
  createFlights,
  type Flight,
  LANES,
  type Lane,
  type PaceableFailure,
  type PacingFailure,
  type Task,
} from './flights.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { BudgetStore } from './persisted.ts';

export interface PacedRequest {
  readonly lane: Lane;
  /** What is asked for. Runs with the same key want the same answer and share one request. */
  readonly key: string;
  /** Lets this caller go; the task is aborted when all its callers have gone. */
  readonly signal?: AbortSignal | undefined;
}

export interface Pacer {
  /**
   * Runs a task when the budget allows. One call of the task must send exactly one request, heed its
   * signal and settle; it is called again, and charged again, when it fails in a way that passes.
   *
   * Gives the task's answer, or a `PacingFailure`; rejects only with what the task threw. A 429 ends
   * as `waiting`, never as the task's own failure.
   */
  run<Value, Failure extends PaceableFailure>(
    request: PacedRequest,
    task: Task<Value, Failure>,
  ): Promise<Result<Value, Failure | PacingFailure>>;
  budget(): Promise<BudgetState>;
  /**
   * Tells the state after whatever changed it, except that time went by. The function it gives ends
   * that.
   */
  onChange(listener: (state: BudgetState) => void): () => void;
}

/** How often one task is sent at most, whatever it failed of. */
const TRIES = 3;

/** The rest after an unavailable service or a lost network: 1 s, then 2 s, give or take a half. */
const FIRST_REST_MS = 1000;

/**
 * Keeps one service's requests within its limits, over all callers and all lives of the worker.
 *
 * `random` gives numbers from 0 to 1, as `Math.random` does.
 */
export function createPacer({
  clock,
  store,
  random,
  limits,
}: {
  clock: Clock;
  store: BudgetStore;
  random: () => number;
  limits: Limits;
}): Pacer {
  const flights = createFlights(() => scheduleRound());
  const listeners = new Set<(state: BudgetState) => void>();
  /** Requests between charge and answer, those included that nobody waits for any more. */
  let underWay = 0;
  let roundIsDue = false;
  let wake = new AbortController();

  let opening: Promise<Ledger> | undefined;
  const open = (): Promise<Ledger> => {
    opening ??= openLedger(clock, limits, store);
    return opening;
  };

  const stateOf = ({ budget }: Ledger): BudgetState => ({
    ...budget.state(),
    waiting: flights.all().filter((flight) => flight.state !== 'under-way').length,
  });

  /** Lets all that was asked for in this moment come together, then sees who may go. */
  const scheduleRound = (): void => {
    if (roundIsDue) return;
    roundIsDue = true;
    void open().then((ledger) => {
      roundIsDue = false;
      round(ledger);
    });
  };

  const round = (ledger: Ledger): void => {
    wake.abort();
    const now = clock.elapsed();
    const queued = flights.all().filter((flight) => flight.state === 'queued');
    const inTurn = LANES.flatMap((lane) => queued.filter((flight) => flight.lane() === lane));
    let ahead = 0;
    let nextOpening = Number.POSITIVE_INFINITY;
    for (const flight of inTurn) {
      const hold = ledger.budget.hold(flight.lane(), ahead);
      if (!hold && underWay < limits.atOnce) {
        void send(flight, ledger);
        continue;
      }
      if (hold) {
        flight.heldSince ??= now;
        if (hold.at - flight.heldSince > limits.patienceMs) {
          flight.land(fail({ kind: 'waiting', reason: hold.reason, until: hold.until }));
          continue;
        }
        nextOpening = Math.min(nextOpening, hold.at);
      }
      ahead += 1;
    }
    if (nextOpening < Number.POSITIVE_INFINITY) void wakeAfter(nextOpening - now);
    const state = stateOf(ledger);
    // In a task of its own, so that a listener that throws disturbs nobody.
    for (const listener of listeners) queueMicrotask(() => listener(state));
  };

  const wakeAfter = async (ms: number): Promise<void> => {
    wake = new AbortController();
    const { signal } = wake;
    await clock.sleep(ms, signal);
    if (!signal.aborted) scheduleRound();
  };

  const send = async (flight: Flight, { budget, written }: Ledger): Promise<void> => {
    flight.state = 'under-way';
    underWay += 1;
    budget.reserve();
    // The charge is in the store before the request leaves: a worker killed in between loses a slot,
    // and can never spend one twice.
    await written();
    if (flight.signal.aborted || budget.isStopped()) {
      budget.release();
      flight.state = 'queued';
    } else {
      const sentAt = budget.send();
      flight.tries += 1;
      try {
        const answer = await flight.task(flight.signal);
        if (answer.ok) {
          budget.succeeded(sentAt);
          flight.land(answer);
        } else {
          failed(flight, answer.failure, budget);
        }
      } catch (error) {
        flight.crash(error);
      }
      void written();
    }
    underWay -= 1;
    scheduleRound();
  };

  const failed = (flight: Flight, failure: PaceableFailure, budget: Budget): void => {
    const isLastTry = flight.tries === TRIES;
    if (failure.kind === 'rate-limited') {
      const until = budget.refused(failure.availableAt);
      if (isLastTry) flight.land(fail({ kind: 'waiting', reason: 'rate-limited', until }));
      else flight.state = 'queued';
    } else if (!isLastTry && (failure.kind === 'unavailable' || failure.kind === 'offline')) {
      void rest(flight);
    } else {
      flight.land(fail(failure));
    }
  };

  const rest = async (flight: Flight): Promise<void> => {
    flight.state = 'resting';
    const about = FIRST_REST_MS * 2 ** (flight.tries - 1);
    await clock.sleep(about * (0.5 + random()), flight.signal);
    flight.state = 'queued';
    scheduleRound();
  };

  return {
    run<Value, Failure extends PaceableFailure>(
      { lane, key, signal }: PacedRequest,
      task: Task<Value, Failure>,
    ) {
      if (signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }));
      const answer = flights.under(key, task).join(lane, signal);
      scheduleRound();
      // Flights of all types share one register; a key names one thing, so its answer has one type.
      return answer as Promise<Result<Value, Failure | PacingFailure>>;
    },
    budget: async () => stateOf(await open()),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
