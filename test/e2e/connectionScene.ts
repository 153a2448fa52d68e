import { expect } from 'vitest';
import { APPS, type Simulator } from '../simulator/index.ts';
import type { PromptAnswer, Tab, TestBrowser } from './browsers/index.ts';
import { openOptions, says } from './optionsScene.ts';

/** What a person types to add a connection. */
export interface Typed {
  readonly label: string;
  readonly apiKey: string;
  readonly userId: string;
}

export const { quillmark, strideclub } = APPS;
export const ADA: Typed = { label: 'Quillmark', apiKey: quillmark.apiKey, userId: 'ada-01' };
export const WALKER: Typed = { label: 'Stride', apiKey: strideclub.apiKey, userId: 'walker' };
export const TROPHY_SO_ORIGIN = 'https://api.trophy.so/*';

/** Types into the form of the options and presses its button. */
export async function typeConnection(options: Tab, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    await options.type(`.add-connection input[name=${name}]`, value);
  }
  await options.click('.add-connection [type=submit]');
}

/** Adds a connection in the options. `answer`: to the browser's prompt; null: there is none, as another one is there already. */
export async function addConnection(
  browser: TestBrowser,
  typed: Typed,
  answer: PromptAnswer | null = 'allow',
): Promise<Tab> {
  const options = await openOptions(browser);
  // Those that are there already come with the worker, and move the form away from under a click.
  if (!answer) await options.waitFor('the others', () => document.querySelector('.connection'));
  await typeConnection(options, typed);
  if (answer) await browser.answerPermission(answer);
  return options;
}

/** Adds a connection that works; gives the options page. */
export async function connect(
  browser: TestBrowser,
  typed: Typed = ADA,
  answer: PromptAnswer | null = 'allow',
): Promise<Tab> {
  const options = await addConnection(browser, typed, answer);
  await says(options, 'connections', `Added: ${typed.label}.`);
  return options;
}

/** Gives the first connection of the options another name, by keys alone. */
export async function rename(options: Tab, label: string): Promise<void> {
  await options.click({ button: 'Rename' });
  // All of the old name is selected: the first key takes its place.
  await options.waitFor('the field for its name', () =>
    document.activeElement?.matches('.new-name input'),
  );
  for (const key of label) await options.press(key);
  await options.press('Enter');
  await options.waitFor(
    'its new name',
    (wanted) => document.querySelector('.connection h4')?.textContent === wanted,
    label,
  );
}

/** Whether the browser lets us ask the service. */
export const hasAccess = (ownPage: Tab): Promise<boolean> =>
  ownPage.evaluate((origin) => {
    interface Api {
      permissions: { contains(what: { origins: string[] }): Promise<boolean> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (browser ?? chrome).permissions.contains({ origins: [origin] });
  }, TROPHY_SO_ORIGIN);

/** Opens the page with achievements and waits for those of a connection; it is the first when none is named. */
export async function openAchievements(browser: TestBrowser, label = ADA.label): Promise<Tab> {
  const page = await browser.openOwnPage('achievements.html');
  await page.waitFor(
    `the achievements of ${label}`,
    (wanted) =>
      document.querySelector('.achievements-head h2')?.textContent === wanted &&
      document.querySelector('.panel-foot, .no-list'),
    label,
  );
  return page;
}

/** An achievement as a person meets it. */
export interface ShownAchievement {
  readonly name: string;
  readonly detail: string;
  /** The address of the picture that is drawn; empty: the drawn medal stands in its place. */
  readonly badge: string;
  /** `2026-01-04T18:20:11.310Z`; empty: not earned. */
  readonly earnedAt: string;
  /** What it asks for, in words. */
  readonly asked: string;
  readonly completions: string;
  /** Percent and word. */
  readonly rarity: string;
}

export const shownAchievements = (page: Tab): Promise<ShownAchievement[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.list .rows > li')].map((row) => {
      const textOf = (selector: string) =>
        (row.querySelector(selector)?.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '');
      return {
        name: textOf('.name'),
        detail: textOf('.detail'),
        badge: row.querySelector<HTMLImageElement>('.picture img')?.src ?? '',
        earnedAt: row.querySelector('time')?.dateTime ?? '',
        asked: textOf('.asked'),
        completions: textOf('.standing > span:last-child'),
        rarity: textOf('.rarity'),
      };
    }),
  );

export const shownNames = async (page: Tab): Promise<string[]> =>
  (await shownAchievements(page)).map(({ name }) => name);

/** What the foot of the page says of the age of all that. */
export const ageSays = (page: Tab, words: string) =>
  page.waitFor(
    `the age to say “${words}”`,
    (wanted) =>
      document
        .querySelector('.panel-foot [role=status], .no-list[role=status]')
        ?.textContent?.replaceAll(/[\u2066-\u2069]/g, '')
        .includes(wanted),
    words,
  );

/** Lets what is kept of all connections grow old, and the worker, which knows better, die. */
export async function growOld(browser: TestBrowser, ownPage: Tab, minutes: number): Promise<void> {
  await browser.killWorker();
  await ownPage.evaluate(async (ms) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('trophy-lens'));
    const store = db.transaction('achievements', 'readwrite').objectStore('achievements');
    for (const record of await done(store.getAll())) {
      await done(store.put({ ...record, fetchedAt: record.fetchedAt - ms }));
    }
    db.close();
  }, minutes * 60_000);
  await browser.killWorker();
}

/** Waits until the service was asked so often, and no more than that. */
export const wasAsked = (simulator: Simulator, times: number) =>
  expect.poll(() => simulator.achievementRequests().length, { message: 'requests' }).toBe(times);
