import { describe, expect } from 'vitest';
import {
  ADA,
  addConnection,
  ageSays,
  connect,
  hasAccess,
  openAchievements,
  quillmark,
  shownNames,
  TROPHY_SO_ORIGIN,
  typeConnection,
  WALKER,
  wasAsked,
} from './connectionScene.ts';
import { openOptions, says } from './optionsScene.ts';
import { test } from './scene.ts';

const NAMES = quillmark.users['ada-01'].achievements.map(({ name }) => name);

const NOTHING_KEPT = 'Nothing was added.';

describe('of what the service turns away', () => {
  test('nothing is kept, it is said why, and what was typed can be mended', async ({
    browser,
    simulator,
  }) => {
    const options = await addConnection(browser, { ...ADA, apiKey: 'Qu1llM4k.wrong' });
    await says(
      options,
      'connections',
      `${NOTHING_KEPT} trophy.so does not accept this API key: “Invalid or missing API key”.`,
    );
    await expect.poll(() => hasAccess(options)).toBe(false);
    expect(await options.evaluate(() => document.querySelector('.connection'))).toBeNull();

    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.add-connection [name=apiKey]');
      if (!field) throw new Error('There is no field.');
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await options.type('.add-connection input[name=apiKey]', ADA.apiKey);
    await options.press('Enter');
    // Chromium gives again without a word what was allowed once; Firefox asks the person each time.
    if (browser.name === 'firefox') await browser.answerPermission('allow');
    await says(options, 'connections', 'Added: Quillmark.');
    expect(simulator.achievementRequests().map(({ status }) => status)).toEqual([401, 200]);
  });

  test.for([
    ['an unknown user', 'nobody', 'trophy.so does not know this user id: “User not found”.'],
    [
      'a user id of another form',
      'x'.repeat(150),
      'trophy.so turned the request away: “Invalid user id: it must have 1 to 128 characters”.',
    ],
  ] as const)('%s', async ([, userId, sentence], { browser }) => {
    const options = await addConnection(browser, { ...ADA, userId });
    await says(options, 'connections', `${NOTHING_KEPT} ${sentence}`);
    await expect.poll(() => hasAccess(options)).toBe(false);
    expect(await options.evaluate(() => document.querySelector('.connection'))).toBeNull();
  });
});

describe('a connection that cannot be tried yet', () => {
  test('is kept, with the reason, and read as soon as it can be', async ({
    browser,
    simulator,
  }) => {
    simulator.faults.on('trophy-so-html');
    const options = await addConnection(browser, ADA);
    await says(options, 'connections', 'Added: Quillmark. It could not be tried yet.');
    await says(options, 'connections', 'The answer of trophy.so has an unknown form (body).');
    const page = await openAchievements(browser);
    await page.waitFor('the reason', () =>
      document.querySelector('.no-list')?.textContent?.includes('has an unknown form'),
    );
    simulator.faults.off();
    await page.click({ button: 'Try again' });
    await expect.poll(() => shownNames(page)).toEqual(NAMES);
  });
});

describe('what was read stays, with one sentence why it is no fresher', () => {
  test('when the service turns away what it took, or answers what cannot be read', async ({
    browser,
    simulator,
  }) => {
    await connect(browser);
    const page = await openAchievements(browser);
    for (const [fault, sentence] of [
      ['trophy-so-401', 'trophy.so does not accept this API key: “API key has been revoked”.'],
      ['trophy-so-404', 'trophy.so does not know this user id: “User not found”.'],
      ['trophy-so-422', 'trophy.so turned the request away: “Unprocessable request”.'],
      ['trophy-so-html', 'The answer of trophy.so has an unknown form (body).'],
      ['trophy-so-truncated', 'The answer of trophy.so has an unknown form (body).'],
      ['trophy-so-wrong-types', 'The answer of trophy.so has an unknown form (0.rarity).'],
    ] as const) {
      simulator.faults.on(fault);
      await page.click({ button: 'Refresh' });
      await ageSays(page, `${sentence} Showing what was saved`);
      expect(await shownNames(page)).toEqual(NAMES);
      simulator.faults.off(fault);
      await page.click({ button: 'Refresh' });
      await ageSays(page, 'Updated just now');
    }
    // Nothing of this is tried again by itself.
    expect(simulator.achievementRequests()).toHaveLength(1 + 6 * 2);
    expect(await browser.errors()).toEqual([]);
  });

  test('when the service is down; it is tried again a few times', async ({
    browser,
    simulator,
  }) => {
    await connect(browser);
    const page = await openAchievements(browser);
    simulator.faults.on('trophy-so-5xx', { times: 1 });
    await page.click({ button: 'Refresh' });
    await wasAsked(simulator, 3);
    await ageSays(page, 'Updated just now');

    simulator.faults.on('trophy-so-5xx');
    await page.click({ button: 'Refresh' });
    await ageSays(page, 'trophy.so does not answer at the moment. Showing what was saved');
    expect(await shownNames(page)).toEqual(NAMES);
    expect(simulator.achievementRequests().length).toBeLessThanOrEqual(8);
  });

  test('when the service limits requests: it is waited, and said until when', async ({
    browser,
    simulator,
  }) => {
    const options = await connect(browser);
    const page = await openAchievements(browser);
    simulator.faults.on('trophy-so-429');
    await page.click({ button: 'Refresh' });
    await ageSays(page, 'trophy.so asked us to wait until');
    expect(await shownNames(page)).toEqual(NAMES);
    const asked = simulator.achievementRequests().length;
    await options.click({ button: 'Test' });
    await says(options, 'connections', 'trophy.so asked us to wait until');
    expect(simulator.achievementRequests()).toHaveLength(asked);
    expect(simulator.trophyRequests()).toEqual([]);
  });

  test('when the person takes the access back, and until it is given again', async ({
    browser,
    simulator,
  }) => {
    const options = await connect(browser);
    const page = await openAchievements(browser);
    await browser.withholdAccess(TROPHY_SO_ORIGIN);
    const asked = simulator.achievementRequests().length;
    await page.click({ button: 'Refresh' });
    await ageSays(page, 'The browser withholds access to trophy.so. Showing what was saved');
    expect(await shownNames(page)).toEqual(NAMES);
    await options.click({ button: 'Test' });
    await says(options, 'connections', 'The browser withholds access to trophy.so.');
    expect(simulator.achievementRequests()).toHaveLength(asked);

    await page.click({ button: 'Allow access' });
    await browser.answerPermission('deny');
    await ageSays(page, 'The browser withholds access to trophy.so.');
    expect(simulator.achievementRequests()).toHaveLength(asked);
    await page.click({ button: 'Allow access' });
    await browser.answerPermission('allow');
    await ageSays(page, 'Updated just now');
    await wasAsked(simulator, asked + 1);
  });

  test('when one of several is broken, and the others are not', async ({ browser, simulator }) => {
    await connect(browser);
    await connect(browser, WALKER, null);
    const page = await openAchievements(browser);
    simulator.faults.on('trophy-so-401', { at: /ada-01/ });
    await page.click({ button: 'Refresh' });
    await ageSays(page, 'trophy.so does not accept this API key');
    await page.click('[role=tab]:last-child');
    await ageSays(page, 'Updated just now');
    expect(await shownNames(page)).toHaveLength(3);
  });
});

test('what is missing in the form is said, and nothing is asked', async ({
  browser,
  simulator,
}) => {
  const options = await openOptions(browser);
  await typeConnection(options, { ...ADA, userId: ' ' });
  await says(options, 'connections', 'All three fields are needed.');
  await options.waitFor('the focus in the field', () =>
    document.activeElement?.matches('[name=userId]'),
  );
  expect(simulator.achievementRequests()).toEqual([]);
  await typeConnection(options, { label: '', apiKey: '', userId: 'ada-01' });
  await browser.answerPermission('allow');
  await says(options, 'connections', 'Added: Quillmark.');
});
