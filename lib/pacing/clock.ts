/** The two clocks of a browser, and a way to wait; handed in so that tests can steer all three. */
export interface Clock {
  /** Wall clock, epoch ms. May jump either way: people and networks set it. */
  now(): number;
  /**
   * Ms since some start, never going back. It begins anew with each worker, and on some systems
   * stands still while the machine sleeps: a budget then frees its slots later, never earlier.
   */
  elapsed(): number;
  /** Resolves after `ms`, or as soon as the signal aborts: the caller looks at the signal. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener('abort', end);
    }),
};
