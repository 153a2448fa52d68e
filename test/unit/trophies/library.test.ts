import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCache } from '../../../lib/cache/database.ts';
import { playedGames } from '../../../lib/cache/playedGames.ts';
import { fail } from '../../../lib/result.ts';
import { assemble } from './assemble.ts';
import { ACCOUNT } from './records.ts';
import { createService, type ServedGame, type ServedLibrary, type ServedSet } from './service.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CACHE = 'trophy-lens-test';

const at = (minutesAgo: number) =>
  new Date(Date.parse('2026-03-01T11:00:00Z') - minutesAgo * MINUTE).toISOString();
const titleIdOf = (n: number) => `PPSA${String(10_000 + n)}_00`;
const setIdOf = (n: number) => `NPWR${String(10_000 + n)}_00`;

const setNumber = (n: number, minutesAgo = n): ServedSet => ({
  npCommunicationId: setIdOf(n),
  groups: [{ id: 'default', grades: ['platinum', 'bronze'], had: 1 }],
  lastUpdatedDateTime: at(minutesAgo),
});
const gameNumber = (n: number, minutesAgo = n): ServedGame => ({
  titleId: titleIdOf(n),
  lastPlayedDateTime: at(minutesAgo),
  concept: { id: 20_000 + n, titleIds: [titleIdOf(n)] },
});
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** An account with a set to each of its games, as far as both go. */
function serviceFor({ played, sets }: { played: number; sets: number }) {
  const library: ServedLibrary = {
    played: numbers(played).map((n) => gameNumber(n)),
    sets: numbers(sets).map((n) => setNumber(n)),
  };
  const games = Object.fromEntries(
    numbers(played).map((n) => [titleIdOf(n), library.sets.slice(n, n + 1)]),
  );
  return createService(games, library);
}

const isLookUp = (url: string) => url.includes('npTitleIds=');
const isPlayedGames = (url: string) => url.startsWith('/users/me/titles?');
const isTitles = (url: string) => url.startsWith('/users/me/trophyTitles?');

// Whole libraries are read over and over, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the first sync', () => {
  test.each([
    { played: 0, sets: 0, pages: [1, 1] },
    { played: 3, sets: 2, pages: [1, 1] },
    { played: 200, sets: 800, pages: [1, 1] },
    { played: 201, sets: 801, pages: [2, 2] },
    { played: 450, sets: 1700, pages: [3, 3] },
  ])(
    'costs ⌈played/200⌉ + ⌈titles/800⌉ requests for the lists of %o',
    async ({ played, sets, pages }) => {
      const service = serviceFor({ played, sets });
      service.state.networkMs = 0;
      const worker = service.startWorker();
      // What comes after the lists is no part of this.
      service.faults.set('npTitleIds=', () => new Response('', { status: 403 }));
      await worker.sync();
      const lists = service.requests.filter((url) => !isLookUp(url));
      expect([lists.filter(isPlayedGames).length, lists.filter(isTitles).length]).toEqual(pages);
      expect(lists.every((url) => isPlayedGames(url) || isTitles(url))).toBe(true);
      expect(await worker.progress()).toMatchObject({ games: played, titles: sets, isWhole: true });
    },
  );

  test('then looks up what was played, five to a request, the last played first', async () => {
    const service = serviceFor({ played: 12, sets: 12 });
    const worker = service.startWorker();
    expect(await worker.sync()).toEqual({ ok: true, value: null });
    expect(service.requests.filter(isLookUp)).toEqual(
      [numbers(5), [5, 6, 7, 8, 9], [10, 11]].map(
        (pack) => `/users/me/titles/trophyTitles?npTitleIds=${pack.map(titleIdOf).join('%2C')}`,
      ),
    );
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 12, linked: 12 });
  });

  test('asks nothing about media apps', async () => {
    const service = serviceFor({ played: 1, sets: 1 });
    service.library.played.push({ ...gameNumber(7), category: 'ps5_native_media_app' });
    const worker = service.startWorker();
    await worker.sync();
    expect(service.requests.filter(isLookUp).join()).not.toContain(titleIdOf(7));
    expect(await worker.progress()).toMatchObject({ games: 1, linked: 1, isWhole: true });
  });

  test('is one, however many ask for it', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const done = { ok: true, value: null };
    const all = Promise.all([worker.sync(), worker.sync(), worker.sync()]);
    expect(await all).toEqual([done, done, done]);
    expect(service.requests).toHaveLength(3);
  });

  test('tells how far it is', async () => {
    const service = serviceFor({ played: 7, sets: 7 });
    const worker = service.startWorker();
    const phases: unknown[] = [(await worker.progress()).phase];
    worker.parts.library.onChange(async () => phases.push((await worker.progress()).phase));
    await worker.sync();
    await vi.waitFor(() => expect(phases.at(-1)).toBe('done'));
    expect(new Set(phases)).toEqual(new Set(['none', 'lists', 'links', 'done']));
  });
});

describe('a later sync', () => {
  test('costs nothing within the hour, one request after it, and one for each list when a person asks', async () => {
    const service = serviceFor({ played: 250, sets: 900 });
    service.state.networkMs = 0;
    const worker = await service.startSynced();
    await worker.sync();
    expect(service.requests).toHaveLength(0);
    await worker.sync({ isAsked: true });
    expect(service.requests.filter(isTitles)).toHaveLength(1);
    expect(service.requests).toHaveLength(2);
    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests).toHaveLength(3);
    expect(service.requests.at(-1)).toContain('limit=100&offset=0');
  });

  test('finds within a day a game that no new set has told of', async () => {
    const service = serviceFor({ played: 2, sets: 2 });
    const worker = await service.startSynced();
    // Its set is that of a game that was known before.
    service.games[titleIdOf(7)] = [setNumber(1)];
    service.library.played.unshift(gameNumber(7, -30));
    service.state.now += HOUR;
    await worker.sync();
    expect((await worker.openTiles([titleIdOf(7)])).pushes).toEqual([
      { [titleIdOf(7)]: { state: 'unplayed' } },
    ]);
    service.state.now += DAY;
    await worker.sync();
    expect((await worker.openTiles([titleIdOf(7)])).pushes).toEqual([
      { [titleIdOf(7)]: expect.objectContaining({ state: 'ready' }) },
    ]);
  });

  test('says of nothing that it was not played by a list of games that came empty', async () => {
    const service = serviceFor({ played: 2, sets: 2 });
    const played = service.library.played.splice(0);
    const worker = await service.startSynced();
    expect((await worker.openTiles([titleIdOf(1), '20001'])).pushes).toEqual([{}]);
    service.library.played.push(...played);
    service.state.now += 2 * DAY;
    await worker.sync();
    expect((await worker.openTiles([titleIdOf(1)])).pushes).toEqual([
      { [titleIdOf(1)]: expect.objectContaining({ state: 'ready' }) },
    ]);
  });

  test('takes what was earned since, and asks nothing more for it', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = await service.startSynced();
    service.library.sets.unshift({ ...setNumber(2, -30), progress: 77 });
    service.library.sets.pop();
    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests).toHaveLength(1);
    const { pushes } = await worker.openTiles([titleIdOf(2)]);
    expect(pushes).toEqual([{ [titleIdOf(2)]: expect.objectContaining({ progress: 77 }) }]);
  });

  test('with a set that is new: the new games too, and the link of each', async () => {
    const games: Record<string, ServedSet[]> = { [titleIdOf(1)]: [setNumber(1)] };
    const library = { played: [gameNumber(1)], sets: [setNumber(1)] };
    const service = createService(games, library);
    const worker = await service.startSynced();
    games[titleIdOf(2)] = [setNumber(2, -30)];
    library.played.unshift(gameNumber(2, -30));
    library.sets.unshift(setNumber(2, -30));
    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests).toEqual([
      expect.stringMatching(/^.users.me.trophyTitles.limit=100/),
      expect.stringMatching(/^.users.me.titles.limit=200/),
      `/users/me/titles/trophyTitles?npTitleIds=${titleIdOf(2)}`,
    ]);
    expect(await worker.progress()).toMatchObject({ games: 2, titles: 2, linked: 2 });
  });

  test('reads on to what is known, however much is new', async () => {
    const service = serviceFor({ played: 0, sets: 40 });
    const worker = await service.startSynced();
    service.library.sets.unshift(...numbers(230).map((n) => setNumber(1000 + n, n - 500)));
    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests.filter(isTitles)).toHaveLength(3);
    expect(await worker.progress()).toMatchObject({ titles: 270 });
  });

  test('removes nothing because a list came back empty', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = await service.startSynced();
    service.library.played = [];
    service.library.sets = [];
    service.state.now += HOUR;
    await worker.sync();
    expect(await worker.progress()).toMatchObject({ games: 3, titles: 3 });
    const { pushes } = await worker.openTiles([titleIdOf(0)]);
    expect(pushes[0]).toMatchObject({ [titleIdOf(0)]: { state: 'ready' } });
  });
});

describe('a list is whole only when as many rows came as Sony counts', () => {
  test('a short one is noted as short, and read again from its begin a day later', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    service.library.playedCount = 5;
    const worker = await service.startSynced();
    expect(await worker.progress()).toMatchObject({ phase: 'done', isWhole: false });
    expect((await worker.parts.library.keptPlayedGames(ACCOUNT)).list).toBe('short');

    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests.filter(isPlayedGames)).toHaveLength(0);
    service.library.playedCount = 3;
    service.state.now += DAY;
    await worker.sync();
    expect(service.requests.filter(isPlayedGames)).toHaveLength(1);
    expect(await worker.progress()).toMatchObject({ isWhole: true });
  });

  test('one that moves while it is read gives a row twice and lacks another: it is short', async () => {
    const service = serviceFor({ played: 399, sets: 0 });
    service.state.networkMs = 0;
    service.faults.set('npTitleIds=', () => new Response('', { status: 403 }));
    const worker = service.startWorker();
    worker.parts.library.onChange(() => {
      const last = service.library.played.at(-1);
      if (last?.titleId !== titleIdOf(398)) return;
      // The game at the end of the list is started while the second page is asked for.
      service.library.played = [gameNumber(398, -10), ...service.library.played.slice(0, -1)];
    });
    await worker.sync();
    expect(service.requests.filter(isPlayedGames)).toHaveLength(2);
    expect((await worker.parts.library.keptPlayedGames(ACCOUNT)).list).toBe('short');
  });
});

describe('wherever the worker dies', () => {
  /** What a kept request has brought is never asked for again: the offsets and ids of all requests. */
  const asked = (requests: readonly string[]) =>
    requests.flatMap((url) => {
      const { searchParams, pathname } = new URL(url, 'https://x');
      const ids = searchParams.get('npTitleIds')?.split(',');
      return ids ?? [`${pathname} ${searchParams.get('offset')}`];
    });

  test('the next one goes on from there, and asks for nothing that is kept', async () => {
    const lives = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lives, async (requestsOfLives) => {
        globalThis.indexedDB = new IDBFactory();
        const service = serviceFor({ played: 212, sets: 850 });
        service.state.networkMs = 0;
        const answered: string[] = [];
        for (const requests of requestsOfLives) {
          let left = requests;
          const worker = service.startWorker();
          service.state.intercept = () => {
            if (left === 0) {
              worker.parts.library.stop();
              return new Response('', { status: 403 });
            }
            left -= 1;
            answered.push(service.requests.at(-1) ?? '');
            return undefined;
          };
          await worker.sync();
        }
        expect(new Set(asked(answered)).size).toBe(asked(answered).length);
      }),
      { numRuns: 12 },
    );
  });

  test('all that there is is kept in the end, with no request more than in one life', async () => {
    const inOneLife = serviceFor({ played: 12, sets: 900 });
    inOneLife.state.networkMs = 0;
    await inOneLife.startWorker().sync();
    const whole = await inOneLife.startWorker().progress();
    const total = inOneLife.requests.length;

    for (const life of numbers(total)) {
      globalThis.indexedDB = new IDBFactory();
      const service = serviceFor({ played: 12, sets: 900 });
      service.state.networkMs = 0;
      let left = life;
      const first = service.startWorker();
      service.state.intercept = () => {
        left -= 1;
        if (left >= 0) return undefined;
        first.parts.library.stop();
        return new Response('', { status: 403 });
      };
      await first.sync();
      service.state.intercept = () => undefined;
      const second = service.startWorker();
      expect(await second.sync()).toEqual({ ok: true, value: null });
      // The one that was under way when the worker died is lost with it.
      expect(service.requests).toHaveLength(total + 1);
      expect(await second.progress()).toEqual(whole);
    }
  });

  test('a look at what is new goes on too, though the list has moved', async () => {
    const service = serviceFor({ played: 0, sets: 40 });
    await service.startSynced();
    service.library.sets.unshift(...numbers(230).map((n) => setNumber(1000 + n, n - 500)));
    service.state.now += HOUR;
    for (const life of numbers(3)) {
      const worker = service.startWorker();
      let requests = 0;
      // Every life ends with its second request: the page before it is kept.
      service.state.intercept = () => {
        requests += 1;
        if (requests === 2) worker.parts.library.stop();
        return undefined;
      };
      await worker.sync();
      // A set is played meanwhile: what was read stands again at the head of the next page.
      service.library.sets.unshift(setNumber(2000 + life, -600 - life));
    }
    service.state.intercept = () => undefined;
    const worker = service.startWorker();
    await worker.sync();
    await worker.sync({ isAsked: true });
    expect(await worker.progress()).toMatchObject({ phase: 'done', titles: 273 });
  });
});

describe('a sync that is refused', () => {
  const privately = () => Response.json({ error: { code: 2240526, message: '' } }, { status: 403 });

  test.each([
    ['private', privately],
    ['malformed', () => Response.json({ titles: [{ titleId: 7 }], totalItemCount: 1 })],
    ['not-found', () => Response.json({ error: { code: 2240525 } }, { status: 404 })],
    ['blocked', () => new Response('<html>Access Denied', { status: 403 })],
  ])('as %s rests for an hour, over restarts, unless a person asks', async (kind, answer) => {
    const service = serviceFor({ played: 3, sets: 3 });
    service.faults.set('/gamelist/', answer);
    const refused = await service.startWorker().sync();
    expect(refused).toMatchObject({ ok: false, failure: { kind } });
    const worker = service.startWorker();
    expect(await worker.sync()).toMatchObject({ ok: false, failure: { kind } });
    expect(service.requests).toHaveLength(1);
    await worker.sync({ isAsked: true });
    expect(service.requests).toHaveLength(2);
    service.state.now += HOUR;
    service.faults.clear();
    expect(await worker.sync()).toMatchObject({ ok: true });
    service.requests.length = 0;
    await worker.sync();
    expect(service.requests).toHaveLength(0);
  });

  test('by a 429 tells until when, and goes on from there', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const until = Math.ceil((Date.now() + 5 * MINUTE) / 1000);
    service.faults.set('/trophyTitles?limit', () => {
      const headers = { 'X-RateLimit-Next-Available': `${until}` };
      return new Response('', { status: 429, headers });
    });
    expect(await service.startWorker().sync()).toMatchObject({
      ok: false,
      failure: { kind: 'waiting', until: expect.closeTo(until * 1000, -2) },
    });
    service.faults.clear();
    service.requests.length = 0;
    expect(await service.startWorker().sync()).toMatchObject({ ok: true });
    expect(service.requests.filter(isPlayedGames)).toHaveLength(0);
  });

  test('is forgotten once it has gone on, though it did not come to its end', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    service.faults.set('/trophyTitles?limit', privately);
    await service.startWorker().sync();
    service.faults.clear();
    const until = Math.ceil((Date.now() + 5 * MINUTE) / 1000);
    const headers = { 'X-RateLimit-Next-Available': `${until}` };
    service.faults.set('npTitleIds=', () => new Response('', { status: 429, headers }));
    await service.startWorker().sync({ isAsked: true });
    service.faults.clear();
    expect(await service.startWorker().sync()).toMatchObject({ ok: true });
  });

  test('over one answer about a few games goes on with the others', async () => {
    const service = serviceFor({ played: 12, sets: 12 });
    service.faults.set(titleIdOf(0), () => Response.json({ titles: 'none' }));
    const worker = service.startWorker();
    expect(await worker.sync()).toMatchObject({ ok: true });
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 12, linked: 7 });
    // The next run looks for what is new, and tries these once more.
    service.state.now += HOUR;
    service.faults.clear();
    await worker.sync();
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 12, linked: 12 });
  });

  test('of a service that is down rests after a few packs', async () => {
    const service = serviceFor({ played: 60, sets: 60 });
    service.faults.set('npTitleIds=', () => Response.json({ titles: 'none' }));
    const worker = service.startWorker();
    expect(await worker.sync()).toMatchObject({ ok: false });
    expect(service.requests.filter(isLookUp).length).toBeLessThan(6);
  });

  test('of our own leaves nobody waiting, and hinders no later run', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    let isBroken = true;
    const { parts } = assemble({
      cacheName: CACHE,
      now: () => service.state.now,
      authorised: async () => {
        if (isBroken) throw new Error('the browser keeps no session');
        return fail({ kind: 'offline', endpoint: 'getUserPlayedGames' });
      },
    });
    const never = new AbortController().signal;
    const waiting = parts.library.playedGames(ACCOUNT, never);
    expect(await parts.library.sync(ACCOUNT)).toMatchObject({ ok: false });
    expect(await waiting).toMatchObject({ ok: false });
    isBroken = false;
    expect(await parts.library.sync(ACCOUNT)).toMatchObject({ failure: { kind: 'offline' } });
  });

  test('of the cache makes nothing “not played”', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = await service.startSynced();
    const broken = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('x', 'UnknownError');
    });
    expect((await worker.openTiles(['20001'])).pushes).toEqual([{}]);
    broken.mockRestore();
    expect((await worker.openTiles(['20001'])).pushes).toEqual([
      { 20001: expect.objectContaining({ state: 'ready' }) },
    ]);
  });
});

describe('an account that signs out in the middle', () => {
  test.each([0, 1, 2])('has nothing written after it, at request %i', async (number) => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const cache = createCache({ name: CACHE });
    let left = number;
    let cleared: Promise<unknown> | undefined;
    service.state.intercept = () => {
      if (left-- === 0) {
        worker.parts.library.stop();
        cleared = cache.clear();
      }
      return undefined;
    };
    expect(await worker.sync()).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    await cleared;
    const counts = await cache.read((db) =>
      Promise.all([...db.objectStoreNames].map((store) => db.count(store))),
    );
    expect(counts).toEqual(counts?.map(() => 0));
  });

  test('ends the run of the account that was', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const former = worker.sync();
    const next = worker.parts.library.sync('9000000000000000002');
    expect(await former).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect(await next).toMatchObject({ ok: true });
    expect(await worker.progress()).toMatchObject({ phase: 'none', games: 0 });
  });
});

describe('the played games', () => {
  test('are given after the first step, and at once when they are kept', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const { signal } = new AbortController();
    const first = await worker.parts.library.playedGames(ACCOUNT, signal);
    expect(first).toMatchObject({ ok: true, value: { list: 'whole' } });
    expect(service.requests.filter(isPlayedGames)).toHaveLength(1);
    await worker.sync();
    service.requests.length = 0;
    expect(await worker.parts.library.playedGames(ACCOUNT, signal)).toMatchObject({ ok: true });
    expect(service.requests).toHaveLength(0);
  });

  test('are not waited for by a page that left, and read all the same', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const leaving = new AbortController();
    service.state.intercept = () => {
      leaving.abort();
      return undefined;
    };
    const waiting = worker.parts.library.playedGames(ACCOUNT, leaving.signal);
    expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    await worker.sync();
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 3 });
  });

  test('are not read without a cache to keep them', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const service = serviceFor({ played: 3, sets: 3 });
    expect(await service.startWorker().sync()).toEqual({
      ok: false,
      failure: { kind: 'no-cache' },
    });
    expect(service.requests).toHaveLength(0);
  });

  test('are not read over and over while there is no room for them', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    for (let times = 0; times < 3; times += 1) {
      expect(await worker.sync()).toMatchObject({ ok: false, failure: { kind: 'no-cache' } });
    }
    put.mockRestore();
    expect(service.requests).toHaveLength(1);
    expect(await playedGames(createCache({ name: CACHE })).all(ACCOUNT)).toEqual([]);
  });
});
