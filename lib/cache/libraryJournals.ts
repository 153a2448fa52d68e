import type { Cache } from './database.ts';
import type {
  LibraryJournalV2,
  LibraryRefusalV2,
  LibraryTitleV2,
  PlayedGameV2,
  SchemaV2,
  SyncStepV2,
} from './schema/v2.ts';

export type LibraryJournal = LibraryJournalV2;
export type LibraryRefusal = LibraryRefusalV2;
export type LibraryTitle = LibraryTitleV2;
export type SyncStep = SyncStepV2;

/**
 * How far the sync of each account is. A page of a list and the note that it was read are written
 * together, all or none: wherever the worker dies, nothing is asked for twice and nothing is left out.
 */
export const libraryJournals = (cache: Cache) => ({
  get: (accountId: string): Promise<LibraryJournal | undefined> =>
    cache.read((db) => db.get('libraryJournals', accountId)),

  save: (journal: LibraryJournal): Promise<boolean> =>
    cache.write((db) => db.put('libraryJournals', journal)),

  saveWithPlayedGames: (journal: LibraryJournal, rows: readonly PlayedGameV2[]): Promise<boolean> =>
    saveWithRows(cache, journal, 'playedGames', rows),

  saveWithTitles: (journal: LibraryJournal, rows: readonly LibraryTitle[]): Promise<boolean> =>
    saveWithRows(cache, journal, 'libraryTitles', rows),

  /** The library's rows of these sets, as far as there are any. */
  async titles(
    accountId: string,
    npCommunicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, LibraryTitle>> {
    const rows = await cache.read((db) => {
      const { store } = db.transaction('libraryTitles');
      return Promise.all(npCommunicationIds.map((id) => store.get([accountId, id])));
    });
    const found = rows?.filter((row) => row !== undefined) ?? [];
    return new Map(found.map((row) => [row.npCommunicationId, row]));
  },
});

const saveWithRows = <Store extends 'playedGames' | 'libraryTitles'>(
  cache: Cache,
  journal: LibraryJournal,
  store: Store,
  rows: readonly SchemaV2[Store]['value'][],
): Promise<boolean> =>
  cache.write(async (db) => {
    const transaction = db.transaction(['libraryJournals', store], 'readwrite');
    await Promise.all([
      ...rows.map((row) => transaction.objectStore(store).put(row)),
      transaction.objectStore('libraryJournals').put(journal),
      transaction.done,
    ]);
  });
