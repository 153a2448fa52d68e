import type { Clock } from './clock.ts';

/** What others measured: about 300 requests in 15 minutes an account [D]. */
const REQUESTS = 300;
const WINDOW_MS = 15 * 60_000;
/** Requests that were on their way while the 429 was written do not count as ignoring it. */
const UNDER_WAY_MS = 1000;

/** A request that does not pass. */
export interface Refusal {
  /** Unix seconds for `X-RateLimit-Next-Available`; undefined when the answer does not tell. */
  readonly nextAvailable: number | undefined;
}

/** The limit of each account: requests pass, or it is stopped for a time. */
export interface Limits {
  /** Counts a request. Undefined: it may pass. */
  refuse(accountId: string): Refusal | undefined;
  /** Stops an account for `ms`, whatever it has used. `announced`: the 429 says until when. */
  stop(accountId: string, ms: number, announced: boolean): void;
  /** Ends every stop. */
  lift(): void;
  /** How many requests came although their account had been told until when to wait. */
  readonly ignoredStops: number;
}

interface Stop {
  readonly until: number;
  readonly announced: boolean;
  /** When the first 429 of this stop was given. */
  toldAt?: number;
}

export function createLimits(clock: Clock): Limits {
  const passed = new Map<string, number[]>();
  const stops = new Map<string, Stop>();
  let ignoredStops = 0;

  const currentStop = (accountId: string): Stop | undefined => {
    const now = clock.now();
    const stop = stops.get(accountId);
    if (stop && now < stop.until) return stop;
    stops.delete(accountId);
    const recent = (passed.get(accountId) ?? []).filter((at) => at > now - WINDOW_MS);
    passed.set(accountId, recent);
    const [oldest] = recent;
    if (oldest === undefined || recent.length < REQUESTS) return undefined;
    const spent = { until: oldest + WINDOW_MS, announced: true };
    stops.set(accountId, spent);
    return spent;
  };

  return {
    refuse(accountId) {
      const now = clock.now();
      const stop = currentStop(accountId);
      if (!stop) {
        passed.get(accountId)?.push(now);
        return undefined;
      }
      stop.toldAt ??= now;
      // Without the header nobody can know how long to wait.
      if (stop.announced && now - stop.toldAt > UNDER_WAY_MS) ignoredStops++;
      return { nextAvailable: stop.announced ? Math.ceil(stop.until / 1000) : undefined };
    },
    stop(accountId, ms, announced) {
      stops.set(accountId, { until: clock.now() + ms, announced });
    },
    lift: () => stops.clear(),
    get ignoredStops() {
      return ignoredStops;
    },
  };
}
