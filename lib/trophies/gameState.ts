import type { LibraryFailure } from './calls.ts';
import { type KeptTrophySet, summarise } from './summary.ts';
import type { TitleAnswer } from './titles.ts';
import { troubleOf } from './trouble.ts';
import type { GameTrophies, Trouble } from './view.ts';

/** All that is known of a game at one moment of a page view. */
export interface GameKnown {
  /** What each of the title ids leads to, as far as that is known. */
  readonly answers: readonly (TitleAnswer | undefined)[];
  /** Of these, the answers of the versions that were played. */
  readonly ofPlayed: readonly (TitleAnswer | undefined)[];
  /** The trophy sets among these, each once, the last played in front. */
  readonly sets: readonly KeptTrophySet[];
  /**
   * `not-played`: in a whole list of what was played, no version of the game is. `no-game`: what was
   * used under these ids is a media app or the like.
   */
  readonly history: 'played' | 'not-played' | 'no-game' | 'open';
  readonly isAnnounced: boolean;
}

/** The state of a game by what is known; null while that is not enough to say. */
export function stateOf(
  { answers, ofPlayed, sets, history, isAnnounced }: GameKnown,
  trouble: Trouble | null,
): GameTrophies | null {
  const [first, ...others] = sets.map(summarise);
  if (first) return { state: 'ready', sets: [first, ...others], trouble };
  const withoutTrophies = {
    state: 'unknown',
    reason: isAnnounced ? 'announced' : 'no-trophies',
  } as const;
  if (history === 'no-game') return withoutTrophies;
  // Played, and Sony has no trophies of it: a game without any, or one never synced. A version that was
  // not asked about may be the one that has them.
  if (history === 'played') {
    return ofPlayed.every((answer) => answer?.kind === 'none') ? withoutTrophies : null;
  }
  if (answers.length === 0) {
    if (isAnnounced) return withoutTrophies;
    return history === 'not-played' ? { state: 'unplayed', scope: 'game' } : null;
  }
  if (answers.some((answer) => isAbsent(answer, 'unplayed'))) {
    return { state: 'unplayed', scope: history === 'not-played' ? 'game' : 'edition' };
  }
  // One id that leads nowhere says nothing about the others.
  return answers.every((answer) => isAbsent(answer, 'unknown-id')) ? withoutTrophies : null;
}

/**
 * The last word of a view: what is known in the end, and what kept the rest away. `ofLibrary`: why the
 * played games could not be had, which matters only to a game of which nothing else is known.
 */
export async function endOf(
  known: GameKnown,
  failures: readonly LibraryFailure[],
  ofLibrary: LibraryFailure | null,
  hasHostAccess: () => Promise<boolean>,
): Promise<GameTrophies> {
  if ([...failures, ofLibrary].some((failure) => failure?.kind === 'not-signed-in')) {
    return { state: 'signed-out', expired: true };
  }
  const game = stateOf(known, await firstTrouble(failures, hasHostAccess));
  if (game) return game;
  const all = ofLibrary ? [...failures, ofLibrary] : failures;
  if (all.some(({ kind }) => kind === 'private')) return { state: 'private' };
  // Signed out meanwhile: the page is told by whoever ended it.
  if (all.some(({ kind }) => kind === 'cancelled')) return { state: 'loading' };
  const trouble = await firstTrouble(all, hasHostAccess);
  // Nothing failed and nothing is known: the list of what was played came shorter than Sony counts.
  return { state: 'error', trouble: trouble ?? { kind: 'unavailable' } };
}

/** What to tell of several failures: the first that is anything to tell of. */
export async function firstTrouble(
  failures: readonly LibraryFailure[],
  hasHostAccess: () => Promise<boolean>,
): Promise<Trouble | null> {
  const troubles = await Promise.all(failures.map((failure) => troubleOf(failure, hasHostAccess)));
  return troubles.find((trouble) => trouble !== null) ?? null;
}

const isAbsent = (answer: TitleAnswer | undefined, reason: 'unplayed' | 'unknown-id'): boolean =>
  answer?.kind === 'none' && answer.reason === reason;
