import { test as base } from 'vitest';
import { type Simulator, startSimulator } from '../index.ts';

/** One simulator a file, as after its start for each test. */
export const test = base
  .extend<{ running: Simulator }>({
    running: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from the pattern
      async ({}, use) => {
        const simulator = await startSimulator();
        await use(simulator);
        await simulator.close();
      },
      { scope: 'file' },
    ],
  })
  .extend<{ simulator: Simulator }>({
    simulator: async ({ running }, use) => {
      running.reset();
      await use(running);
    },
  });
