import type { IDBPDatabase } from 'idb';
import type { GradeCountsV1, SchemaV1 } from './v1.ts';

/**
 * Version 2 of the cache: the library of an account, which is what it has played and which trophy sets
 * it has. What version 1 kept stays as it is.
 */

/** One version (region and platform) of a game or media app that an account has played. */
export interface PlayedGameV2 {
  accountId: string;
  npTitleId: string;
  /** Digits. Null: Sony named none, and the row is found by its own title id alone. */
  conceptId: string | null;
  /** The other regions and platforms of the game; the row's own id may be missing (recorded 2025). */
  conceptTitleIds: string[];
  /**
   * Every id that leads here: its own, its concept's, and those of its concept's titles. Each with the
   * account before it, as an index over the entries of a list cannot have a second part.
   */
  keys: string[];
  /** False: a media app, or an id of no known form. It is neither matched nor asked about. */
  isGame: boolean;
  name: string;
  /** Epoch ms. */
  lastPlayedAt: number;
  /** The run of the sync that met it last. */
  run: number;
  fetchedAt: number;
}

/** One trophy set of an account, as the list of all its sets has it. */
export interface LibraryTitleV2 {
  accountId: string;
  npCommunicationId: string;
  /** Of the name. */
  language: string;
  npServiceName: 'trophy' | 'trophy2';
  name: string;
  /** `PS5`, `PS4`, `PS3`, `PSVITA`, `PSPC`, … */
  platforms: string[];
  iconUrl: string;
  progress: number;
  earned: GradeCountsV1;
  defined: GradeCountsV1;
  groupCount: number;
  /** The person has hidden it. */
  isHidden: boolean;
  trophySetVersion: string;
  /** Epoch ms. */
  lastUpdatedAt: number;
  /** The run of the sync that met it last. */
  run: number;
  fetchedAt: number;
}

/** What a run of the sync has still to do, in order; the first is under way. */
export type SyncStepV2 =
  | {
      kind: 'played-games' | 'titles';
      /** `until-known`: newest first, until it meets what an earlier run has kept. */
      extent: 'all' | 'until-known';
      /** Where the next page begins. */
      offset: number;
      /** How many rows it has met, each counted once. */
      met: number;
    }
  /** Which trophy sets each played game has. What is linked is kept, so it needs no note of its own. */
  | { kind: 'links' };

export interface ListStateV2 {
  /** `short`: fewer rows came than Sony counts, so a row that is missing proves nothing. */
  state: 'unread' | 'short' | 'whole';
  /** Epoch ms of the end of the last reading of all of it; 0 before. */
  readAt: number;
  /** Epoch ms of the end of the last look for what is new, or reading of all of it; 0 before. */
  lookedAt: number;
  /** Rows kept; of played games those that are games. */
  count: number;
}

/** A failure that asking again at once would only meet again. */
export type LibraryRefusalV2 =
  | { kind: 'private' | 'not-found' | 'blocked' | 'unavailable' }
  | { kind: 'malformed'; endpoint: string; field: string };

/** How far the sync of an account's library is: it goes on from here in whatever life of the worker. */
export interface LibraryJournalV2 {
  accountId: string;
  /** Counts the runs, from 1. */
  run: number;
  /** Empty: the run is done. */
  steps: SyncStepV2[];
  playedGames: ListStateV2;
  titles: ListStateV2;
  /** Of the played games, how many are joined with their trophy sets or known to have none. */
  linked: number;
  /** Epoch ms of the end of the last run; null before the first. */
  syncedAt: number | null;
  /** Of the last try; null when it was not refused. `at`: epoch ms. */
  refusal: { failure: LibraryRefusalV2; at: number } | null;
}

export interface SchemaV2 extends SchemaV1 {
  playedGames: { key: [string, string]; value: PlayedGameV2; indexes: { byKey: string } };
  libraryTitles: { key: [string, string]; value: LibraryTitleV2 };
  libraryJournals: { key: string; value: LibraryJournalV2 };
}

export function upgradeToV2(db: IDBPDatabase<SchemaV2>): void {
  const playedGames = db.createObjectStore('playedGames', { keyPath: ['accountId', 'npTitleId'] });
  playedGames.createIndex('byKey', 'keys', { multiEntry: true });
  db.createObjectStore('libraryTitles', { keyPath: ['accountId', 'npCommunicationId'] });
  db.createObjectStore('libraryJournals', { keyPath: 'accountId' });
}
