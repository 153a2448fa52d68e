import { expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import {
  ADA,
  connect,
  openAchievements,
  quillmark,
  rename,
  shownAchievements,
  wasAsked,
} from './connectionScene.ts';
import { exportFile, says } from './optionsScene.ts';
import { test } from './scene.ts';

/** Databases by name, with all that they hold, as text. */
const storedTexts = (ownPage: Tab): Promise<Record<string, string>> =>
  ownPage.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts: Record<string, string> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      const stores = [...db.objectStoreNames];
      const all = stores.map((store) => done(db.transaction(store).objectStore(store).getAll()));
      texts[name] = JSON.stringify(await Promise.all(all));
      db.close();
    }
    interface Api {
      storage: Record<'local' | 'session', { get(): Promise<unknown> }>;
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { local, session } = (browser ?? chrome).storage;
    texts['storage.local'] = JSON.stringify(await local.get());
    texts['storage.session'] = JSON.stringify(await session.get());
    return texts;
  });

/** All that a page holds: its markup, what stands in its fields, and its own address. */
const heldBy = (page: Tab): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...fields, location.href].join('\n');
  });

/** Hears from now on all that the worker says to pages of ours. */
const listen = (ownPage: Tab): Promise<void> =>
  ownPage.evaluate(() => {
    interface Api {
      runtime: {
        connect(info: { name: string }): {
          onMessage: { addListener(listener: (message: unknown) => void): void };
        };
      };
    }
    const world = globalThis as unknown as { browser?: Api; chrome: Api; heard: string[] };
    world.heard = [];
    for (const name of ['connections', 'popup', 'own-page']) {
      const port = (world.browser ?? world.chrome).runtime.connect({ name });
      port.onMessage.addListener((message) => world.heard.push(JSON.stringify(message)));
    }
  });

const heard = (ownPage: Tab): Promise<string> =>
  ownPage.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));

test('the key stands in its vault and nowhere else', async ({ browser, simulator }) => {
  const popup = await browser.openOwnPage('popup.html');
  await listen(popup);
  const options = await connect(browser);
  const page = await openAchievements(browser);
  await page.click({ button: 'Refresh' });
  await wasAsked(simulator, 2);
  simulator.faults.on('trophy-so-401', { times: 1 });
  await options.click({ button: 'Test' });
  await says(options, 'connections', 'trophy.so does not accept this API key');
  await rename(options, 'My words');
  const exported = await exportFile(options);

  const messages = await heard(popup);
  expect(messages).toContain('My words');
  // Its readable part may be shown; the rest is the secret.
  const [prefix = '', secret = ''] = ADA.apiKey.split('.');
  expect(await heldBy(options)).toContain(prefix);
  const { 'trophy-lens-connections': vault = '', ...elsewhere } = await storedTexts(options);
  expect(vault).toContain(secret);
  const library = await browser.openOwnPage('library.html');
  await library.waitFor('the library', () => document.querySelector('main'));
  const places = {
    ...elsewhere,
    messages,
    exported,
    options: await heldBy(options),
    achievements: await heldBy(page),
    popup: await heldBy(popup),
    library: await heldBy(library),
    requests: JSON.stringify(simulator.requests),
    errors: JSON.stringify(await browser.errors()),
  };
  expect(Object.keys(places)).toEqual(expect.arrayContaining(['trophy-lens', 'storage.local']));
  for (const [place, text] of Object.entries(places)) expect(text, place).not.toContain(secret);

  // With the connection goes its key.
  await options.click({ button: 'Remove' });
  await options.click({ button: 'Remove it now' });
  await says(options, 'connections', 'Removed: My words.');
  expect(Object.values(await storedTexts(options)).join()).not.toContain(secret);
});

test('hostile names and texts are shown as text, and no picture of theirs is asked for', async ({
  browser,
  simulator,
}) => {
  await connect(browser, { ...ADA, label: '<img src=x onerror=alert(1)>', userId: 'hostile' });
  const page = await openAchievements(browser, '<img src=x onerror=alert(1)>');
  const popup = await browser.openOwnPage('popup.html');
  await listen(popup);
  await popup.waitFor('it in the popup', () => document.querySelector('.connections a'));
  const { achievements } = quillmark.users.hostile;
  /** As it comes back from a page: without the marks that isolate, and halves of characters made whole. */
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').toWellFormed();
  await expect
    .poll(async () => (await shownAchievements(page)).map(({ name }) => plain(name)))
    .toEqual(achievements.map(({ name }) => plain(name).trim()));
  const shown = await shownAchievements(page);
  expect(shown.map(({ badge }) => badge)).toEqual(achievements.map(() => ''));
  // A picture that fails leaves the same medal: no page is even told of these addresses.
  await expect.poll(() => heard(popup)).toContain('"badgeUrl":null');
  expect(await heard(popup)).not.toContain('"badgeUrl":"');
  expect(shown[4]?.asked).toContain(achievements[0]?.name);
  for (const tab of [page, popup]) {
    const found = await tab.evaluate((mark) => {
      const all = [...document.querySelectorAll('*')];
      return {
        hasRun: mark in window,
        handlers: all.filter((one) => one.getAttributeNames().some((name) => /^on/.test(name)))
          .length,
        foreign: document.querySelectorAll('[src="x"], main script, svg[onload], b > b').length,
      };
    }, demo.hostile.mark);
    expect(found).toEqual({ hasRun: false, handlers: 0, foreign: 0 });
  }
  expect(simulator.requests.filter(({ host }) => host.endsWith(demo.hostile.host))).toEqual([]);
  expect(await browser.errors()).toEqual([]);
});

test('hundreds of achievements are shown and searched', async ({ browser }) => {
  await connect(browser, { ...ADA, userId: 'collector' });
  const page = await openAchievements(browser);
  await page.waitFor('all', () =>
    document.querySelector('.achievements-head')?.textContent?.includes('of 600'),
  );
  await page.type('input[type=search]', 'chapter 599');
  await expect
    .poll(async () => (await shownAchievements(page)).map(({ name }) => name))
    .toEqual(['Chapter 599']);
});
