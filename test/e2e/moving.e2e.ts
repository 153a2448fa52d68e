import { describe, expect } from 'vitest';
import { addresses, demo } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import { signIn, signInAndSync } from './demoAccount.ts';
import { badgesFor, cardIn, type GameName, readBadges, test, trophyCalls } from './scene.ts';

const { games } = demo;
const LATEST = addresses.hub('browse');
const PLAYED = [
  'lanternsOfVael',
  'copperTides',
  'copperTidesAmerican',
  'emberAndDrift',
  'hollowOrchard',
  'quietHarbour',
  'glassMeridian',
  'glassMeridianPs4',
] as const satisfies readonly GameName[];
const ON_LATEST = [
  ...PLAYED.map((game) => games[game].npTitleId),
  String(games.glassMeridian.conceptId),
];

/** What is on the page of ours. */
const ours = (tab: Tab) =>
  tab.evaluate(() => ({
    cards: document.querySelectorAll('trophy-lens-card').length,
    badges: document.querySelectorAll('trophy-lens-badge').length,
    // A badge stands for the tile right behind it, and for no other.
    strays: [...document.querySelectorAll<HTMLElement>('trophy-lens-badge')].filter((badge) => {
      const link = badge.nextElementSibling?.outerHTML.slice(0, 600) ?? '';
      return !link.includes(badge.dataset.titleId ?? badge.dataset.conceptId ?? '–');
    }).length,
  }));

const follow = (tab: Tab, game: GameName) =>
  tab.click(`a[href$="/product/${games[game].productId}"]`);

/** Waits for a card of this game; of several sets any order will do. */
async function cardOf(tab: Tab, game: GameName): Promise<void> {
  const sets = games[game].sets.map(({ npCommunicationId }) => npCommunicationId);
  await tab.waitFor(
    `the card of ${game}`,
    (wanted) => {
      const card = document.querySelector<HTMLElement>('trophy-lens-card');
      const shown = card?.dataset.npCommunicationId ?? '';
      return card?.dataset.state === 'ready' && wanted.every((set) => shown.includes(set));
    },
    sets,
  );
}

describe('the store moves between its pages without loading them', () => {
  test('and after 50 moves, there and back, nothing is left over or doubled', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(LATEST);
    await badgesFor(tab, ON_LATEST);
    const first = await ours(tab);
    const own = ['lanternsOfVael', 'emberAndDrift', 'hollowOrchard', 'quietHarbour'] as const;
    for (let move = 0; move < 50; move += 2) {
      const game = own[(move / 2) % own.length] ?? own[0];
      await follow(tab, game);
      await cardOf(tab, game);
      expect((await ours(tab)).cards).toBe(1);
      await tab.evaluate(() => history.back());
      await tab.waitFor('no card', () => !document.querySelector('trophy-lens-card'));
      await badgesFor(tab, ON_LATEST);
    }
    expect(await ours(tab)).toEqual({ ...first, cards: 0, strays: 0 });
    await tab.evaluate(() => history.forward());
    await cardOf(tab, 'lanternsOfVael');
    expect((await ours(tab)).cards).toBe(1);
    expect(await browser.errors()).toEqual([]);
  });

  test.for(['scripts-stay', 'scripts-follow', 'empty-caches', 'no-telemetry'] as const)(
    'with %s: the card is of the page that is shown',
    async (fault, { browser, simulator }) => {
      await signInAndSync(browser);
      simulator.faults.on(fault);
      const tab = await browser.openTab(addresses.product(games.lanternsOfVael.productId));
      await cardOf(tab, 'lanternsOfVael');
      await tab.click('header a.psw-link');
      await tab.waitFor('tiles', () => document.querySelector('li a.psw-link'));
      await follow(tab, 'hollowOrchard');
      await cardOf(tab, 'hollowOrchard');
      expect((await cardIn(tab, 'ready')).npCommunicationIds).toEqual(['NPWR90005_00']);
    },
  );

  test('and gives the elements of one tile to another when it turns a page', async ({
    browser,
  }) => {
    await signInAndSync(browser, 'collector');
    const tab = await browser.openTab(addresses.category({ tiles: 24 }));
    await tab.waitFor('badges', () => document.querySelector('trophy-lens-badge'));
    const before = await readBadges(tab);
    await tab.click('[data-qa="page-2"]');
    await tab.waitFor('the second page', () => document.documentElement.dataset.moves === '1');
    await tab.waitFor('its badges', () => document.querySelector('trophy-lens-badge'));
    expect((await ours(tab)).strays).toBe(0);
    const after = await readBadges(tab);
    expect(after.map(({ tile }) => tile)).not.toEqual(before.map(({ tile }) => tile));
    await tab.evaluate(() => history.back());
    await badgesFor(
      tab,
      before.map(({ tile }) => tile),
    );
    expect((await ours(tab)).strays).toBe(0);
  });
});

describe('a page that was left', () => {
  test('has its answer dropped', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(LATEST);
    await badgesFor(tab, ON_LATEST);
    simulator.faults.on('slow', { at: /NPWR90001_00/ });
    await follow(tab, 'lanternsOfVael');
    await expect
      .poll(() => trophyCalls(simulator).some((path) => path.includes('NPWR90001_00')))
      .toBe(true);
    await tab.evaluate(() => history.back());
    await tab.waitFor('no card', () => !document.querySelector('trophy-lens-card'));
    await follow(tab, 'hollowOrchard');
    simulator.faults.off('slow');
    await cardOf(tab, 'hollowOrchard');
    expect((await cardIn(tab, 'ready')).npCommunicationIds).toEqual(['NPWR90005_00']);
  });

  test('has its waiting requests cancelled', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(LATEST);
    await badgesFor(tab, ON_LATEST);
    simulator.faults.on('rate-limit', { seconds: 4, at: /NPWR/ });
    // The stop is met by one page …
    await follow(tab, 'quietHarbour');
    await expect
      .poll(() => trophyCalls(simulator).some((path) => path.includes('NPWR90007_00')))
      .toBe(true);
    await tab.evaluate(() => history.back());
    await tab.waitFor('tiles', () => document.querySelector('li a.psw-link'));
    // … another comes to wait behind it, and is left before its turn …
    await follow(tab, 'lanternsOfVael');
    await cardOf(tab, 'lanternsOfVael');
    await tab.evaluate(() => history.back());
    await tab.waitFor('tiles', () => document.querySelector('li a.psw-link'));
    // … so that the third is the one that asks.
    await follow(tab, 'hollowOrchard');
    await tab.waitFor('the base game apart', () =>
      document.querySelector('trophy-lens-card')?.shadowRoot?.textContent?.includes('Base game'),
    );
    expect(trophyCalls(simulator).filter((path) => path.includes('NPWR90001_00'))).toEqual([]);
    expect(simulator.ignoredStops).toBe(0);
  });
});

test('with the extension not signed in, moving about leaves cards that say so, one a page', async ({
  browser,
}) => {
  const tab = await browser.openTab(LATEST);
  await tab.waitFor('tiles', () => document.querySelector('li a.psw-link'));
  await follow(tab, 'lanternsOfVael');
  await cardIn(tab, 'signed-out');
  await signIn(browser);
  await cardOf(tab, 'lanternsOfVael');
});
