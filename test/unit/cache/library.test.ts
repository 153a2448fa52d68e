import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCache, SCHEMA_VERSION } from '../../../lib/cache/database.ts';
import { type LibraryJournal, libraryJournals } from '../../../lib/cache/libraryJournals.ts';
import { playedGames } from '../../../lib/cache/playedGames.ts';
import { createV1, type SchemaV1 } from '../../../lib/cache/schema/v1.ts';
import { type SchemaV2, upgradeToV2 } from '../../../lib/cache/schema/v2.ts';
import { titleLinks } from '../../../lib/cache/titleLinks.ts';
import { trophySets } from '../../../lib/cache/trophySets.ts';
import {
  ACCOUNT,
  definitionsRecord,
  earnedRecord,
  listedRecord,
  NOON,
  playedRecord,
  titleRecord,
} from '../trophies/records.ts';

const NAME = 'trophy-lens-test';
const OTHER_ACCOUNT = '9000000000000000002';
const list = { state: 'whole', readAt: NOON, lookedAt: NOON, count: 1 } as const;
const journal: LibraryJournal = {
  accountId: ACCOUNT,
  run: 1,
  steps: [{ kind: 'links' }],
  playedGames: list,
  titles: list,
  linked: 0,
  syncedAt: null,
  refusal: null,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a database of version 1', () => {
  const LINK = { npTitleId: 'PPSA90005_00', npCommunicationIds: ['NPWR90005_00'], linkedAt: NOON };

  beforeEach(async () => {
    const old = await openDB<SchemaV1>(NAME, 1, { upgrade: createV1 });
    await old.put('titleLinks', LINK);
    await old.put('trophyTitles', titleRecord());
    await old.put('earnedTrophies', earnedRecord());
    old.close();
  });

  test('is taken over with all that it holds', async () => {
    const cache = createCache({ name: NAME });
    const leads = await titleLinks(cache).leads(ACCOUNT, ['PPSA90005_00']);
    expect(leads.get('PPSA90005_00')?.link).toEqual(LINK);
    const sets = trophySets(cache);
    const standings = await sets.standings(ACCOUNT, ['NPWR90005_00']);
    expect(standings.get('NPWR90005_00')).toEqual({ titles: [titleRecord()], listed: undefined });
    const earned = await sets.earned(ACCOUNT, ['NPWR90005_00']);
    expect(earned.get('NPWR90005_00')).toEqual(earnedRecord());
  });

  test('has the library’s stores from then on', async () => {
    const cache = createCache({ name: NAME });
    const row = playedRecord('PPSA90005_00', '10090005');
    expect(await libraryJournals(cache).saveWithPlayedGames(journal, [row])).toBe(true);
    expect(await playedGames(cache).all(ACCOUNT)).toEqual([row]);
    expect((await openDB(NAME)).version).toBe(SCHEMA_VERSION);
  });
});

describe('a database of version 2', () => {
  beforeEach(async () => {
    const old = await openDB<SchemaV2>(NAME, 2, {
      upgrade: (db) => {
        createV1(db as unknown as IDBPDatabase<SchemaV1>);
        upgradeToV2(db);
      },
    });
    await old.put('libraryTitles', listedRecord());
    await old.put('libraryJournals', journal);
    await old.put('playedGames', playedRecord('PPSA90005_00', '10090005'));
    await old.put('definitions', definitionsRecord());
    await old.put('earnedTrophies', earnedRecord());
    old.close();
  });

  test('is taken over with all that it holds', async () => {
    const cache = createCache({ name: NAME });
    expect(await libraryJournals(cache).get(ACCOUNT)).toEqual(journal);
    expect(await playedGames(cache).all(ACCOUNT)).toHaveLength(1);
    const sets = trophySets(cache);
    expect((await sets.standings(ACCOUNT, ['NPWR90005_00'])).get('NPWR90005_00')).toEqual({
      titles: [],
      listed: listedRecord(),
    });
    expect(await sets.words('NPWR90005_00', 'en-US')).toEqual({
      definitions: definitionsRecord(),
      groupNames: undefined,
    });
    expect((await sets.earned(ACCOUNT, ['NPWR90005_00'])).get('NPWR90005_00')).toEqual(
      earnedRecord(),
    );
  });

  test('finds what it holds by when it last changed, and keeps the names of groups', async () => {
    const cache = createCache({ name: NAME });
    const range = IDBKeyRange.bound([ACCOUNT, 0], [ACCOUNT, NOON]);
    const found = await cache.read((db) =>
      db.getAllFromIndex('libraryTitles', 'byLastUpdate', range),
    );
    expect(found).toEqual([listedRecord()]);

    const sets = trophySets(cache);
    const names = {
      npCommunicationId: 'NPWR90005_00',
      language: 'en-US',
      trophySetVersion: '01.00',
      groups: [{ trophyGroupId: '001', name: 'Frost Harvest' }],
      fetchedAt: NOON,
    };
    expect(await sets.saveGroupNames(names)).toBe(true);
    await sets.saveGroupNames({ ...names, language: 'de-DE', fetchedAt: NOON + 1 });
    const inEnglish = await sets.words('NPWR90005_00', 'en-US');
    expect(inEnglish.groupNames).toEqual(names);
    // In a language that is not kept, the newest stand in.
    const inFrench = await sets.words('NPWR90005_00', 'fr-FR');
    expect(inFrench.groupNames?.language).toBe('de-DE');
  });
});

test('the title ids that lead to a set are found by it', async () => {
  const links = titleLinks(createCache({ name: NAME }));
  const link = (npTitleId: string, ...npCommunicationIds: string[]) =>
    links.saveLink(ACCOUNT, { npTitleId, npCommunicationIds, linkedAt: NOON }, []);
  await link('PPSA90001_00', 'NPWR90001_00');
  await link('CUSA90003_00', 'NPWR90003_00', 'NPWR90004_00');
  expect(await links.leadingTo('NPWR90004_00')).toEqual(['CUSA90003_00']);
  expect(await links.leadingTo('NPWR90009_00')).toEqual([]);
});

describe('played games are found', () => {
  const european = playedRecord('CUSA90002_00', '10090002', ['CUSA90012_00']);
  const sibling = playedRecord('PPSA90002_00', '10090002');
  const single = playedRecord('CUSA90003_00', null);

  test.each([
    ['its own title id', 'CUSA90003_00', ['CUSA90003_00']],
    ['its concept id', '10090002', ['CUSA90002_00', 'PPSA90002_00']],
    [
      'a title id of its concept, with the rest of it',
      'CUSA90012_00',
      ['CUSA90002_00', 'PPSA90002_00'],
    ],
    ['no id that it has', 'CUSA99999_00', []],
  ])('by %s', async (_, id, found) => {
    const cache = createCache({ name: NAME });
    await libraryJournals(cache).saveWithPlayedGames(journal, [european, sibling, single]);
    const rows = await playedGames(cache).foundBy(ACCOUNT, [id]);
    expect(rows?.map(({ npTitleId }) => npTitleId).sort()).toEqual(found);
  });

  test('for their own account only', async () => {
    const cache = createCache({ name: NAME });
    await libraryJournals(cache).saveWithPlayedGames(journal, [european]);
    expect(await playedGames(cache).foundBy(OTHER_ACCOUNT, ['CUSA90002_00'])).toEqual([]);
    expect(await playedGames(cache).all(OTHER_ACCOUNT)).toEqual([]);
  });
});

test('no page of a list is noted as read when a row of it could not be kept', async () => {
  const journals = libraryJournals(createCache({ name: NAME }));
  const unwritable = listedRecord({ name: (() => {}) as unknown as string });
  expect(await journals.saveWithTitles(journal, [listedRecord(), unwritable])).toBe(false);
  expect(await journals.get(ACCOUNT)).toBeUndefined();
  expect(await journals.saveWithTitles(journal, [listedRecord()])).toBe(true);
  expect(await journals.get(ACCOUNT)).toEqual(journal);
});
