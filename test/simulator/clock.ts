/** The time that token expiry and the rate limit run on. */
export interface Clock {
  /** Epoch ms: real time plus whatever it was advanced by. */
  now(): number;
  /** Lets `ms` milliseconds pass at once. */
  advance(ms: number): void;
}

export interface ResettableClock extends Clock {
  reset(): void;
}

/** Real time, as the browsers under test read it too; only tests of the simulator itself should jump. */
export function createClock(): ResettableClock {
  let advancedBy = 0;
  return {
    now: () => Date.now() + advancedBy,
    advance(ms) {
      advancedBy += ms;
    },
    reset() {
      advancedBy = 0;
    },
  };
}

/** Epoch ms → `2025-03-17T12:47:47Z`, as trophy answers write it (recorded 2025). */
export const toSecond = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');
