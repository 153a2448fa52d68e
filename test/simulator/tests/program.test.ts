import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as psn from '../../../lib/psn/index.ts';
import { assemble } from '../../unit/trophies/assemble.ts';
import { demo, npssoOf, type Simulator, startSimulator } from '../index.ts';
import { ask, codeFor } from './client.ts';

/** The program's own client and domain, without a browser, against what refuses as Sony refuses. */
let simulator: Simulator;
let fetch: psn.Fetch;

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
const startWorker = async () => {
  const access = await signIn();
  const { openIn } = assemble({
    authorised: (_accountId, call) => call(access),
    cacheName: 'trophy-lens-test',
    now: () => Date.now(),
  });
  return async (npTitleId: string) => (await openIn('en-US', npTitleId)).at(-1);
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
    const open = await startWorker();
    const shown = await Promise.all(games.map(([, { npTitleId }]) => open(npTitleId)));
    for (const [index, [, { sets }]] of games.entries()) {
      const game = shown[index];
      if (game?.state !== 'ready') continue;
      expect(game.sets.map(({ progress }) => progress)).toEqual(sets.map((set) => set.progress));
      expect(game.sets.map(({ platinumRarity }) => platinumRarity?.earnedRate ?? null)).toEqual(
        sets.map(({ platinumRate }) => platinumRate),
      );
      for (const [at, set] of sets.entries()) {
        if (set.groups.length === 1) continue;
        const { groups } = game.sets[at] ?? {};
        expect([groups?.base, ...(groups?.addOns ?? [])].map((group) => group?.progress)).toEqual(
          set.groups.map(({ progress }) => progress),
        );
      }
    }
    expect(shown.map((game) => game?.state).sort()).toEqual(
      games
        .map(([, { sets, npTitleId }]) => {
          if (sets.length > 0) return 'ready';
          return npTitleId === demo.games.unlistedBeta.npTitleId ? 'unknown' : 'unplayed';
        })
        .sort(),
    );
    const refused = simulator.trophyRequests().filter(({ status }) => status !== 200);
    // One only: the pack that the unknown id has failed.
    expect(refused.map(({ status }) => status)).toEqual([404]);
  });

  test('a 429 stops every further request until its time', async () => {
    const open = await startWorker();
    simulator.faults.on('rate-limit', { seconds: 2 });
    const shown = await Promise.all(games.map(([, { npTitleId }]) => open(npTitleId)));
    expect(shown.every((game) => game?.state !== 'error')).toBe(true);
    expect(simulator.ignoredStops).toBe(0);
  });
});
