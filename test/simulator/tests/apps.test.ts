import { describe, expect } from 'vitest';
import { documented } from '../apps/documented.ts';
import { APPS, type AppAchievement, BADGE_HOST, demo, type Simulator } from '../index.ts';
import { type Asking, ask, type Reply } from './client.ts';
import { test } from './scene.ts';

const { quillmark, strideclub } = APPS;
const ADA = 'ada-01';

const achievementsUrl = (userId: string, query = '?includeIncomplete=true'): string =>
  `https://api.trophy.so/v1/users/${encodeURIComponent(userId)}/achievements${query}`;

const askAs = (
  simulator: Simulator,
  apiKey: string,
  url: string,
  asking: Asking = {},
): Promise<Reply> => ask(simulator, url, { ...asking, headers: { 'x-api-key': apiKey } });

const get = (simulator: Simulator, userId: string, query?: string): Promise<Reply> =>
  askAs(simulator, quillmark.apiKey, achievementsUrl(userId, query));

const listOf = async (simulator: Simulator, userId: string, query?: string) =>
  (await get(simulator, userId, query)).json() as AppAchievement[];

describe('the achievements of a user', () => {
  test('are the example of the documentation, word for word', async ({ simulator }) => {
    const reply = await get(simulator, 'documented');
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('application/json');
    expect(reply.json()).toEqual(documented);
  });

  test('have every optional field somewhere, some null and some missing', async ({ simulator }) => {
    const list = await listOf(simulator, 'every-field');
    const fields = new Set(list.flatMap((one) => Object.keys(one)));
    for (const field of [
      ...['description', 'badgeUrl', 'key', 'streakLength', 'achievementIds', 'metricId'],
      ...['metricValue', 'metricName', 'userAttributes', 'eventAttribute', 'eventAttributes'],
      'achievedAt',
    ])
      expect([...fields]).toContain(field);
    expect(list.some(({ description }) => description === null)).toBe(true);
    expect(list.some(({ badgeUrl }) => badgeUrl === null)).toBe(true);
    expect(list.some(({ achievedAt }) => achievedAt === null)).toBe(true);
    expect(list.some(({ achievedAt }) => achievedAt === undefined)).toBe(true);
    const documented = ['metric', 'streak', 'api', 'achievement'];
    const triggers = list.map(({ trigger }) => trigger);
    expect(triggers).toEqual(expect.arrayContaining(documented));
    expect(triggers.filter((trigger) => !documented.includes(trigger))).toHaveLength(1);
  });

  test.for(['', '?includeIncomplete=false', '?includeIncomplete=1', '?includeIncomplete=TRUE'])(
    'are the completed ones only with %j',
    async (query, { simulator }) => {
      const completed = await listOf(simulator, ADA, query);
      expect(completed).toHaveLength(6);
      expect(completed.every(({ achievedAt }) => achievedAt)).toBe(true);
      expect(await listOf(simulator, ADA)).toHaveLength(10);
    },
  );

  test('may be none, hundreds, or behind an id that has to be escaped', async ({ simulator }) => {
    expect(await listOf(simulator, 'newcomer')).toEqual([]);
    expect(await listOf(simulator, 'collector')).toHaveLength(600);
    expect(await listOf(simulator, 'böser/nutzer?x=1#2')).toHaveLength(3);
  });

  test('are completed meanwhile, until a reset; what cannot be is refused', async ({
    simulator,
  }) => {
    const complete = (name: string, userId = ADA) =>
      simulator.complete(quillmark.apiKey, userId, name);
    complete('A Whole Year');
    expect(await listOf(simulator, ADA, '')).toHaveLength(7);
    expect(() => complete('A Whole Year')).toThrow('is completed already');
    expect(() => complete('Nothing')).toThrow('has no achievement Nothing');
    expect(() => complete('A Whole Year', 'nobody')).toThrow('nobody has no achievement');
    simulator.reset();
    expect(await listOf(simulator, ADA, '')).toHaveLength(6);
  });
});

describe('it is refused', () => {
  test.for([
    ['no key', {}],
    ['an unknown key', { 'x-api-key': 'Qu1llM4k.wrong' }],
    ['the readable part of a key', { 'x-api-key': 'Qu1llM4k' }],
    ['a key in another header', { authorization: `Bearer ${quillmark.apiKey}` }],
  ] as const)('with %s: 401', async ([, headers], { simulator }) => {
    const reply = await ask(simulator, achievementsUrl(ADA), { headers });
    expect(reply.status).toBe(401);
    expect(reply.json()).toEqual({ error: expect.any(String) });
  });

  test.for([
    ['an unknown user', achievementsUrl('nobody'), 404],
    ['the user of another app', achievementsUrl('walker'), 404],
    ['an id that is too long', achievementsUrl('x'.repeat(129)), 422],
    ['an id that is not encoded', 'https://api.trophy.so/v1/users/%ff/achievements', 422],
    ['no id', 'https://api.trophy.so/v1/users//achievements', 404],
    ['another version', achievementsUrl(ADA).replace('/v1/', '/v2/'), 404],
  ] as const)('for %s', async ([, url, status], { simulator }) => {
    const reply = await askAs(simulator, quillmark.apiKey, url);
    expect(reply.status).toBe(status);
    expect(reply.json()).toEqual({ error: expect.any(String) });
  });

  test('for a page of another origin: it is a service for servers', async ({ simulator }) => {
    const asked = await askAs(simulator, quillmark.apiKey, achievementsUrl(ADA), {
      method: 'OPTIONS',
    });
    const read = await get(simulator, ADA);
    for (const { headers } of [asked, read]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect(asked.status).toBe(404);
  });
});

describe('faults', () => {
  test.for([
    ['trophy-so-429', 429],
    ['trophy-so-5xx', 503],
    ['trophy-so-401', 401],
    ['trophy-so-404', 404],
    ['trophy-so-422', 422],
  ] as const)('%s', async ([name, status], { simulator }) => {
    simulator.faults.on(name);
    const reply = await get(simulator, ADA);
    expect(reply.status).toBe(status);
    expect(reply.json()).toEqual({ error: expect.any(String) });
    const told = Object.keys(reply.headers).filter((header) => /retry|limit/i.test(header));
    expect(told).toEqual([]);
    simulator.faults.off(name);
    expect((await get(simulator, ADA)).status).toBe(200);
  });

  test('a 5xx of any kind, as often as wished', async ({ simulator }) => {
    simulator.faults.on('trophy-so-5xx', { status: 502, times: 1 });
    expect((await get(simulator, ADA)).status).toBe(502);
    expect((await get(simulator, ADA)).status).toBe(200);
  });

  test('answers that cannot be read', async ({ simulator }) => {
    simulator.faults.on('trophy-so-html', { times: 1 });
    expect((await get(simulator, ADA)).headers['content-type']).toContain('text/html');
    simulator.faults.on('trophy-so-truncated', { times: 1 });
    expect((await get(simulator, ADA)).json).toThrow(SyntaxError);
    simulator.faults.on('trophy-so-wrong-types', { times: 1 });
    expect((await listOf(simulator, ADA))[0]).toMatchObject({ rarity: 'rare' });
  });

  test('of Sony leave Trophy alone, but for those that are aimed at it', async ({ simulator }) => {
    simulator.faults.on('server-error');
    expect((await get(simulator, ADA)).status).toBe(200);
    simulator.faults.on('drop', { at: /^api\.trophy\.so/, times: 1 });
    await expect(get(simulator, ADA)).rejects.toThrow();
  });
});

test('requests are told apart and recorded, and no key is', async ({ simulator }) => {
  await get(simulator, ADA);
  await ask(simulator, achievementsUrl(ADA));
  await askAs(simulator, strideclub.apiKey, achievementsUrl('walker', ''));
  await ask(simulator, `https://${BADGE_HOST}/welcome.png`);
  expect(simulator.achievementRequests()).toMatchObject([
    {
      method: 'GET',
      path: '/v1/users/ada-01/achievements',
      query: { includeIncomplete: 'true' },
      status: 200,
      apiKeyPrefix: 'Qu1llM4k',
    },
    { status: 401 },
    { status: 200, apiKeyPrefix: 'Str1d3Cb' },
  ]);
  expect(simulator.achievementRequests()[1]).not.toHaveProperty('apiKeyPrefix');
  expect(simulator.trophyRequests()).toEqual([]);
  const written = JSON.stringify(simulator.requests);
  for (const { apiKey } of Object.values(APPS)) expect(written).not.toContain(apiKey);
});

test('badges are pictures where apps keep them, but for one that is gone', async ({
  simulator,
}) => {
  const lists = await Promise.all(
    ['documented', ADA, 'every-field'].map((user) => listOf(simulator, user)),
  );
  const urls = lists.flat().flatMap(({ badgeUrl }) => badgeUrl ?? []);
  expect(urls.length).toBeGreaterThan(15);
  const replies = await Promise.all(urls.map((url) => ask(simulator, url)));
  expect(replies.filter(({ status }) => status === 404)).toHaveLength(1);
  for (const { status, headers } of replies)
    if (status === 200) expect(headers['content-type']).toBe('image/png');
  expect((await ask(simulator, `https://${BADGE_HOST}/other.png`)).status).toBe(404);
});

test('hostile achievements name no picture that may be asked for', async ({ simulator }) => {
  const list = await listOf(simulator, 'hostile');
  expect(list.some(({ name }) => name.includes(demo.hostile.mark))).toBe(true);
  const urls = list.flatMap(({ badgeUrl }) => badgeUrl ?? []);
  expect(urls.some((url) => url.startsWith('javascript:'))).toBe(true);
  for (const url of urls) expect(url).not.toMatch(/^https:\/\//);
});
