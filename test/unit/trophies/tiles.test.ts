import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fail } from '../../../lib/result.ts';
import type { TileTrophies } from '../../../lib/trophies/view.ts';
import { createService, type ServedGame, type ServedLibrary, type ServedSet } from './service.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const groups = [{ id: 'default', grades: ['platinum', 'bronze'] as const, had: 1 }];
const set = (npCommunicationId: string, changes: Partial<ServedSet> = {}): ServedSet => ({
  npCommunicationId,
  groups,
  ...changes,
});
const game = (
  titleId: string,
  id: number,
  titleIds: string[] = [],
  changes: Partial<ServedGame> = {},
): ServedGame => ({ titleId, concept: { id, titleIds }, ...changes });

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const titleIdOf = (n: number) => `PPSA${String(10_000 + n)}_00`;
const setIdOf = (n: number) => `NPWR${String(10_000 + n)}_00`;

/** An account that has played so many games, each with a set of its own. */
function serviceFor(count: number) {
  const sets = numbers(count).map((n) => set(setIdOf(n), { progress: n % 101 }));
  const library: ServedLibrary = {
    played: numbers(count).map((n) => game(titleIdOf(n), 20_000 + n, [titleIdOf(n)])),
    sets,
  };
  return createService(Object.fromEntries(sets.map((one, n) => [titleIdOf(n), [one]])), library);
}

const isLookUp = (url: string) => url.includes('npTitleIds=');
const UNPLAYED = { state: 'unplayed' };
const joined = (pushes: Record<string, TileTrophies>[]): Record<string, TileTrophies> =>
  Object.assign({}, ...pushes);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the tiles of a page, library synced', () => {
  test.each([24, 48])('cost no request for %i of them, and come in one push', async (count) => {
    const service = serviceFor(60);
    const worker = await service.startSynced();
    const tiles = numbers(count).map(titleIdOf);
    const { pushes, trouble } = await worker.openTiles(tiles);
    expect(service.requests).toEqual([]);
    expect(trouble).toBeNull();
    expect(pushes).toHaveLength(1);
    expect(Object.keys(pushes[0] ?? {})).toEqual(tiles);
    expect(pushes[0]?.[titleIdOf(7)]).toEqual({
      state: 'ready',
      progress: 7,
      platinum: 'earned',
      platinumRarity: null,
      platform: 'PS5',
    });
  });

  test('are the same where there are so many that they are read all at once', async () => {
    const service = serviceFor(130);
    service.state.networkMs = 0;
    const worker = await service.startSynced();
    const tiles = [...numbers(130).map(titleIdOf), '20007', 'PPSA99999_00'];
    const { pushes } = await worker.openTiles(tiles);
    const oneByOne = await Promise.all(tiles.map((tile) => worker.openTiles([tile])));
    expect(pushes).toEqual([joined(oneByOne.flatMap((one) => one.pushes))]);
    expect(pushes[0]).toMatchObject({ 20007: { progress: 7 }, PPSA99999_00: UNPLAYED });
    expect(Object.keys(pushes[0] ?? {})).toHaveLength(tiles.length);
  });

  test('cost none a week later and in a new worker either', async () => {
    const service = serviceFor(24);
    await service.startSynced();
    service.state.now += 7 * 24 * 60 * MINUTE;
    await service.startWorker().openTiles(numbers(24).map(titleIdOf));
    expect(service.requests).toEqual([]);
  });

  test('are read in a handful of transactions, however many there are', async () => {
    const service = serviceFor(30);
    const worker = await service.startSynced();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await worker.openTiles(numbers(1000).map(titleIdOf));
    expect(begin.mock.calls.length).toBeLessThanOrEqual(5);
    begin.mockRestore();
  });

  test('say of a game that no list has that it was not played, by title and by concept', async () => {
    const worker = await serviceFor(2).startSynced();
    const { pushes } = await worker.openTiles(['PPSA99999_00', '99999']);
    expect(pushes).toEqual([{ PPSA99999_00: UNPLAYED, 99999: UNPLAYED }]);
  });

  test('say nothing of it when the list came shorter than Sony counts', async () => {
    const service = serviceFor(2);
    service.library.playedCount = 3;
    const worker = await service.startSynced();
    const { pushes } = await worker.openTiles([titleIdOf(1), 'PPSA99999_00', '99999']);
    expect(Object.keys(joined(pushes))).toEqual([titleIdOf(1)]);
  });

  test('say nothing of media apps, nor of games that were played without trophies', async () => {
    const library = {
      played: [
        game('PPSA90009_00', 90009, [], { category: 'ps5_native_media_app' }),
        game('PPSA90008_00', 90008),
      ],
      sets: [],
    };
    const service = createService({ PPSA90008_00: [] }, library);
    const worker = await service.startSynced();
    // That it had none is old news by then, but it was not played since.
    service.state.now += 24 * 60 * MINUTE;
    const { pushes } = await worker.openTiles(['PPSA90009_00', '90009', 'PPSA90008_00', '90008']);
    expect(pushes).toEqual([{}]);
    expect(service.requests).toEqual([]);
  });
});

describe('which set speaks for a tile', () => {
  const ps5 = set('NPWR90010_00', { progress: 40, platform: 'PS5' });
  const ps4 = set('NPWR90011_00', { progress: 100, platform: 'PS4' });
  const first = set('NPWR90003_00', { progress: 20 });
  const second = set('NPWR90004_00', { progress: 30 });
  const ids = ['PPSA90010_00', 'CUSA90010_00', 'CUSA90020_00'];
  const games = {
    PPSA90010_00: [ps5],
    CUSA90010_00: [ps4],
    CUSA90020_00: [],
    CUSA90003_00: [first, second],
  };
  const library = {
    played: [
      game('PPSA90010_00', 10090010, ids),
      game('CUSA90010_00', 10090010, ids),
      game('CUSA90003_00', 10090003),
    ],
    sets: [ps5, ps4, first, second],
  };

  test.each([
    ['that of its own title, where it was played', 'PPSA90010_00', 40, 'PS5'],
    ['and so for the other generation', 'CUSA90010_00', 100, 'PS4'],
    ['the furthest of the other versions, where it was not', 'CUSA90020_00', 100, 'PS4'],
    ['the furthest of the concept', '10090010', 100, 'PS4'],
    ['the furthest of a compilation', 'CUSA90003_00', 30, 'PS5'],
  ])('%s', async (_, tile, progress, platform) => {
    const worker = await createService(games, library).startSynced();
    const { pushes } = await worker.openTiles([tile]);
    expect(pushes).toEqual([{ [tile]: expect.objectContaining({ progress, platform }) }]);
  });
});

describe('the tiles of a page before the library is read', () => {
  /** The library's own look-ups are none of the page's: here it comes no further than the lists. */
  const unlinked = (count: number) => {
    const service = serviceFor(count);
    service.faults.set('/trophyTitles?limit', () => new Response('<html>', { status: 403 }));
    return service;
  };

  test.each([
    [3, 1],
    [24, 5],
    [25, 5],
  ])('of %i played games cost %i look-ups', async (count, requests) => {
    const service = unlinked(60);
    const { pushes } = await service.startWorker().openTiles(numbers(count).map(titleIdOf));
    expect(service.requests.filter(isLookUp)).toHaveLength(requests);
    expect(pushes[0]).toEqual({});
    expect(Object.keys(joined(pushes))).toHaveLength(count);
  });

  test('cost none for games that were not played', async () => {
    const service = unlinked(3);
    const { pushes } = await service.startWorker().openTiles(['PPSA99999_00', titleIdOf(1)]);
    expect(service.requests.filter(isLookUp)).toHaveLength(1);
    expect(joined(pushes)).toMatchObject({ PPSA99999_00: { state: 'unplayed' } });
  });

  test('beyond 25 they are left to the library', async () => {
    const service = unlinked(60);
    const { pushes } = await service.startWorker().openTiles(numbers(48).map(titleIdOf));
    expect(service.requests.filter(isLookUp)).toHaveLength(5);
    expect(Object.keys(joined(pushes)).sort()).toEqual(numbers(25).map(titleIdOf));
  });

  test('tell nothing twice', async () => {
    const service = unlinked(20);
    const { pushes } = await service.startWorker().openTiles(numbers(20).map(titleIdOf));
    const told = pushes.flatMap((push) => Object.keys(push));
    expect(new Set(told).size).toBe(told.length);
  });

  test('ask by their own ids when the played games cannot be had, 25 at most', async () => {
    const service = serviceFor(60);
    service.faults.set('/gamelist/', () => new Response('<html>', { status: 403 }));
    const worker = service.startWorker();
    const tiles = [...numbers(48).map(titleIdOf), '99999'];
    const { pushes, trouble } = await worker.openTiles(tiles);
    expect(service.requests.filter(isLookUp)).toHaveLength(5);
    expect(Object.keys(joined(pushes))).toEqual(numbers(25).map(titleIdOf));
    expect(trouble).toEqual({ kind: 'blocked' });
  });

  test('and far fewer where Sony does not know them, each of which costs a request', async () => {
    const service = serviceFor(0);
    service.faults.set('/gamelist/', () => new Response('<html>', { status: 403 }));
    await service.startWorker().openTiles(numbers(48).map(titleIdOf));
    expect(service.requests.filter(isLookUp)).toHaveLength(5);
  });

  test('then say "not played" only of what Sony says it of', async () => {
    const service = createService({ PPSA90006_00: [] });
    service.faults.set('/gamelist/', () => new Response('<html>', { status: 403 }));
    const { pushes } = await service.startWorker().openTiles(['PPSA90006_00', '99999']);
    expect(joined(pushes)).toEqual({ PPSA90006_00: { state: 'unplayed' } });
  });

  test('say what is the matter when Sony asks to wait', async () => {
    const service = serviceFor(3);
    const until = Math.ceil((Date.now() + 5 * MINUTE) / 1000);
    const headers = { 'X-RateLimit-Next-Available': `${until}` };
    service.faults.set('/', () => new Response('', { status: 429, headers }));
    const { pushes, trouble } = await service.startWorker().openTiles([titleIdOf(1)]);
    expect(pushes).toEqual([{}]);
    expect(trouble).toMatchObject({ kind: 'rate-limited' });
    expect(service.requests).toHaveLength(1);
  });

  test('of one pack whose answer cannot be read keep no other away', async () => {
    const service = unlinked(10);
    service.faults.set(`npTitleIds=${titleIdOf(0)}`, () => Response.json({ titles: 'none' }));
    const { pushes, trouble } = await service.startWorker().openTiles(numbers(10).map(titleIdOf));
    expect(Object.keys(joined(pushes))).toHaveLength(5);
    expect(trouble).toMatchObject({ kind: 'malformed' });
  });

  test('tell a tab that left nothing more', async () => {
    const service = serviceFor(3);
    const leaving = new AbortController();
    service.state.intercept = () => {
      leaving.abort();
      return undefined;
    };
    const { pushes } = await service
      .startWorker()
      .openTiles([titleIdOf(1)], { signal: leaving.signal });
    expect(pushes).toEqual([{}]);
  });
});

describe('the rarity of platinums', () => {
  const rarity = { earnedRate: 4.1, word: 'very-rare' };

  test('comes on request, for one request a set, each as it comes; then from the cache', async () => {
    const service = serviceFor(3);
    const worker = await service.startSynced();
    const tiles = numbers(3).map(titleIdOf);
    const cold = await worker.openTiles(tiles, { withPlatinumRarity: true });
    expect(service.requests).toHaveLength(3);
    expect(cold.pushes.map((push) => Object.keys(push))).toEqual([
      tiles,
      ...tiles.map((id) => [id]),
    ]);
    expect(joined(cold.pushes)[titleIdOf(2)]).toMatchObject({ platinumRarity: rarity });

    service.requests.length = 0;
    const warm = await service.startWorker().openTiles(tiles, { withPlatinumRarity: true });
    expect(service.requests).toEqual([]);
    expect(warm.pushes).toEqual([joined(cold.pushes)]);
  });

  test('is asked for again after a week', async () => {
    const service = serviceFor(1);
    const worker = await service.startSynced();
    const page = { withPlatinumRarity: true };
    await worker.openTiles([titleIdOf(0)], page);
    service.state.now += 6 * DAY;
    await worker.openTiles([titleIdOf(0)], page);
    expect(service.requests).toHaveLength(1);
    service.state.now += 2 * DAY;
    await worker.openTiles([titleIdOf(0)], page);
    expect(service.requests).toHaveLength(2);
  });

  test('is not asked for without a platinum', async () => {
    const bare = set('NPWR90007_00', {
      groups: [{ id: 'default', grades: ['bronze'], had: 0 }],
    });
    const library = { played: [game('PPSA90007_00', 90007)], sets: [bare] };
    const service = createService({ PPSA90007_00: [bare] }, library);
    const worker = await service.startSynced();
    const { pushes } = await worker.openTiles(['PPSA90007_00'], { withPlatinumRarity: true });
    expect(service.requests).toEqual([]);
    expect(joined(pushes)).toMatchObject({
      PPSA90007_00: { platinum: 'none', platinumRarity: null },
    });
  });

  test('of one set that Sony refuses keeps no other away', async () => {
    const service = serviceFor(3);
    const worker = await service.startSynced();
    const notFound = () => Response.json({ error: { code: 2240525 } }, { status: 404 });
    service.faults.set(setIdOf(0), notFound);
    const page = await worker.openTiles(numbers(3).map(titleIdOf), { withPlatinumRarity: true });
    expect(page.trouble).toBeNull();
    expect(joined(page.pushes)).toMatchObject({
      [titleIdOf(0)]: { platinumRarity: null },
      [titleIdOf(2)]: { platinumRarity: rarity },
    });
  });

  // What the pacing gives in the end, without its rests in between.
  const ENDPOINT = 'getUserTrophiesEarnedForTitle';
  const unavailable = fail({ kind: 'unavailable', endpoint: ENDPOINT, status: 500 } as const);

  test('of one set that Sony fails over keeps no other away either', async () => {
    const worker = await serviceFor(3).startSynced();
    vi.spyOn(worker.parts.details, 'askEarned').mockResolvedValueOnce(unavailable);
    const page = await worker.openTiles(numbers(3).map(titleIdOf), { withPlatinumRarity: true });
    expect(page.trouble).toBeNull();
    expect(joined(page.pushes)).toMatchObject({
      [titleIdOf(0)]: { platinumRarity: null },
      [titleIdOf(2)]: { platinumRarity: rarity },
    });
  });

  test('is left for later when Sony fails over one set after another', async () => {
    const worker = await serviceFor(5).startSynced();
    const ask = vi.spyOn(worker.parts.details, 'askEarned').mockResolvedValue(unavailable);
    const page = await worker.openTiles(numbers(5).map(titleIdOf), { withPlatinumRarity: true });
    expect(page.trouble).toEqual({ kind: 'unavailable' });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
