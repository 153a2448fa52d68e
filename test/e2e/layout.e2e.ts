import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import { browserUnderTest, type Tab } from './browsers/index.ts';
import { signIn } from './demoAccount.ts';
import { cardIn, type GameName, pageOf, test } from './scene.ts';

/** Where the card stands, and where what follows it begins, in CSS pixels. */
const placeOf = (tab: Tab) =>
  tab.evaluate(() => {
    const card = document.querySelector('trophy-lens-card');
    const { top, height } = card?.getBoundingClientRect() ?? {
      top: Number.NaN,
      height: Number.NaN,
    };
    const below = document.querySelector('.pdp-upsells')?.getBoundingClientRect().top;
    return { top, height, below };
  });

const cardCount = (tab: Tab) =>
  tab.evaluate(() => document.querySelectorAll('trophy-lens-card').length);

/**
 * The sum of all layout shifts so far; runs in the page. It makes one of its own and waits for that to
 * be reported: what came before it is then complete, and an observer that sees nothing never answers.
 */
const shiftUntilNow = () =>
  new Promise<number>((resolve) => {
    let own = Number.POSITIVE_INFINITY;
    let before = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        if (entry.startTime >= own) resolve(before);
        else before += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => {
      own = performance.now();
      const push = document.createElement('div');
      push.style.blockSize = '200px';
      document.body.prepend(push);
    });
  });

describe('the card moves nothing', () => {
  test('it has the same place and size while it loads and when it is ready', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser);
    simulator.faults.on('slow');
    const tab = await browser.openTab(pageOf('hollowOrchard'));
    await cardIn(tab, 'loading');
    const before = await placeOf(tab);
    simulator.faults.off('slow');
    await cardIn(tab, 'ready');
    expect(await placeOf(tab)).toEqual(before);
    expect(before.height).toBeGreaterThan(100);
  });

  test('every state has the same size', async ({ browser, simulator }) => {
    const heights = new Map<string, number>();
    const measure = async (game: GameName, state: string) => {
      const tab = await browser.openTab(pageOf(game));
      await cardIn(tab, state);
      heights.set(state, (await placeOf(tab)).height);
    };
    await measure('lanternsOfVael', 'signed-out');
    await signIn(browser);
    await measure('emberAndDrift', 'ready');
    await measure('paperComet', 'unplayed');
    await measure('unlistedBeta', 'unknown');
    simulator.faults.on('akamai-403');
    await measure('copperTides', 'error');
    expect(new Set(heights.values()).size).toBe(1);
  });

  // Only Chromium has layout-shift entries.
  test.skipIf(browserUnderTest() === 'firefox')(
    'the browser counts no layout shift, cold and warm',
    async ({ browser }) => {
      await signIn(browser);
      for (const visit of ['cold', 'warm']) {
        const tab = await browser.openTab(pageOf('hollowOrchard'));
        await cardIn(tab, 'ready');
        await tab.waitFor('the base game apart', () =>
          document
            .querySelector('trophy-lens-card')
            ?.shadowRoot?.textContent?.includes('Base game'),
        );
        const shift = await tab.evaluate(shiftUntilNow);
        expect(shift, visit).toBe(0);
      }
    },
  );
});

describe('the card stays one', () => {
  test.for(['redraw', 'replace-body'] as const)(
    'over a %s',
    async (fault, { browser, simulator }) => {
      await signIn(browser);
      simulator.faults.on(fault);
      const tab = await browser.openTab(pageOf('lanternsOfVael'));
      await tab.waitFor(
        'the page to be drawn again',
        () => document.documentElement.dataset.redraws === '1',
      );
      await cardIn(tab, 'ready');
      expect(await cardCount(tab)).toBe(1);
      expect(
        await tab.evaluate(
          () => document.querySelector('trophy-lens-card')?.previousElementSibling?.className,
        ),
      ).toContain('pdp-cta');
    },
  );

  test('and follows the page when the store moves without loading', async ({ browser }) => {
    await signIn(browser);
    const tab = await browser.openTab('https://store.playstation.com/en-us/pages/latest');
    expect(await cardCount(tab)).toBe(0);
    await tab.click(`a[href*="${demo.games.copperTides.productId}"]`);
    expect((await cardIn(tab, 'ready')).npCommunicationIds).toEqual(['NPWR90002_00']);
    expect(await cardCount(tab)).toBe(1);
    await tab.evaluate(() => history.back());
    await tab.waitFor('no card', () => !document.querySelector('trophy-lens-card'));
  });
});

test('the page script is as light as promised, and no file of ours is open to pages', () => {
  const build = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }[browserUnderTest()];
  const script = readFileSync(`.output/${build}/content-scripts/page.js`);
  expect(gzipSync(script).length).toBeLessThanOrEqual(8_000);
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
