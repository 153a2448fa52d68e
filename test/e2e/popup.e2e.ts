import { describe, expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import { signIn, signInAndSync } from './demoAccount.ts';
import { cardIn, pageOf, test } from './scene.ts';

const GRADES = ['platinum', 'gold', 'silver', 'bronze'] as const;

describe('the popup', () => {
  test('shows who is signed in, level and tier, and trophies by grade', async ({ browser }) => {
    const popup = await signIn(browser);
    const sets = Object.values(demo.games).flatMap((game) => game.sets);
    const totals = GRADES.map((grade) => {
      const count = sets.reduce((sum, { earned }) => sum + earned[grade], 0);
      return `${count} ${grade}`;
    });
    await popup.waitFor(
      `the totals ${totals}`,
      (wanted) => wanted.every((total) => document.body.textContent?.includes(total)),
      totals,
    );
    const shown = await popup.evaluate(() => ({
      name: document.querySelector('h1')?.textContent,
      text: document.body.textContent ?? '',
      toNextLevel: document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow'),
    }));
    expect(shown.name).toBe(demo.onlineId);
    expect(shown.text).toMatch(/Bronze, tier 1/);
    expect(shown.text).toMatch(/Level \d+/);
    expect(shown.text).toMatch(/\d+ points to level \d+/);
    expect(Number(shown.toNextLevel)).toBeGreaterThanOrEqual(0);
  });

  test('tells in plain words how much of the budget is in use, as it is used', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInAndSync(browser);
    const before = simulator.trophyRequests().length;
    const says = (used: number) =>
      popup.waitFor(
        `${used} requests used`,
        (text) => document.body.textContent?.includes(text),
        `${used} of 240 requests used in the last 15 minutes.`,
      );
    await says(before);
    const tab = await browser.openTab(pageOf('paperComet'));
    await cardIn(tab, 'unplayed');
    await says(before + 1);
  });

  test('says that PlayStation asked to wait, and until when', async ({ browser, simulator }) => {
    simulator.faults.on('rate-limit', { seconds: 300 });
    const popup = await signIn(browser);
    await popup.waitFor('the wait to be told', () =>
      document.body.textContent?.includes('PlayStation asked us to wait until'),
    );
    expect(simulator.ignoredStops).toBe(0);
  });
});

/** The titles in the order of the list, as a person reads them. */
const shownTitles = (
  popup: Tab,
): Promise<{ name: string; isOnPage: boolean; progress: string }[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('a.title')].map((title) => ({
      name: title.querySelector('bdi')?.textContent ?? '',
      isOnPage: title.textContent?.includes('on this page') ?? false,
      progress: title.querySelector('b')?.textContent ?? '',
    })),
  );
const namesIn = async (popup: Tab) => (await shownTitles(popup)).map(({ name }) => name);

const focused = (popup: Tab): Promise<string> =>
  popup.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.querySelector('bdi')?.textContent ?? activeElement?.tagName ?? '';
  });

const SETS = Object.values(demo.games).flatMap((game) => game.sets);

describe('the titles in the popup', () => {
  test('are the recent ones, behind the game of the tab that one looks at, and ask for nothing', async ({
    browser,
    simulator,
  }) => {
    const first = await signInAndSync(browser);
    await expect.poll(() => namesIn(first)).toHaveLength(SETS.length);
    expect((await shownTitles(first)).some(({ isOnPage }) => isOnPage)).toBe(false);
    await first.close();

    const tab = await browser.openTab(pageOf('hollowOrchard'));
    await cardIn(tab, 'ready');
    const asked = simulator.trophyRequests().length;
    const popup = await browser.openOwnPage('popup.html');
    await popup.waitFor('the game of the page', () => document.querySelector('.on-page'));
    const [title, ...others] = await shownTitles(popup);
    const { hollowOrchard } = demo.games;
    expect(title).toEqual({
      name: hollowOrchard.sets[0]?.name,
      isOnPage: true,
      progress: `${hollowOrchard.sets[0]?.progress}%`,
    });
    expect(others).toHaveLength(SETS.length - 1);
    expect(others.some(({ isOnPage }) => isOnPage)).toBe(false);
    expect(simulator.trophyRequests()).toHaveLength(asked);
  });

  test('are found as one types, and opened, by keys alone', async ({ browser }) => {
    const popup = await signInAndSync(browser);
    await popup.waitFor('the titles', () => document.querySelector('a.title'));
    await popup.reload();
    await popup.waitFor('the field to have the focus', () =>
      document.activeElement?.matches('input[type=search]'),
    );
    for (const key of 'glass') await popup.press(key);
    await expect.poll(() => namesIn(popup)).toEqual(['Glass Meridian', 'Glass Meridian']);
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    expect(await focused(popup)).toBe('Glass Meridian');
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    expect(await focused(popup)).toBe('INPUT');
    await popup.press('ArrowDown');
    const wanted = await popup.evaluate(() => (document.activeElement as HTMLElement).dataset.set);
    await popup.press('Enter');
    const library = await browser.waitForTab('the trophies', (url) => url.includes('?set='));
    expect(await library.url()).toMatch(new RegExp(`library\\.html\\?set=${wanted}$`));
    await library.waitFor('them', () => document.querySelector('.panel'));
    expect(await browser.errors()).toEqual([]);
  });

  test('are there offline, with a worker that has died', async ({ browser }) => {
    const first = await signInAndSync(browser);
    await expect.poll(() => namesIn(first)).toHaveLength(SETS.length);
    const before = await namesIn(first);
    browser.setOffline(true);
    await browser.killWorker();
    const popup = await browser.openOwnPage('popup.html');
    await expect.poll(() => namesIn(popup)).toEqual(before);
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
      demo.onlineId,
    );
    await popup.type('input[type=search]', 'copper');
    await expect.poll(() => namesIn(popup)).toEqual([demo.games.copperTides.sets[0]?.name]);
  });
});
