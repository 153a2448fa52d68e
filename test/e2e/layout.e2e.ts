import { describe, expect } from 'vitest';
import { addresses, demo } from '../simulator/index.ts';
import { browserUnderTest, type Tab } from './browsers/index.ts';
import { isSynced, signIn, signInAndSync } from './demoAccount.ts';
import { openPanel, settledPanel } from './panelScene.ts';
import {
  cardIn,
  type GameName,
  goOffline,
  pageOf,
  readBadges,
  signInWithoutLibrary,
  test,
  whole,
} from './scene.ts';

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
 * All layout shifts so far, each as its value and what it moved from where to where, in CSS pixels; runs
 * in the page. It makes one of its own and waits for that to be reported: what came before it is then
 * complete, and an observer that sees nothing never answers.
 */
const shiftsUntilNow = () => {
  type Shift = PerformanceEntry & {
    value: number;
    sources: { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  };
  const at = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}×${height}`;
  return new Promise<string[]>((resolve) => {
    let own = Number.POSITIVE_INFINITY;
    const before: string[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, value, sources } of list.getEntries() as Shift[]) {
        if (startTime >= own) return resolve(before);
        const moves = sources.map(
          ({ previousRect, currentRect }) => `${at(previousRect)} → ${at(currentRect)}`,
        );
        before.push(`${value}: ${moves.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => {
      own = performance.now();
      const push = document.createElement('div');
      push.style.blockSize = '200px';
      document.body.prepend(push);
    });
  });
};

/** Resolves when all that stands in the page now has been painted; runs in the page. */
const painted = () =>
  new Promise<true>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))),
  );

describe('the card moves nothing', () => {
  test('it has the same place and size while it loads and when it is ready', async ({
    browser,
    simulator,
  }) => {
    await signInWithoutLibrary(browser, simulator);
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
    simulator.faults.on('akamai-403');
    await signIn(browser);
    await measure('copperTides', 'error');
    simulator.faults.off('akamai-403');
    await measure('emberAndDrift', 'ready');
    await measure('paperComet', 'unplayed');
    await measure('unlistedBeta', 'unknown');
    expect(new Set(heights.values()).size).toBe(1);
  });

  test('and so has its foot, however much that says', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await whole(tab);
    const heights = () =>
      tab.evaluate(() => {
        const card = document.querySelector<HTMLElement>('trophy-lens-card');
        const seen = [500, 380, 300, 240].map((width) => {
          if (card) card.style.inlineSize = `${width}px`;
          return card?.shadowRoot?.querySelector('.foot')?.getBoundingClientRect().height;
        });
        return [...new Set(seen)];
      });
    const [height, ...others] = await heights();
    expect(height).toBeGreaterThan(20);
    expect(others).toEqual([]);
    await goOffline(browser, tab, 'lanternsOfVael');
    expect(await heights()).toEqual([height]);
  });
});

test('the panel, once opened, pushes the page no further', async ({ browser, simulator }) => {
  await signInAndSync(browser);
  simulator.faults.on('slow', { at: /npCommunicationIds/ });
  const tab = await openPanel(browser, 'hollowOrchard');
  await tab.waitFor('a panel that loads', () =>
    document
      .querySelector('trophy-lens-panel')
      ?.shadowRoot?.querySelector('[aria-busy=true] .placeholder'),
  );
  const before = await placeOf(tab);
  simulator.faults.off('slow');
  await settledPanel(tab);
  expect(await placeOf(tab)).toEqual(before);
});

// Only Chromium has layout-shift entries.
describe.skipIf(browserUnderTest() === 'firefox')('the browser counts no layout shift', () => {
  const hasBadge = () => document.querySelector('trophy-lens-badge') !== null;
  const hasCard = () => document.querySelector('trophy-lens-card[data-state=ready]') !== null;
  const isWhole = () =>
    document.querySelector('trophy-lens-card')?.shadowRoot?.textContent?.includes('Base game') ===
    true;

  test.for([
    ['product', addresses.product(demo.games.hollowOrchard.productId), isWhole],
    ['concept', addresses.concept(demo.games.hollowOrchard.conceptId), isWhole],
    ['www by a block', addresses.game('glass-meridian'), hasCard],
    ['www by info', addresses.game('hollow-orchard'), isWhole],
    ['category', addresses.category({ tiles: 24 }), hasBadge],
    ['search', addresses.search('all'), hasBadge],
    ['hub', addresses.hub('latest'), hasBadge],
    ['strand', addresses.strand(), hasBadge],
    ['wishlist', addresses.wishlist(), hasBadge],
    ['library', addresses.library(), hasBadge],
    ['PS Plus', addresses.psPlus(), hasBadge],
  ] as const)('on the page of kind “%s”, cold and warm', async ([, url, isThere], { browser }) => {
    const popup = await signIn(browser);
    for (const visit of ['cold', 'warm']) {
      const tab = await browser.openTab(url);
      await tab.waitFor('what we add', isThere);
      expect(await tab.evaluate(shiftsUntilNow), visit).toEqual([]);
      await isSynced(popup);
    }
  });

  test.for([
    ['product', addresses.product(demo.games.hollowOrchard.productId)],
    ['concept', addresses.concept(demo.games.hollowOrchard.conceptId)],
    ['www by a block', addresses.game('glass-meridian')],
    ['www by info', addresses.game('hollow-orchard')],
  ] as const)(
    'on the page of kind “%s”, of which most is painted before it is read to its end',
    async ([, url], { browser, simulator }) => {
      await signIn(browser);
      simulator.faults.on('half-sent');
      const tab = await browser.openTab(url);
      await tab.waitFor('what comes first to be painted', () =>
        performance.getEntriesByName('first-contentful-paint').at(0),
      );
      await tab.waitFor('the card in its place', () => document.querySelector('trophy-lens-card'));
      expect(await tab.evaluate(() => document.readyState)).toBe('loading');
      simulator.faults.off('half-sent');
      await tab.waitFor('the card to be ready', hasCard);
      expect(await tab.evaluate(shiftsUntilNow)).toEqual([]);
    },
  );

  test.for([1280, 760, 480, 340])(
    'while a card %d pixels wide is drawn, figure by figure',
    async (width, { browser, simulator }) => {
      await signInWithoutLibrary(browser, simulator);
      simulator.faults.on('slow');
      const tab = await browser.openTab(pageOf('hollowOrchard'));
      await cardIn(tab, 'loading');
      await tab.setViewport(width, 800);
      await tab.reload();
      await cardIn(tab, 'loading');
      await tab.evaluate(painted);
      simulator.faults.off('slow');
      simulator.faults.on('slow', { at: /npCommunicationIds/ });
      expect((await cardIn(tab, 'ready')).text).toContain('Not fetched yet');
      await tab.evaluate(painted);
      simulator.faults.off('slow');
      await whole(tab);
      expect(await tab.evaluate(shiftsUntilNow)).toEqual([]);
    },
  );

  test('when a list goes on', async ({ browser }) => {
    await signInAndSync(browser, 'collector');
    const tab = await browser.openTab(addresses.wishlist());
    await tab.waitFor('badges', hasBadge);
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await tab.waitFor('a badge on a tile that came later', () =>
      document.querySelector('li:nth-child(n + 25) trophy-lens-badge'),
    );
    // At the end of the page, the browser would hold the view against the shift that ends the count.
    await tab.evaluate(() => scrollTo(0, 0));
    expect(await tab.evaluate(shiftsUntilNow)).toEqual([]);
  });
});

describe('each stays one', () => {
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

  test.for(['simulator:redraw', 'simulator:replace-body'])(
    'and so does each badge, over a %s',
    async (event, { browser }) => {
      await signInAndSync(browser);
      const tab = await browser.openTab(addresses.category({ tiles: 24 }));
      await tab.waitFor('badges', () => document.querySelector('trophy-lens-badge'));
      const before = await readBadges(tab);
      for (const redraws of ['1', '2', '3']) {
        await tab.evaluate((name) => void document.dispatchEvent(new Event(name)), event);
        await tab.waitFor(
          'the page to be drawn again',
          (count) => document.documentElement.dataset.redraws === count,
          redraws,
        );
        await expect.poll(() => readBadges(tab)).toEqual(before);
      }
    },
  );

  test('and is put back when the page takes it away', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const before = await whole(tab);
    await tab.evaluate(() => document.querySelector('trophy-lens-card')?.remove());
    expect(await whole(tab)).toEqual(before);
    await tab.goto(addresses.category({ tiles: 24 }));
    await tab.waitFor('badges', () => document.querySelector('trophy-lens-badge'));
    const badges = await readBadges(tab);
    await tab.evaluate(() => {
      for (const badge of document.querySelectorAll('trophy-lens-badge')) badge.remove();
    });
    await expect.poll(() => readBadges(tab)).toEqual(badges);
  });

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
