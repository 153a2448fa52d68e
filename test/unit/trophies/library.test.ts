import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  DAY,
  gameNumber,
  HOUR,
  isLookUp,
  isPlayedGames,
  isTitles,
  numbers,
  serviceFor,
  setNumber,
  titleIdOf,
} from './libraryService.ts';
import { ACCOUNT } from './records.ts';
import { createService, type ServedSet } from './service.ts';

// Whole libraries are read over and over, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const BOTH_WHOLE = { playedGames: { state: 'whole' }, titles: { state: 'whole' } };

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
      expect(await worker.journal()).toMatchObject({
        playedGames: { state: 'whole', count: played },
        titles: { state: 'whole', count: sets },
      });
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
    expect(await worker.progress()).toMatchObject({ games: 1, linked: 1 });
    expect(await worker.journal()).toMatchObject(BOTH_WHOLE);
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
    expect(await worker.progress()).toMatchObject({ games: 2, linked: 2 });
    expect(await worker.journal()).toMatchObject({ titles: { count: 2 } });
  });

  test('reads on to what is known, however much is new', async () => {
    const service = serviceFor({ played: 0, sets: 40 });
    const worker = await service.startSynced();
    service.library.sets.unshift(...numbers(230).map((n) => setNumber(1000 + n, n - 500)));
    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests.filter(isTitles)).toHaveLength(3);
    expect(await worker.journal()).toMatchObject({ titles: { count: 270 } });
  });

  test('removes nothing because a list came back empty', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = await service.startSynced();
    service.library.played = [];
    service.library.sets = [];
    service.state.now += HOUR;
    await worker.sync();
    expect(await worker.progress()).toMatchObject({ games: 3 });
    expect(await worker.journal()).toMatchObject({ titles: { count: 3 } });
    const { pushes } = await worker.openTiles([titleIdOf(0)]);
    expect(pushes[0]).toMatchObject({ [titleIdOf(0)]: { state: 'ready' } });
  });
});

describe('a list is whole only when as many rows came as Sony counts', () => {
  test('a short one is noted as short, and read again from its begin a day later', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    service.library.playedCount = 5;
    const worker = await service.startSynced();
    expect(await worker.progress()).toMatchObject({ phase: 'done' });
    expect((await worker.parts.library.keptPlayedGames(ACCOUNT)).list).toBe('short');

    service.state.now += HOUR;
    await worker.sync();
    expect(service.requests.filter(isPlayedGames)).toHaveLength(0);
    service.library.playedCount = 3;
    service.state.now += DAY;
    await worker.sync();
    expect(service.requests.filter(isPlayedGames)).toHaveLength(1);
    expect(await worker.journal()).toMatchObject(BOTH_WHOLE);
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
