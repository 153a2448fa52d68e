import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SetsShown } from '../../../lib/trophies/setsView.ts';
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

let service: ReturnType<typeof createService>;
let worker: Awaited<ReturnType<ReturnType<typeof createService>['startSynced']>>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  service = createService(structuredClone(GAMES));
  worker = await service.startSynced();
});

const gameOf = (...npTitleIds: string[]) =>
  ({
    subject: { kind: 'game', game: { conceptId: null, npTitleIds }, isAnnounced: false },
  }) as const;
const setOf = (npCommunicationId: string) =>
  ({ subject: { kind: 'set', npCommunicationId } }) as const;
const [PLAIN, ADD_ONS] = [gameOf('PPSA90001_00'), gameOf('PPSA90005_00')];

/** The requests since the last look, by what each asks for. */
const requested = (): string[] =>
  service.requests
    .splice(0)
    .map((url) =>
      url.includes('npTitleIds=')
        ? 'title'
        : url.includes('/users/me/')
          ? 'earned'
          : url.includes('/trophies?')
            ? 'definitions'
            : 'group names',
    );
const steps = (told: SetsShown[]) =>
  told.map(({ trophies }) =>
    trophies.state === 'ready' ? (trophies.isRefreshing ? 'refreshing' : 'ready') : trophies.state,
  );
const lastSet = (told: SetsShown[]) => {
  const trophies = told.at(-1)?.trophies;
  return trophies?.state === 'ready' ? trophies.set : undefined;
};

describe('opening a panel', () => {
  test('after its card costs one request for a set without add-ons', async () => {
    await worker.open('PPSA90001_00');
    requested();
    const told = await worker.openSets(PLAIN);
    expect(requested()).toEqual(['definitions']);
    expect(steps(told)).toEqual(['loading', 'refreshing', 'ready']);
    expect(told.at(-1)).toMatchObject({
      tabs: [{ npCommunicationId: 'NPWR90001_00', platform: 'PS5' }],
      chosen: 'NPWR90001_00',
    });
    expect(lastSet(told)?.trophies.map(({ standing }) => standing.state)).toEqual([
      'earned',
      'earned',
      'missing',
    ]);
  });

  test('tells how many trophies there are before any of them is known', async () => {
    await worker.open('PPSA90001_00');
    const told = await worker.openSets(PLAIN);
    expect(told.map(({ trophies, size }) => [trophies.state, size])).toEqual([
      ['loading', 3],
      ['ready', 3],
      ['ready', 3],
    ]);
  });

  test('after its card costs one request for a set with add-ons: what they are called', async () => {
    await worker.open('PPSA90005_00');
    requested();
    const told = await worker.openSets(ADD_ONS);
    expect(requested()).toEqual(['group names']);
    expect(lastSet(told)?.groups.map(({ name }) => name)).toEqual([null, 'Group 001']);
  });

  test('from nothing costs four, three without add-ons', async () => {
    const told = await worker.openSets(ADD_ONS);
    expect(requested().sort()).toEqual(['definitions', 'earned', 'group names', 'title']);
    expect(told[0]?.trophies).toEqual({ state: 'loading' });
    expect(steps(told).at(-1)).toBe('ready');
    await worker.openSets(PLAIN);
    expect(requested().sort()).toEqual(['definitions', 'earned', 'title']);
  });

  test('from nothing costs four where some of the page’s ids are not known', async () => {
    const told = await worker.openSets(gameOf('PPSA90005_00', 'PPSA99999_00', 'PPSA99998_00'));
    expect(requested()).toHaveLength(4);
    const states = lastSet(told)?.trophies.map(({ standing }) => standing.state);
    expect(new Set(states)).toEqual(new Set(['earned', 'missing']));
  });

  test('costs nothing while it is fresh, in a new worker too, and says it once', async () => {
    const before = await worker.openSets(ADD_ONS);
    worker = await service.startSynced();
    const again = await worker.openSets(ADD_ONS);
    expect(requested()).toEqual([]);
    expect(again).toEqual([before.at(-1)]);
  });

  test('shows what is kept at once, however old, and then what is new', async () => {
    await worker.openSets(PLAIN);
    requested();
    service.state.now += 60 * 24 * MINUTE;
    const [set] = service.games.PPSA90001_00 ?? [];
    if (set) {
      set.lastUpdatedDateTime = '2026-03-01T13:00:00Z';
      set.groups = [{ ...base, had: 3 }];
    }
    const told = await worker.openSets(PLAIN);
    expect(requested()).toEqual(['title', 'earned']);
    expect(steps(told)[0]).toBe('refreshing');
    expect(lastSet(told.slice(0, 1))?.progress).toBeLessThan(100);
    expect(lastSet(told)?.progress).toBe(100);
    expect(told.at(-1)?.tabs[0]?.progress).toBe(100);
  });

  test('of a title that Sony suddenly calls not played shows what is kept, and asks once', async () => {
    const before = await worker.openSets(PLAIN);
    service.games.PPSA90001_00 = [];
    service.state.now += 11 * MINUTE;
    requested();
    const told = await worker.openSets(PLAIN);
    expect(requested()).toEqual(['title']);
    expect(lastSet(told)?.trophies).toEqual(lastSet(before)?.trophies);
    await worker.openSets(PLAIN);
    expect(requested()).toEqual([]);
  });

  test('twice at once costs the requests of one', async () => {
    const [one, two] = await Promise.all([worker.openSets(ADD_ONS), worker.openSets(ADD_ONS)]);
    expect(requested()).toHaveLength(4);
    expect(one?.at(-1)).toEqual(two?.at(-1));
  });
});

describe('the sets of a compilation', () => {
  const game = gameOf('CUSA90003_00');

  test('are tabs, of which the first is shown, or the one that is chosen', async () => {
    const told = await worker.openSets(game);
    expect(told.at(-1)?.tabs.map((tab) => tab.npCommunicationId)).toEqual([
      'NPWR90004_00',
      'NPWR90003_00',
    ]);
    expect(told.at(-1)?.chosen).toBe('NPWR90004_00');
    requested();
    const other = await worker.openSets({ ...game, chosen: 'NPWR90003_00' });
    expect(requested().sort()).toEqual(['definitions', 'earned']);
    expect(lastSet(other)?.npCommunicationId).toBe('NPWR90003_00');
  });

  test('are all there is to choose: another set is never shown', async () => {
    await worker.openSets(ADD_ONS);
    const told = await worker.openSets({ ...game, chosen: 'NPWR90005_00' });
    expect(told.map(({ chosen }) => chosen)).not.toContain('NPWR90005_00');
    expect(lastSet(told)?.npCommunicationId).toBe('NPWR90004_00');
  });
});

describe('a refresh that a person asks for', () => {
  test('asks for the standing and the earned state although both are fresh', async () => {
    await worker.openSets(ADD_ONS);
    requested();
    const told = await worker.openSets({ ...ADD_ONS, isAsked: true });
    expect(requested()).toEqual(['title', 'earned']);
    expect(steps(told)[0]).toBe('refreshing');
    expect(steps(told).at(-1)).toBe('ready');
  });

  test('shows what was earned a minute ago', async () => {
    await worker.openSets(PLAIN);
    service.state.now += MINUTE;
    const [set] = service.games.PPSA90001_00 ?? [];
    if (set) set.groups = [{ ...base, had: 3 }];
    expect(lastSet(await worker.openSets(PLAIN))?.progress).toBeLessThan(100);
    expect(lastSet(await worker.openSets({ ...PLAIN, isAsked: true }))?.progress).toBe(100);
  });

  test('asks for words only when the version has moved, and for three things at most', async () => {
    await worker.openSets(ADD_ONS);
    requested();
    service.state.now += MINUTE;
    const [set] = service.games.PPSA90005_00 ?? [];
    if (set) set.trophySetVersion = '01.10';
    await worker.openSets({ ...ADD_ONS, isAsked: true });
    expect(requested()).toEqual(['title', 'earned', 'definitions']);
    // What was left waits for the next time, and then nothing does.
    await worker.openSets(ADD_ONS);
    expect(requested()).toEqual(['group names']);
    await worker.openSets(ADD_ONS);
    expect(requested()).toEqual([]);
  });

  test('of a version that only one of the calls tells asks no more than once', async () => {
    await worker.openSets(ADD_ONS);
    service.state.now += MINUTE;
    const [set] = service.games.PPSA90005_00 ?? [];
    service.state.intercept = () => {
      const isEarned = service.requests.at(-1)?.includes('/users/me/');
      if (set) set.trophySetVersion = isEarned ? '01.10' : '01.00';
      return undefined;
    };
    await worker.openSets({ ...ADD_ONS, isAsked: true });
    await worker.openSets(ADD_ONS);
    expect(requested().filter((what) => what === 'definitions')).toHaveLength(2);
    await worker.openSets(ADD_ONS);
    expect(requested()).toEqual([]);
  });

  test('asks again for what was refused a minute ago', async () => {
    const notFound = () => Response.json({ error: { code: 2240525 } }, { status: 404 });
    service.faults.set('/trophyGroups/all/trophies', notFound);
    const refused = await worker.openSets(PLAIN);
    expect(refused.at(-1)?.trophies).toEqual({ state: 'error', trouble: { kind: 'incomplete' } });
    service.faults.clear();
    requested();
    await worker.openSets(PLAIN);
    expect(requested()).toEqual([]);
    expect(steps(await worker.openSets({ ...PLAIN, isAsked: true })).at(-1)).toBe('ready');
  });
});

describe('names', () => {
  test('in another language stand in until those of the page are there', async () => {
    await worker.openSets(ADD_ONS);
    requested();
    service.languages.length = 0;
    const told = await worker.openSets({ ...ADD_ONS, language: 'de-DE' });
    expect(requested().sort()).toEqual(['definitions', 'group names', 'title']);
    expect(new Set(service.languages)).toEqual(new Set(['de-DE']));
    expect(steps(told)[0]).toBe('refreshing');
    // Both languages are kept.
    for (const language of ['en-US', 'de-DE']) await worker.openSets({ ...ADD_ONS, language });
    expect(requested()).toEqual([]);
  });
});

describe('one set, on a page of our own', () => {
  const SET = { ...setOf('NPWR90005_00'), lane: 'popup' } as const;

  test('is shown from what the cache knows of it', async () => {
    await worker.open('PPSA90005_00');
    requested();
    const told = await worker.openSets(SET);
    expect(requested()).toEqual(['group names']);
    expect(told.at(-1)).toMatchObject({ chosen: 'NPWR90005_00', tabs: [{ platform: 'PS5' }] });
  });

  test('is refreshed by a title id that is known to lead to it', async () => {
    await worker.open('PPSA90005_00');
    await worker.openSets(SET);
    requested();
    await worker.openSets({ ...SET, isAsked: true });
    expect(requested()).toEqual(['title', 'earned']);
    service.state.now += 11 * MINUTE;
    await worker.openSets(SET);
    expect(requested()).toEqual(['title']);
  });

  test('of the library alone is refreshed without its standing', async () => {
    service = createService({}, { played: [], sets: [{ ...withAddOn, platform: 'PS3' }] });
    worker = await service.startSynced('of old games');
    const told = await worker.openSets(SET);
    expect(requested().sort()).toEqual(['definitions', 'earned', 'group names']);
    expect(told.at(-1)?.tabs).toMatchObject([{ platform: 'PS3' }]);
    await worker.openSets({ ...SET, isAsked: true });
    expect(requested()).toEqual(['earned']);
  });

  test('of which nothing is known is none of this account’s, once the library is read', async () => {
    const told = await worker.openSets(setOf('NPWR99999_00'));
    expect(told.at(-1)).toEqual({
      tabs: [],
      chosen: null,
      size: 0,
      trophies: { state: 'unknown', reason: 'no-trophies' },
    });
    globalThis.indexedDB = new IDBFactory();
    const unread = service.startWorker('unread');
    expect(steps(await unread.openSets(setOf('NPWR99999_00')))).toEqual(['loading']);
    expect(requested()).toEqual([]);
  });
});

describe('what goes wrong', () => {
  const blocked = () => new Response('<html>Access Denied', { status: 403 });
  const isPrivate = () => Response.json({ error: { code: 2240526, message: '' } }, { status: 403 });

  test('is told beside what is kept', async () => {
    await worker.openSets(PLAIN);
    service.state.now += 11 * MINUTE;
    service.faults.set('/titles/trophyTitles', blocked);
    const told = await worker.openSets(PLAIN);
    expect(told.at(-1)?.trophies).toMatchObject({
      state: 'ready',
      isRefreshing: false,
      trouble: { kind: 'blocked' },
    });
    requested();
    const asked = await worker.openSets({ ...PLAIN, isAsked: true });
    expect(requested()).toEqual(['title']);
    expect(asked.at(-1)?.trophies).toMatchObject({ state: 'ready', trouble: { kind: 'blocked' } });
  });

  test('is all that is told where nothing is kept, with the tabs', async () => {
    service.faults.set('/trophyGroups/all/trophies', blocked);
    const told = await worker.openSets(PLAIN);
    expect(told.at(-1)).toMatchObject({
      chosen: 'NPWR90001_00',
      trophies: { state: 'error', trouble: { kind: 'blocked' } },
    });
  });

  test('with the earned state alone leaves every trophy untold', async () => {
    service.faults.set('/users/me/npCommunicationIds/', blocked);
    const told = await worker.openSets(PLAIN);
    expect(steps(told).at(-1)).toBe('ready');
    expect(lastSet(told)?.trophies.map(({ standing }) => standing.state)).toEqual([
      'untold',
      'untold',
      'untold',
    ]);
    expect(lastSet(told)?.progress).toBe(50);
  });

  test.each(['/users/me/', '/users/me/npCommunicationIds/'])(
    'by privacy is a state of its own: %s',
    async (part) => {
      service.faults.set(part, isPrivate);
      expect(steps(await worker.openSets(PLAIN)).at(-1)).toBe('private');
    },
  );

  test('with group names leaves them out', async () => {
    service.faults.set('trophyGroups?', blocked);
    const told = await worker.openSets(ADD_ONS);
    expect(lastSet(told)?.groups.map(({ name }) => name)).toEqual([null, null]);
  });

  test('a session that has just ended is told as such', async () => {
    await worker.openSets(PLAIN);
    service.state.signedIn = false;
    const told = await worker.openSets({ ...PLAIN, isAsked: true });
    expect(told.at(-1)).toEqual({
      tabs: [],
      chosen: null,
      size: 0,
      trophies: { state: 'signed-out', expired: true },
    });
  });

  test('a game that was not played has no tabs', async () => {
    const told = await worker.openSets(gameOf('PPSA90006_00'));
    expect(told.at(-1)).toEqual({
      tabs: [],
      chosen: null,
      size: 0,
      trophies: { state: 'unplayed', scope: 'game' },
    });
  });

  test('without a cache a panel shows all the same', async () => {
    const whole = await worker.openSets(ADD_ONS);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    requested();
    const told = await service.startWorker('none').openSets(ADD_ONS);
    expect(lastSet(told)?.trophies).toEqual(lastSet(whole)?.trophies);
    expect(
      requested()
        .filter((what) => what !== 'title')
        .sort(),
    ).toEqual(['definitions', 'earned', 'group names']);
    vi.restoreAllMocks();
  });
});

test('a panel that was closed is told nothing more, and nothing more is kept', async () => {
  const leaving = new AbortController();
  service.state.intercept = () => {
    if (service.requests.length > 1) leaving.abort();
    return undefined;
  };
  const told = await worker.openSets(ADD_ONS, leaving.signal);
  expect(steps(told)).not.toContain('ready');
  service.state.intercept = () => undefined;
  requested();
  await worker.openSets(ADD_ONS);
  expect(requested().sort()).toEqual(['definitions', 'earned', 'group names']);
});
