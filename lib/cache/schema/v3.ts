import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LibraryTitleV2, SchemaV2 } from './v2.ts';

/** Version 3 of the cache: the names of add-ons, and the library's rows by when they last changed. */

/** What the groups of a set are called, in one language. */
export interface GroupNamesV3 {
  npCommunicationId: string;
  language: string;
  /** When these names were told; a set of another version may have more groups. */
  trophySetVersion: string;
  groups: { trophyGroupId: string; name: string }[];
  fetchedAt: number;
}

export interface SchemaV3 extends DBSchema {
  titleLinks: SchemaV2['titleLinks'];
  titleAbsences: SchemaV2['titleAbsences'];
  trophyTitles: SchemaV2['trophyTitles'];
  definitions: SchemaV2['definitions'];
  earnedTrophies: SchemaV2['earnedTrophies'];
  profiles: SchemaV2['profiles'];
  playedGames: SchemaV2['playedGames'];
  libraryJournals: SchemaV2['libraryJournals'];
  libraryTitles: {
    key: [string, string];
    value: LibraryTitleV2;
    /** Account and `lastUpdatedAt`. */
    indexes: { byLastUpdate: [string, number] };
  };
  groupNames: { key: [string, string]; value: GroupNamesV3 };
}

export function upgradeToV3(
  db: IDBPDatabase<SchemaV3>,
  transaction: IDBPTransaction<SchemaV3, StoreNames<SchemaV3>[], 'versionchange'>,
): void {
  db.createObjectStore('groupNames', { keyPath: ['npCommunicationId', 'language'] });
  transaction
    .objectStore('libraryTitles')
    .createIndex('byLastUpdate', ['accountId', 'lastUpdatedAt']);
}
