import { describe, expect } from 'vitest';
import type { Tab } from './browsers/index.ts';
import {
  ADA,
  addConnection,
  ageSays,
  connect,
  growOld,
  hasAccess,
  openAchievements,
  quillmark,
  rename,
  shownAchievements,
  shownNames,
  typeConnection,
  WALKER,
  wasAsked,
} from './connectionScene.ts';
import { signInAndSync } from './demoAccount.ts';
import { openOptions, says } from './optionsScene.ts';
import { cardIn, pageOf, test } from './scene.ts';

const { achievements } = quillmark.users['ada-01'];
const NAMES = achievements.map(({ name }) => name);

/** Tab after Tab, until something has the focus. */
async function focusOn(page: Tab, what: string, isIt: () => boolean): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (await page.evaluate(isIt)) return;
    await page.press('Tab');
  }
  throw new Error(`Tab never came to ${what}`);
}

describe('before there is a connection', () => {
  test('nothing calls the service, whatever one opens, types or refuses', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInAndSync(browser);
    const store = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(store, 'ready');
    const library = await browser.openOwnPage('library.html');
    await library.waitFor('the titles', () => document.querySelector('a.title'));
    expect(await library.evaluate(() => document.body.textContent)).not.toContain('Achievements');
    const page = await browser.openOwnPage('achievements.html');
    await page.waitFor('to hear how they come there', () =>
      document.body.textContent?.includes('Add a connection in the options'),
    );
    await browser.killWorker();
    await popup.reload();
    await popup.waitFor('the titles', () => document.querySelector('a.title'));

    const options = await addConnection(browser, ADA, 'deny');
    await says(options, 'connections', 'without your permission');
    expect(await hasAccess(options)).toBe(false);
    expect(simulator.achievementRequests()).toEqual([]);
  });
});

describe('a connection', () => {
  test('is added with the keyboard alone, and shows in the popup, on its page and from the library', async ({
    browser,
    simulator,
  }) => {
    const options = await openOptions(browser);
    await options.click('[data-setting=connections] h3');
    for (const [name, typed] of Object.entries(ADA)) {
      await options.waitFor('the form', () => document.querySelector('.add-connection'));
      await focusOn(options, name, FIELDS[name as keyof typeof FIELDS]);
      for (const key of typed) await options.press(key);
    }
    await options.press('Enter');
    await browser.answerPermission('allow');
    await says(options, 'connections', 'Added: Quillmark.');
    await wasAsked(simulator, 1);
    expect(simulator.achievementRequests()).toMatchObject([
      {
        method: 'GET',
        path: '/v1/users/ada-01/achievements',
        query: { includeIncomplete: 'true' },
        status: 200,
        apiKeyPrefix: 'Qu1llM4k',
        cookieNames: [],
      },
    ]);

    const popup = await browser.openOwnPage('popup.html');
    await popup.waitFor('it in the popup', () =>
      /Quillmark.*6 of 10/s.test(document.querySelector('.connections')?.textContent ?? ''),
    );
    await popup.click('.connections a');
    const page = await browser.waitForTab('its page', (url) => url.includes('achievements.html?'));
    await expect.poll(() => shownNames(page)).toEqual(NAMES);

    const library = await browser.openOwnPage('library.html');
    await library.click('a[href^="achievements.html"]');
    await expect.poll(() => shownNames(library)).toEqual(NAMES);
    // What was just read is not asked for again.
    expect(simulator.achievementRequests()).toHaveLength(1);
    expect(await browser.errors()).toEqual([]);
  });

  test('shows each achievement: name, text, badge, when, what for, completions and rarity', async ({
    browser,
  }) => {
    await connect(browser);
    const page = await openAchievements(browser);
    // Pictures come as they come into sight.
    await page.waitFor('the fallback of the badge that is gone', () => {
      const last = [...document.querySelectorAll('.rows > li')].at(-1);
      last?.scrollIntoView();
      return last?.querySelector('.picture svg');
    });
    const shown = await shownAchievements(page);
    expect(shown.map(({ name }) => name)).toEqual(NAMES);
    expect(shown.map(({ detail }) => detail)).toEqual(
      achievements.map(({ description }) => description ?? ''),
    );
    expect(shown.map(({ earnedAt }) => earnedAt)).toEqual(
      achievements.map(({ achievedAt }) => achievedAt ?? ''),
    );
    expect(shown.map(({ badge }) => badge)).toEqual([
      ...achievements.slice(0, -1).map(({ badgeUrl }) => badgeUrl),
      '',
    ]);
    expect(shown.map(({ asked }) => asked)).toEqual([
      'Given by the app',
      'Goal: 500 words written',
      'Goal: 10,000 words written',
      'Goal: 50,000 words written',
      'Goal: 250,000 words written',
      'Goal: a streak of 3',
      'Goal: a streak of 30',
      'Goal: a streak of 365',
      'Needs: Novelist, A Whole Month, and Kind Reader',
      'Given by the app',
    ]);
    expect(shown[1]).toMatchObject({ completions: '1,204 people have it' });
    expect(shown.map(({ rarity }) => rarity)).toEqual([
      '95.1% Common',
      '60.2% Common',
      '20.1% Rare',
      '4.8% Ultra rare',
      '0.4% Ultra rare',
      '49.0% Rare',
      '8.0% Very rare',
      '0.6% Ultra rare',
      '2.1% Ultra rare',
      '32.0% Rare',
    ]);
  });

  test('shows the example of the documentation, and one with every field', async ({ browser }) => {
    await connect(browser, { ...ADA, label: 'Example', userId: 'documented' });
    const page = await openAchievements(browser, 'Example');
    await expect
      .poll(() => shownNames(page))
      .toEqual(['Completed Onboarding', 'Novice Writer', '3-Day Streak']);
    expect((await shownAchievements(page)).map(({ asked }) => asked)).toEqual([
      'Given by the app',
      'Goal: 500 words written',
      'Goal: a streak of 3',
    ]);

    await connect(browser, { ...ADA, label: 'Every field', userId: 'every-field' }, null);
    await page.click('[role=tab]:last-child');
    await expect.poll(() => shownNames(page)).toContain('Full Moon');
    const shown = await shownAchievements(page);
    expect(shown.map(({ asked }) => asked)).toEqual([
      'Goal: 10,000 words written',
      'Given by the app',
      'Goal: a streak of 7',
      'Needs: First Words, Marathon, and 1 more',
      '',
    ]);
  });

  test('is filtered, sorted and searched like trophies', async ({ browser }) => {
    await connect(browser);
    const page = await openAchievements(browser);
    await expect.poll(() => shownNames(page)).toEqual(NAMES);
    const missing = achievements.filter(({ achievedAt }) => !achievedAt).map(({ name }) => name);
    await page.click('.segments label:nth-of-type(2)');
    await expect.poll(() => shownNames(page)).toEqual(missing);
    await page.click('.segments label:nth-of-type(1)');
    await pick(page, 'rarity');
    await expect.poll(async () => (await shownNames(page))[0]).toBe('Shelf of Your Own');
    expect((await shownNames(page)).at(-1)).toBe('Welcome Aboard');
    await pick(page, 'earned-date');
    await expect.poll(async () => (await shownNames(page))[0]).toBe('Novelist');
    await page.type('input[type=search]', 'whole');
    await expect.poll(() => shownNames(page)).toEqual(['A Whole Month', 'A Whole Year']);
    const again = await openAchievements(browser);
    await expect.poll(async () => (await shownNames(again))[0]).toBe('Novelist');
    expect(await shownNames(again)).toHaveLength(NAMES.length);
  });

  test('is there offline, with a worker that has died, and tells its age', async ({
    browser,
    simulator,
  }) => {
    const options = await connect(browser);
    await growOld(browser, options, 120);
    browser.setOffline(true);
    const page = await openAchievements(browser);
    await expect.poll(() => shownNames(page)).toEqual(NAMES);
    await ageSays(page, 'You are offline. Showing what was saved 2 hours ago.');
    const popup = await browser.openOwnPage('popup.html');
    await popup.waitFor('it in the popup', () =>
      document.querySelector('.connections')?.textContent?.includes('6 of 10'),
    );
    expect(simulator.achievementRequests()).toHaveLength(1);
  });

  test('is asked anew when a page opens on what is old, and when one wants it', async ({
    browser,
    simulator,
  }) => {
    const options = await connect(browser);
    simulator.complete(ADA.apiKey, ADA.userId, 'A Whole Year');
    const page = await openAchievements(browser);
    await ageSays(page, 'Updated just now');
    expect(simulator.achievementRequests()).toHaveLength(1);

    await growOld(browser, options, 6);
    const popup = await browser.openOwnPage('popup.html');
    await popup.waitFor('the new figure', () =>
      document.querySelector('.connections')?.textContent?.includes('7 of 10'),
    );
    await wasAsked(simulator, 2);

    simulator.complete(ADA.apiKey, ADA.userId, 'Kind Reader');
    await page.click({ button: 'Refresh' });
    await page.waitFor('the new one', () =>
      document.querySelector('.achievements-head')?.textContent?.includes('8 of 10'),
    );
    await wasAsked(simulator, 3);
  });

  test('is tested, renamed and removed; with the last one goes the access', async ({
    browser,
    simulator,
  }) => {
    const options = await connect(browser);
    await connect(browser, WALKER, null);
    await options.waitFor(
      'both',
      () => document.querySelectorAll('[data-setting=connections] .connection').length === 2,
    );
    await options.click({ button: 'Test' });
    await says(options, 'connections', 'The connection works.');
    await wasAsked(simulator, 3);

    await rename(options, 'My words');
    const page = await openAchievements(browser, 'My words');

    await options.click({ button: 'Remove' });
    await options.click({ button: 'Remove it now' });
    await says(options, 'connections', 'Removed: My words.');
    await page.waitFor(
      'the other one in its place',
      () => document.querySelector('.achievements-head h2')?.textContent === 'Stride',
    );
    expect(await hasAccess(options)).toBe(true);
    await options.click({ button: 'Remove' });
    await options.click({ button: 'Remove it now' });
    await says(options, 'connections', 'Removed: Stride.');
    await expect.poll(() => hasAccess(options)).toBe(false);
    await page.waitFor('none', () =>
      document.body.textContent?.includes('Add a connection in the options'),
    );
    const asked = simulator.achievementRequests().length;
    await page.reload();
    await page.waitFor('none', () =>
      document.body.textContent?.includes('Add a connection in the options'),
    );
    expect(simulator.achievementRequests()).toHaveLength(asked);
  });

  test('is added although the worker dies while the browser’s prompt is open', async ({
    browser,
    simulator,
  }) => {
    const options = await openOptions(browser);
    await options.evaluate(watchPort);
    await typeConnection(options, ADA);
    await browser.killWorker();
    // What is asked before the page knows of the death goes to nobody.
    await options.waitFor('the page to know', () => 'hasDied' in window);
    await browser.answerPermission('allow');
    await says(options, 'connections', 'Added: Quillmark.');
    expect(await hasAccess(options)).toBe(true);
    await wasAsked(simulator, 1);
  });
});

/** Where the focus is, each run in the page. */
const FIELDS = {
  label: () => (document.activeElement as HTMLInputElement | null)?.name === 'label',
  apiKey: () => (document.activeElement as HTMLInputElement | null)?.name === 'apiKey',
  userId: () => (document.activeElement as HTMLInputElement | null)?.name === 'userId',
};

/** Runs in a page of ours: leaves `hasDied` on the window when its ports to the worker are closed. */
function watchPort(): void {
  interface Api {
    runtime: {
      connect(info: { name: string }): { onDisconnect: { addListener(tell: () => void): void } };
    };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const port = (browser ?? chrome).runtime.connect({ name: 'connections' });
  port.onDisconnect.addListener(() => Object.assign(window, { hasDied: true }));
}

const pick = (page: Tab, value: string) =>
  page.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('select.sort');
    if (!select) throw new Error('There is no order to choose.');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
