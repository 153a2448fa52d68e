import { describe, expect } from 'vitest';
import { ACCOUNTS, demo, npssoOf, type Simulator } from '../simulator/index.ts';
import type { Tab, TestBrowser } from './browsers/index.ts';
import { beSignedInAtSony, isSignedIn, isSynced, signIn, signOut } from './demoAccount.ts';
import { cardIn, pageOf, storedAccounts, storedRecords, test } from './scene.ts';

const textIn = (popup: Tab, text: string) =>
  popup.waitFor(
    `the popup to say “${text}”`,
    (wanted) => document.body.textContent?.includes(wanted),
    text,
  );

/** Presses "Sign in" in the popup of a browser without a Sony session; gives both tabs. */
async function goToSony(browser: TestBrowser): Promise<{ popup: Tab; sony: Tab }> {
  const popup = await browser.openOwnPage('popup.html');
  await popup.click({ button: 'Sign in' });
  const sony = await browser.waitForTab('Sony’s sign-in page', (url) =>
    url.startsWith('https://my.account.sony.com/'),
  );
  return { popup, sony };
}

const authRequests = (simulator: Simulator) =>
  simulator.requests.filter(({ host }) => host === 'ca.account.sony.com');

describe('signing in', () => {
  test('takes one click when the browser has a Sony session', async ({ browser, simulator }) => {
    const popup = await signIn(browser);
    await textIn(popup, demo.onlineId);
    expect(
      authRequests(simulator).map(({ method, path, status }) => [method, path, status]),
    ).toEqual([
      ['GET', '/api/authz/v3/oauth/authorize', 302],
      ['POST', '/api/authz/v3/oauth/token', 200],
    ]);
  });

  test('goes by Sony’s own page when there is none, and closes that tab', async ({ browser }) => {
    const { popup, sony } = await goToSony(browser);
    await textIn(popup, 'Finish signing in on PlayStation’s page.');
    await sony.click('#sign-in');
    await isSignedIn(popup);
    const urls = await Promise.all((await browser.tabs()).map((tab) => tab.url()));
    expect(urls.filter((url) => url.includes('sony.com'))).toEqual([]);
  });

  test('survives the death of the worker while the password is typed', async ({ browser }) => {
    const { popup, sony } = await goToSony(browser);
    await browser.killWorker();
    await sony.click('#sign-in');
    await isSignedIn(popup);
  });

  test('takes a pasted npsso, which no request after it carries', async ({
    browser,
    simulator,
  }) => {
    const popup = await browser.openOwnPage('popup.html');
    await popup.click('summary');
    await popup.type('input[type=password]', demo.npsso);
    await popup.press('Enter');
    await isSignedIn(popup);
    expect(authRequests(simulator).map(({ cookieNames }) => cookieNames)).toEqual([['npsso'], []]);
  });

  test('sends no Origin to the token endpoint, and asks for nothing twice', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser);
    const token = authRequests(simulator).filter(({ path }) => path.endsWith('/token'));
    expect(token.map(({ origin }) => origin)).toEqual([undefined]);
  });
});

describe('a sign-in that fails is told in one sentence', () => {
  test('declined at Sony', async ({ browser }) => {
    const { popup, sony } = await goToSony(browser);
    await sony.click('#cancel');
    await textIn(popup, 'Signing in was not finished on PlayStation’s page.');
  });

  test('the tab closed', async ({ browser }) => {
    const { popup, sony } = await goToSony(browser);
    await sony.close();
    await textIn(popup, 'Signing in was not finished on PlayStation’s page.');
  });

  test('cancelled in the popup, which closes the tab', async ({ browser }) => {
    const { popup } = await goToSony(browser);
    await popup.click({ button: 'Cancel' });
    await textIn(popup, 'Sign in with your PlayStation account.');
    await expect
      .poll(async () => Promise.all((await browser.tabs()).map((tab) => tab.url())))
      .not.toContainEqual(expect.stringContaining('sony.com'));
  });

  test('new terms to accept: Sony’s page shows them, and accepting goes on', async ({
    browser,
    simulator,
  }) => {
    simulator.faults.on('terms-pending');
    await beSignedInAtSony(browser);
    const { popup, sony } = await goToSony(browser);
    await sony.click('#accept');
    await isSignedIn(popup);
  });

  test('new terms met with a pasted npsso', async ({ browser, simulator }) => {
    simulator.faults.on('terms-pending');
    const popup = await browser.openOwnPage('popup.html');
    await popup.click('summary');
    await popup.type('input[type=password]', demo.npsso);
    await popup.press('Enter');
    await textIn(popup, 'PlayStation wants you to confirm something first');
  });

  test('a wrong npsso', async ({ browser }) => {
    const popup = await browser.openOwnPage('popup.html');
    await popup.click('summary');
    await popup.type('input[type=password]', 'x'.repeat(64));
    await popup.press('Enter');
    await textIn(popup, 'PlayStation does not accept this npsso; copy a new one.');
  });

  test('something else pasted, which is not even sent', async ({ browser, simulator }) => {
    const popup = await browser.openOwnPage('popup.html');
    await popup.click('summary');
    await popup.type('input[type=password]', 'hello');
    await popup.press('Enter');
    await textIn(popup, 'That is not an npsso; it has 64 characters.');
    expect(authRequests(simulator)).toEqual([]);
  });

  test('a code that ran out', async ({ browser, simulator }) => {
    simulator.faults.on('code-expired');
    await beSignedInAtSony(browser);
    const popup = await browser.openOwnPage('popup.html');
    await popup.click({ button: 'Sign in' });
    await textIn(popup, 'PlayStation’s one-time code ran out before it was used; try once more.');
  });

  test('no network', async ({ browser }) => {
    const popup = await browser.openOwnPage('popup.html');
    browser.setOffline(true);
    await popup.click({ button: 'Sign in' });
    await textIn(popup, 'You are offline; signing in needs a connection.');
  });
});

describe('staying signed in', () => {
  test('renews the sign-in when the token has expired; without it, the hour is over', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser, { stay: true });
    simulator.faults.on('token-expired');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    expect((await cardIn(tab, 'ready', 'signed-out', 'error')).state).toBe('ready');
  });

  test('is over when the refresh token is revoked, and the card says so', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser, { stay: true });
    simulator.faults.on('token-expired');
    simulator.faults.on('refresh-revoked');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    expect((await cardIn(tab, 'signed-out')).text).toContain('Your sign-in has ended.');
  });
});

describe('signing out', () => {
  test('removes tokens, cache and profile, and every open card asks to sign in', async ({
    browser,
    simulator,
  }) => {
    const popup = await signIn(browser, { stay: true });
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'ready');
    await signOut(popup);
    await cardIn(tab, 'signed-out');

    // The cache and the place of the refresh token were both there to be emptied; that of the keys never had one.
    await expect.poll(() => storedRecords(popup)).toEqual({ databases: 3, records: 0 });

    await browser.killWorker();
    const before = simulator.trophyRequests().length;
    await tab.reload();
    await cardIn(tab, 'signed-out');
    expect(simulator.trophyRequests()).toHaveLength(before);
  });

  test('is heard of by a page of ours that let the worker die', async ({ browser }) => {
    const popup = await signIn(browser);
    const library = await browser.openOwnPage('library.html');
    await library.waitFor('the library', () => document.querySelector('.shelf'));
    await isSynced(popup);
    await browser.killWorker();
    await signOut(popup);
    await library.waitFor('the library to be nobody’s', () =>
      document.querySelector('.library-signed-out'),
    );
  });

  test('leaves nothing of what was still on its way', async ({ browser, simulator }) => {
    simulator.faults.on('slow');
    const popup = await signIn(browser, { stay: true });
    // Level, name, and the first page of the library.
    await expect.poll(() => simulator.trophyRequests().length).toBe(3);
    await signOut(popup);
    await popup.waitFor('the popup to be signed out', () =>
      document.body.textContent?.includes('Sign in with your PlayStation account.'),
    );
    simulator.faults.off('slow');

    // The next account is shown its own figures, and is the only one of which anything is kept.
    await browser.setCookie({
      host: 'ca.account.sony.com',
      name: 'npsso',
      value: npssoOf('one'),
    });
    await popup.click({ button: 'Sign in' });
    await textIn(popup, ACCOUNTS.one.onlineId);
    await isSynced(popup);
    expect(await storedAccounts(popup)).toEqual([ACCOUNTS.one.accountId]);
  });
});
