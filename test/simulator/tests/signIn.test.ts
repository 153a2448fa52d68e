import { describe, expect } from 'vitest';
import { ACCOUNTS, demo, npssoOf } from '../index.ts';
import {
  ask,
  authorizeUrl,
  codeFor,
  codeForm,
  locationOf,
  refreshForm,
  SCOPE,
  signInAs,
  TOKEN_URL,
  tokenRequest,
} from './client.ts';
import { test } from './scene.ts';

const SIGN_IN = 'https://my.account.sony.com/sonyacct/signin/';
const REDIRECT = 'com.scee.psxandroid.scecompcall://redirect/';

describe('authorize', () => {
  test('a session leads to the app with a code', async ({ simulator }) => {
    const reply = await ask(simulator, authorizeUrl(), {
      headers: { cookie: `other=1; npsso=${demo.npsso}` },
    });
    expect(reply.status).toBe(302);
    const { base, query } = locationOf(reply);
    expect(base).toBe(REDIRECT);
    expect([...query.keys()]).toEqual(['code', 'cid']);
    expect(query.get('code')).toMatch(/^v3\.\w+$/);
  });

  test.for([
    ['no cookie', {}],
    ['a wrong one', { cookie: 'npsso=wrong' }],
  ] as const)('%s leads to the sign-in page', async ([, headers], { simulator }) => {
    const reply = await ask(simulator, authorizeUrl(), { headers });
    expect(reply.status).toBe(302);
    const { base, query } = locationOf(reply);
    expect(base).toBe(SIGN_IN);
    expect(query.get('error')).toBe('login_required');
    expect(query.get('error_code')).toBe('4165');
    expect(query.get('code')).toBeNull();
  });

  test('a session ends after a time', async ({ simulator }) => {
    simulator.clock.advance(61 * 86_400_000);
    expect(await codeFor(simulator, demo.npsso)).toBe('');
  });

  test.for([
    ['client_id', 'ac8d161a-d966-4728-b0ea-ffec22f69edc'],
    ['redirect_uri', 'https://example.org/'],
    ['scope', 'psn:mobile.v2.core'],
    ['response_type', 'token'],
    ['access_type', 'online'],
  ] as const)('another %s is refused without a redirect', async ([name, value], { simulator }) => {
    const reply = await ask(simulator, authorizeUrl({ [name]: value }), {
      headers: { cookie: `npsso=${demo.npsso}` },
    });
    expect(reply.status).toBe(400);
    expect(reply.headers.location).toBeUndefined();
  });
});

describe('tokens', () => {
  test('a code gives tokens with the recorded fields, once', async ({ simulator }) => {
    const code = await codeFor(simulator, demo.npsso);
    const reply = await ask(simulator, TOKEN_URL, tokenRequest(codeForm(code)));
    expect(reply.status).toBe(200);
    const answer = reply.json() as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual([
      'access_token',
      'token_type',
      'expires_in',
      'scope',
      'id_token',
      'refresh_token',
      'refresh_token_expires_in',
    ]);
    expect(answer).toMatchObject({
      token_type: 'bearer',
      expires_in: 3599,
      scope: SCOPE,
      refresh_token_expires_in: 5_183_999,
    });
    const payload = Buffer.from(String(answer.id_token).split('.')[1] ?? '', 'base64url');
    expect(JSON.parse(payload.toString())).toMatchObject({ sub: demo.accountId });

    const again = await ask(simulator, TOKEN_URL, tokenRequest(codeForm(code)));
    expect(again.status).toBe(400);
    expect(again.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('a code is short-lived', async ({ simulator }) => {
    const code = await codeFor(simulator, demo.npsso);
    simulator.clock.advance(181_000);
    const reply = await ask(simulator, TOKEN_URL, tokenRequest(codeForm(code)));
    expect(reply.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('refreshing gives the same refresh token, and its countdown goes on', async ({
    simulator,
  }) => {
    const { access_token, refresh_token } = await signInAs(simulator, 'demo');
    simulator.clock.advance(86_400_000);
    const refresh = () => ask(simulator, TOKEN_URL, tokenRequest(refreshForm(refresh_token)));
    const answer = (await refresh()).json() as Record<string, unknown>;
    expect(answer.refresh_token).toBe(refresh_token);
    expect(answer.access_token).not.toBe(access_token);
    expect(answer.refresh_token_expires_in).toBeLessThanOrEqual(5_183_999 - 86_400);

    simulator.clock.advance(60 * 86_400_000);
    const tooLate = await refresh();
    expect(tooLate.status).toBe(400);
    expect(tooLate.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test.for([
    ['without the credential', {}, { authorization: '' }, 401],
    ['not as a form', {}, { 'content-type': 'application/json' }, 400],
    ['with another redirect_uri', { redirect_uri: 'https://example.org/' }, {}, 400],
    ['with another token_format', { token_format: 'opaque' }, {}, 400],
    ['with an unknown grant_type', { grant_type: 'password' }, {}, 400],
  ] as const)('%s: refused', async ([, form, headers, status], { simulator }) => {
    const code = await codeFor(simulator, demo.npsso);
    const request = tokenRequest({ ...codeForm(code), ...form }, headers);
    expect((await ask(simulator, TOKEN_URL, request)).status).toBe(status);
  });

  test('a refresh without its scope is refused', async ({ simulator }) => {
    const { refresh_token } = await signInAs(simulator, 'demo');
    const { scope: _, ...form } = refreshForm(refresh_token);
    const reply = await ask(simulator, TOKEN_URL, tokenRequest(form));
    expect(reply.json()).toMatchObject({ error: 'invalid_request' });
  });

  test('a foreign Origin is turned away with a page of HTML', async ({ simulator }) => {
    const code = await codeFor(simulator, demo.npsso);
    const request = tokenRequest(codeForm(code), { origin: 'chrome-extension://abc' });
    const reply = await ask(simulator, TOKEN_URL, request);
    expect(reply.status).toBe(403);
    expect(reply.headers['content-type']).toContain('text/html');
    // The code was not touched by it.
    expect((await ask(simulator, TOKEN_URL, tokenRequest(codeForm(code)))).status).toBe(200);
  });
});

describe('the account site', () => {
  const form = (body: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

  test('signing in sets the cookie and goes on to the app', async ({ simulator }) => {
    const sent = await ask(simulator, authorizeUrl());
    const signInUrl = String(sent.headers.location);
    const page = await ask(simulator, signInUrl);
    expect(page.text).toContain('id="sign-in"');
    expect(page.text).toContain(`id="account-${ACCOUNTS.one.accountId}"`);

    const submitted = await ask(simulator, signInUrl, form(`account=${ACCOUNTS.one.accountId}`));
    expect(submitted.status).toBe(302);
    const [cookie = ''] = submitted.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      /^npsso=[\w-]{64}; Domain=account\.sony\.com; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    const onward = String(submitted.headers.location);
    expect(onward).toBe(authorizeUrl());
    const end = await ask(simulator, onward, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(locationOf(end).base).toBe(REDIRECT);
    expect(locationOf(end).query.get('code')).toMatch(/^v3\./);
  });

  test('a newer session ends the one before', async ({ simulator }) => {
    const sent = await ask(simulator, authorizeUrl());
    await ask(simulator, String(sent.headers.location), form(`account=${demo.accountId}`));
    expect(await codeFor(simulator, demo.npsso)).toBe('');
  });

  test('declining leads to the app with an error', async ({ simulator }) => {
    const sent = await ask(simulator, authorizeUrl());
    const page = await ask(simulator, String(sent.headers.location));
    const [, href = ''] = /id="cancel" href="([^"]+)"/.exec(page.text) ?? [];
    const end = await ask(simulator, href.replaceAll('&amp;', '&'));
    expect(locationOf(end).base).toBe(REDIRECT);
    expect(locationOf(end).query.get('error')).toBe('access_denied');
  });

  test('new terms stand in the way until they are accepted', async ({ simulator }) => {
    simulator.faults.on('terms-pending');
    const sent = await ask(simulator, authorizeUrl(), {
      headers: { cookie: `npsso=${demo.npsso}` },
    });
    const { base, query } = locationOf(sent);
    expect(base).toBe('https://my.account.sony.com/sonyacct/terms/');
    expect(query.get('error')).not.toBe('login_required');
    const termsUrl = String(sent.headers.location);
    expect((await ask(simulator, termsUrl)).text).toContain('id="accept"');

    const accepted = await ask(simulator, termsUrl, form(''));
    expect(accepted.headers.location).toBe(authorizeUrl());
    expect(await codeFor(simulator, demo.npsso)).toMatch(/^v3\./);
  });

  test('signing out ends the session', async ({ simulator }) => {
    const url = 'https://my.account.sony.com/sonyacct/signout/';
    const reply = await ask(simulator, url, { headers: { cookie: `npsso=${demo.npsso}` } });
    expect(reply.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    expect(await codeFor(simulator, demo.npsso)).toBe('');
  });

  test('ssocookie shows the npsso of who is signed in, and nobody else', async ({ simulator }) => {
    const url = 'https://ca.account.sony.com/api/v1/ssocookie';
    const npsso = npssoOf('one');
    expect(npsso).toMatch(/^[\w-]{64}$/);
    const signedIn = await ask(simulator, url, { headers: { cookie: `npsso=${npsso}` } });
    expect(signedIn.json()).toMatchObject({ npsso });
    const signedOut = await ask(simulator, url);
    expect(signedOut.json()).toMatchObject({ error: 'invalid_grant', error_code: 20 });
  });
});
