import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { GameTrophies } from '../../../lib/trophies/view.ts';
import { NOON } from './records.ts';
import { createService, type ServedSet } from './service.ts';

const base = { id: 'default', grades: ['platinum', 'gold', 'bronze'] as const, had: 2 };
const addOn = { id: '001', grades: ['silver', 'bronze'] as const, had: 1 };

const ps5: ServedSet = { npCommunicationId: 'NPWR90001_00', groups: [base] };
const withAddOn: ServedSet = { npCommunicationId: 'NPWR90005_00', groups: [base, addOn] };
const first: ServedSet = {
  npCommunicationId: 'NPWR90003_00',
  groups: [base],
  lastUpdatedDateTime: '2025-01-01T00:00:00Z',
};
const second: ServedSet = { npCommunicationId: 'NPWR90004_00', groups: [base] };

const GAMES = {
  PPSA90001_00: [ps5],
  CUSA90003_00: [first, second],
  PPSA90005_00: [withAddOn],
  PPSA90006_00: [],
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let service: ReturnType<typeof createService>;
let worker: Awaited<ReturnType<ReturnType<typeof createService>['startSynced']>>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  service = createService(structuredClone(GAMES));
  worker = await service.startSynced();
});

const last = (told: GameTrophies[]) => told.at(-1);
const setsOf = (game: GameTrophies | undefined) => (game?.state === 'ready' ? game.sets : []);

describe('opening a game page cold', () => {
  test('costs two requests for one set, and tells the standing before the rest', async () => {
    const told = await worker.open('PPSA90001_00');
    expect(service.requests).toEqual([
      '/users/me/titles/trophyTitles?npTitleIds=PPSA90001_00',
      '/users/me/npCommunicationIds/NPWR90001_00/trophyGroups/all/trophies?npServiceName=trophy2&offset=0',
    ]);
    expect(told.map(({ state }) => state)).toEqual(['loading', 'ready', 'ready']);
    expect(setsOf(told[1])[0]?.platinumRarity).toBeUndefined();
    expect(setsOf(told[2])[0]?.platinumRarity).toEqual({ earnedRate: 4.1, word: 'very-rare' });
  });

  test('costs three for a set with add-ons, which it tells apart', async () => {
    const [set] = setsOf(last(await worker.open('PPSA90005_00')));
    expect(service.requests).toHaveLength(3);
    expect(set?.groups?.addOns.map(({ trophyGroupId }) => trophyGroupId)).toEqual(['001']);
  });

  test('costs three for a compilation of two sets, the one played last in front', async () => {
    const sets = setsOf(last(await worker.open('CUSA90003_00')));
    expect(service.requests).toHaveLength(3);
    expect(sets.map((set) => set.npCommunicationId)).toEqual(['NPWR90004_00', 'NPWR90003_00']);
    expect(sets.every((set) => set.platinumRarity)).toBe(true);
  });

  test('never costs more than three, whatever the game has; the rest waits for the next view', async () => {
    const many = [1, 2, 3, 4].map((n) => ({ ...withAddOn, npCommunicationId: `NPWR9010${n}_00` }));
    service = createService({ PPSA90100_00: many });
    worker = await service.startSynced('another');
    expect(setsOf(last(await worker.open('PPSA90100_00')))).toHaveLength(4);
    expect(service.requests).toHaveLength(3);
  });

  test('counts the request that an unknown id has cost', async () => {
    const game = last(await worker.open('PPSA90005_00', 'PPSA99999_00'));
    expect(service.requests.filter((url) => url.includes('npTitleIds='))).toHaveLength(2);
    expect(service.requests).toHaveLength(3);
    expect(game).toMatchObject({ state: 'ready', trouble: null });
  });

  test('asks for names in the language of the page', async () => {
    await worker.open('PPSA90005_00');
    expect(new Set(service.languages)).toEqual(new Set(['en-US', null]));
  });
});

describe('opening it again', () => {
  test.each(Object.keys(GAMES))(
    'costs nothing while %s is fresh, in a new worker too',
    async (id) => {
      const before = await worker.open(id);
      service.requests.length = 0;
      worker = await service.startSynced();
      const again = await worker.open(id);
      expect(service.requests).toEqual([]);
      expect(again).toEqual([last(before)]);
    },
  );

  test('later costs one request when nothing was earned since', async () => {
    await worker.open('PPSA90005_00');
    service.requests.length = 0;
    service.state.now += 11 * MINUTE;
    const told = await worker.open('PPSA90005_00');
    expect(service.requests).toHaveLength(1);
    // What is kept is shown at once, however old.
    expect(told[0]?.state).toBe('ready');
  });

  test('fetches the earned state again when something was earned, and the definitions not', async () => {
    await worker.open('PPSA90005_00');
    service = createService({
      PPSA90005_00: [{ ...withAddOn, lastUpdatedDateTime: '2026-02-28T00:00:00Z' }],
    });
    service.state.now = NOON + 11 * MINUTE;
    worker = await service.startSynced();
    await worker.open('PPSA90005_00');
    expect(service.requests.map((url) => url.includes('/users/me/'))).toEqual([true, true]);
  });

  test('asks once for the rarest after the library has seen something newer', async () => {
    const game = { titleId: 'PPSA90001_00' };
    const set = { ...ps5 };
    service = createService({ PPSA90001_00: [set] }, { played: [game], sets: [set] });
    worker = await service.startSynced('of a played game');
    await worker.open('PPSA90001_00');
    service.state.now += 2 * 60 * MINUTE;
    set.lastUpdatedDateTime = '2026-02-28T00:00:00Z';
    await worker.sync();
    service.requests.length = 0;
    await worker.open('PPSA90001_00');
    expect(service.requests.map((url) => url.includes('npTitleIds='))).toEqual([true, false]);
    await worker.open('PPSA90001_00');
    expect(service.requests).toHaveLength(2);
  });

  test('fetches the definitions again when the set has a new version', async () => {
    await worker.open('PPSA90005_00');
    service = createService({
      PPSA90005_00: [
        { ...withAddOn, lastUpdatedDateTime: '2026-02-28T00:00:00Z', trophySetVersion: '01.10' },
      ],
    });
    service.state.now = NOON + 11 * MINUTE;
    worker = await service.startSynced();
    await worker.open('PPSA90005_00');
    expect(service.requests).toHaveLength(3);
    service.requests.length = 0;
    await worker.open('PPSA90005_00');
    expect(service.requests).toEqual([]);
  });

  test('fetches rarities again after a week, although nothing was earned', async () => {
    await worker.open('PPSA90001_00');
    service.requests.length = 0;
    service.state.now += 8 * DAY;
    await worker.open('PPSA90001_00');
    expect(service.requests).toHaveLength(2);
  });

  test('costs nothing more in two languages in turn', async () => {
    const later = '2026-02-20T00:00:00Z';
    await worker.open('PPSA90005_00');
    service = createService({ PPSA90005_00: [{ ...withAddOn, lastUpdatedDateTime: later }] });
    service.state.now = NOON + 5 * MINUTE;
    worker = await service.startSynced();
    await worker.openIn('de-DE', 'PPSA90005_00');
    service.requests.length = 0;
    for (const language of ['en-US', 'de-DE', 'en-US', 'de-DE']) {
      await worker.openIn(language, 'PPSA90005_00');
    }
    expect(service.requests).toEqual([]);
  });

  test('does not ask on every view for details that Sony does not have, and says so', async () => {
    const notFound = () => Response.json({ error: { code: 2240525 } }, { status: 404 });
    service.faults.set('/npCommunicationIds/', notFound);
    for (let views = 0; views < 3; views += 1) {
      const game = last(await worker.open('PPSA90001_00'));
      expect(game).toMatchObject({ state: 'ready', trouble: { kind: 'incomplete' } });
    }
    expect(service.requests).toHaveLength(2);
  });

  test('keeps showing a title that Sony suddenly calls not played', async () => {
    await worker.open('PPSA90001_00');
    service = createService({ PPSA90001_00: [] });
    service.state.now = NOON + 11 * MINUTE;
    worker = await service.startSynced();
    expect(last(await worker.open('PPSA90001_00'))?.state).toBe('ready');
  });
});

describe('two tabs at once', () => {
  test('cost the requests of one', async () => {
    const [one, two] = await Promise.all([
      worker.open('PPSA90005_00'),
      worker.open('PPSA90005_00'),
    ]);
    expect(service.requests).toHaveLength(3);
    expect(last(two)).toEqual(last(one));
  });

  test('with five games share one pack', async () => {
    await Promise.all(Object.keys(GAMES).map((id) => worker.open(id)));
    expect(service.requests.filter((url) => url.includes('npTitleIds='))).toHaveLength(1);
  });
});

describe('each state is told apart', () => {
  test('a game that was not played', async () => {
    expect(last(await worker.open('PPSA90006_00'))).toEqual({ state: 'unplayed', scope: 'game' });
  });

  test('an id that the trophy service does not know', async () => {
    expect(last(await worker.open('PPSA99999_00'))).toEqual({
      state: 'unknown',
      reason: 'no-trophies',
    });
  });

  test('one of two ids that is not known says nothing of the other', async () => {
    expect(last(await worker.open('PPSA90006_00', 'PPSA99999_00'))).toEqual({
      state: 'unplayed',
      scope: 'game',
    });
  });

  test('a private account', async () => {
    service.faults.set('/users/me/', () =>
      Response.json({ error: { code: 2240526, message: '' } }, { status: 403 }),
    );
    expect(last(await worker.open('PPSA90001_00'))).toEqual({ state: 'private' });
  });

  test('an account whose session has just ended', async () => {
    service.state.signedIn = false;
    expect(last(await worker.open('PPSA90001_00'))).toEqual({ state: 'signed-out', expired: true });
  });

  test('an answer that has another form, by endpoint and field', async () => {
    service.faults.set('/titles/trophyTitles', () => Response.json({ titles: [{ npTitleId: 7 }] }));
    expect(last(await worker.open('PPSA90001_00'))).toEqual({
      state: 'error',
      trouble: {
        kind: 'malformed',
        endpoint: 'getUserTrophiesForSpecificTitle',
        field: 'titles.0.npTitleId',
      },
    });
  });

  test('what is kept stays, with the trouble beside it', async () => {
    await worker.open('PPSA90001_00');
    service.state.now += 11 * MINUTE;
    service.faults.set(
      '/titles/trophyTitles',
      () => new Response('<html>Access Denied', { status: 403 }),
    );
    const game = last(await worker.open('PPSA90001_00'));
    expect(game).toMatchObject({ state: 'ready', trouble: { kind: 'blocked' } });
    expect(setsOf(game)[0]?.platinumRarity).toBeDefined();
  });

  test('a request to wait, with its end', async () => {
    const until = Math.ceil((Date.now() + 5 * MINUTE) / 1000);
    service.faults.set(
      '/titles/',
      () =>
        new Response('', { status: 429, headers: { 'X-RateLimit-Next-Available': `${until}` } }),
    );
    expect(last(await worker.open('PPSA90001_00'))).toEqual({
      state: 'error',
      // The pacing reckons by its own clock, to a millisecond or so.
      trouble: { kind: 'rate-limited', until: expect.closeTo(until * 1000, -2) },
    });
    expect(service.requests).toHaveLength(1);
  });
});

describe('without a cache', () => {
  test('a page shows all the same figures, and asks each time', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    worker = { ...worker, ...service.startWorker() };
    const told = await worker.open('PPSA90005_00');
    expect(setsOf(last(told))[0]).toMatchObject({
      platinumRarity: { earnedRate: 4.1 },
      groups: { base: { trophyGroupId: 'default' } },
    });
    await worker.open('PPSA90005_00');
    expect(service.requests).toHaveLength(6);
  });
});

test('a tab that left is told nothing more', async () => {
  const leaving = new AbortController();
  service.faults.set('/titles/', () => {
    leaving.abort();
    return Response.json({ titles: [] });
  });
  const told = await worker.openGame({ npTitleIds: ['PPSA90001_00'] }, { signal: leaving.signal });
  expect(told).toEqual([{ state: 'loading' }]);
});
