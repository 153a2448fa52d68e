import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { achievements } from '../../../lib/cache/achievements.ts';
import { createCache, SCHEMA_VERSION } from '../../../lib/cache/database.ts';
import { playedGames } from '../../../lib/cache/playedGames.ts';
import { createV1, type SchemaV1 } from '../../../lib/cache/schema/v1.ts';
import { type SchemaV2, upgradeToV2 } from '../../../lib/cache/schema/v2.ts';
import { type GroupNamesV3, type SchemaV3, upgradeToV3 } from '../../../lib/cache/schema/v3.ts';
import { trophySets } from '../../../lib/cache/trophySets.ts';
import { achievementsRecord } from '../connections/records.ts';
import {
  ACCOUNT,
  definitionsRecord,
  listedRecord,
  NOON,
  playedRecord,
} from '../trophies/records.ts';

const NAME = 'trophy-lens-test';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a database of version 3', () => {
  const groupNames: GroupNamesV3 = {
    npCommunicationId: 'NPWR90005_00',
    language: 'en-US',
    trophySetVersion: '01.00',
    groups: [{ trophyGroupId: '001', name: 'Frost Harvest' }],
    fetchedAt: NOON,
  };

  beforeEach(async () => {
    const old = await openDB<SchemaV3>(NAME, 3, {
      upgrade: (db, _old, _new, transaction) => {
        createV1(db as unknown as IDBPDatabase<SchemaV1>);
        upgradeToV2(db as unknown as IDBPDatabase<SchemaV2>);
        upgradeToV3(
          db,
          transaction as IDBPTransaction<SchemaV3, StoreNames<SchemaV3>[], 'versionchange'>,
        );
      },
    });
    await old.put('libraryTitles', listedRecord());
    await old.put('playedGames', playedRecord('PPSA90005_00', '10090005'));
    await old.put('definitions', definitionsRecord());
    await old.put('groupNames', groupNames);
    old.close();
  });

  test('is taken over with all that it holds', async () => {
    const cache = createCache({ name: NAME });
    expect(await playedGames(cache).all(ACCOUNT)).toHaveLength(1);
    const sets = trophySets(cache);
    expect((await sets.standings(ACCOUNT, ['NPWR90005_00'])).get('NPWR90005_00')?.listed).toEqual(
      listedRecord(),
    );
    expect(await sets.words('NPWR90005_00', 'en-US')).toEqual({
      definitions: definitionsRecord(),
      groupNames,
    });
  });

  test('keeps achievements from then on', async () => {
    const store = achievements(createCache({ name: NAME }));
    expect(await store.save(achievementsRecord())).toBe(true);
    expect(await store.get('first')).toEqual(achievementsRecord());
    expect((await openDB(NAME)).version).toBe(SCHEMA_VERSION);
  });
});

describe('the achievements of connections', () => {
  const start = async () => {
    const store = achievements(createCache({ name: NAME }));
    for (const connectionId of ['first', 'second', 'third']) {
      await store.save(achievementsRecord({ connectionId }));
    }
    const kept = async () => {
      const all = await Promise.all(['first', 'second', 'third'].map((id) => store.get(id)));
      return all.flatMap((one) => one?.connectionId ?? []);
    };
    return { store, kept };
  };

  test('take the place of those that were told before', async () => {
    const { store } = await start();
    const later = achievementsRecord({ achievements: [], fetchedAt: NOON + 1 });
    await store.save(later);
    expect(await store.get('first')).toEqual(later);
  });

  test('go with their connection, and no other does', async () => {
    const { store, kept } = await start();
    expect(await store.remove('second')).toBe(true);
    expect(await kept()).toEqual(['first', 'third']);
  });

  test('go where there is no connection any more', async () => {
    const { store, kept } = await start();
    expect(await store.keepOnly(['third', 'fourth'])).toBe(true);
    expect(await kept()).toEqual(['third']);
    expect(await store.keepOnly([])).toBe(true);
    expect(await kept()).toEqual([]);
  });
});
