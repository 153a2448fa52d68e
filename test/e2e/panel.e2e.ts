import { describe, expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import { signInAndSync } from './demoAccount.ts';
import { inPanel, openPanel, panelThat, readPanel, settledPanel } from './panelScene.ts';
import { cardIn, pageOf, readCard, test, whole } from './scene.ts';

const { games } = demo;
const trophiesOf = (game: keyof typeof games) => games[game].sets[0]?.trophies ?? [];
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('the panel of a game page', () => {
  test('lists every trophy of the set, as PlayStation tells it', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await whole(tab);
    const before = simulator.trophyRequests().length;
    await tab.click(['trophy-lens-card', '[data-action=list]']);
    await tab.waitFor(
      'the list',
      (selector) =>
        document.querySelector(selector)?.shadowRoot?.querySelector('.reveal-always input'),
      'trophy-lens-panel',
    );
    await tab.click(inPanel('.reveal-always input'));
    const panel = await panelThat(
      tab,
      'covers nothing',
      ({ rows, isBusy }) =>
        !isBusy && rows.length > 0 && rows.every(({ state }) => !state.includes('covered')),
    );
    const trophies = trophiesOf('lanternsOfVael');
    expect(panel.rows).toHaveLength(trophies.length);
    for (const [index, trophy] of trophies.entries()) {
      const row = panel.rows[index];
      expect(row).toMatchObject({
        state: trophy.isEarned ? 'earned' : 'missing',
        name: trophy.name,
        detail: plain(trophy.detail),
        grade: expect.stringMatching(new RegExp(trophy.grade, 'i')),
        reward: trophy.reward === null ? '' : `Reward: ${trophy.reward}`,
      });
      expect(row?.rarity).toMatch(
        new RegExp(`^${trophy.rate.toFixed(1)}% (Ultra rare|Very rare|Rare|Common)$`),
      );
      if (trophy.earnedAt) expect(Date.parse(row?.earned ?? '')).toBe(Date.parse(trophy.earnedAt));
      if (trophy.progress)
        expect(row?.progress).toBe(trophy.progress.replaceAll(/\B(?=(\d{3})+\b)/g, ','));
    }
    // The card has brought the account's part; only what the trophies are was still to be asked.
    expect(simulator.trophyRequests().length - before).toBe(1);
    expect(await browser.errors()).toEqual([]);
  });

  test('opens and closes by keyboard alone, asks nothing the second time, and moves nothing but what is below', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('hollowOrchard'));
    await whole(tab);
    const topOf = () =>
      tab.evaluate(() => document.querySelector('trophy-lens-card')?.getBoundingClientRect().top);
    await tab.evaluate(() =>
      document
        .querySelector('trophy-lens-card')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-action=list]')
        ?.focus(),
    );
    const before = await topOf();
    await tab.press('Enter');
    await settledPanel(tab);
    expect(await topOf()).toBe(before);
    const expanded = () =>
      tab.evaluate(
        () =>
          document
            .querySelector('trophy-lens-card')
            ?.shadowRoot?.querySelector('[data-action=list]')?.ariaExpanded,
      );
    expect(await expanded()).toBe('true');

    const requests = simulator.trophyRequests().length;
    await tab.press('Enter');
    await expect.poll(() => readPanel(tab)).toBeNull();
    expect(await expanded()).toBe('false');
    await tab.press('Enter');
    await settledPanel(tab);
    expect(simulator.trophyRequests()).toHaveLength(requests);

    // On into the panel: the next stop is its search.
    await tab.press('Tab');
    const focused = () =>
      tab.evaluate(
        () => document.querySelector('trophy-lens-panel')?.shadowRoot?.activeElement?.ariaLabel,
      );
    expect(await focused()).toBe('Search in 29 trophies');
  });

  test('shows the base game apart from add-ons, folds what is complete, and keeps what was folded', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'hollowOrchard');
    const panel = await panelThat(tab, 'names its add-ons', ({ groups }) =>
      groups.some(({ name }) => name === games.hollowOrchard.sets[0]?.groups[1]?.name),
    );
    expect(panel.groups[0]).toMatchObject({ name: 'Base game', percent: '100%', isFolded: true });
    expect(panel.groups[1]).toMatchObject({ isFolded: false });
    await tab.click(inPanel('.group:nth-of-type(2) .folder'));
    await panelThat(tab, 'has it folded', ({ groups }) => groups[1]?.isFolded === true);
    await tab.click(inPanel('.group:nth-of-type(1) .folder'));
    await panelThat(tab, 'has it unfolded', ({ groups }) => groups[0]?.isFolded === false);

    await tab.reload();
    await cardIn(tab, 'ready');
    await tab.click(['trophy-lens-card', '[data-action=list]']);
    const again = await settledPanel(tab);
    expect(again.groups.slice(0, 2).map(({ isFolded }) => isFolded)).toEqual([false, true]);
  });

  test('narrows by search, state and grade at once, sorts, and remembers all but the search', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'lanternsOfVael');
    await settledPanel(tab);
    await tab.click(inPanel('.segments label:nth-of-type(2)'));
    await tab.click(inPanel('.toggles .toggle:nth-of-type(2)'));
    const missingGold = trophiesOf('lanternsOfVael').filter(
      ({ isEarned, grade }) => !isEarned && grade === 'gold',
    );
    await panelThat(
      tab,
      'shows missing gold only',
      ({ rows }) => rows.length === missingGold.length,
    );
    await tab.evaluate(() =>
      document.querySelector('trophy-lens-panel')?.shadowRoot?.querySelector('select')?.focus(),
    );
    // By its first letters, as a person chooses in a select by keyboard.
    for (const key of ['R', 'a', 'r']) await tab.press(key);
    const sorted = await panelThat(tab, 'has the rarest first', ({ rows, isBusy }) => {
      const rates = rows.map(({ rarity }) => Number.parseFloat(rarity));
      return (
        !isBusy &&
        rates.length > 1 &&
        rates.every((rate, at) => at === 0 || rate >= (rates[at - 1] ?? 0))
      );
    });
    expect(sorted.rows).toHaveLength(missingGold.length);

    const wanted = missingGold.find(({ isHidden }) => !isHidden);
    await tab.type(inPanel('input[type=search]'), wanted?.name.slice(0, 8) ?? '');
    await panelThat(
      tab,
      'shows what is searched',
      ({ rows }) =>
        rows.length < missingGold.length && rows.some(({ name }) => name === wanted?.name),
    );

    const other = await openPanel(browser, 'hollowOrchard');
    const panel = await settledPanel(other);
    const expected = trophiesOf('hollowOrchard').filter(
      ({ isEarned, grade }) => !isEarned && grade === 'gold',
    );
    expect(panel.rows).toHaveLength(expected.length);
    expect(panel.shown).toBe(`${expected.length} of 29`);
  });

  test('covers hidden trophies until they are revealed: one, a group, always', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const trophies = trophiesOf('lanternsOfVael');
    const secrets = trophies.filter(({ isHidden, isEarned }) => isHidden && !isEarned);
    expect(secrets.length).toBeGreaterThan(1);
    const tab = await openPanel(browser, 'lanternsOfVael');
    const covered = await settledPanel(tab);
    expect(covered.rows.filter(({ state }) => state.includes('covered'))).toHaveLength(
      secrets.length,
    );
    const everything = await tab.evaluate(
      () => document.querySelector('trophy-lens-panel')?.shadowRoot?.innerHTML ?? '',
    );
    for (const { name, detail } of secrets) {
      expect(everything).not.toContain(name);
      expect(everything).not.toContain(detail);
    }
    // Earned ones are never covered.
    for (const { name, isHidden, isEarned } of trophies) {
      if (isHidden && isEarned) expect(everything).toContain(name);
    }

    await tab.click(inPanel('.row.covered .reveal'));
    await panelThat(
      tab,
      'has one uncovered',
      ({ rows }) =>
        rows.filter(({ state }) => state.includes('covered')).length === secrets.length - 1,
    );
    await tab.click(inPanel('.reveal-always input'));
    await panelThat(tab, 'has all uncovered', ({ rows }) =>
      secrets.every(({ name }) => rows.some((row) => row.name === name)),
    );
    await tab.reload();
    await cardIn(tab, 'ready');
    await tab.click(['trophy-lens-card', '[data-action=list]']);
    const always = await settledPanel(tab);
    expect(always.rows.every(({ state }) => !state.includes('covered'))).toBe(true);
  });

  test('has the sets of a game as tabs, and asks about one when it is chosen', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'glassMeridian');
    const panel = await settledPanel(tab);
    expect(panel.tabs).toHaveLength(2);
    expect(panel.tabs[0]).toMatchObject({ text: expect.stringContaining('PS5'), isChosen: true });
    expect(panel.rows).toHaveLength(trophiesOf('glassMeridian').length);
    // Arrow keys go to the tab, Enter chooses it.
    await tab.evaluate(() =>
      document
        .querySelector('trophy-lens-panel')
        ?.shadowRoot?.querySelector<HTMLElement>('[role=tab]')
        ?.focus(),
    );
    await tab.press('ArrowRight');
    await tab.press('Enter');
    const other = await panelThat(
      tab,
      'shows the PS4 set',
      ({ tabs, rows }) =>
        tabs[1]?.isChosen === true &&
        rows.some(({ name }) => name === trophiesOf('glassMeridianPs4')[0]?.name),
    );
    expect(other.tabs[1]?.text).toContain('PS4');
  });

  test('tells what lies ahead, how old it is, and refreshes at a press; the card follows', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'lanternsOfVael');
    const panel = await settledPanel(tab);
    expect(panel.foot).toMatch(/Next: .+, earned by [\d.]+% of players/);
    expect(panel.foot).toContain('The platinum still needs:');
    expect(panel.foot).toContain('Updated just now');
    const set = games.lanternsOfVael.sets[0];
    const missing = set?.trophies.find(
      ({ isEarned, grade, isHidden }) => !isEarned && !isHidden && grade !== 'platinum',
    );
    simulator.earn(demo.accountId, set?.npCommunicationId ?? '', missing?.id ?? -1);
    const before = simulator.trophyRequests().length;
    const progress = (await readCard(tab))?.progress[0] ?? 0;
    await tab.click(inPanel('.refresh'));
    await panelThat(tab, 'has it earned', ({ rows }) =>
      rows.some(({ name, state }) => name === missing?.name && state === 'earned'),
    );
    await expect.poll(async () => (await readCard(tab))?.progress[0]).toBeGreaterThan(progress);
    await settledPanel(tab);
    expect(simulator.trophyRequests().length - before).toBeLessThanOrEqual(3);
  });

  test('leads to guides by the person’s templates, in tabs of their own', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'copperTides');
    await settledPanel(tab);
    const links = await tab.evaluate(() =>
      [
        ...(document.querySelector('trophy-lens-panel')?.shadowRoot?.querySelectorAll('a') ?? []),
      ].map(({ href, target, rel }) => ({ href, target, rel })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^https:\/\/(psnprofiles\.com|www\.powerpyx\.com|www\.youtube\.com)\//);
      expect(target).toBe('_blank');
      expect(rel).toContain('noreferrer');
    }
  });
});
