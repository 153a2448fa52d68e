import { fail, type Result } from '../result.ts';

/** Who is waiting, the most urgent first: a page in view, the popup, work that nobody looks at. */
export const LANES = ['page', 'popup', 'idle'] as const;
export type Lane = (typeof LANES)[number];

/**
 * What a task's failure must look like for the pacer to act on it. It knows three kinds:
 * `rate-limited` (with `availableAt`, epoch ms, if the service told it), `unavailable` and
 * `offline`. Failures of any other kind are handed straight back.
 */
export interface PaceableFailure {
  readonly kind: string;
  readonly availableAt?: number | undefined;
}

/**
 * How a run ends without an answer of its task. `waiting`: it cannot be sent soon; it can be asked
 * for again at `until` (epoch ms). `cancelled`: the caller's own signal was aborted.
 */
export type PacingFailure =
  | {
      readonly kind: 'waiting';
      readonly reason: 'budget' | 'rate-limited';
      readonly until: number;
    }
  | { readonly kind: 'cancelled' };

export type Task<Value, Failure> = (signal: AbortSignal) => Promise<Result<Value, Failure>>;

type Answer = Result<unknown, PaceableFailure | PacingFailure>;

/** One task on its way to an answer, and all the callers that want this answer. */
export interface Flight {
  readonly task: Task<unknown, PaceableFailure>;
  /** Aborted when the last caller has left. */
  readonly signal: AbortSignal;
  state: 'queued' | 'under-way' | 'resting';
  tries: number;
  /** When it was first held back by budget or pause, by `elapsed()`. */
  heldSince: number | null;
  /** The most urgent lane of those who still wait: a page lifts a flight only while it stays. */
  lane(): Lane;
  join(lane: Lane, signal: AbortSignal | undefined): Promise<Answer>;
  /** Answers all callers. */
  land(answer: Answer): void;
  /** Hands what the task threw to all callers. */
  crash(error: unknown): void;
}

/** All flights that callers wait for, one a key, in the order in which they were asked for. */
export interface Flights {
  /** The flight under this key; one that is waited for already keeps its own task. */
  under(key: string, task: Task<unknown, PaceableFailure>): Flight;
  all(): readonly Flight[];
}

interface Caller {
  readonly lane: Lane;
  answer(answer: Answer): void;
  crash(error: unknown): void;
}

/** `onAbandoned` is told when the last caller of a flight has left. */
export function createFlights(onAbandoned: () => void): Flights {
  const byKey = new Map<string, Flight>();

  const create = (key: string, task: Task<unknown, PaceableFailure>): Flight => {
    const callers = new Set<Caller>();
    const abandoned = new AbortController();

    const dismiss = (tell: (caller: Caller) => void): void => {
      // Abandoned before: the key may be another flight's by now.
      if (byKey.get(key) === flight) byKey.delete(key);
      const all = [...callers];
      callers.clear();
      for (const caller of all) tell(caller);
    };

    const flight: Flight = {
      task,
      signal: abandoned.signal,
      state: 'queued',
      tries: 0,
      heldSince: null,
      lane: () =>
        LANES.find((lane) => [...callers].some((caller) => caller.lane === lane)) ?? 'idle',
      join: (lane, signal) =>
        new Promise((resolve, reject) => {
          const leave = (): void => {
            callers.delete(caller);
            resolve(fail({ kind: 'cancelled' }));
            if (callers.size > 0) return;
            byKey.delete(key);
            abandoned.abort();
            onAbandoned();
          };
          const caller: Caller = {
            lane,
            answer: (answer) => {
              signal?.removeEventListener('abort', leave);
              resolve(answer);
            },
            crash: (error) => {
              signal?.removeEventListener('abort', leave);
              reject(error);
            },
          };
          callers.add(caller);
          signal?.addEventListener('abort', leave, { once: true });
        }),
      land: (answer) => dismiss((caller) => caller.answer(answer)),
      crash: (error) => dismiss((caller) => caller.crash(error)),
    };
    return flight;
  };

  return {
    under(key, task) {
      let flight = byKey.get(key);
      if (!flight) {
        flight = create(key, task);
        byKey.set(key, flight);
      }
      return flight;
    },
    all: () => [...byKey.values()],
  };
}
