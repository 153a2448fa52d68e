import type { PopupView } from '../../lib/messages/popup.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type AccountName, npssoOf } from '../simulator/index.ts';
import type { Tab, TestBrowser } from './browsers/index.ts';

/** The browser of a person who has been at Sony's site before and is still signed in there. */
export const beSignedInAtSony = (
  browser: TestBrowser,
  account: AccountName = 'demo',
): Promise<void> =>
  browser.setCookie({ host: 'ca.account.sony.com', name: 'npsso', value: npssoOf(account) });

/** A text of the extension as this browser shows it, by its key in `lib/locales`. */
export const wordOf = (ownPage: Tab, key: string): Promise<string> =>
  // Firefox hands out a page of ours before it has the extension's API.
  ownPage.waitFor(
    `the words for ${key}`,
    (name) => {
      type Api = { i18n: { getMessage(name: string): string } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
      return (browser ?? chrome)?.i18n?.getMessage(name) ?? '';
    },
    key.replaceAll('.', '_'),
  );

export const isSignedIn = async (popup: Tab): Promise<unknown> =>
  popup.waitFor(
    'the popup to be signed in',
    (signOut) =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent === signOut),
    await wordOf(popup, 'popup.signOut'),
  );

/** Signs in with one click in the popup, as a person with a Sony session does; gives the popup. */
export async function signIn(
  browser: TestBrowser,
  { stay = false, account = 'demo' }: { stay?: boolean; account?: AccountName } = {},
): Promise<Tab> {
  await beSignedInAtSony(browser, account);
  const popup = await browser.openOwnPage('popup.html');
  if (stay) await popup.click('input[type=checkbox]');
  await popup.click({ button: await wordOf(popup, 'signIn') });
  await isSignedIn(popup);
  return popup;
}

/** Waits until the library is read, as the journal in the cache says; any own page can see it. */
export const isSynced = (ownPage: Tab): Promise<unknown> =>
  ownPage.waitFor('the library to be read', async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'trophy-lens')) return false;
    const db = await done(indexedDB.open('trophy-lens'));
    try {
      const journals = await done(
        db.transaction('libraryJournals').objectStore('libraryJournals').getAll(),
      );
      return journals.some(({ steps, syncedAt }) => steps.length === 0 && syncedAt !== null);
    } finally {
      db.close();
    }
  });

/** Signs in and waits until everything that follows from it by itself is done; gives the popup. */
export async function signInAndSync(
  browser: TestBrowser,
  account: AccountName = 'demo',
): Promise<Tab> {
  const popup = await signIn(browser, { account });
  await isSynced(popup);
  await popup.waitFor('the profile', () => document.querySelector('.account .to-next'));
  return popup;
}

/** Signs out in the popup. */
export async function signOut(popup: Tab): Promise<void> {
  await popup.click('.quiet summary');
  await popup.click({ button: 'Sign out' });
}

interface OwnPort {
  postMessage(message: object): void;
  disconnect(): void;
  onMessage: { addListener(listener: (view: PopupView) => void): void };
}

/** Changes settings as the options page does, from any page of the extension. */
export const choose = (ownPage: Tab, changes: Partial<Settings>): Promise<void> =>
  ownPage.evaluate(
    (changes) =>
      new Promise<void>((resolve) => {
        const { runtime } = (
          globalThis as unknown as {
            chrome: { runtime: { connect(info: { name: string }): OwnPort } };
          }
        ).chrome;
        const port = runtime.connect({ name: 'popup' });
        let isAsked = false;
        port.onMessage.addListener(({ settings }) => {
          const wanted = { ...settings, ...changes };
          if (JSON.stringify(settings) === JSON.stringify(wanted)) {
            port.disconnect();
            resolve();
          } else if (!isAsked) {
            isAsked = true;
            port.postMessage({ type: 'change-settings', settings: wanted });
          }
        });
      }),
    changes,
  );
