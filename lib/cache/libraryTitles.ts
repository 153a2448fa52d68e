import type { Cache } from './database.ts';
import { areMany, ofAccount } from './manyRows.ts';
import type { LibraryTitleV2 } from './schema/v2.ts';

export type LibraryTitle = LibraryTitleV2;

/**
 * How many rows are read at a time where all of them are: taking them over and working on them must not hold
 * the page up, also where it is four times slower.
 */
const PORTION = 200;

/** The rows of an account's library, for reading. Nothing here rejects: without a cache there are none. */
export const libraryTitles = (cache: Cache) => ({
  /**
   * Those that changed last, the newest first, without what the person has hidden on PlayStation: it is not
   * shown to who looks over their shoulder. Costs what it gives, however large the library is.
   */
  async latest(accountId: string, count: number): Promise<LibraryTitle[]> {
    const latest: LibraryTitle[] = [];
    for await (const rows of newestFirst(cache, accountId, count)) {
      latest.push(...rows.filter(({ isHidden }) => !isHidden));
      if (latest.length >= count) break;
    }
    return latest.slice(0, count);
  },

  /** All rows in portions, the newest first, so that whoever works on them can let the page do other things. */
  portions: (accountId: string) => newestFirst(cache, accountId, PORTION),

  /** Those of these sets, as far as there are any, in the order of the ids. */
  async ofSets(accountId: string, npCommunicationIds: readonly string[]): Promise<LibraryTitle[]> {
    const rows = await cache.read((db) => {
      const { store } = db.transaction('libraryTitles');
      if (areMany(npCommunicationIds)) return store.getAll(ofAccount(accountId));
      return Promise.all(npCommunicationIds.map((id) => store.get([accountId, id])));
    });
    const found = new Map(rows?.map((row) => [row?.npCommunicationId, row]));
    return npCommunicationIds.flatMap((id) => found.get(id) ?? []);
  },

  /** Whether there is any. Counting them all would take longer than reading the newest (20 ms for 10,000). */
  async has(accountId: string): Promise<boolean> {
    const first = await cache.read((db) => db.getKey('libraryTitles', ofAccount(accountId)));
    return first !== undefined;
  },
});

/**
 * All rows in portions, each a transaction of its own, with at least `size` rows as long as there are so many:
 * rows of one and the same time are never parted.
 */
async function* newestFirst(
  cache: Cache,
  accountId: string,
  size: number,
): AsyncGenerator<LibraryTitle[], void, void> {
  let before: LibraryTitle | undefined;
  do {
    const upper = before ? [accountId, before.lastUpdatedAt] : [accountId, []];
    const rows = await cache.read(async (db) => {
      const index = db.transaction('libraryTitles').store.index('byLastUpdate');
      const older = IDBKeyRange.bound([accountId], upper, false, true);
      // All at once is many times faster than a cursor; where the portion ends, a cursor finds by a leap.
      const newest = await index.openKeyCursor(older, 'prev');
      const end = size > 1 ? await newest?.advance(size - 1) : newest;
      return index.getAll(end ? IDBKeyRange.bound(end.key, upper, false, true) : older);
    });
    // The index goes up, and has no way to give all of a range downwards.
    rows?.reverse();
    before = rows?.at(-1);
    if (rows && before) yield rows;
  } while (before);
}
