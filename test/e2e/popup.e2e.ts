import { describe, expect } from 'vitest';
import { demo } from '../simulator/index.ts';
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
