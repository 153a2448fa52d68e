import { describe, expect } from 'vitest';
import { addresses, demo, LOCALES } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import { signInAndSync } from './demoAccount.ts';
import { badgesFor, cardIn, readBadges, readCard, test } from './scene.ts';

const { games } = demo;

/** What a badge says of each game that the account has played, by the title id of its tile. */
const PLAYED = {
  [games.lanternsOfVael.npTitleId]: '53%',
  [games.copperTides.npTitleId]: '100%',
  // Played from Europe; this is its American title.
  [games.copperTidesAmerican.npTitleId]: '100%',
  [games.emberAndDrift.npTitleId]: `${furthest('emberAndDrift')}%`,
  [games.hollowOrchard.npTitleId]: `${furthest('hollowOrchard')}%`,
  [games.quietHarbour.npTitleId]: '0%',
  [games.glassMeridian.npTitleId]: `${furthest('glassMeridian')}%`,
  [games.glassMeridianPs4.npTitleId]: '100%',
};
const CONCEPT = String(games.glassMeridian.conceptId);

function furthest(game: keyof typeof games): number {
  return Math.max(...games[game].sets.map(({ progress }) => progress));
}

const conceptsPlayed = [
  ...new Set(
    Object.values(games)
      .filter(({ npTitleId }) => npTitleId in PLAYED)
      .map(({ conceptId }) => String(conceptId)),
  ),
];

/** Pages with a card: which, and the trophy sets that it shows, the last played first. */
const GAME_PAGES = [
  [
    'product',
    (locale) => addresses.product(games.lanternsOfVael.productId, locale),
    ['NPWR90001_00'],
  ],
  [
    'concept',
    (locale) => addresses.concept(games.hollowOrchard.conceptId, locale),
    ['NPWR90005_00'],
  ],
  [
    'www, by a block of a product',
    (locale) => addresses.game('lanterns-of-vael', locale),
    ['NPWR90001_00'],
  ],
  [
    'www, by a block of a concept',
    (locale) => addresses.game('glass-meridian', locale),
    ['NPWR90010_00', 'NPWR90011_00'],
  ],
  ['www, by product info', (locale) => addresses.game('hollow-orchard', locale), ['NPWR90005_00']],
  ['www, by game info', (locale) => addresses.game('copper-tides', locale), ['NPWR90002_00']],
] as const satisfies readonly (readonly [string, (locale: string) => string, readonly string[]])[];

/** Pages with tiles: which, and the tiles that are not said by a title id. */
const LISTS = [
  ['category', (locale) => addresses.category({ tiles: 24 }, 1, locale), [CONCEPT]],
  ['search', (locale) => addresses.search('all', locale), [CONCEPT]],
  ['hub', (locale) => addresses.hub('latest', locale), [CONCEPT]],
  ['hub with a grid', (locale) => addresses.hub('browse', locale), [CONCEPT]],
  ['strand', (locale) => addresses.strand(locale), [CONCEPT]],
  ['wishlist', (locale) => addresses.wishlist(locale), []],
  ['library', (locale) => addresses.library(locale), []],
] as const satisfies readonly (readonly [string, (locale: string) => string, readonly string[]])[];

/** The corner of its tile in which each badge's chip is, in CSS pixels. */
const chipsOf = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('trophy-lens-badge')].map((badge) => {
      const chip = badge.shadowRoot?.querySelector('.chip')?.getBoundingClientRect();
      const tile = badge.nextElementSibling?.getBoundingClientRect();
      if (!chip || !tile) return null;
      return {
        fromLeft: chip.left - tile.left,
        fromRight: tile.right - chip.right,
        fromTop: chip.top - tile.top,
      };
    }),
  );

describe.each(LOCALES)('in %s', (locale) => {
  test('every kind of game page has its card', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(addresses.hub('latest', locale));
    for (const [kind, address, sets] of GAME_PAGES) {
      await tab.goto(address(locale));
      const card = await cardIn(tab, 'ready');
      expect(card.npCommunicationIds, kind).toEqual(sets);
    }
    expect(await browser.errors()).toEqual([]);
  });

  test('every kind of list has its badges', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(addresses.product(games.paperComet.productId, locale));
    for (const [kind, address, others] of LISTS) {
      await tab.goto(address(locale));
      const badges = await badgesFor(tab, [...Object.keys(PLAYED), ...others]);
      for (const [tile, text] of Object.entries(PLAYED)) {
        expect(badges.get(tile), `${kind} ${tile}`).toMatchObject({ state: 'ready', text });
      }
      for (const chip of await chipsOf(tab)) {
        expect(chip?.fromTop).toBeGreaterThanOrEqual(0);
        expect(chip?.[locale === 'ar-ae' ? 'fromRight' : 'fromLeft']).toBeGreaterThanOrEqual(0);
        expect(chip?.[locale === 'ar-ae' ? 'fromRight' : 'fromLeft']).toBeLessThan(20);
      }
    }
    await tab.goto(addresses.psPlus(locale));
    await badgesFor(tab, conceptsPlayed);
    expect(await browser.errors()).toEqual([]);
  });
});

test('a tile that is linked twice has one badge', async ({ browser }) => {
  await signInAndSync(browser);
  const tab = await browser.openTab(addresses.psPlus());
  await badgesFor(tab, conceptsPlayed);
  const tiles = (await readBadges(tab)).map(({ tile }) => tile);
  expect(tiles).toHaveLength(new Set(tiles).size);
});

describe('a page that does not say its game by an id', () => {
  test.for(['paper-comet', 'quiet-harbour'] as const)(
    '(%s) says so, and guesses nothing',
    async (slug, { browser, simulator }) => {
      await signInAndSync(browser);
      const before = simulator.trophyRequests().length;
      const tab = await browser.openTab(addresses.game(slug));
      const card = await cardIn(tab, 'unknown');
      expect(card.text).toContain('This page does not say which game it is about.');
      expect(simulator.trophyRequests()).toHaveLength(before);
    },
  );
});

test('pages that show no games are left alone', async ({ browser }) => {
  await signInAndSync(browser);
  const tab = await browser.openTab('https://store.playstation.com/en-us/cart');
  await tab.waitFor('the page', () => document.querySelector('main h1'));
  expect(await readCard(tab)).toBeNull();
  expect(await readBadges(tab)).toEqual([]);
});
