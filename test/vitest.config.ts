import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** No test asserts how fast a machine is: on a busy one, browsers and large accounts take their time. */
const PATIENCE = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What is polled for is not there, or not right, before.
  expect: { poll: { timeout: 15_000 } },
};

/** One real browser a project: the same end-to-end tests run in each. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    root,
    include: ['test/e2e/**/*.e2e.ts'],
    env: { TROPHY_LENS_BROWSER: browser },
    ...PATIENCE,
    // Two browsers are already as much as a small machine carries.
    fileParallelism: false,
  },
});

export default defineConfig({
  root,
  test: {
    root,
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', root, include: ['test/unit/**/*.test.{ts,tsx}'], ...PATIENCE },
      },
      { test: { name: 'simulator', root, include: ['test/simulator/**/*.test.ts'], ...PATIENCE } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
