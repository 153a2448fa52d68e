import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GameTrophies } from '../../../lib/trophies/view.ts';
import { createService, type ServedGame, type ServedSet } from './service.ts';

const MINUTE = 60_000;
const groups = [{ id: 'default', grades: ['platinum', 'bronze'] as const, had: 1 }];
const set = (npCommunicationId: string, platform: string): ServedSet => ({
  npCommunicationId,
  groups,
  platform,
});

const copperTides = set('NPWR90002_00', 'PS4');
const meridianPs5 = set('NPWR90010_00', 'PS5');
const meridianPs4 = set('NPWR90011_00', 'PS4,PSVITA');

/** Copper Tides was played from an EU id; Glass Meridian on both generations; Paper Comet never. */
const GAMES: Record<string, ServedSet[]> = {
  CUSA90002_00: [copperTides],
  CUSA90012_00: [],
  PPSA90010_00: [meridianPs5],
  CUSA90010_00: [meridianPs4],
  PPSA90006_00: [],
};
const tides = { id: 10090002, titleIds: ['CUSA90002_00', 'CUSA90012_00'] };
const meridian = { id: 10090010, titleIds: ['PPSA90010_00', 'CUSA90010_00'] };
const PLAYED: ServedGame[] = [
  { titleId: 'PPSA90010_00', concept: meridian, lastPlayedDateTime: '2026-02-20T00:00:00Z' },
  { titleId: 'CUSA90010_00', concept: meridian, lastPlayedDateTime: '2026-01-20T00:00:00Z' },
  { titleId: 'CUSA90002_00', concept: tides, lastPlayedDateTime: '2025-01-20T00:00:00Z' },
];

const last = (told: GameTrophies[]) => told.at(-1);
const setIds = (game: GameTrophies | undefined) =>
  game?.state === 'ready' ? game.sets.map((one) => one.npCommunicationId) : game?.state;
const blocked = () => new Response('<html>Access Denied', { status: 403 });
const isLibraryCall = (url: string) => url.includes('limit=');

let service: ReturnType<typeof createService>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  service = createService(structuredClone(GAMES), {
    played: structuredClone(PLAYED),
    sets: structuredClone([meridianPs5, meridianPs4, copperTides]),
  });
});

describe.each([
  ['library synced', () => service.startSynced()],
  ['library not read yet', async () => service.startWorker()],
])('%s: a page', (_, start) => {
  test('of the US edition shows what was played from an EU disc', async () => {
    const worker = await start();
    const told = await worker.open('CUSA90012_00');
    expect(setIds(last(told))).toEqual(['NPWR90002_00']);
    expect(told.some(({ state }) => state === 'unplayed')).toBe(false);
  });

  test.each(['PPSA90010_00', 'CUSA90010_00'])(
    'of either generation (%s) shows the sets of both, the last played first',
    async (npTitleId) => {
      const worker = await start();
      const game = last(await worker.open(npTitleId));
      expect(setIds(game)).toEqual(['NPWR90010_00', 'NPWR90011_00']);
    },
  );

  test('that names its concept alone shows the game', async () => {
    const worker = await start();
    const game = last(await worker.openGame({ conceptId: '10090010' }));
    expect(setIds(game)).toEqual(['NPWR90010_00', 'NPWR90011_00']);
  });

  test('of a game that was not played says so of the game, having asked about its own id', async () => {
    const worker = await start();
    const told = await worker.open('PPSA90006_00');
    expect(last(told)).toEqual({ state: 'unplayed', scope: 'game' });
    expect(service.requests.filter((url) => url.includes('PPSA90006_00'))).toHaveLength(1);
  });

  test('that names only the concept of a game that was not played costs no look-up', async () => {
    const worker = await start();
    const told = await worker.openGame({ conceptId: '10090006' });
    expect(last(told)).toEqual({ state: 'unplayed', scope: 'game' });
    expect(service.requests.filter((url) => !isLibraryCall(url))).toEqual([]);
  });

  test('that names no game says that', async () => {
    const worker = await start();
    expect(await worker.openGame({})).toEqual([{ state: 'unknown', reason: 'unidentified' }]);
    expect(service.requests).toEqual([]);
  });

  test('of a game that is announced says that, unless it was played', async () => {
    const worker = await start();
    const announced = { isAnnounced: true };
    expect(last(await worker.openGame({ conceptId: '10090013' }, announced))).toEqual({
      state: 'unknown',
      reason: 'announced',
    });
    const played = last(await worker.openGame({ conceptId: '10090002' }, announced));
    expect(setIds(played)).toEqual(['NPWR90002_00']);
  });
});

describe('after a sync', () => {
  test('a card costs only what is missing of each set', async () => {
    const worker = await service.startSynced();
    await worker.open('CUSA90012_00');
    expect(service.requests).toEqual([
      '/users/me/npCommunicationIds/NPWR90002_00/trophyGroups/all/trophies?npServiceName=trophy&offset=0',
    ]);
  });

  test('later, all versions travel in one request, and the page’s own id if Sony knows it', async () => {
    const worker = service.startWorker();
    await worker.open('CUSA90012_00');
    await worker.sync();
    service.state.now += 61 * MINUTE;
    service.requests.length = 0;
    await worker.open('CUSA90012_00', 'PPSA99990_00');
    expect(service.requests.filter((url) => url.includes('npTitleIds='))).toEqual([
      '/users/me/titles/trophyTitles?npTitleIds=CUSA90002_00%2CCUSA90012_00',
    ]);
  });

  test('ids that Sony does not know keep no request from the version that was played', async () => {
    const worker = await service.startSynced();
    service.state.now += 2 * 60 * MINUTE;
    const unknown = ['PPSA99991_00', 'PPSA99992_00', 'PPSA99993_00', 'PPSA99994_00'];
    const game = last(await worker.open('CUSA90002_00', ...unknown));
    expect(service.requests).toHaveLength(2);
    expect(game).toMatchObject({ sets: [{ fetchedAt: service.state.now }], trouble: null });
  });

  test('an app that is no game has no trophies, by its concept alone too', async () => {
    const concept = { id: 10090009, titleIds: ['PPSA90009_00'] };
    const category = 'ps5_native_media_app';
    service.library.played.push({ titleId: 'PPSA90009_00', concept, category });
    const worker = await service.startSynced();
    expect(last(await worker.openGame({ conceptId: '10090009' }))).toEqual({
      state: 'unknown',
      reason: 'no-trophies',
    });
    expect(service.requests).toEqual([]);
  });

  test('a set is of the platforms that the library lists', async () => {
    const worker = await service.startSynced();
    const game = last(await worker.open('PPSA90010_00'));
    expect(game?.state === 'ready' && game.sets.map(({ platform }) => platform)).toEqual([
      'PS5',
      'PS4',
    ]);
  });

  test('names that are kept in another language show at once, and are then replaced', async () => {
    const worker = await service.startSynced();
    const told = await worker.openGame({ npTitleIds: ['CUSA90002_00'] }, { language: 'de-DE' });
    expect(told[0]?.state).toBe('ready');
    expect(service.requests.filter((url) => url.includes('npTitleIds='))).toHaveLength(1);
    expect(service.languages[0]).toBe('de-DE');
    service.requests.length = 0;
    await worker.openGame({ npTitleIds: ['CUSA90002_00'] }, { language: 'de-DE' });
    expect(service.requests).toEqual([]);
  });

  test('a game that was played and has no trophies is not called unplayed', async () => {
    service.library.played.push({ titleId: 'PPSA90006_00', concept: null });
    const worker = await service.startSynced();
    expect(last(await worker.open('PPSA90006_00'))).toEqual({
      state: 'unknown',
      reason: 'no-trophies',
    });
  });
});

describe('a version that was played and never asked about', () => {
  /** The library comes as far as its lists. */
  const start = () => {
    service.faults.set('/trophyTitles?limit', blocked);
    return service.startWorker();
  };

  test('has a request left for it, whatever the page’s own ids cost', async () => {
    const told = await start().open('CUSA90012_00', 'PPSA99991_00', 'PPSA99992_00');
    expect(setIds(last(told))).toEqual(['NPWR90002_00']);
    expect(told.map(({ state }) => state)).not.toContain('unknown');
    expect(service.requests.filter((url) => !isLibraryCall(url))).toHaveLength(3);
  });

  test('is not said to have no trophies because the page’s edition has none', async () => {
    const worker = start();
    service.faults.set('npTitleIds=CUSA90002', () => new Response('', { status: 403 }));
    const told = await worker.open('CUSA90012_00');
    expect(told.map(({ state }) => state)).not.toContain('unknown');
    expect(last(told)).toEqual({ state: 'error', trouble: { kind: 'blocked' } });
  });
});

test('no page view makes more than three requests for ids that Sony does not know', async () => {
  const unknown = Array.from({ length: 8 }, (_, n) => `PPSA9999${n}_00`);
  const worker = await service.startSynced();
  await worker.open(...unknown);
  expect(service.requests).toHaveLength(3);
  for (let views = 0; views < 2; views += 1) await worker.open(...unknown);
  expect(service.requests).toHaveLength(8);
  expect(last(await worker.open(...unknown))).toMatchObject({ state: 'unknown' });
});

describe('when one call lags behind the other', () => {
  const days = (day: number) => `2026-02-${day}T00:00:00Z`;

  test('a card that shows the newer one asks no more on the next view', async () => {
    service = createService(
      { CUSA90002_00: [{ ...copperTides, lastUpdatedDateTime: days(10) }] },
      {
        played: PLAYED.slice(2),
        sets: [{ ...copperTides, lastUpdatedDateTime: days(20), progress: 80 }],
      },
    );
    const worker = await service.startSynced();
    service.state.now += 60 * MINUTE;
    await worker.open('CUSA90002_00');
    service.requests.length = 0;
    service.state.now += MINUTE;
    expect(last(await worker.open('CUSA90002_00'))).toMatchObject({
      sets: [{ progress: 80, fetchedAt: service.state.now - MINUTE }],
    });
    expect(service.requests).toEqual([]);
  });
});

describe('when the played games cannot be had', () => {
  beforeEach(() => {
    service.faults.set('/titles?limit', blocked);
  });

  test('a page shows what its own ids lead to, without a word of trouble', async () => {
    const game = last(await service.startWorker().open('PPSA90010_00'));
    expect(setIds(game)).toEqual(['NPWR90010_00']);
    expect(game).toMatchObject({ trouble: null });
  });

  test('says of an edition only that it was not played', async () => {
    expect(last(await service.startWorker().open('CUSA90012_00'))).toEqual({
      state: 'unplayed',
      scope: 'edition',
    });
  });

  test('once they can, nothing is called unplayed before they were looked at', async () => {
    await service.startWorker().open('CUSA90012_00');
    service.faults.clear();
    service.state.now += 61 * MINUTE;
    const told = await service.startWorker().open('CUSA90012_00');
    expect(told.map(({ state }) => state)).not.toContain('unplayed');
    expect(setIds(last(told))).toEqual(['NPWR90002_00']);
  });

  test('a page of a concept alone says what the matter is', async () => {
    const worker = service.startWorker();
    expect(last(await worker.openGame({ conceptId: '10090010' }))).toEqual({
      state: 'error',
      trouble: { kind: 'blocked' },
    });
  });

  test('neither does a page of a concept alone go on loading when the list came short', async () => {
    service.faults.clear();
    service.library.playedCount = 9;
    const worker = await service.startSynced();
    expect(last(await worker.openGame({ conceptId: '10090006' }))).toEqual({
      state: 'error',
      trouble: { kind: 'unavailable' },
    });
  });
});

test('no page view makes more than three requests of its own, whatever was played', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `PPSA9010${n % 10}_0${Math.floor(n / 10)}`);
  const concept = { id: 10090100, titleIds: ids };
  const sets = ids.map((_, n) => set(`NPWR${91000 + n}_00`, 'PS5'));
  service = createService(Object.fromEntries(ids.map((id, n) => [id, sets.slice(n, n + 1)])), {
    played: ids.map((titleId) => ({ titleId, concept })),
    sets,
  });
  service.faults.set('/trophyTitles?limit', blocked);
  await service.startWorker().openGame({ conceptId: '10090100', npTitleIds: ids });
  expect(service.requests.filter((url) => !isLibraryCall(url))).toHaveLength(3);
});
