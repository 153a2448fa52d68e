import { describe, expect } from 'vitest';
import { addresses, demo } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import { choose, signIn, signInAndSync } from './demoAccount.ts';
import { badgesFor, readBadges, test, trophyCalls } from './scene.ts';

const { games } = demo;
const CATEGORY = addresses.category({ tiles: 24 });
const PLAYED = [
  games.lanternsOfVael,
  games.copperTides,
  games.copperTidesAmerican,
  games.emberAndDrift,
  games.hollowOrchard,
  games.quietHarbour,
  games.glassMeridian,
  games.glassMeridianPs4,
].map(({ npTitleId }) => npTitleId);
const ON_CATEGORY = [...PLAYED, String(games.glassMeridian.conceptId)];

/**
 * Hears in an own page what page scripts say to the worker: a port that one of them opens reaches every
 * page of the extension, with all that is sent through it.
 */
const listen = (ownPage: Tab) =>
  ownPage.evaluate(() => {
    interface Port {
      name: string;
      onMessage: { addListener(listener: (message: { type: string }) => void): void };
    }
    type Api = { runtime: { onConnect: { addListener(listener: (port: Port) => void): void } } };
    const world = globalThis as unknown as { browser?: Api; chrome?: Api; heard: unknown[] };
    world.heard = [];
    (world.browser ?? world.chrome)?.runtime.onConnect.addListener((port) => {
      port.onMessage.addListener((message) => world.heard.push(message));
    });
  });

const heardIn = (ownPage: Tab): Promise<{ type: string; tiles?: string[] }[]> =>
  ownPage.evaluate(() => (globalThis as unknown as { heard: never[] }).heard);

describe('a category of 24 tiles', () => {
  test('costs no request and one message, once the library is read', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInAndSync(browser);
    await listen(popup);
    const before = simulator.trophyRequests().length;
    const tab = await browser.openTab(CATEGORY);
    await badgesFor(tab, ON_CATEGORY);
    await browser.killWorker();
    await tab.goto(CATEGORY);
    await badgesFor(tab, ON_CATEGORY);
    expect(simulator.trophyRequests()).toHaveLength(before);
    const heard = await heardIn(popup);
    expect(heard.map(({ type }) => type)).toEqual(['show-tiles', 'show-tiles']);
    expect(heard[0]?.tiles?.length).toBeGreaterThan(15);
  });

  test.for([
    ['the library is being read', 'slow'],
    ['the played games cannot be had', 'html-200'],
  ] as const)('costs at most 5 lookups while %s', async ([, fault], { browser, simulator }) => {
    simulator.faults.on(fault, { at: /gamelist|users\/me\/trophyTitles/ });
    await signIn(browser);
    const tab = await browser.openTab(CATEGORY);
    await tab.waitFor('the tiles', () => document.querySelectorAll('li').length > 20);
    if (fault === 'slow') simulator.faults.off('slow');
    await expect
      .poll(async () => (await readBadges(tab)).map(({ tile }) => tile))
      .toContain(games.lanternsOfVael.npTitleId);
    const lookups = trophyCalls(simulator).filter((path) => path.endsWith('/titles/trophyTitles'));
    expect(lookups.length).toBeLessThanOrEqual(5);
  });
});

describe('a badge', () => {
  test('shows progress, and the platinum', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(CATEGORY);
    const badges = await badgesFor(tab, ON_CATEGORY);
    expect(badges.get(games.lanternsOfVael.npTitleId)).toMatchObject({
      text: '53%',
      name: 'Trophies: 53%, PS5',
      hasCup: false,
    });
    expect(badges.get(games.copperTides.npTitleId)).toMatchObject({
      text: '100%',
      name: 'Trophies: 100%, platinum earned, PS4',
      hasCup: true,
    });
    // The add-on, the subscription, and the game that is only announced.
    expect([...badges.keys()]).not.toContain(demo.plusMembership.npTitleId);
    expect([...badges.keys()]).not.toContain(String(demo.farShore.conceptId));
  });

  test('leaves the tile’s link, price and title to the page', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(CATEGORY);
    await badgesFor(tab, ON_CATEGORY);
    const covered = await tab.evaluate(() =>
      [...document.querySelectorAll('trophy-lens-badge')].flatMap((badge) => {
        const chip = badge.shadowRoot?.querySelector('.chip')?.getBoundingClientRect();
        const link = badge.nextElementSibling;
        if (!chip || !link) return ['no chip, or no link'];
        const words = [...link.querySelectorAll('[data-qa$="name"], [data-qa$="price"]')];
        const under = words.filter((word) => {
          const { top, bottom, left, right } = word.getBoundingClientRect();
          return top < chip.bottom && bottom > chip.top && left < chip.right && right > chip.left;
        });
        badge.scrollIntoView({ block: 'center' });
        const { x, y, width, height } =
          badge.shadowRoot?.querySelector('.chip')?.getBoundingClientRect() ?? chip;
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return [
          ...under.map(({ textContent }) => `covers ${textContent}`),
          ...(hit && link.contains(hit) ? [] : [`takes the press on ${link.textContent}`]),
        ];
      }),
    );
    expect(covered).toEqual([]);
  });

  test('stands behind a tile that is nothing but words', async ({ browser }) => {
    await signInAndSync(browser, 'collector');
    const tab = await browser.openTab(addresses.psPlus());
    await tab.waitFor('a badge on words', () =>
      document.querySelector('.game-list trophy-lens-badge'),
    );
    const covered = await tab.evaluate(
      () =>
        [...document.querySelectorAll('.game-list trophy-lens-badge')].filter((badge) => {
          const chip = badge.shadowRoot?.querySelector('.chip')?.getBoundingClientRect();
          const lastLine = [...(badge.previousElementSibling?.getClientRects() ?? [])].at(-1);
          return !chip || !lastLine || chip.left < lastLine.right || chip.top < lastLine.top - 8;
        }).length,
    );
    expect(covered).toBe(0);
  });

  test('marks games that were not played, when the person wants that', async ({ browser }) => {
    const popup = await signInAndSync(browser);
    const tab = await browser.openTab(CATEGORY);
    await badgesFor(tab, ON_CATEGORY);
    await choose(popup, { markUnplayed: true });
    await expect
      .poll(async () => (await readBadges(tab)).find(({ state }) => state === 'unplayed'))
      .toMatchObject({ text: 'Not played', name: 'Trophies: Not played' });
    const tiles = (await readBadges(tab)).map(({ tile }) => tile);
    expect(tiles).toContain(games.paperComet.npTitleId);
    expect(tiles).not.toContain(demo.plusMembership.npTitleId);

    await choose(popup, { markUnplayed: false });
    await badgesFor(tab, ON_CATEGORY);
  });

  test('tells how rare the platinum is, when the person wants that', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInAndSync(browser);
    const tab = await browser.openTab(CATEGORY);
    const plain = await badgesFor(tab, ON_CATEGORY);
    expect([...plain.values()].every(({ rarity }) => rarity === '')).toBe(true);
    const before = simulator.trophyRequests().length;
    await choose(popup, { platinumRarityOnBadges: true });
    const [set] = games.lanternsOfVael.sets;
    await expect
      .poll(async () =>
        (await readBadges(tab)).find(({ tile }) => tile === games.lanternsOfVael.npTitleId),
      )
      .toMatchObject({ rarity: `${set?.platinumRate?.toFixed(1)}%` });
    // One request a set with a platinum that speaks for a tile, and once.
    const rarities = async () => (await readBadges(tab)).filter(({ rarity }) => rarity).length;
    await expect.poll(rarities).toBe(8);
    expect(simulator.trophyRequests()).toHaveLength(before + 6);
    await tab.reload();
    await expect.poll(rarities).toBe(8);
    expect(simulator.trophyRequests()).toHaveLength(before + 6);
  });
});

describe('tiles that come later', () => {
  test('as a list goes on are asked for in one more message', async ({ browser }) => {
    const popup = await signInAndSync(browser, 'collector');
    await listen(popup);
    const tab = await browser.openTab(addresses.wishlist());
    await tab.waitFor('badges', () => document.querySelector('trophy-lens-badge'));
    const before = await heardIn(popup);
    expect(before).toHaveLength(1);
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await tab.waitFor('a badge on a tile that came later', () =>
      document.querySelector('li:nth-child(n + 25) trophy-lens-badge'),
    );
    const after = await heardIn(popup);
    const asked = after.flatMap(({ tiles = [] }) => tiles);
    expect(asked).toHaveLength(new Set(asked).size);
    const chunks = await tab.evaluate(() =>
      Number(document.querySelector<HTMLElement>('ul[data-later]')?.dataset.given),
    );
    expect(after.length - before.length).toBeLessThanOrEqual(chunks);
  });

  test('as a strand scrolls have their badges too', async ({ browser }) => {
    await signInAndSync(browser, 'collector');
    const tab = await browser.openTab(addresses.hub('latest'));
    await tab.waitFor('the strand', () => document.querySelector('[data-qa$="#next"]'));
    const count = () =>
      tab.evaluate(() => document.querySelectorAll('ul[data-later] trophy-lens-badge').length);
    await expect.poll(count).toBeGreaterThan(3);
    const before = await count();
    await tab.click('section:nth-of-type(2) [data-qa$="#next"]');
    await expect.poll(count).toBeGreaterThan(before);
  });
});

test('nobody signed in: no badges, and no notice about it', async ({ browser, simulator }) => {
  const tab = await browser.openTab(CATEGORY);
  await tab.waitFor('the tiles', () => document.querySelectorAll('li').length > 20);
  expect(await readBadges(tab)).toEqual([]);
  await signInAndSync(browser);
  await badgesFor(tab, ON_CATEGORY);
  expect(simulator.ignoredStops).toBe(0);
});
