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
    const rows = await cache.read(async (db) => {
      const index = db.transaction('libraryTitles').store.index('byLastUpdate');
      const latest: LibraryTitle[] = [];
      let cursor = count > 0 ? await index.openCursor(ofAccount(accountId), 'prev') : null;
      while (cursor) {
        if (!cursor.value.isHidden) latest.push(cursor.value);
        cursor = latest.length < count ? await cursor.continue() : null;
      }
      return latest;
    });
    return rows ?? [];
  },

  /**
   * All rows in portions, the newest first. Each portion is a transaction of its own, so that whoever works
   * on them can let the page do other things in between. Rows of one and the same time are never parted.
   */
  async *portions(accountId: string): AsyncGenerator<LibraryTitle[], void, void> {
    let before: LibraryTitle | undefined;
    do {
      const upper = before ? [accountId, before.lastUpdatedAt] : [accountId, []];
      const rows = await cache.read(async (db) => {
        const index = db.transaction('libraryTitles').store.index('byLastUpdate');
        const older = IDBKeyRange.bound([accountId], upper, false, true);
        // All at once is many times faster than a cursor; where the portion ends, a cursor finds by a leap.
        const newest = await index.openKeyCursor(older, 'prev');
        const end = await newest?.advance(PORTION - 1);
        return index.getAll(end ? IDBKeyRange.bound(end.key, upper, false, true) : older);
      });
      // The index goes up, and has no way to give all of a range downwards.
      rows?.reverse();
      before = rows?.at(-1);
      if (rows && before) yield rows;
    } while (before);
  },

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

  async count(accountId: string): Promise<number> {
    return (await cache.read((db) => db.count('libraryTitles', ofAccount(accountId)))) ?? 0;
  },
});
