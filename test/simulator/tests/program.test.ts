import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fetch } from '../../../lib/http/ask.ts';
import * as psn from '../../../lib/psn/index.ts';
import { assemble } from '../../unit/trophies/assemble.ts';
import { demo, npssoOf, type Simulator, startSimulator } from '../index.ts';
import { ask, codeFor } from './client.ts';

/** The program's own client and domain, without a browser, against what refuses as Sony refuses. */
let simulator: Simulator;
let fetch: Fetch;

beforeAll(async () => {
  simulator = await startSimulator();
  fetch = async (url, init) => {
    const { status, headers, text } = await ask(simulator, url, {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(
        init.body instanceof URLSearchParams
          ? [...new Headers(init.headers), ['content-type', 'application/x-www-form-urlencoded']]
          : new Headers(init.headers),
      ),
      ...(init.body ? { body: String(init.body) } : {}),
    });
    const flat = Object.entries(headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    return new Response(text, { status, headers: flat });
  };
});
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.reset();
  globalThis.indexedDB = new IDBFactory();
});

const signIn = async (account: Parameters<typeof npssoOf>[0] = 'demo'): Promise<psn.PsnAccess> => {
  const code = await codeFor(simulator, npssoOf(account));
  const tokens = await psn.exchangeAccessCodeForAuthTokens(fetch, code);
  if (!tokens.ok) throw new Error(`no tokens: ${tokens.failure.kind}`);
  return { accessToken: tokens.value.accessToken, fetch };
};

/** A worker of the program, signed in; `open` shows a page view and gives its last word. */
const startWorker = async (account: Parameters<typeof npssoOf>[0] = 'demo') => {
  const access = await signIn(account);
  const worker = assemble({
    authorised: (_accountId, call) => call(access),
    cacheName: 'trophy-lens-test',
    now: () => Date.now(),
  });
  return {
    ...worker,
    open: async (...npTitleIds: string[]) => (await worker.openGame({ npTitleIds })).at(-1),
    sync: () => worker.parts.library.sync(demo.accountId),
    progress: () => worker.parts.library.progress(demo.accountId),
  };
};

const games = Object.entries(demo.games);

describe('every call of the client gets an answer that it understands', () => {
  test('about an account', async () => {
    const access = await signIn('collector');
    const pages = [];
    for await (const page of psn.allPages((offset) =>
      psn.getUserTitles(access, 'me', { limit: 128, offset }),
    )) {
      pages.push(page.ok && page.value.trophyTitles.length);
    }
    expect(pages).toEqual([128, 128, 44]);
    for (const answer of [
      await psn.getUserTrophyProfileSummary(access, 'me'),
      await psn.getUserPlayedGames(access, 'me', { limit: 200 }),
      await psn.getProfileFromAccountId(access, demo.accountId),
    ]) {
      expect(answer).toMatchObject({ ok: true });
    }
  });

  test.each(games)('about %s', async (_, { sets }) => {
    const access = await signIn();
    for (const { npCommunicationId, npServiceName } of sets) {
      const options = { npServiceName };
      for (const answer of [
        await psn.getTitleTrophies(access, npCommunicationId, options),
        await psn.getTitleTrophyGroups(access, npCommunicationId, options),
        await psn.getUserTrophiesEarnedForTitle(access, 'me', npCommunicationId, options),
        await psn.getUserTrophyGroupEarningsForTitle(access, 'me', npCommunicationId, options),
      ]) {
        expect(answer).toMatchObject({ ok: true });
      }
    }
  });

  test('about a refresh', async () => {
    const code = await codeFor(simulator, npssoOf('demo'));
    const first = await psn.exchangeAccessCodeForAuthTokens(fetch, code);
    const refreshToken = first.ok ? first.value.refreshToken : '';
    expect(await psn.exchangeRefreshTokenForAuthTokens(fetch, refreshToken)).toMatchObject({
      ok: true,
      value: { refreshToken },
    });
  });
});

describe('the program keeps to Sony’s rules', () => {
  test('all games at once: packs of five at most, no refusal, and the right figures', async () => {
    const { open, sync } = await startWorker();
    await sync();
    const shown = await Promise.all(games.map(([, { npTitleId }]) => open(npTitleId)));
    for (const [index, [, { conceptId }]] of games.entries()) {
      const game = shown[index];
      // Every version of the game that was played, from whichever of its pages.
      const sets = games.flatMap(([, other]) => (other.conceptId === conceptId ? other.sets : []));
      const expected = new Map(sets.map((set) => [set.npCommunicationId, set]));
      const figures = game?.state === 'ready' ? game.sets : [];
      expect(figures.map((set) => set.npCommunicationId).sort()).toEqual(
        [...expected.keys()].sort(),
      );
      for (const { npCommunicationId, progress, platinumRarity, groups } of figures) {
        const set = expected.get(npCommunicationId);
        expect(progress).toBe(set?.progress);
        expect(platinumRarity?.earnedRate ?? null).toBe(set?.platinumRate);
        if (set?.groups.length === 1) continue;
        expect([groups?.base, ...(groups?.addOns ?? [])].map((group) => group?.progress)).toEqual(
          set?.groups.map((group) => group.progress),
        );
      }
    }
    const states = new Map(games.map(([name], index) => [name, shown[index]?.state]));
    expect(states.get('paperComet')).toBe('unplayed');
    expect(states.get('unlistedBeta')).toBe('unknown');
    expect(states.get('copperTidesAmerican')).toBe('ready');
    const refused = simulator.trophyRequests().filter(({ status }) => status !== 200);
    // One only: the pack that the unknown id has failed.
    expect(refused.map(({ status }) => status)).toEqual([404]);
  });

  test.each([
    ['demo', { playedGames: { count: 9 }, titles: { count: 10 } }],
    ['empty', { playedGames: { count: 0 }, titles: { count: 0 } }],
    ['one', { playedGames: { count: 1 }, titles: { count: 1 } }],
    ['collector', { titles: { count: 300 } }],
  ] as const)(
    'the library of %s is read whole, in as few requests as it takes',
    async (account, size) => {
      const { sync, progress, journal, openTiles } = await startWorker(account);
      expect(await sync()).toMatchObject({ ok: true });
      const read = await progress();
      expect(read.phase).toBe('done');
      const kept = await journal();
      expect([kept?.playedGames.state, kept?.titles.state]).toEqual(['whole', 'whole']);
      expect(kept).toMatchObject(size);
      expect(read.linked).toBe(read.games);
      const lists = simulator.trophyRequests().filter(({ query }) => query.limit);
      expect(lists).toHaveLength(Math.max(1, Math.ceil(read.games / 200)) + 1);

      const before = simulator.trophyRequests().length;
      const tiles = games.map(([, { npTitleId }]) => npTitleId);
      const { pushes } = await openTiles(tiles);
      expect(Object.keys(pushes[0] ?? {})).toEqual(tiles);
      expect(simulator.trophyRequests()).toHaveLength(before);
    },
  );

  test.each(
    games.flatMap(([name, { npTitleId, sets }]) => sets.map((set) => ({ name, npTitleId, set }))),
  )(
    'the panel of $name, set $set.npCommunicationId: its figures, its names, at most four requests, then none',
    async ({ npTitleId, set }) => {
      const { openSets, sync } = await startWorker();
      await sync();
      const open = async (isAsked: boolean) => {
        const before = simulator.trophyRequests().length;
        const told = await openSets({
          subject: {
            kind: 'game',
            game: { conceptId: null, npTitleIds: [npTitleId] },
            isAnnounced: false,
          },
          chosen: set.npCommunicationId,
          isAsked,
        });
        const requests = simulator.trophyRequests().slice(before);
        expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
        const trophies = told.at(-1)?.trophies;
        if (trophies?.state !== 'ready') throw new Error(`shows ${trophies?.state}`);
        expect(trophies).toMatchObject({ isRefreshing: false, trouble: null });
        return { set: trophies.set, cost: requests.length };
      };

      const first = await open(false);
      expect(first.cost).toBeLessThanOrEqual(4);
      expect(first.set).toMatchObject({
        npCommunicationId: set.npCommunicationId,
        name: set.name,
        progress: set.progress,
        groups: set.groups.map(({ id, name, progress }) => ({
          trophyGroupId: id,
          name: id === 'default' ? null : name,
          figures: { progress },
        })),
      });
      expect(first.set.trophies.some(({ standing }) => standing.state === 'untold')).toBe(false);
      expect((await open(false)).cost).toBe(0);
      const asked = await open(true);
      expect(asked.cost).toBeLessThanOrEqual(3);
      expect(asked.set.trophies).toEqual(first.set.trophies);
    },
  );

  test('a 429 stops every further request until its time', async () => {
    const { open } = await startWorker();
    simulator.faults.on('rate-limit', { seconds: 2 });
    const shown = await Promise.all(games.map(([, { npTitleId }]) => open(npTitleId)));
    expect(shown.every((game) => game?.state !== 'error')).toBe(true);
    expect(simulator.ignoredStops).toBe(0);
  });
});
