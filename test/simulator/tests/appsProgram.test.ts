import { describe, expect } from 'vitest';
import type { Fetch } from '../../../lib/http/ask.ts';
import { getUserAchievements } from '../../../lib/trophy-so/index.ts';
import { APPS, type FaultName, type Simulator } from '../index.ts';
import { ask } from './client.ts';
import { test } from './scene.ts';

/** The program's own client, without a browser, against what refuses as the service refuses. */
const { apiKey, users } = APPS.quillmark;

const fetchFrom =
  (simulator: Simulator): Fetch =>
  async (url, { method = 'GET', headers }) => {
    const asking = { method, headers: Object.fromEntries(new Headers(headers)) };
    const { status, text } = await ask(simulator, url, asking);
    return new Response(text, { status });
  };

const read = (
  simulator: Simulator,
  userId: string,
  { key = apiKey, all = true }: { key?: string; all?: boolean } = {},
) => getUserAchievements(key, userId, { includeIncomplete: all, fetch: fetchFrom(simulator) });

const failureOf = async (...asked: Parameters<typeof read>) => {
  const result = await read(...asked);
  if (result.ok) throw new Error('It went well.');
  return result.failure;
};

describe('the client reads', () => {
  test.for(Object.entries(users))('the achievements of %s, whole', async ([id], { simulator }) => {
    const result = await read(simulator, id);
    const { achievements } = users[id as keyof typeof users];
    if (!result.ok) throw new Error(`${result.failure.kind}`);
    expect(result.value.map(({ name }) => name)).toEqual(achievements.map(({ name }) => name));
    expect(simulator.achievementRequests()).toHaveLength(1);
  });

  test('the completed ones only, when only these are wanted', async ({ simulator }) => {
    const result = await read(simulator, 'ada-01', { all: false });
    expect(result).toMatchObject({ ok: true, value: { length: 6 } });
  });
});

describe('a refusal is a failure of its kind, with the service’s words and without the key', () => {
  test.for([
    ['an unknown key', 'unauthorised', 'ada-01', 'Qu1llM4k.wrong'],
    ['an unknown user', 'not-found', 'nobody', apiKey],
    ['the user of another app', 'not-found', 'walker', apiKey],
    ['an id that is too long', 'malformed', 'x'.repeat(129), apiKey],
  ] as const)('%s', async ([, kind, id, key], { simulator }) => {
    expect(await failureOf(simulator, id, { key })).toMatchObject({
      kind,
      words: expect.any(String),
    });
  });

  test.for([
    ['trophy-so-429', { kind: 'rate-limited', words: 'Too many requests' }],
    ['trophy-so-5xx', { kind: 'unavailable', status: 503 }],
    ['trophy-so-401', { kind: 'unauthorised', words: 'API key has been revoked' }],
    ['trophy-so-404', { kind: 'not-found' }],
    ['trophy-so-422', { kind: 'malformed', field: 'request' }],
    ['trophy-so-html', { kind: 'malformed', field: 'body' }],
    ['trophy-so-truncated', { kind: 'malformed', field: 'body' }],
    ['trophy-so-wrong-types', { kind: 'malformed', field: '0.rarity' }],
  ] as const satisfies readonly (readonly [FaultName, object])[])(
    '%s',
    async ([fault, expected], { simulator }) => {
      simulator.faults.on(fault);
      const failure = await failureOf(simulator, 'ada-01');
      expect(failure).toMatchObject(expected);
      expect(JSON.stringify(failure)).not.toContain(apiKey);
    },
  );
});
