import { describe, expect } from 'vitest';
import { addresses, demo } from '../simulator/index.ts';
import { signIn, signInAndSync } from './demoAccount.ts';
import {
  cardIn,
  type GameName,
  pageOf,
  readCard,
  signInWithoutLibrary,
  test,
  trophyCalls,
  whole,
} from './scene.ts';

const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** How the card writes a rate: one decimal. */
const percent = (rate: number) => `${rate.toFixed(1)}%`;

describe('opening a played game', () => {
  test.for([
    ['a PS5 set', 'lanternsOfVael', 1],
    ['a PS4 set', 'copperTides', 1],
    ['a compilation of two sets', 'emberAndDrift', 2],
    ['a set with add-ons', 'hollowOrchard', 2],
    ['a set without a platinum, nothing earned', 'quietHarbour', 1],
  ] as const)(
    'shows the right figures for %s, and costs little',
    async ([, game, requests], { browser, simulator }) => {
      const popup = await signInAndSync(browser);
      await popup.close();
      const before = simulator.trophyRequests().length;
      const { sets, platform } = demo.games[game];

      const tab = await browser.openTab(pageOf(game));
      const card = await whole(tab);
      expect(card.npCommunicationIds).toEqual(sets.map((set) => set.npCommunicationId));
      expect(card.progress).toEqual(sets.map(({ progress }) => progress));
      for (const [index, set] of sets.entries()) {
        const shown = card.sets[index] ?? '';
        expect(shown).toContain(`${total(set.earned)} of ${total(set.defined)}`);
        expect(shown).toContain(platform);
        for (const grade of ['gold', 'silver', 'bronze'] as const) {
          expect(shown).toContain(`${set.earned[grade]} of ${set.defined[grade]} ${grade}`);
        }
        if (set.rarestEarned) {
          expect(shown).toContain(set.rarestEarned.name);
          expect(shown).toContain(percent(set.rarestEarned.rate));
        } else {
          expect(shown).toContain('Nothing earned yet');
        }
        expect(shown).toContain(
          set.platinumRate === null
            ? 'This set has none'
            : `${percent(set.platinumRate)} of players have it`,
        );
        const [base, ...addOns] = set.groups;
        if (base && addOns.length > 0) {
          expect(shown).toContain(`Base game ${base.progress}%`);
          const sum = (of: 'earned' | 'defined') =>
            addOns.reduce((n, group) => n + total(group[of]), 0);
          expect(shown).toContain(`Add-ons ${sum('earned')} of ${sum('defined')}`);
        } else {
          expect(shown).not.toContain('Base game');
        }
      }
      await expect.poll(() => simulator.trophyRequests().length).toBe(before + requests);

      // Again, in another tab: nothing is asked.
      const again = await whole(await browser.openTab(pageOf(game)));
      expect(again.sets).toEqual(card.sets);
      expect(simulator.trophyRequests()).toHaveLength(before + requests);
    },
  );

  test.for([
    ['a PS5 set', 'lanternsOfVael', 2],
    ['a PS4 set', 'copperTides', 2],
    ['a compilation of two sets', 'emberAndDrift', 3],
    ['a set with add-ons', 'hollowOrchard', 3],
  ] as const)(
    'costs at most three requests for %s of which nothing is known',
    async ([, game, requests], { browser, simulator }) => {
      await signInWithoutLibrary(browser, simulator);
      const before = trophyCalls(simulator).length;
      const tab = await browser.openTab(pageOf(game));
      await whole(tab);
      expect(trophyCalls(simulator).slice(before)).toHaveLength(requests);
      await browser.killWorker();
      await tab.reload();
      await whole(tab);
      expect(trophyCalls(simulator).slice(before)).toHaveLength(requests);
    },
  );

  test('takes what is kept at its word within freshness, whatever was earned meanwhile', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser);
    const tab = await browser.openTab(pageOf('quietHarbour'));
    expect((await whole(tab)).progress).toEqual([0]);
    simulator.earn(demo.accountId, 'NPWR90007_00', 1);
    await tab.reload();
    expect((await whole(tab)).progress).toEqual([0]);
  });
});

describe('every other state', () => {
  test('signed out: says so, and opens the sign-in page', async ({ browser }) => {
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const card = await cardIn(tab, 'signed-out');
    expect(card.name).toBe('Trophies');
    expect(card.text).toContain('Sign in to see your trophies here.');
    await tab.click(['trophy-lens-card', { button: 'Sign in' }]);
    const popup = await browser.waitForTab('the sign-in page', (url) =>
      url.endsWith('/popup.html'),
    );
    await popup.waitFor('its button', () => document.querySelector('button'));
    // One press, one tab.
    await signIn(browser);
    expect(await browser.tabs()).toHaveLength(3);
  });

  test('signing in reaches the cards that are open', async ({ browser }) => {
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'signed-out');
    await signIn(browser);
    expect((await cardIn(tab, 'ready')).progress).toEqual([53]);
  });

  test('not played', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const before = simulator.trophyRequests().length;
    const tab = await browser.openTab(pageOf('paperComet'));
    expect((await cardIn(tab, 'unplayed')).text).toContain('You have not played this game.');
    // The list of played games may lack one: the game is asked about once.
    await expect.poll(() => simulator.trophyRequests().length).toBe(before + 1);
    await tab.reload();
    await cardIn(tab, 'unplayed');
    await browser.killWorker();
    await cardIn(await browser.openTab(pageOf('paperComet')), 'unplayed');
    expect(simulator.trophyRequests()).toHaveLength(before + 1);
  });

  test('unknown to the trophy service', async ({ browser }) => {
    await signIn(browser);
    const tab = await browser.openTab(pageOf('unlistedBeta'));
    expect((await cardIn(tab, 'unknown')).text).toContain(
      'PlayStation has no trophies under this game’s id.',
    );
  });

  test('no card on a page that is about no game', async ({ browser }) => {
    const tab = await browser.openTab('https://store.playstation.com/en-us/pages/latest');
    await tab.waitFor('the page', () => document.querySelector('a.psw-link'));
    expect(await readCard(tab)).toBeNull();
  });
});

describe('languages', () => {
  test('names come in the language of the page', async ({ browser, simulator }) => {
    await signIn(browser);
    const english = await whole(await browser.openTab(pageOf('lanternsOfVael')));
    expect(english.text).not.toMatch(JAPANESE);
    const tab = await browser.openTab(pageOf('lanternsOfVael', 'ja-jp'));
    // What is kept in another language is shown until the page's own has come.
    await expect.poll(async () => (await whole(tab)).text).toMatch(JAPANESE);
    const asked = simulator.trophyRequests().map(({ acceptLanguage }) => acceptLanguage);
    expect(asked).toContain('ja-JP');
    // The earned state has no names: it is fetched once for all languages.
    const earned = simulator.trophyRequests().filter(({ path }) => path.includes('NPWR90001_00'));
    expect(earned).toHaveLength(1);
  });

  test.for(['de-de', 'zh-hans-hk', 'ar-ae'])(
    'a page in %s has its card',
    async (locale, { browser }) => {
      await signIn(browser);
      const tab = await browser.openTab(pageOf('hollowOrchard', locale));
      expect((await whole(tab)).npCommunicationIds).toEqual(['NPWR90005_00']);
    },
  );
});

test('nothing throws, on the page or in the extension', async ({ browser, simulator }) => {
  await signInWithoutLibrary(browser, simulator);
  simulator.faults.on('html-200');
  const broken = await browser.openTab(addresses.concept(demo.games.paperComet.conceptId));
  await cardIn(broken, 'error');
  simulator.faults.off('html-200');
  for (const game of Object.keys(demo.games) as GameName[]) {
    const tab = await browser.openTab(pageOf(game));
    await cardIn(tab, 'ready', 'unplayed', 'unknown');
    await tab.close();
  }
  expect(await browser.errors()).toEqual([]);
});
