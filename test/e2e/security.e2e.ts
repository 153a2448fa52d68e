import { expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import { signIn } from './demoAccount.ts';
import { cardIn, pageOf, test } from './scene.ts';

/** What the extension guards: both tokens, as its own page can read them, and the npsso behind them. */
async function secretsOf(popup: Tab): Promise<string[]> {
  const tokens = await popup.evaluate(async () => {
    const world = globalThis as unknown as Record<string, ExtensionApi | undefined>;
    const session = await (world.browser ?? world.chrome)?.storage.session.get();
    const kept = await new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open('trophy-lens-account');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const store = opening.result.transaction('refreshToken').objectStore('refreshToken');
        const reading = store.get('kept');
        reading.onsuccess = () => resolve(reading.result);
      };
    });
    return [session, kept];
    interface ExtensionApi {
      storage: { session: { get(): Promise<unknown> } };
    }
  });
  const values = JSON.stringify(tokens).match(/"token":"[^"]+"/g) ?? [];
  expect(values).toHaveLength(2);
  return [...values.map((value) => value.slice('"token":"'.length, -1)), demo.npsso];
}

test('a script of the page can neither read a token nor make the worker do more', async ({
  browser,
  simulator,
}) => {
  const popup = await signIn(browser, { stay: true });
  const secrets = await secretsOf(popup);
  const tab = await browser.openTab(pageOf('lanternsOfVael'));
  await cardIn(tab, 'ready');
  const requestsToSony = () =>
    simulator.requests.filter(({ host }) => /^(ca\.account|m\.np)\./.test(host));
  const requestsBefore = requestsToSony();
  const tabsBefore = (await browser.tabs()).length;

  const seen = await tab.evaluate(async () => {
    const found: string[] = [];
    const look = (what: string, read: () => unknown) => {
      try {
        found.push(`${what}: ${JSON.stringify(read()) ?? ''}`);
      } catch (error) {
        found.push(`${what}: refused (${error})`);
      }
    };
    const world = window as unknown as Record<string, Record<string, unknown> | undefined>;
    const card = document.querySelector('trophy-lens-card');
    const button = document.createElement('button');
    button.dataset.action = 'sign-in';

    // Everything that a page can see of an extension.
    look('extension API', () => Object.keys(world.chrome?.runtime ?? world.browser?.runtime ?? {}));
    look('card', () => [card?.outerHTML, card?.shadowRoot?.innerHTML]);
    look('globals', () => Object.keys(window).filter((name) => /troph|wxt/i.test(name)));
    look('storage', () => ({ ...localStorage, ...sessionStorage }));
    look('cookies', () => document.cookie);
    look('page', () => document.documentElement.outerHTML);
    const databases = await indexedDB.databases();
    look('databases', () => databases.map(({ name }) => name));

    // Everything that a page can try to make it act.
    card?.shadowRoot?.append(button);
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    for (const type of ['sign-in', 'sign-out', 'refresh', 'show-sign-in', 'show-game']) {
      window.postMessage({ type, npTitleIds: ['PPSA90006_00'], language: 'en-US' }, '*');
      document.dispatchEvent(new CustomEvent(`trophy-lens:${type}`, { detail: { type } }));
      window.dispatchEvent(new CustomEvent('wxt:locationchange', { detail: { type } }));
    }
    const runtime = world.chrome?.runtime as
      | { sendMessage?: (...message: unknown[]) => void; connect?: (...info: unknown[]) => void }
      | undefined;
    look('message', () => runtime?.sendMessage?.({ type: 'sign-out' }));
    look('port', () => runtime?.connect?.({ name: 'popup' }));
    return found.join('\n');
  });

  for (const secret of secrets) expect(seen).not.toContain(secret);

  // A request that the page's tricks had caused would be on its way before this one.
  await popup.reload();
  await popup.waitFor('still to be signed in', () =>
    [...document.querySelectorAll('button')].some((one) => one.textContent === 'Sign out'),
  );
  expect(requestsToSony().slice(requestsBefore.length)).toEqual([]);
  expect((await browser.tabs()).length).toBe(tabsBefore);
});

test('neither the card nor any message to a page holds a token, an account id or the npsso', async ({
  browser,
}) => {
  const popup = await signIn(browser, { stay: true });
  const secrets = await secretsOf(popup);
  const tab = await browser.openTab(pageOf('lanternsOfVael'));
  await cardIn(tab, 'ready');
  const drawn = await tab.evaluate(() => {
    const card = document.querySelector('trophy-lens-card');
    return `${card?.outerHTML}${card?.shadowRoot?.innerHTML}`;
  });
  for (const secret of secrets) expect(drawn).not.toContain(secret);
  expect(drawn).not.toContain(demo.accountId);
});

test('no file of the extension can be fetched by a page', async ({ browser }) => {
  const tab = await browser.openTab(pageOf('paperComet'));
  await cardIn(tab, 'signed-out');
  const own = await browser.openOwnPage('popup.html');
  const address = await own.url();
  const outcome = await tab.evaluate(
    (url) =>
      fetch(url).then(
        () => 'read',
        () => 'refused',
      ),
    address,
  );
  expect(outcome).toBe('refused');
});
