import type { Clock } from './clock.ts';
import type { Lane } from './flights.ts';
import type { Limits } from './limits.ts';
import type { PersistedBudget } from './persisted.ts';

/** What people are told of the budget. Times are epoch ms. */
export interface BudgetState {
  /** Requests of the last window, those about to be sent included. */
  readonly used: number;
  readonly limit: number;
  readonly windowMs: number;
  /** When the next request of a person may go, if the budget is spent; null while there is room. */
  readonly freeAt: number | null;
  /** Until when the service wants no request at all; null when it does not say so. */
  readonly stoppedUntil: number | null;
  /** Tasks that wait for their turn or for their next try. */
  readonly waiting: number;
}

/** Why a request cannot start now, and when it can: `at` by `elapsed()`, `until` as epoch ms. */
export interface Hold {
  readonly reason: 'budget' | 'rate-limited';
  readonly at: number;
  readonly until: number;
}

/** Pauses after a 429 that does not say when to come back: 30 s, doubling, to 15 min. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** No pause this long was ever reported: a later time is a wrong clock, ours or theirs. */
const BELIEVED_PAUSE_MS = 24 * 60 * 60_000;

/**
 * The count of one service's requests in any window, and the pauses it demanded.
 *
 * Within one worker all is reckoned by `elapsed()`, so a wall clock that jumps frees nothing early
 * and freezes nothing. Every snapshot is written in the wall time of its moment, and a new worker
 * reads it by the wall clock alone: a time in the future counts as now, so that it is over at most
 * one window (or one length of the pause) later.
 *
 * Not to be defended: the wall clock set forward between the last snapshot and the next worker.
 * To that worker it looks as if more time had gone by, and it frees slots by as much too early.
 */
export interface Budget {
  /**
   * What holds back a request of this lane when `ahead` others are to go before it; null if it may
   * start now.
   */
  hold(lane: Lane, ahead: number): Hold | null;
  /** Charges a request that is to be sent as soon as the charge is saved. */
  reserve(): void;
  /** Takes a charge back: the request was not sent. */
  release(): void;
  /** The reserved request leaves now. Gives the time, by `elapsed()`, to tell `succeeded`. */
  send(): number;
  /** A request sent at that time was answered well: what was refused before is over. */
  succeeded(sentAt: number): void;
  /**
   * A request was answered with 429. `availableAt`: the service's own time to come back, epoch ms.
   * Gives the end of the pause, epoch ms.
   */
  refused(availableAt: number | undefined): number;
  isStopped(): boolean;
  state(): Omit<BudgetState, 'waiting'>;
  snapshot(): PersistedBudget;
}

export function createBudget(clock: Clock, limits: Limits, saved: PersistedBudget): Budget {
  // In whole ms, as wall clocks count; rounded up, because a time too early frees a slot too early.
  const epoch = (elapsed: number): number => Math.ceil(clock.now() - clock.elapsed() + elapsed);

  const start = clock.elapsed();
  const savedAge = (at: number): number => Math.max(0, clock.now() - at);
  /** When requests were sent, by `elapsed()`, oldest first; negative ones belong to earlier workers. */
  let sent = [
    ...saved.sentAt.map((at) => start - savedAge(at)).sort((a, b) => a - b),
    ...Array<number>(Math.min(saved.reserved, limits.requests)).fill(start),
  ];
  let reserved = 0;
  let stop = saved.stop && {
    from: start,
    until: start + Math.min(saved.stop.until - clock.now(), saved.stop.until - saved.stop.from),
  };
  let refusals = saved.refusals;

  const stopEnd = (): number => stop?.until ?? Number.NEGATIVE_INFINITY;
  const isStopped = (): boolean => stopEnd() > clock.elapsed();

  const inWindow = (): readonly number[] => {
    const opened = clock.elapsed() - limits.windowMs;
    sent = sent.filter((at) => at > opened);
    return sent;
  };

  const roomAt = (lane: Lane, ahead: number): number => {
    const allowed = limits.requests - (lane === 'idle' ? limits.keptForPeople : 0);
    const counted = inWindow();
    const tooMany = counted.length + reserved + ahead + 1 - allowed;
    if (tooMany <= 0) return Number.NEGATIVE_INFINITY;
    // Beyond what is sent, a slot must come free of a request that has still to start.
    return (counted[tooMany - 1] ?? clock.elapsed()) + limits.windowMs;
  };

  const hold = (lane: Lane, ahead: number): Hold | null => {
    const room = roomAt(lane, ahead);
    const at = Math.max(room, stopEnd());
    if (at <= clock.elapsed()) return null;
    return { reason: stopEnd() >= room ? 'rate-limited' : 'budget', at, until: epoch(at) };
  };

  const growingPause = (): number =>
    Math.min(FIRST_PAUSE_MS * 2 ** (refusals - 1), LONGEST_PAUSE_MS);

  const believed = (availableAt: number | undefined): number | null => {
    const pause = (availableAt ?? Number.NaN) - clock.now();
    return pause > 0 && pause <= BELIEVED_PAUSE_MS ? pause : null;
  };

  return {
    hold,
    isStopped,
    reserve() {
      reserved += 1;
    },
    release() {
      reserved -= 1;
    },
    send() {
      reserved -= 1;
      const now = clock.elapsed();
      sent.push(now);
      return now;
    },
    succeeded(sentAt) {
      // One that left before the pause and came through tells nothing of what is allowed after it.
      if (sentAt < stopEnd()) return;
      stop = null;
      refusals = 0;
    },
    refused(availableAt) {
      const now = clock.elapsed();
      const told = believed(availableAt);
      if (stop && isStopped()) {
        // Sent before the pause began, so the same refusal once more: it may lengthen, not double.
        stop = { from: stop.from, until: Math.max(stop.until, now + (told ?? 0)) };
      } else {
        refusals += 1;
        // A second refusal in a row shows that the time it gave before was too early.
        const pause = refusals === 1 && told !== null ? told : Math.max(told ?? 0, growingPause());
        stop = { from: now, until: now + pause };
      }
      return epoch(stop.until);
    },
    state() {
      const room = roomAt('page', 0);
      return {
        used: inWindow().length + reserved,
        limit: limits.requests,
        windowMs: limits.windowMs,
        freeAt: room > clock.elapsed() ? epoch(room) : null,
        stoppedUntil: isStopped() ? epoch(stopEnd()) : null,
      };
    },
    snapshot: () => ({
      sentAt: inWindow().map(epoch),
      reserved,
      stop: stop && isStopped() ? { from: epoch(stop.from), until: epoch(stop.until) } : null,
      refusals,
    }),
  };
}
