import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../../lib/http/ask.ts';
import * as psn from '../../../lib/psn/index.ts';
import { fail, succeed } from '../../../lib/result.ts';
import {
  ACCESS_TOKEN,
  answering,
  answeringJson,
  NPSSO,
  REFRESH_TOKEN,
} from './fixtures/answering.ts';
import { unsignedJwt } from './fixtures/answers.ts';

const OURS = 'com.scee.psxandroid.scecompcall://redirect';
const SIGN_IN_PAGE = 'https://my.account.sony.com/sonyacct/signin/';

test('sign-in begins at the authorize page, as the mobile app', () => {
  const url = new URL(psn.authorizeUrl());
  expect(url.origin + url.pathname).toBe(
    'https://ca.account.sony.com/api/authz/v3/oauth/authorize',
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    access_type: 'offline',
    client_id: '09515159-7237-4370-9b40-3806e67c0891',
    redirect_uri: OURS,
    response_type: 'code',
    scope: 'psn:mobile.v2.core psn:clientapp',
  });
});

describe('the redirect that sign-in ends with', () => {
  test.each([
    `${OURS}/?code=v3.Ab-1&cid=0`,
    `${OURS}?cid=0&code=v3.Ab-1`,
    `${OURS}/?code=v3.Ab-1#x`,
  ])('gives the code of %s', (location) => {
    expect(psn.accessCodeFromRedirect(location)).toEqual(succeed('v3.Ab-1'));
  });

  test.each([
    `https://evil.example/?code=v3.Ab-1`,
    `https://evil.example/${OURS}/?code=v3.Ab-1`,
    `${OURS}.evil.example/?code=v3.Ab-1`,
    `com.scee.psxandroid.scecompcall://elsewhere/?code=v3.Ab-1`,
    `x${OURS}/?code=v3.Ab-1`,
    `${OURS}/?code=`,
    `${OURS}/#code=v3.Ab-1`,
    `${SIGN_IN_PAGE}?code=v3.Ab-1`,
    OURS,
    '',
  ])('takes no code from %j', (location) => {
    expect(psn.accessCodeFromRedirect(location)).toEqual(fail({ kind: 'needs-attention' }));
  });

  test.each([
    [`${SIGN_IN_PAGE}?ui=pr&error=login_required&error_code=4165`, { kind: 'no-session' }],
    [`${OURS}/?error=login_required&error_code=4165`, { kind: 'no-session' }],
    [`${OURS}/?error=access_denied`, { kind: 'declined' }],
    [
      `${SIGN_IN_PAGE}?error=interaction_required&error_code=4166`,
      { kind: 'needs-attention', errorCode: 4166 },
    ],
    [`${SIGN_IN_PAGE}?error=other&error_code=${NPSSO}`, { kind: 'needs-attention' }],
  ])('tells why %s gives none', (location, refusal) => {
    expect(psn.accessCodeFromRedirect(location)).toEqual(fail(refusal));
  });
});

describe('npsso for access code', () => {
  test('hands on a pasted npsso', async () => {
    const asked: unknown[] = [];
    const code = await psn.exchangeNpssoForAccessCode(async (request) => {
      asked.push(request);
      return succeed(`${OURS}/?code=v3.Ab-1`);
    }, NPSSO);
    expect(code).toEqual(succeed('v3.Ab-1'));
    expect(asked).toEqual([{ url: psn.authorizeUrl(), npsso: NPSSO }]);
  });

  test("uses the browser's own session without one", async () => {
    const asked: unknown[] = [];
    await psn.exchangeNpssoForAccessCode(async (request) => {
      asked.push(request);
      return succeed('');
    });
    expect(asked).toEqual([{ url: psn.authorizeUrl() }]);
  });

  test('fails as the redirect failed, without the npsso', async () => {
    const offline = fail({ kind: 'offline', endpoint: 'exchangeNpssoForAccessCode' } as const);
    expect(await psn.exchangeNpssoForAccessCode(async () => offline, NPSSO)).toEqual(offline);

    const refused = await psn.exchangeNpssoForAccessCode(
      async ({ npsso }) => succeed(`${SIGN_IN_PAGE}?error=${npsso}&error_code=1`),
      NPSSO,
    );
    expect(refused).toEqual(fail({ kind: 'needs-attention', errorCode: 1 }));
  });
});

const TOKEN_ANSWER = {
  access_token: ACCESS_TOKEN,
  token_type: 'bearer',
  expires_in: 3599,
  scope: 'psn:mobile.v2.core psn:clientapp',
  // The name makes base64url write both of its own characters, - and _, and is not ASCII.
  id_token: unsignedJwt({ sub: '9000000000000000001', name: 'lamp >>>> ???? ✨' }),
  refresh_token: REFRESH_TOKEN,
  refresh_token_expires_in: 5183999,
};

const REFRESHED: psn.RefreshedTokens = {
  accessToken: ACCESS_TOKEN,
  expiresIn: 3599,
  refreshToken: REFRESH_TOKEN,
  refreshTokenExpiresIn: 5183999,
  scope: 'psn:mobile.v2.core psn:clientapp',
};
const SIGNED_IN: psn.AuthTokens = { ...REFRESHED, accountId: '9000000000000000001' };

const EXCHANGES = [
  {
    name: 'exchangeAccessCodeForAuthTokens',
    exchange: (fetch: Fetch, signal?: AbortSignal) =>
      psn.exchangeAccessCodeForAuthTokens(fetch, 'v3.Ab-1', signal ? { signal } : {}),
    form: {
      code: 'v3.Ab-1',
      redirect_uri: OURS,
      grant_type: 'authorization_code',
      token_format: 'jwt',
    },
    gives: SIGNED_IN,
  },
  {
    name: 'exchangeRefreshTokenForAuthTokens',
    exchange: (fetch: Fetch, signal?: AbortSignal) =>
      psn.exchangeRefreshTokenForAuthTokens(fetch, REFRESH_TOKEN, signal ? { signal } : {}),
    form: {
      refresh_token: REFRESH_TOKEN,
      grant_type: 'refresh_token',
      token_format: 'jwt',
      scope: 'psn:mobile.v2.core psn:clientapp',
    },
    gives: REFRESHED,
  },
];

describe('whose tokens they are', () => {
  test.each([
    ['REDACTED'],
    ['a.b.c'],
    [`a.${Buffer.from('{"sub":').toString('base64url')}.c`],
    [unsignedJwt({})],
    [unsignedJwt({ sub: 'lamp_collector' })],
    [unsignedJwt(null)],
    [undefined],
  ])('an id token of %j names that field', async (idToken) => {
    const { fetch } = answeringJson({ ...TOKEN_ANSWER, id_token: idToken });
    expect(await psn.exchangeAccessCodeForAuthTokens(fetch, 'v3.Ab-1')).toEqual(
      fail({
        kind: 'malformed',
        endpoint: 'exchangeAccessCodeForAuthTokens',
        status: 200,
        field: 'id_token',
      }),
    );
  });

  test('is asked of the first exchange only: a refresh needs no id token', async () => {
    const { id_token: _, ...answer } = TOKEN_ANSWER;
    const { fetch } = answeringJson(answer);
    expect(await psn.exchangeRefreshTokenForAuthTokens(fetch, REFRESH_TOKEN)).toEqual(
      succeed(REFRESHED),
    );
  });
});

describe.each(EXCHANGES)('$name', ({ name, exchange, form, gives }) => {
  test('posts its form as the mobile app, without cookies', async () => {
    const { fetch, requests } = answeringJson(TOKEN_ANSWER);
    expect(await exchange(fetch)).toEqual(succeed(gives));

    const [request] = requests;
    expect(request?.url.href).toBe('https://ca.account.sony.com/api/authz/v3/oauth/token');
    expect(request?.init).toMatchObject({ method: 'POST', credentials: 'omit' });
    expect(request?.headers.get('Authorization')).toMatch(/^Basic /);
    expect(request?.init.body).toEqual(new URLSearchParams(form));
  });

  test('refuses a token that no header could hold', async () => {
    const { fetch } = answeringJson({ ...TOKEN_ANSWER, access_token: 'two\r\nlines' });
    expect(await exchange(fetch)).toEqual(
      fail({ kind: 'malformed', endpoint: name, status: 200, field: 'access_token' }),
    );
  });

  test('can be cancelled', async () => {
    const abort = new AbortController();
    const { fetch } = answering(() => {
      abort.abort();
      throw abort.signal.reason;
    });
    expect(await exchange(fetch, abort.signal)).toEqual(
      fail({ kind: 'cancelled', endpoint: name }),
    );
  });
});
