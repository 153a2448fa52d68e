import type { Game } from '../catalogue/game.ts';
import type { Trophy, TrophySet } from '../catalogue/trophySet.ts';
import { countByGrade, type GradeCounts, progressOf } from '../figures.ts';

/** One person with a PlayStation account. */
export interface Account {
  /** How tests and the command line call it. */
  readonly name: string;
  readonly accountId: string;
  readonly onlineId: string;
  /** Nobody else may read its trophies. */
  readonly isPrivate: boolean;
  readonly library: Library;
}

/** What an account has synced and played. */
export interface Library {
  readonly sets: SyncedSet[];
  readonly played: PlayedTitle[];
}

/** A trophy set that the account has synced at least once. */
export interface SyncedSet {
  readonly trophySet: TrophySet;
  /** By trophy id; null: earned so long ago that Sony keeps no date. */
  readonly earned: Map<number, string | null>;
  /** By trophy id: how far unearned tracked trophies are (PS5). */
  readonly tracked: ReadonlyMap<number, { readonly steps: number; readonly at: string }>;
  /** The person hides it: the lists and calls leave it out, only the totals still count it. */
  readonly isHidden: boolean;
  lastUpdated: string;
}

export interface PlayedTitle {
  readonly game: Game;
  readonly category: string;
  readonly playCount: number;
  readonly firstPlayed: string;
  readonly lastPlayed: string;
  /** ISO 8601, `PT215H2M16S`. */
  readonly playDuration: string;
}

/** Figures of a set or of one of its groups. */
export interface Standing {
  readonly earned: GradeCounts;
  readonly defined: GradeCounts;
  readonly progress: number;
}

const isIn = (groupId: string) => (trophy: Trophy) =>
  groupId === 'all' || trophy.groupId === groupId;

export const trophiesIn = (trophySet: TrophySet, groupId: string): readonly Trophy[] =>
  trophySet.trophies.filter(isIn(groupId));

/** `groupId`: `all`, `default` or `001`… */
export function standingOf({ trophySet, earned }: SyncedSet, groupId: string): Standing {
  const trophies = trophiesIn(trophySet, groupId);
  const defined = countByGrade(trophies);
  const got = countByGrade(trophies.filter(({ id }) => earned.has(id)));
  return { earned: got, defined, progress: progressOf(got, defined) };
}

/** The earned trophies that fewest players have: more than one when their rates are alike. */
export function rarestEarned({ trophySet, earned }: SyncedSet, groupId: string): readonly Trophy[] {
  const got = trophiesIn(trophySet, groupId).filter(({ id }) => earned.has(id));
  const lowest = Math.min(...got.map(({ rate }) => rate));
  return got.filter(({ rate }) => rate === lowest);
}

/** The date of the last trophy earned in a group; undefined when none is dated. */
export function lastEarnedAt(
  { trophySet, earned }: SyncedSet,
  groupId: string,
): string | undefined {
  const dates = trophiesIn(trophySet, groupId).flatMap(({ id }) => earned.get(id) ?? []);
  return dates.sort().at(-1);
}

export const newestFirst = (library: Library): SyncedSet[] =>
  library.sets
    .filter(({ isHidden }) => !isHidden)
    .sort((one, other) => other.lastUpdated.localeCompare(one.lastUpdated));

/** The set as the account sees it, or undefined when it never synced it or hides it. */
export const syncedSet = (library: Library, npCommunicationId: string): SyncedSet | undefined =>
  library.sets.find(
    (set) => set.trophySet.npCommunicationId === npCommunicationId && !set.isHidden,
  );

/** Adds a trophy earned at `at`, and the platinum with the last other trophy of the base game. */
export function earnTrophy(set: SyncedSet, trophyId: number, at: string): void {
  const { trophySet, earned } = set;
  if (!trophySet.trophies.some(({ id }) => id === trophyId)) {
    throw new Error(`${trophySet.npCommunicationId} has no trophy ${trophyId}.`);
  }
  if (earned.has(trophyId)) {
    throw new Error(`Trophy ${trophyId} of ${trophySet.npCommunicationId} is earned already.`);
  }
  earned.set(trophyId, at);
  const base = trophiesIn(trophySet, 'default');
  const platinum = base.find(({ grade }) => grade === 'platinum');
  const isComplete = base.every(({ id, grade }) => grade === 'platinum' || earned.has(id));
  if (platinum && isComplete) earned.set(platinum.id, at);
  set.lastUpdated = at;
}
