import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCache, SCHEMA_VERSION } from '../../../lib/cache/database.ts';
import { type LibraryJournal, libraryJournals } from '../../../lib/cache/libraryJournals.ts';
import { playedGames } from '../../../lib/cache/playedGames.ts';
import { createV1, type SchemaV1 } from '../../../lib/cache/schema/v1.ts';
import { titleLinks } from '../../../lib/cache/titleLinks.ts';
import { trophySets } from '../../../lib/cache/trophySets.ts';
import {
  ACCOUNT,
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
