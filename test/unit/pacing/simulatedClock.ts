import type { Clock } from '../../../lib/pacing/index.ts';

interface Sleeper {
  readonly at: number;
  readonly end: () => void;
}

/** Time as a test steers it: true time goes on by `advance` only, the wall clock may also jump. */
export interface SimulatedTime {
  /** True ms since the test began. */
  now(): number;
  /** Epoch ms, as the wall clock shows it. */
  wall(): number;
  /** How far the wall clock was set from where it began, in ms. */
  wallSetBy(): number;
  /** Sets the wall clock forward, or back by a negative number. */
  setWall(by: number): void;
  /** The clocks of a new worker. The sleeps of the one before it never end. */
  startWorker(): Clock;
  /** Lets true time go by; each sleep ends at its moment, and what follows from it is done then. */
  advance(ms: number): Promise<void>;
}

/** Lets everything happen that can without time going by. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const BEGAN = Date.UTC(2026, 0, 15, 12);

export function createSimulatedTime(): SimulatedTime {
  let now = 0;
  let setBy = 0;
  let sleepers = new Set<Sleeper>();
  const wall = (): number => BEGAN + now + setBy;

  return {
    now: () => now,
    wall,
    wallSetBy: () => setBy,
    setWall(by) {
      setBy += by;
    },
    startWorker() {
      const started = now;
      const own = new Set<Sleeper>();
      sleepers = own;
      return {
        now: wall,
        elapsed: () => now - started,
        sleep: (ms, signal) =>
          new Promise((resolve) => {
            if (signal?.aborted) return resolve();
            const end = (): void => {
              own.delete(sleeper);
              signal?.removeEventListener('abort', end);
              resolve();
            };
            const sleeper = { at: now + ms, end };
            own.add(sleeper);
            signal?.addEventListener('abort', end);
          }),
      };
    },
    async advance(ms) {
      const target = now + ms;
      await settle();
      for (;;) {
        let next: Sleeper | undefined;
        for (const sleeper of sleepers) {
          if (sleeper.at <= target && (!next || sleeper.at < next.at)) next = sleeper;
        }
        if (!next) break;
        now = Math.max(now, next.at);
        next.end();
        await settle();
      }
      now = target;
    },
  };
}
