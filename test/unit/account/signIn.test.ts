import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Account, createAccount } from '../../../lib/account/account.ts';
import { createAuthorizeRequests } from '../../../lib/account/authorizeRedirects.ts';
import { createRefreshTokens } from '../../../lib/account/refreshTokens.ts';
import type { Fetch } from '../../../lib/http/ask.ts';
import { seen, startBrowser } from './fakeBrowser.ts';
import { ACCOUNT, createSony, invalidGrant, REDIRECT, SIGN_IN_PAGE, tokens } from './sony.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fakeBrowser.ts')).browser,
}));

const NOON = Date.parse('2026-03-01T12:00:00Z');
const NPSSO = 'a1'.repeat(32);

let sony: ReturnType<typeof createSony>;
let account: Account;
let now: number;

/** A worker that starts: it has nothing but what the browser kept. */
const startWorker = () =>
  createAccount({ fetch: sony.fetch, authorizeRequests: sony.authorizeRequests, now: () => now });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  startBrowser();
  sony = createSony();
  now = NOON;
  account = startWorker();
});

describe('signing in through the browser’s own Sony session', () => {
  test('takes one click, for an hour when the person does not ask to stay', async () => {
    await account.signIn.withBrowserSession({ stay: false });
    expect(await account.state()).toEqual({
      state: 'signed-in',
      accountId: ACCOUNT,
      stays: false,
      until: NOON + 3_599_000,
    });
    expect(await createRefreshTokens().get()).toBeUndefined();
    expect(sony.authorized).toEqual([{ credentials: 'include', rules: [] }]);
  });

  test('keeps a refresh token only when the person asks to stay', async () => {
    await account.signIn.withBrowserSession({ stay: true });
    expect(await account.state()).toMatchObject({ stays: true, until: NOON + 5_183_999_000 });
    expect((await createRefreshTokens().get())?.token).toBe('refresh-1');
  });

  test('sends the code without an Origin, and leaves no rule behind', async () => {
    await account.signIn.withBrowserSession({ stay: false });
    expect(sony.asked[0]?.rules).toEqual([{ header: 'origin', value: undefined }]);
    expect(seen.rules.size).toBe(0);
  });

  test('says nothing of a token in the state that others see', async () => {
    await account.signIn.withBrowserSession({ stay: true });
    expect(JSON.stringify(await account.state())).not.toMatch(/access-1|refresh-1/);
  });

  test('does not begin while the browser withholds access to Sony', async () => {
    startBrowser({ hostAccess: false });
    await account.signIn.withBrowserSession({ stay: false });
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'permission-withheld' });
    expect(sony.authorized).toEqual([]);
  });

  test.each([
    [
      'offline',
      () => {
        sony.answers.offline = true;
      },
    ],
    ['blocked', () => Object.assign(sony.answers, { location: null, authorizeStatus: 403 })],
    ['rate-limited', () => Object.assign(sony.answers, { location: null, authorizeStatus: 429 })],
    ['unavailable', () => Object.assign(sony.answers, { location: null, authorizeStatus: 503 })],
    [
      'expired-code',
      () => {
        sony.answers.token = invalidGrant;
      },
    ],
    [
      'unavailable',
      () => {
        sony.answers.token = () => new Response('', { status: 502 });
      },
    ],
  ])('ends as %s, and is not tried again by itself', async (refusal, breakIt) => {
    vi.useFakeTimers();
    breakIt();
    const signingIn = account.signIn.withBrowserSession({ stay: true });
    await vi.runAllTimersAsync();
    await signingIn;
    vi.useRealTimers();
    expect(await account.state()).toEqual({ state: 'signed-out', refusal });
    expect(sony.authorized.length + sony.asked.length).toBeLessThanOrEqual(2);
  });
});

describe('signing in at Sony’s own page', () => {
  const goToSony = async (stay = false): Promise<number> => {
    sony.answers.location = SIGN_IN_PAGE;
    await account.signIn.withBrowserSession({ stay });
    const [tabId = -1] = seen.openTabs.keys();
    return tabId;
  };
  const redirect = (tabId: number, location: string) =>
    account.signIn.tabRedirected(tabId, { status: 302, location });

  test('opens a tab there when the browser has no session', async () => {
    const tabId = await goToSony();
    expect(seen.openTabs.get(tabId)).toMatch(/^https:\/\/ca\.account\.sony\.com\/.*\/authorize\?/);
    expect(await account.state()).toEqual({ state: 'signing-in', step: 'at-sony' });
  });

  test('opens a tab for an account prompt too, which only Sony’s page can settle', async () => {
    sony.answers.location = 'https://my.account.sony.com/terms?error=interaction_required';
    await account.signIn.withBrowserSession({ stay: false });
    expect(seen.openTabs.size).toBe(1);
  });

  test('opens a tab as well when it cannot be seen what Sony answers', async () => {
    Object.assign(sony.answers, { location: null, authorizeStatus: 200 });
    await account.signIn.withBrowserSession({ stay: false });
    expect(seen.openTabs.size).toBe(1);
  });

  test('hears of a redirect that comes before the tab is known', async () => {
    sony.answers.location = SIGN_IN_PAGE;
    seen.whenTabOpens = (tabId) => void redirect(tabId, `${REDIRECT}/?code=v3.quick`);
    await account.signIn.withBrowserSession({ stay: false });
    await vi.waitFor(async () =>
      expect(await account.state()).toMatchObject({ state: 'signed-in' }),
    );
  });

  test('catches the last redirect, closes the tab and signs in', async () => {
    const tabId = await goToSony(true);
    await redirect(tabId, SIGN_IN_PAGE);
    expect(await account.state()).toMatchObject({ state: 'signing-in' });
    await redirect(tabId, `${REDIRECT}/?code=v3.tab&cid=x`);
    expect(seen.openTabs.size).toBe(0);
    expect(await account.state()).toMatchObject({ state: 'signed-in', stays: true });
    expect(sony.asked[0]?.form.code).toBe('v3.tab');
  });

  test('goes on although the worker died while the password was typed', async () => {
    const tabId = await goToSony(true);
    account = startWorker();
    await redirect(tabId, `${REDIRECT}/?code=v3.tab`);
    expect(await account.state()).toMatchObject({ state: 'signed-in', stays: true });
  });

  test('ignores the same redirect in any other tab', async () => {
    const tabId = await goToSony();
    await redirect(tabId + 1, `${REDIRECT}/?code=v3.other`);
    expect(await account.state()).toMatchObject({ state: 'signing-in' });
    expect(sony.asked).toEqual([]);
  });

  test('ends as declined when the person says no there, and when the tab is closed', async () => {
    await redirect(await goToSony(), `${REDIRECT}/?error=access_denied`);
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'declined' });

    await account.signIn.tabClosed(await goToSony());
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'declined' });
  });

  test('can be cancelled here, which closes the tab and refuses nothing', async () => {
    const tabId = await goToSony();
    await account.signIn.cancel();
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
    expect(seen.openTabs.has(tabId)).toBe(false);
    await redirect(tabId, `${REDIRECT}/?code=v3.late`);
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
  });
});

describe('signing in with a pasted npsso', () => {
  test('sends it as a cookie, by a rule that lives for that request', async () => {
    await account.signIn.withPastedNpsso({ npsso: NPSSO, stay: false });
    expect(sony.authorized).toEqual([
      { credentials: 'omit', rules: [{ header: 'cookie', value: `npsso=${NPSSO}` }] },
    ]);
    expect(seen.rules.size).toBe(0);
    expect(await account.state()).toMatchObject({ state: 'signed-in' });
  });

  test('stores it nowhere', async () => {
    await account.signIn.withPastedNpsso({ npsso: NPSSO, stay: true });
    expect(JSON.stringify([...seen.session.values()])).not.toContain(NPSSO);
    expect(JSON.stringify(await createRefreshTokens().get())).not.toContain(NPSSO);
  });

  test('tells a wrong one, and opens no tab for it', async () => {
    sony.answers.location = SIGN_IN_PAGE;
    await account.signIn.withPastedNpsso({ npsso: NPSSO, stay: false });
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'wrong-npsso' });
    expect(seen.openTabs.size).toBe(0);
  });

  test('a worker that starts removes the rule of one that died', async () => {
    seen.rules.set(2, { id: 2, action: {} });
    startWorker();
    await vi.waitFor(() => expect(seen.rules.size).toBe(0));
  });
});

describe('a sign-in that is overtaken', () => {
  test('is dropped when it was cancelled meanwhile', async () => {
    let answer = (_: Response) => {};
    sony.answers.token = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      }) as never;
    const signingIn = account.signIn.withBrowserSession({ stay: true });
    await vi.waitFor(() => expect(sony.asked).toHaveLength(1));
    await account.signIn.cancel();
    answer(tokens('late'));
    await signingIn;
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
    expect(await createRefreshTokens().get()).toBeUndefined();
  });

  test('leaves no tab open when it was cancelled as that was opened', async () => {
    sony.answers.location = SIGN_IN_PAGE;
    let cancelling: Promise<void> | undefined;
    seen.whenTabOpens = () => {
      cancelling = account.signIn.cancel();
    };
    await account.signIn.withBrowserSession({ stay: false });
    await cancelling;
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
    expect(seen.openTabs.size).toBe(0);
  });

  test('has its own answer, not that of a try that was cancelled before', async () => {
    const locations = [SIGN_IN_PAGE, `${REDIRECT}/?code=v3.mine`];
    const answer: (() => void)[] = [];
    const fetch: Fetch = async (url, init) => {
      if (!url.includes('/authorize')) return sony.fetch(url, init);
      const location = locations.shift() ?? '';
      await new Promise<void>((resolve) => answer.push(resolve));
      requests.answered({ status: 302, location });
      throw new TypeError('Failed to fetch');
    };
    const requests = createAuthorizeRequests(fetch);
    account = createAccount({ fetch, authorizeRequests: requests, now: () => now });

    const slow = account.signIn.withBrowserSession({ stay: false });
    await vi.waitFor(() => expect(answer).toHaveLength(1));
    await account.signIn.cancel();
    const mine = account.signIn.withPastedNpsso({ npsso: NPSSO, stay: false });
    answer[0]?.();
    await slow;
    await vi.waitFor(() => expect(answer).toHaveLength(2));
    answer[1]?.();
    await mine;
    expect(await account.state()).toMatchObject({ state: 'signed-in' });
    expect(seen.openTabs.size).toBe(0);
  });

  test('ends in words where the browser can open no tab', async () => {
    sony.answers.location = SIGN_IN_PAGE;
    seen.refusesTabs = true;
    await account.signIn.withBrowserSession({ stay: false });
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'no-session' });
    expect(await account.signOut()).toBe(true);
  });

  test('without staying leaves no refresh token of an earlier one behind', async () => {
    await account.state();
    await createRefreshTokens().keep({
      accountId: '9000000000000000009',
      token: 'left-behind',
      expiresAt: NOON * 2,
    });
    await account.signIn.withBrowserSession({ stay: false });
    expect(await createRefreshTokens().get()).toBeUndefined();
  });

  test('is no longer called withheld once access was given', async () => {
    startBrowser({ hostAccess: false });
    await account.signIn.withBrowserSession({ stay: false });
    seen.givesHostAccess();
    await account.signIn.hostAccessGiven();
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
  });

  test('runs once however often it is pressed', async () => {
    await Promise.all([
      account.signIn.withBrowserSession({ stay: false }),
      account.signIn.withBrowserSession({ stay: false }),
    ]);
    expect(sony.authorized).toHaveLength(1);
  });

  test('says that it was interrupted when the worker died while asking', async () => {
    sony.answers.token = () => new Promise(() => {}) as never;
    void account.signIn.withBrowserSession({ stay: false });
    await vi.waitFor(() => expect(sony.asked).toHaveLength(1));
    expect(await startWorker().state()).toEqual({ state: 'signed-out', refusal: 'interrupted' });
  });
});
