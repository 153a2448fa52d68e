import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { achievements } from '../../../lib/cache/achievements.ts';
import { type Cache, createCache, SCHEMA_VERSION } from '../../../lib/cache/database.ts';
import { profiles } from '../../../lib/cache/profiles.ts';
import { titleLinks } from '../../../lib/cache/titleLinks.ts';
import { trophySets } from '../../../lib/cache/trophySets.ts';
import { achievementsRecord } from '../connections/records.ts';
import {
  ACCOUNT,
  definitionsRecord,
  earnedRecord,
  NOON,
  titleRecord,
} from '../trophies/records.ts';

const NAME = 'trophy-lens-test';
const IMPATIENT = 20;
const LINK = {
  npTitleId: 'PPSA90005_00',
  npCommunicationIds: ['NPWR90005_00'],
  linkedAt: NOON,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const create = () => createCache({ name: NAME });

/** One write and one read through every part of the cache. */
async function keepsATitle(cache: Cache): Promise<boolean> {
  await titleLinks(cache).saveLink(ACCOUNT, LINK, [titleRecord()]);
  return (await keptTitles(cache)).length > 0;
}

const keptTitles = async (cache: Cache) => {
  const standings = await trophySets(cache).standings(ACCOUNT, ['NPWR90005_00']);
  return standings.get('NPWR90005_00')?.titles ?? [];
};

describe('a cache that works', () => {
  test('keeps what each repository is given', async () => {
    const cache = create();
    const sets = trophySets(cache);
    await titleLinks(cache).saveLink(ACCOUNT, LINK, [titleRecord()]);
    await sets.saveDefinitions(definitionsRecord());
    await sets.saveEarned(earnedRecord());
    expect(await keptTitles(cache)).toEqual([titleRecord()]);
    expect([...(await sets.earned(ACCOUNT, ['NPWR90005_00', 'NPWR90006_00'])).values()]).toEqual([
      earnedRecord(),
    ]);
    expect(await sets.definitionsInAnyLanguage('NPWR90005_00')).toEqual(definitionsRecord());
    expect(await sets.definitionsInAnyLanguage('NPWR90006_00')).toBeUndefined();
    expect(cache.state()).toBe('working');
  });

  test('gives the newest definitions of any language', async () => {
    const sets = trophySets(create());
    await sets.saveDefinitions(definitionsRecord({ language: 'ja-JP', fetchedAt: NOON + 1 }));
    await sets.saveDefinitions(definitionsRecord({ language: 'de-DE' }));
    expect((await sets.definitionsInAnyLanguage('NPWR90005_00'))?.language).toBe('ja-JP');
  });

  test('a link that is found ends what was noted about its absence', async () => {
    const links = titleLinks(create());
    const npTitleId = 'PPSA90005_00';
    await links.saveAbsence({ accountId: ACCOUNT, npTitleId, reason: 'unplayed', checkedAt: NOON });
    const leads = async () => (await links.leads(ACCOUNT, [npTitleId])).get(npTitleId);
    expect(await leads()).toMatchObject({ link: undefined, absence: { reason: 'unplayed' } });
    await links.saveLink(ACCOUNT, LINK, [titleRecord()]);
    expect(await leads()).toEqual({ link: LINK, absence: undefined });
  });

  test('is empty in every store once it was cleared, but for what belongs to no account', async () => {
    const cache = create();
    await keepsATitle(cache);
    await achievements(cache).save(achievementsRecord());
    await profiles(cache).save({
      accountId: ACCOUNT,
      onlineId: null,
      avatarUrl: null,
      level: 1,
      tier: 1,
      progress: 0,
      points: 0,
      nextLevelPoints: 60,
      earned: { platinum: 0, gold: 0, silver: 0, bronze: 0 },
      fetchedAt: NOON,
    });
    expect(await cache.clear()).toBe(true);
    const filled = await cache.read(async (db) => {
      const stores = [...db.objectStoreNames];
      const counts = await Promise.all(stores.map((store) => db.count(store)));
      return stores.filter((_, at) => counts[at] !== 0);
    });
    expect(filled).toEqual(['achievements']);
    expect(await achievements(cache).get('first')).toEqual(achievementsRecord());
  });
});

describe('a cache in trouble goes on without, and says so', () => {
  test('when the browser refuses to open it', async () => {
    const refuse = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refuse);
    const cache = create();
    expect(await keepsATitle(cache)).toBe(false);
    expect(cache.state()).toBe('unavailable');
    expect(await cache.clear()).toBe(false);
  });

  test('when a newer version of the extension has written it', async () => {
    (await openDB(NAME, SCHEMA_VERSION + 1)).close();
    const cache = create();
    expect(await keepsATitle(cache)).toBe(false);
    expect(cache.state()).toBe('unavailable');
    // Signing out removes it all the same.
    expect(await cache.clear()).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('while another one blocks it; and works as soon as that lets go', async () => {
    // Something holds the database while it is being deleted: an open has to wait for both.
    const holder = await openDB(NAME, SCHEMA_VERSION);
    const deleting = new Promise((resolve) => {
      indexedDB.deleteDatabase(NAME).onsuccess = resolve;
    });
    const cache = createCache({ name: NAME, blockedPatience: IMPATIENT });
    expect(await keepsATitle(cache)).toBe(false);
    expect(cache.state()).toBe('unavailable');

    const working = new Promise<void>((resolve) =>
      cache.onStateChange((state) => state === 'working' && resolve()),
    );
    holder.close();
    await deleting;
    await working;
    expect(await keepsATitle(cache)).toBe(true);
  });

  test('lets a newer version in instead of blocking it', async () => {
    const cache = create();
    await keepsATitle(cache);
    const newer = await openDB(NAME, SCHEMA_VERSION + 1, {
      blocked: () => expect.unreachable('the old connection blocked the update'),
    });
    expect(await keepsATitle(cache)).toBe(false);
    expect(cache.state()).toBe('unavailable');
    newer.close();
  });

  test('opens anew when the browser closed it', async () => {
    const cache = create();
    await keepsATitle(cache);
    await cache.read(async (db) => db.close());
    expect(await keepsATitle(cache)).toBe(true);
    expect(cache.state()).toBe('working');
  });

  test('reads on when there is no room for more, and writes again when there is', async () => {
    const cache = create();
    await keepsATitle(cache);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await trophySets(cache).saveEarned(earnedRecord());
    expect(cache.state()).toBe('full');
    expect(await keptTitles(cache)).toHaveLength(1);

    put.mockRestore();
    await trophySets(cache).saveEarned(earnedRecord());
    expect(cache.state()).toBe('working');
  });
});
