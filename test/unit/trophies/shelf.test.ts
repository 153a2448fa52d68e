import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cache, createCache } from '../../../lib/cache/database.ts';
import type { LibraryTitle } from '../../../lib/cache/libraryTitles.ts';
import { type Profile, profiles } from '../../../lib/cache/profiles.ts';
import { createShelf, keptAccount } from '../../../lib/trophies/shelf.ts';
import { ACCOUNT, listedRecord, NOON } from './records.ts';

const OTHER_ACCOUNT = '9000000000000000002';
/** The account after it in the order of keys, to which a careless range would reach. */
const NEXT_ACCOUNT = '90000000000000000010';

const np = (at: number): string => `NPWR${String(at).padStart(5, '0')}_00`;
const row = (at: number, changes: Partial<LibraryTitle> = {}): LibraryTitle =>
  listedRecord({ npCommunicationId: np(at), lastUpdatedAt: NOON + at, ...changes });
const rows = (count: number, changes: Partial<LibraryTitle> = {}): LibraryTitle[] =>
  Array.from({ length: count }, (_, at) => row(at, changes));

/** Spied on before anything is read: the library that wraps IndexedDB knows its methods by what they are then. */
const goOn = vi.spyOn(IDBCursor.prototype, 'continue');

let cache: Cache;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  cache = createCache({ name: 'trophy-lens-test' });
});

const keep = async (titles: readonly LibraryTitle[]): Promise<void> => {
  await cache.write(async (db) => {
    const transaction = db.transaction('libraryTitles', 'readwrite');
    await Promise.all([...titles.map((title) => transaction.store.put(title)), transaction.done]);
  });
};

const ids = (lines: readonly { npCommunicationId: string }[]): string[] =>
  lines.map(({ npCommunicationId }) => npCommunicationId);

describe('a line of the shelf', () => {
  test('tells what a list shows of a title', async () => {
    await keep([row(1, { name: 'Hollow Orchard \n', platforms: ['PSPC', 'PS5'], isHidden: true })]);
    expect(await createShelf(cache).all(ACCOUNT)).toEqual([
      {
        npCommunicationId: np(1),
        name: 'Hollow Orchard',
        platform: 'PS5',
        iconUrl: 'https://image.api.playstation.com/x.png',
        progress: 70,
        earned: { platinum: 1, gold: 1, silver: 0, bronze: 2 },
        defined: { platinum: 1, gold: 1, silver: 1, bronze: 2 },
        lastUpdatedAt: NOON + 1,
        isHidden: true,
      },
    ]);
  });

  test.each([
    ['http://image.api.playstation.com/x.png'],
    ['https://image.api.playstation.com.example.org/x.png'],
    ['https://playstation.com.example/x.png'],
    ['javascript:alert(1)'],
    [''],
  ])('has no picture where Sony’s answer names %j', async (iconUrl) => {
    await keep([row(1, { iconUrl })]);
    expect((await createShelf(cache).all(ACCOUNT))[0]?.iconUrl).toBeNull();
  });
});

describe('the recent titles', () => {
  test('are the newest of the account, the newest first', async () => {
    await keep([...rows(5), ...rows(9, { accountId: OTHER_ACCOUNT })]);
    expect(ids(await createShelf(cache).recent(ACCOUNT, 3))).toEqual([np(4), np(3), np(2)]);
  });

  test('are none that the person has hidden on PlayStation', async () => {
    await keep([...rows(5), row(7, { isHidden: true }), row(3, { isHidden: true })]);
    expect(ids(await createShelf(cache).recent(ACCOUNT, 3))).toEqual([np(4), np(2), np(1)]);
  });

  test('are all there are where fewer are cached, and none where none is wanted', async () => {
    await keep([...rows(2), ...rows(9, { accountId: NEXT_ACCOUNT })]);
    const shelf = createShelf(cache);
    expect(ids(await shelf.recent(ACCOUNT, 8))).toEqual([np(1), np(0)]);
    expect(await shelf.recent(ACCOUNT, 0)).toEqual([]);
  });

  test('cost no more than they are, however large the library is', async () => {
    await keep(rows(700));
    goOn.mockClear();
    const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await createShelf(cache).recent(ACCOUNT, 8)).toHaveLength(8);
    expect(goOn).not.toHaveBeenCalled();
    expect(getAll.mock.results.map(({ value }) => value.result.length)).toEqual([8]);
    getAll.mockRestore();
  });
});

describe('all titles', () => {
  test('come in portions, each once, the newest first', async () => {
    await keep([...rows(703), ...rows(3, { accountId: OTHER_ACCOUNT })]);
    const shelf = createShelf(cache);
    const sizes: number[] = [];
    for await (const portion of shelf.portions(ACCOUNT)) sizes.push(portion.length);
    expect(sizes).toEqual([200, 200, 200, 103]);
    expect(ids(await shelf.all(ACCOUNT))).toEqual(ids(rows(703).reverse()));
  });

  test('are whole too where many changed at one time', async () => {
    await keep(rows(450, { lastUpdatedAt: NOON }));
    const all = await createShelf(cache).all(ACCOUNT);
    expect(new Set(ids(all)).size).toBe(450);
    expect(all).toHaveLength(450);
  });

  test.each([0, 1, 199, 200, 201, 400])('are %d where so many are cached', async (count) => {
    await keep(rows(count));
    const shelf = createShelf(cache);
    expect(await shelf.all(ACCOUNT)).toHaveLength(count);
    expect(await shelf.has(ACCOUNT)).toBe(count > 0);
  });
});

test('titles are found by their sets, few or many, in the order that is asked for', async () => {
  await keep([...rows(300), ...rows(3, { accountId: OTHER_ACCOUNT })]);
  const shelf = createShelf(cache);
  expect(ids(await shelf.ofSets(ACCOUNT, [np(7), np(999), np(2)]))).toEqual([np(7), np(2)]);
  const many = ids(rows(250).reverse());
  expect(ids(await shelf.ofSets(ACCOUNT, many))).toEqual(many);
});

describe('the account whose data is kept', () => {
  const profile = (accountId: string, fetchedAt: number): Profile => ({
    accountId,
    onlineId: 'Orchardist',
    avatarUrl: null,
    level: 1,
    tier: 1,
    progress: 0,
    points: 0,
    nextLevelPoints: 60,
    earned: { platinum: 0, gold: 0, silver: 0, bronze: 0 },
    fetchedAt,
  });

  test('is the one whose profile was read last', async () => {
    await profiles(cache).save(profile(ACCOUNT, NOON + 1));
    await profiles(cache).save(profile(OTHER_ACCOUNT, NOON));
    expect(await keptAccount(cache)).toEqual(profile(ACCOUNT, NOON + 1));
  });

  test('is nobody’s where nothing is kept', async () => {
    expect(await keptAccount(cache)).toBeUndefined();
  });
});

test('a shelf without a database is empty', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  const shelf = createShelf(createCache({ name: 'refused' }));
  expect(await shelf.recent(ACCOUNT, 8)).toEqual([]);
  expect(await shelf.all(ACCOUNT)).toEqual([]);
  expect(await shelf.ofSets(ACCOUNT, [np(1)])).toEqual([]);
  expect(await shelf.has(ACCOUNT)).toBe(false);
});
