import type { DBSchema, IDBPDatabase } from 'idb';

/**
 * Version 1 of the cache. A schema stays as it was once it has shipped: a change makes a `v2.ts` with
 * its own upgrade step, so that every database ever written can be read.
 *
 * The records are shapes of our own, not Sony's answers: when a schema of the client changes, the
 * compiler asks for a mapping here instead of letting two shapes share one store.
 */

export interface GradeCountsV1 {
  platinum: number;
  gold: number;
  silver: number;
  bronze: number;
}

export type GradeV1 = keyof GradeCountsV1;
/** 0 ultra rare, 1 very rare, 2 rare, 3 common. */
export type RarityStepV1 = 0 | 1 | 2 | 3;

/** Which trophy sets a title id has: a fact about the title, told by an answer about an account. */
export interface TitleLinkV1 {
  npTitleId: string;
  npCommunicationIds: string[];
  linkedAt: number;
}

/** A title id for which Sony named no trophy set, and why. Kept with an expiry, never for good. */
export interface TitleAbsenceV1 {
  accountId: string;
  npTitleId: string;
  /** `unplayed`: an empty list for this account. `unknown-id`: the 404 that names the id. */
  reason: 'unplayed' | 'unknown-id';
  checkedAt: number;
}

/** One account's standing in one trophy set, named in one language. */
export interface TrophyTitleV1 {
  accountId: string;
  npCommunicationId: string;
  language: string;
  npServiceName: 'trophy' | 'trophy2';
  name: string;
  groupCount: number;
  progress: number;
  earned: GradeCountsV1;
  defined: GradeCountsV1;
  /** Epoch ms; the freshness of everything else about this set hangs on it. */
  lastUpdatedAt: number;
  rarestEarned: {
    name: string;
    grade: GradeV1;
    earnedRate: number;
    rarity: RarityStepV1;
  } | null;
  fetchedAt: number;
}

/** What a set's trophies are, in one language. */
export interface DefinitionsV1 {
  npCommunicationId: string;
  language: string;
  trophySetVersion: string;
  trophies: {
    trophyId: number;
    grade: GradeV1;
    groupId: string;
    hidden: boolean;
    name: string;
    detail: string;
    iconUrl: string;
    progressTarget: number | null;
    reward: { name: string; imageUrl: string | null } | null;
  }[];
  fetchedAt: number;
}

/** Which trophies of a set an account has, and how rare each is. Has no names, so no language. */
export interface EarnedTrophiesV1 {
  accountId: string;
  npCommunicationId: string;
  trophySetVersion: string;
  /** `lastUpdatedAt` of the trophy title when this was fetched: while they agree, this is current. */
  lastUpdatedAt: number;
  trophies: {
    trophyId: number;
    grade: GradeV1;
    earned: boolean;
    /** Epoch ms; null also for some old earned trophies, of which Sony kept no date. */
    earnedAt: number | null;
    earnedRate: number;
    rarity: RarityStepV1;
    progress: number | null;
  }[];
  fetchedAt: number;
}

/** The account itself: level, totals, and how it is called. */
export interface ProfileV1 {
  accountId: string;
  onlineId: string | null;
  avatarUrl: string | null;
  level: number;
  tier: number;
  /** Percent of the way to the next level. */
  progress: number;
  points: number;
  nextLevelPoints: number;
  earned: GradeCountsV1;
  fetchedAt: number;
}

export interface SchemaV1 extends DBSchema {
  titleLinks: { key: string; value: TitleLinkV1 };
  titleAbsences: { key: [string, string]; value: TitleAbsenceV1 };
  trophyTitles: { key: [string, string, string]; value: TrophyTitleV1 };
  definitions: { key: [string, string]; value: DefinitionsV1 };
  earnedTrophies: { key: [string, string]; value: EarnedTrophiesV1 };
  profiles: { key: string; value: ProfileV1 };
}

export function createV1(db: IDBPDatabase<SchemaV1>): void {
  db.createObjectStore('titleLinks', { keyPath: 'npTitleId' });
  db.createObjectStore('titleAbsences', { keyPath: ['accountId', 'npTitleId'] });
  db.createObjectStore('trophyTitles', { keyPath: ['accountId', 'npCommunicationId', 'language'] });
  db.createObjectStore('definitions', { keyPath: ['npCommunicationId', 'language'] });
  db.createObjectStore('earnedTrophies', { keyPath: ['accountId', 'npCommunicationId'] });
  db.createObjectStore('profiles', { keyPath: 'accountId' });
}
