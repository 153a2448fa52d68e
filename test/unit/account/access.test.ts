import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Account, createAccount } from '../../../lib/account/account.ts';
import { createRefreshTokens } from '../../../lib/account/refreshTokens.ts';
import type { PsnAccess, PsnFailure } from '../../../lib/psn/index.ts';
import { fail, type Result, succeed } from '../../../lib/result.ts';
import { seen, startBrowser } from './fakeBrowser.ts';
import { ACCOUNT, createSony, invalidGrant, tokens } from './sony.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fakeBrowser.ts')).browser,
}));

const NOON = Date.parse('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;

let sony: ReturnType<typeof createSony>;
let account: Account;
let now: number;

const startWorker = () =>
  createAccount({ fetch: sony.fetch, authorizeRequests: sony.authorizeRequests, now: () => now });

/** A call to the trophy service, which takes only the tokens it is told to. */
const trophies =
  (valid: (token: string) => boolean = () => true, used: string[] = []) =>
  async ({ accessToken }: PsnAccess): Promise<Result<string, PsnFailure>> => {
    used.push(accessToken);
    return valid(accessToken)
      ? succeed('trophies')
      : fail({ kind: 'unauthorised', endpoint: 'getUserTitles', status: 401 });
  };

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  startBrowser();
  sony = createSony();
  now = NOON;
  account = startWorker();
});

const signIn = async (stay: boolean) => {
  await account.signIn.withBrowserSession({ stay });
  sony.asked.length = 0;
  sony.answers.token = () => tokens('access-2', 5_000_000);
};

describe('a call with the account’s token', () => {
  test('is refused before anything is sent when nobody is signed in', async () => {
    expect(await account.authorised(ACCOUNT, trophies())).toEqual(fail({ kind: 'not-signed-in' }));
    expect(sony.asked).toEqual([]);
  });

  test('uses the token as long as it is good', async () => {
    await signIn(true);
    const used: string[] = [];
    await account.authorised(
      ACCOUNT,
      trophies(() => true, used),
    );
    now += HOUR / 2;
    await account.authorised(
      ACCOUNT,
      trophies(() => true, used),
    );
    expect(used).toEqual(['access-1', 'access-1']);
    expect(sony.asked).toEqual([]);
  });

  test('refreshes an expired token before it is sent, once for all who need it', async () => {
    await signIn(true);
    now += HOUR;
    const used: string[] = [];
    const call = trophies(() => true, used);
    const answers = await Promise.all([
      account.authorised(ACCOUNT, call),
      account.authorised(ACCOUNT, call),
    ]);
    expect(answers).toEqual([succeed('trophies'), succeed('trophies')]);
    expect(used).toEqual(['access-2', 'access-2']);
    expect(sony.asked).toHaveLength(1);
    expect(sony.asked[0]).toMatchObject({
      form: { grant_type: 'refresh_token', refresh_token: 'refresh-1' },
      rules: [{ header: 'origin' }],
    });
  });

  test('refreshes a token that Sony turns down, once for all, and calls once more', async () => {
    await signIn(true);
    const used: string[] = [];
    const call = trophies((token) => token === 'access-2', used);
    await Promise.all([account.authorised(ACCOUNT, call), account.authorised(ACCOUNT, call)]);
    expect(used).toEqual(['access-1', 'access-1', 'access-2', 'access-2']);
    expect(sony.asked).toHaveLength(1);
  });

  test('follows Sony’s countdown of the refresh token, which goes on', async () => {
    await signIn(true);
    now += HOUR;
    await account.authorised(ACCOUNT, trophies());
    expect(await account.state()).toMatchObject({ until: now + 5_000_000_000 });
  });

  test('survives the worker, and with a kept refresh token the browser', async () => {
    await signIn(true);
    account = startWorker();
    await account.authorised(ACCOUNT, trophies());
    expect(sony.asked).toEqual([]);

    startBrowser();
    account = startWorker();
    expect(await account.state()).toMatchObject({ state: 'signed-in', accountId: ACCOUNT });
    expect(await account.authorised(ACCOUNT, trophies())).toEqual(succeed('trophies'));
    expect(sony.asked).toHaveLength(1);
  });

  test('ends the session when its hour is over and the person did not ask to stay', async () => {
    await signIn(false);
    now += HOUR;
    expect(await account.authorised(ACCOUNT, trophies())).toEqual(fail({ kind: 'not-signed-in' }));
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'expired' });
    expect(sony.asked).toEqual([]);
  });

  test('ends the session when Sony no longer takes the refresh token', async () => {
    await signIn(true);
    now += HOUR;
    sony.answers.token = invalidGrant;
    expect(await account.authorised(ACCOUNT, trophies())).toEqual(fail({ kind: 'not-signed-in' }));
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: 'expired' });
    expect(await createRefreshTokens().get()).toBeUndefined();
  });

  test('stays signed in when the kept token cannot be read for now', async () => {
    await signIn(true);
    now += HOUR;
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    expect(await account.authorised(ACCOUNT, trophies())).toMatchObject({
      failure: { kind: 'unavailable' },
    });
    open.mockRestore();
    now += 60_000;
    expect(await account.authorised(ACCOUNT, trophies())).toEqual(succeed('trophies'));
  });

  test('is refused when it is another account’s by now', async () => {
    await signIn(true);
    const used: string[] = [];
    const call = account.authorised(
      '9000000000000000009',
      trophies(() => true, used),
    );
    expect(await call).toEqual(fail({ kind: 'not-signed-in' }));
    expect(used).toEqual([]);
  });

  test('ends the session when Sony turns down a new token as well', async () => {
    await signIn(true);
    expect(
      await account.authorised(
        ACCOUNT,
        trophies(() => false),
      ),
    ).toEqual(fail({ kind: 'not-signed-in' }));
    expect(sony.asked).toHaveLength(1);
  });

  test('stays signed in when the refresh fails for another reason, and gives that a rest', async () => {
    await signIn(true);
    now += HOUR;
    sony.answers.token = () => new Response('', { status: 503 });
    const [first, second] = [
      await account.authorised(ACCOUNT, trophies()),
      await account.authorised(ACCOUNT, trophies()),
    ];
    expect(first).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    expect(second).toEqual(first);
    expect(sony.asked).toHaveLength(1);
    expect(await account.state()).toMatchObject({ state: 'signed-in' });

    now += 60_000;
    sony.answers.token = () => tokens('access-2');
    expect(await account.authorised(ACCOUNT, trophies())).toEqual(succeed('trophies'));
  });
});

describe('signing out', () => {
  test('forgets both tokens', async () => {
    await signIn(true);
    await account.signOut();
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
    expect(await createRefreshTokens().get()).toBeUndefined();
    expect(JSON.stringify([...seen.session.values()])).not.toMatch(/access|refresh-1/);
    startBrowser();
    expect(await startWorker().state()).toEqual({ state: 'signed-out', refusal: null });
  });

  test('while a token is being refreshed leaves nothing of it behind', async () => {
    await signIn(true);
    now += HOUR;
    let answer = (_: Response) => {};
    sony.answers.token = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      }) as never;
    const call = account.authorised(ACCOUNT, trophies());
    await vi.waitFor(() => expect(sony.asked).toHaveLength(1));
    await account.signOut();
    answer(tokens('late'));
    expect(await call).toEqual(fail({ kind: 'not-signed-in' }));
    expect(await account.state()).toEqual({ state: 'signed-out', refusal: null });
    expect(await createRefreshTokens().get()).toBeUndefined();
  });

  test('tells who listens that it is another account now; a new token does not', async () => {
    await signIn(true);
    const heard: boolean[] = [];
    account.onChange((_, isOther) => heard.push(isOther));
    now += HOUR;
    await account.authorised(ACCOUNT, trophies());
    await account.signOut();
    expect(heard).toEqual([false, true]);
  });
});
