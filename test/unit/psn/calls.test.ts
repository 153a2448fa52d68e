import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../../lib/http/ask.ts';
import * as psn from '../../../lib/psn/index.ts';
import { succeed } from '../../../lib/result.ts';
import { ACCESS_TOKEN, answeringJson } from './fixtures/answering.ts';
import { userTitles } from './fixtures/answers.ts';
import { CALLS } from './fixtures/calls.ts';

describe.each(CALLS)('$name', ({ ask, url, answer }) => {
  test('asks its URL once, with the token and without cookies', async () => {
    const { access, requests } = answeringJson(answer);
    expect(await ask(access)).toMatchObject({ ok: true });

    expect(requests.map((request) => request.url.href)).toEqual([url]);
    const [request] = requests;
    expect(request?.headers.get('Authorization')).toBe(`Bearer ${ACCESS_TOKEN}`);
    expect(request?.init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
    });
  });

  test('asks in the language it is told to', async () => {
    const { access, requests } = answeringJson(answer);
    await ask(access, { headerOverrides: { 'Accept-Language': 'ja-JP' } });
    expect(requests[0]?.headers.get('Accept-Language')).toBe('ja-JP');
  });

  test('ends its request when its signal is aborted', async () => {
    const { access, requests } = answeringJson(answer);
    const abort = new AbortController();
    await ask(access, { signal: abort.signal });
    expect(requests[0]?.init.signal?.aborted).toBe(false);
    abort.abort();
    expect(requests[0]?.init.signal?.aborted).toBe(true);
  });
});

test('no header override takes the place of the token', async () => {
  const { access, requests } = answeringJson(userTitles);
  await psn.getUserTitles(access, 'me', { headerOverrides: { authorization: 'Bearer other' } });
  expect(requests[0]?.headers.get('Authorization')).toBe(`Bearer ${ACCESS_TOKEN}`);
});

test("calls fetch as a browser's own demands: not as a method of something", async () => {
  let calledOn: unknown = 'not called';
  const fetch: Fetch = async function (this: unknown) {
    calledOn = this;
    return Response.json(userTitles);
  };
  await psn.getUserTitles({ accessToken: ACCESS_TOKEN, fetch }, 'me');
  expect(calledOn).toBeUndefined();
});

describe('what Sony would answer with 400 is never sent', () => {
  const set = { npServiceName: 'trophy2' } as const;
  const six = ['1', '2', '3', '4', '5', '6'].map((digit) => `PPSA9000${digit}_00`);
  const mistakes: [string, (access: psn.PsnAccess) => Promise<unknown>][] = [
    ['six npTitleIds', (a) => psn.getUserTrophiesForSpecificTitle(a, 'me', six)],
    ['no npTitleId', (a) => psn.getUserTrophiesForSpecificTitle(a, 'me', [])],
    ['a set for a title', (a) => psn.getUserTrophiesForSpecificTitle(a, 'me', ['NPWR90001_00'])],
    ['two ids in one', (a) => psn.getUserTrophiesForSpecificTitle(a, 'me', ['PPSA90001_00,'])],
    ['an online id', (a) => psn.getUserTitles(a, 'lamp_collector')],
    ['a path for an account', (a) => psn.getUserTitles(a, '../me')],
    ['a path for a set', (a) => psn.getTitleTrophies(a, '..', set)],
    [
      'a path for a group',
      (a) => psn.getTitleTrophies(a, 'NPWR90001_00', { ...set, trophyGroupId: '../all' }),
    ],
    ['801 titles', (a) => psn.getUserTitles(a, 'me', { limit: 801 })],
    ['201 played games', (a) => psn.getUserPlayedGames(a, 'me', { limit: 201 })],
    ['a page of nothing', (a) => psn.getUserTitles(a, 'me', { limit: 0 })],
    ['an offset before the first', (a) => psn.getUserTitles(a, 'me', { offset: -1 })],
    ['the profile of me', (a) => psn.getProfileFromAccountId(a, 'me')],
  ];
  test.each(mistakes)('%s', async (_, ask) => {
    const { access, requests } = answeringJson({});
    await expect(ask(access)).rejects.toThrow(RangeError);
    expect(requests).toEqual([]);
  });
});

test('five npTitleIds are one request', async () => {
  const { access, requests } = answeringJson({ titles: [] });
  const five = ['1', '2', '3', '4', '5'].map((digit) => `PPSA9000${digit}_00`);
  expect(await psn.getUserTrophiesForSpecificTitle(access, 'me', five)).toEqual(
    succeed({ titles: [] }),
  );
  expect(requests[0]?.url.searchParams.get('npTitleIds')).toBe(five.join(','));
});
