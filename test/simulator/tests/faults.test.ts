import { describe, expect } from 'vitest';
import { addresses, demo, FAULTS, type FaultName } from '../index.ts';
import {
  apiAs,
  ask,
  codeFor,
  codeForm,
  refreshForm,
  signInAs,
  TOKEN_URL,
  tokenRequest,
} from './client.ts';
import { test } from './scene.ts';

const ME = '/trophy/v1/users/me';
const SUMMARY = `${ME}/trophySummary`;
const LANTERNS = 'npCommunicationIds/NPWR90001_00/trophyGroups';

describe('answers in place of the right ones', () => {
  test.for([
    ['html-429', 429, 'text/html'],
    ['akamai-403', 403, 'text/html'],
    ['server-error', 503, undefined],
    ['transient-404', 404, 'application/json'],
    ['private', 403, 'application/json'],
    ['html-200', 200, 'text/html'],
  ] as const)('%s', async ([name, status, type], { simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on(name);
    const reply = await get(SUMMARY);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']?.toString().split(';')[0]).toBe(type);
    simulator.faults.off(name);
    expect((await get(SUMMARY)).status).toBe(200);
  });

  test('an empty 5xx of any kind', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('server-error', { status: 502, times: 2 });
    const statuses = [await get(SUMMARY), await get(SUMMARY), await get(SUMMARY)];
    expect(statuses.map(({ status }) => status)).toEqual([502, 502, 200]);
    expect(statuses[0]?.text).toBe('');
  });

  test('only where it is aimed at', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('html-200', { at: /npCommunicationIds/ });
    expect((await get(SUMMARY)).headers['content-type']).toBe('application/json');
    expect((await get(`/trophy/v1/${LANTERNS}`)).headers['content-type']).toContain('text/html');
  });
});

describe('spoilt answers', () => {
  test('truncated-json does not parse', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('truncated-json');
    const reply = await get(SUMMARY);
    expect(reply.status).toBe(200);
    expect(reply.json).toThrow(SyntaxError);
  });

  test('missing-field leaves one field out, at any depth', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('missing-field', { field: 'bronze' });
    const answer = (await get(SUMMARY)).json() as { earnedTrophies: object };
    expect(Object.keys(answer.earnedTrophies)).toEqual(['silver', 'gold', 'platinum']);
  });

  test('wrong-payload answers with another set', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('wrong-payload');
    const reply = await get(`/trophy/v1/${LANTERNS}`);
    expect(reply.json()).toMatchObject({ npCommunicationId: 'NPWR90005_00' });
    expect((await get(`${ME}/${LANTERNS}/all/trophies`)).json()).toMatchObject({
      totalItemCount: 29,
    });
  });
});

describe('signing in', () => {
  test('token-expired ends all access tokens once; refreshing helps', async ({ simulator }) => {
    const { access_token, refresh_token } = await signInAs(simulator, 'demo');
    const summaryWith = (token: string) =>
      ask(simulator, `https://m.np.playstation.com/api${SUMMARY}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    simulator.faults.on('token-expired');
    expect((await summaryWith(access_token)).status).toBe(401);
    const refreshed = await ask(simulator, TOKEN_URL, tokenRequest(refreshForm(refresh_token)));
    const { access_token: newer } = refreshed.json() as { access_token: string };
    expect((await summaryWith(newer)).status).toBe(200);
  });

  test('refresh-revoked', async ({ simulator }) => {
    const { refresh_token } = await signInAs(simulator, 'demo');
    simulator.faults.on('refresh-revoked');
    const reply = await ask(simulator, TOKEN_URL, tokenRequest(refreshForm(refresh_token)));
    expect(reply.status).toBe(400);
    expect(reply.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('code-expired', async ({ simulator }) => {
    simulator.faults.on('code-expired');
    const code = await codeFor(simulator, demo.npsso);
    const reply = await ask(simulator, TOKEN_URL, tokenRequest(codeForm(code)));
    expect(reply.json()).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the line', () => {
  test('slow holds answers until it is switched off', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('slow');
    const held = get(SUMMARY);
    await expect.poll(() => simulator.trophyRequests().length).toBe(1);
    expect(simulator.trophyRequests()[0]?.status).toBeNull();
    simulator.faults.off('slow');
    expect((await held).status).toBe(200);
    expect(simulator.trophyRequests()[0]?.status).toBe(200);
  });

  test('a reset lets go of what is held', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('slow');
    const held = get(SUMMARY);
    await expect.poll(() => simulator.trophyRequests().length).toBe(1);
    simulator.reset();
    await held;
    expect(simulator.requests).toEqual([]);
  });

  test('half-sent holds the rest of a page until it is switched off', async ({ simulator }) => {
    const url = addresses.game('hollow-orchard');
    const whole = (await ask(simulator, url)).text;
    simulator.faults.on('half-sent', { before: '</h1>' });
    let sent = '';
    const asked = ask(simulator, url, {
      onPart(part) {
        sent += part;
      },
    });
    const [half = ''] = whole.split('</h1>');
    await expect.poll(() => sent).toBe(half);
    simulator.faults.off('half-sent');
    expect((await asked).text).toBe(whole);
  });

  test('drop cuts the connection', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.faults.on('drop', { times: 1 });
    await expect(get(SUMMARY)).rejects.toThrow();
    expect(simulator.trophyRequests()[0]?.status).toBeNull();
    expect((await get(SUMMARY)).status).toBe(200);
  });
});

test('off without a name ends every fault', async ({ simulator }) => {
  const get = await apiAs(simulator, 'demo');
  for (const name of Object.keys(FAULTS) as FaultName[]) {
    if (name !== 'token-expired') simulator.faults.on(name);
  }
  simulator.faults.off();
  expect((await get(SUMMARY)).status).toBe(200);
});
