import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One real browser a project: the same end-to-end tests run in each. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    root,
    include: ['test/e2e/**/*.e2e.ts'],
    env: { TROPHY_LENS_BROWSER: browser },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Browsers on a busy machine take their time; what is polled for is not there or not right before.
    expect: { poll: { timeout: 15_000 } },
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
        test: { name: 'unit', root, include: ['test/unit/**/*.test.{ts,tsx}'] },
      },
      { test: { name: 'simulator', root, include: ['test/simulator/**/*.test.ts'] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
