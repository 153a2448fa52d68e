import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { getUserAchievements } from '../../../lib/trophy-so/index.ts';
import { documented } from '../../simulator/apps/documented.ts';
import { API_KEY, type Sent, serving, WHOLE } from './answers.ts';

const SECRET = API_KEY.slice(9);

/** What comes of an answer with this body. */
const askedOf = async (body: string, init?: ResponseInit) => {
  const { fetch } = serving(() => new Response(body, init));
  return getUserAchievements(API_KEY, 'writer-1', { includeIncomplete: true, fetch });
};
const askedOfJson = (value: unknown, init?: ResponseInit) =>
  askedOf(JSON.stringify(value) ?? '', init);

describe('what is asked', () => {
  const sent = async (userId: string, includeIncomplete = true): Promise<Sent | undefined> => {
    const { fetch, requests } = serving(() => Response.json([]));
    await getUserAchievements(API_KEY, userId, { includeIncomplete, fetch });
    return requests[0];
  };

  test('is one user of the app that the key belongs to, the key in its header alone', async () => {
    const request = await sent('writer-1');
    expect(request?.url.href).toBe(
      'https://api.trophy.so/v1/users/writer-1/achievements?includeIncomplete=true',
    );
    expect([...new Headers(request?.init.headers)]).toEqual([['x-api-key', API_KEY]]);
    expect(request?.init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
    });
  });

  test('is for completed ones without a query: only the word "true" counts', async () => {
    expect((await sent('writer-1', false))?.url.search).toBe('');
  });

  test.each([
    ['a/b', '/v1/users/a%2Fb/achievements'],
    ['../other', '/v1/users/..%2Fother/achievements'],
    ['a?includeIncomplete=x#y', '/v1/users/a%3FincludeIncomplete%3Dx%23y/achievements'],
    ['%2e%2e', '/v1/users/%252e%252e/achievements'],
    ['Jörg 名', '/v1/users/J%C3%B6rg%20%E5%90%8D/achievements'],
  ])('keeps the user id %j within its place', async (userId, path) => {
    const request = await sent(userId);
    expect(request?.url.pathname).toBe(path);
    expect(request?.userId).toBe(userId);
  });

  test.each(['', '.', '..', '\ud800'])('is nothing for the user id %j', async (userId) => {
    const { fetch, requests } = serving(() => Response.json([]));
    const asking = getUserAchievements(API_KEY, userId, { includeIncomplete: true, fetch });
    await expect(asking).rejects.toThrow(new RangeError('this is no user id'));
    expect(requests).toEqual([]);
  });

  test.each(['', 'a b', `${API_KEY}\r\nX: y`, `${API_KEY}\u0000`, 'schlüssel', 'キー'])(
    'is nothing for the key %j, and the refusal does not tell it',
    async (apiKey) => {
      const { fetch, requests } = serving(() => Response.json([]));
      const asking = getUserAchievements(apiKey, 'writer-1', { includeIncomplete: true, fetch });
      await expect(asking).rejects.toThrow(new RangeError('this is no API key'));
      expect(requests).toEqual([]);
    },
  );

  test('goes through the browser’s fetch when no other is given, called bare', async () => {
    const own = vi.fn(async function (this: unknown) {
      expect(this).toBeUndefined();
      return Response.json([]);
    });
    vi.stubGlobal('fetch', own);
    expect(await getUserAchievements(API_KEY, 'writer-1', { includeIncomplete: true })).toEqual({
      ok: true,
      value: [],
    });
    vi.unstubAllGlobals();
    expect(own).toHaveBeenCalledOnce();
  });
});

describe('an answer', () => {
  test('like the documentation’s own example is taken as it is', async () => {
    expect(await askedOfJson(documented)).toEqual({ ok: true, value: documented });
  });

  test('with every optional field is taken whole', async () => {
    expect(await askedOfJson([WHOLE])).toEqual({ ok: true, value: [WHOLE] });
  });

  test('says the same with null as with nothing', async () => {
    const nothing = { description: null, badgeUrl: null, achievedAt: null, key: null };
    const { description, badgeUrl, achievedAt, key, ...rest } = WHOLE;
    const asked = await askedOfJson([{ ...rest, ...nothing }]);
    expect(asked).toEqual({ ok: true, value: [rest] });
    expect(await askedOfJson([rest])).toEqual(asked);
  });

  test('passes with a trigger and with fields that nobody has told of', async () => {
    const [first] = documented;
    const asked = await askedOfJson([{ ...first, trigger: 'moon-phase', tier: 'gold' }]);
    expect(asked).toEqual({ ok: true, value: [{ ...first, trigger: 'moon-phase' }] });
  });

  test.each([
    ['id', undefined, '0.id'],
    ['name', 7, '0.name'],
    ['trigger', null, '0.trigger'],
    ['completions', -1, '0.completions'],
    ['completions', 1.5, '0.completions'],
    ['completions', undefined, '0.completions'],
    ['rarity', '50', '0.rarity'],
    ['rarity', 100.1, '0.rarity'],
    ['rarity', undefined, '0.rarity'],
    ['achievedAt', 'yesterday', '0.achievedAt'],
    ['achievementIds', [7], '0.achievementIds.0'],
    ['eventAttribute', { key: 'a' }, '0.eventAttribute.value'],
  ])('whose %s is %j is malformed, by the name of the field', async (field, value, path) => {
    expect(await askedOfJson([{ ...WHOLE, [field]: value }])).toEqual({
      ok: false,
      failure: { kind: 'malformed', status: 200, field: path },
    });
  });

  test.each([
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['half a list', '[{"id":'],
    ['null', 'null'],
    ['no list', '{"achievements":[]}'],
  ])('that is %s is malformed as a whole', async (_, body) => {
    expect(await askedOf(body)).toEqual({
      ok: false,
      failure: { kind: 'malformed', status: 200, field: 'body' },
    });
  });
});

describe('fails by name', () => {
  const error = (words: string) => JSON.stringify({ error: words });

  test.each([
    [401, error('Invalid API key'), { kind: 'unauthorised', words: 'Invalid API key' }],
    [401, '', { kind: 'unauthorised' }],
    [403, error('Plan has no API'), { kind: 'private', words: 'Plan has no API' }],
    [403, '<html>Access denied</html>', { kind: 'blocked' }],
    [404, error('User not found'), { kind: 'not-found', words: 'User not found' }],
    [400, error('Bad id'), { kind: 'malformed', field: 'request', words: 'Bad id' }],
    [422, error('Bad id'), { kind: 'malformed', field: 'request', words: 'Bad id' }],
    [429, error('Slow down'), { kind: 'rate-limited', words: 'Slow down' }],
    [429, '<html>', { kind: 'rate-limited' }],
    [302, '', { kind: 'unavailable' }],
    [500, error('Oops'), { kind: 'unavailable', words: 'Oops' }],
    [503, '', { kind: 'unavailable' }],
    [200, error('Sorry'), { kind: 'malformed', field: 'body', words: 'Sorry' }],
  ])('at %i with the body %s', async (status, body, failure) => {
    expect(await askedOf(body, { status })).toEqual({ ok: false, failure: { status, ...failure } });
  });

  test('without a network, and when the caller has gone', async () => {
    const leave = new AbortController();
    const { fetch } = serving(() => {
      throw new TypeError(`Failed to fetch with ${API_KEY}`);
    });
    const ask = () =>
      getUserAchievements(API_KEY, 'writer-1', {
        includeIncomplete: true,
        fetch,
        signal: leave.signal,
      });
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'offline' } });
    leave.abort();
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });

  test.each([
    ['one line of them', 'Not\nthis\u0000 user\u202e!', 'Not this user !'],
    ['at most 200 characters', '🏆'.repeat(300), `${'🏆'.repeat(199)}…`],
    ['text only', ['an', 'array'], undefined],
    ['some that say something', ' \n\u200b ', undefined],
    ['none with the key in them', `The key ${API_KEY} is wrong`, undefined],
    ['none with its secret part', `…${SECRET.toUpperCase()}`, undefined],
    ['none with the key pulled apart', API_KEY.split('').join('\u0007'), undefined],
    ['none with the key behind the cut', `${'x'.repeat(190)}${API_KEY}`, undefined],
    ['none with a good part of the key', `Unknown key ${API_KEY.slice(0, 24)}…`, undefined],
    ['none with the end of the key', `Unknown key …${API_KEY.slice(-12)}`, undefined],
    ['its readable part', 'Unknown key Abcd1234', 'Unknown key Abcd1234'],
  ])('with the service’s own words: %s', async (_, said, words) => {
    const asked = await askedOfJson({ error: said }, { status: 401 });
    if (asked.ok) expect.unreachable('a failure was expected');
    const told = 'words' in asked.failure ? asked.failure.words : undefined;
    expect(told).toBe(words);
  });
});

describe('whatever comes', () => {
  const anyStatus = fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 418, 422, 429, 500, 503);
  /** Texts of which some hold the key, whole or in part. */
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.string(), fc.constantFrom(API_KEY, SECRET), fc.string())
      .map((parts) => parts.join('')),
  );

  test('it ends as data or as a named failure, and the key stands in none', async () => {
    const anyBody = fc.oneof(
      fc.json(),
      anyText,
      anyText.map((text) => JSON.stringify({ error: text })),
    );
    await fc.assert(
      fc.asyncProperty(anyStatus, anyBody, async (status, body) => {
        const asked = await askedOf(body, { status });
        if (asked.ok) return;
        expect(asked.failure.kind).toMatch(/^[a-z-]+$/);
        expect(JSON.stringify(asked.failure)).not.toContain(SECRET);
      }),
      { numRuns: 300 },
    );
  });

  test('with any one value of a good answer changed, too', async () => {
    const good = [...documented, WHOLE];
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.jsonValue(), async (at, replacement) => {
        let seen = 0;
        const changed = JSON.parse(JSON.stringify(good), (_, value) =>
          seen++ === at ? replacement : value,
        );
        const asked = await askedOfJson(changed ?? null);
        if (!asked.ok) expect(asked.failure).toMatchObject({ kind: 'malformed', status: 200 });
      }),
      { numRuns: 200 },
    );
  });
});
