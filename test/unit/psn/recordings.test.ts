/**
 * Runs real, recorded answers through the client. They are not part of the project: PSN_RECORDINGS names
 * their folder, or they lie beside the checkout; without them these tests are skipped.
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as psn from '../../../lib/psn/index.ts';
import { type Result, succeed } from '../../../lib/result.ts';
import { answering } from './fixtures/answering.ts';
import { unsignedJwt } from './fixtures/answers.ts';

const folder =
  process.env.PSN_RECORDINGS ??
  fileURLToPath(new URL('../../../../shared/recordings', import.meta.url));
const file = `${folder}/psn-exchanges.json`;

const exchangeSchema = z.object({
  method: z.string(),
  url: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
});
type Exchange = z.output<typeof exchangeSchema>;

const recorded: Exchange[] = existsSync(file)
  ? z.array(exchangeSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
  : [];

type Ask = (access: psn.PsnAccess, ids: string[], query: URLSearchParams) => Promise<unknown>;

const optionsIn = (query: URLSearchParams) => ({
  npServiceName:
    query.get('npServiceName') === 'trophy' ? ('trophy' as const) : ('trophy2' as const),
  ...(query.has('limit') && { limit: Number(query.get('limit')) }),
  ...(query.has('offset') && { offset: Number(query.get('offset')) }),
});

/** Which call makes a recorded request; the groups of the expression are its ids. */
const CALLS: readonly [RegExp, Ask][] = [
  [
    /trophy\/v1\/users\/(\w+)\/trophyTitles$/,
    (access, [account = ''], query) => psn.getUserTitles(access, account, optionsIn(query)),
  ],
  [
    /trophy\/v1\/users\/(\w+)\/titles\/trophyTitles$/,
    (access, [account = ''], query) => {
      // The recording client wrote a comma after a single id.
      const npTitleIds = query.get('npTitleIds')?.split(',').filter(Boolean) ?? [];
      return psn.getUserTrophiesForSpecificTitle(access, account, npTitleIds);
    },
  ],
  [
    /trophy\/v1\/users\/(\w+)\/trophySummary$/,
    (access, [account = '']) => psn.getUserTrophyProfileSummary(access, account),
  ],
  [
    /trophy\/v1\/npCommunicationIds\/(\w+)\/trophyGroups\/(\w+)\/trophies$/,
    (access, [set = '', trophyGroupId = ''], query) =>
      psn.getTitleTrophies(access, set, { ...optionsIn(query), trophyGroupId }),
  ],
  [
    /trophy\/v1\/users\/(\w+)\/npCommunicationIds\/(\w+)\/trophyGroups\/(\w+)\/trophies$/,
    (access, [account = '', set = '', trophyGroupId = ''], query) =>
      psn.getUserTrophiesEarnedForTitle(access, account, set, {
        ...optionsIn(query),
        trophyGroupId,
      }),
  ],
  [
    /trophy\/v1\/npCommunicationIds\/(\w+)\/trophyGroups$/,
    (access, [set = ''], query) => psn.getTitleTrophyGroups(access, set, optionsIn(query)),
  ],
  [
    /trophy\/v1\/users\/(\w+)\/npCommunicationIds\/(\w+)\/trophyGroups$/,
    (access, [account = '', set = ''], query) =>
      psn.getUserTrophyGroupEarningsForTitle(access, account, set, optionsIn(query)),
  ],
  [
    /gamelist\/v2\/users\/(\w+)\/titles$/,
    (access, [account = ''], query) => psn.getUserPlayedGames(access, account, optionsIn(query)),
  ],
  [/oauth\/token$/, ({ fetch }) => psn.exchangeAccessCodeForAuthTokens(fetch, 'v3.not-recorded')],
];

const bodyOf = ({ url, body }: Exchange): unknown =>
  // The recording says REDACTED where the id token was, which names no account: a made-up one stands in.
  url.endsWith('/token') && typeof body === 'object'
    ? { ...body, id_token: unsignedJwt({ sub: '9000000000000000001' }) }
    : body;

const replay = async (exchange: Exchange): Promise<unknown> => {
  const { pathname, searchParams } = new URL(exchange.url);
  if (pathname.endsWith('/authorize')) {
    return psn.exchangeNpssoForAccessCode(async () => succeed(exchange.headers.location ?? ''));
  }
  const { access, requests } = answering(() =>
    Response.json(bodyOf(exchange), { status: exchange.status, headers: exchange.headers }),
  );
  for (const [path, ask] of CALLS) {
    const match = pathname.match(path);
    if (match === null) continue;
    const result = await ask(access, match.slice(1), searchParams);
    expect(requests.map((request) => [request.init.method, request.url.pathname])).toEqual([
      [exchange.method, pathname],
    ]);
    return result;
  }
  throw new Error(`no call makes this request: ${pathname}`);
};

const sonyErrorSchema = z.object({
  error: z.object({ code: z.int(), referenceId: z.string(), message: z.string() }),
});

/** The failure that an exchange's status stands for, or undefined for data. */
const failureIn = ({ status, body }: Exchange): object | undefined => {
  if (status === 200 || status === 302) return undefined;
  const { message, ...marks } = sonyErrorSchema.parse(body).error;
  const named = message.match(/npTitleId='(\w+)'/)?.[1];
  return {
    kind: { 403: 'private', 404: 'not-found' }[status],
    status,
    ...marks,
    ...(named !== undefined && { npTitleId: named }),
  };
};

/** Every set, anywhere in a body, that says both its counts and its progress. */
const progressSchema = z.object({
  progress: z.int(),
  earnedTrophies: z.record(z.enum(['bronze', 'silver', 'gold', 'platinum']), z.int()),
  definedTrophies: z.record(z.enum(['bronze', 'silver', 'gold', 'platinum']), z.int()),
});
const setsIn = (body: unknown): z.output<typeof progressSchema>[] => {
  if (typeof body !== 'object' || body === null) return [];
  const here = progressSchema.safeParse(body);
  return [...(here.success ? [here.data] : []), ...Object.values(body).flatMap(setsIn)];
};

describe.skipIf(recorded.length === 0)(
  'the recorded exchanges (skipped where there are none)',
  () => {
    test.each(recorded.map((exchange, index) => ({ ...exchange, index })))(
      '$index: $method $status $url',
      async (exchange) => {
        const failure = failureIn(exchange);
        const result = (await replay(exchange)) as Result<unknown, psn.PsnFailure>;
        if (failure === undefined) expect(result).toMatchObject({ ok: true });
        else expect(result).toMatchObject({ ok: false, failure });
      },
    );

    test('count the progress of every set as we do', () => {
      const sets = recorded.flatMap(({ body }) => setsIn(body));
      expect(sets.length).toBeGreaterThan(0);
      for (const { progress, earnedTrophies, definedTrophies } of sets) {
        expect(psn.trophyProgress(earnedTrophies, definedTrophies)).toBe(progress);
      }
    });
  },
);
