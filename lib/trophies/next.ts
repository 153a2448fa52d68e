import { countGrades } from './grades.ts';
import type { GradeCounts, Rarity, Trophy, TrophySet } from './view.ts';

/** The trophyGroupId of every set's base game. */
const BASE_GAME = 'default';

/** Missing, and it is known how many players have it. */
export type NextTrophy = Trophy & { readonly rarity: Rarity };

/**
 * The missing trophies that most players have, the commonest first, at most `most`. Left out are the
 * platinum, which comes by itself, and the trophies whose ids are `covered`, which would be told by name.
 */
export function nextTrophies(
  trophies: readonly Trophy[],
  covered: ReadonlySet<number>,
  most: number,
): readonly NextTrophy[] {
  return trophies
    .filter((trophy): trophy is NextTrophy => trophy.rarity !== null)
    .filter(
      ({ standing, grade, trophyId }) =>
        standing.state === 'missing' && grade !== 'platinum' && !covered.has(trophyId),
    )
    .toSorted((one, other) => other.rarity.earnedRate - one.rarity.earnedRate)
    .slice(0, most);
}

/**
 * The trophies of the base game that the platinum waits for, by grade. Null: the set has no platinum, it
 * is earned, or Sony has not told of every trophy of the base game.
 */
export function platinumNeeds(trophies: readonly Trophy[]): GradeCounts | null {
  const base = trophies.filter(({ trophyGroupId }) => trophyGroupId === BASE_GAME);
  const isMissing = base.some(
    ({ grade, standing }) => grade === 'platinum' && standing.state === 'missing',
  );
  if (!isMissing || base.some(({ standing }) => standing.state === 'untold')) return null;
  return countGrades(
    base.filter(({ grade, standing }) => grade !== 'platinum' && standing.state === 'missing'),
  );
}

/**
 * What is left of a set: how many trophies (1 and more), and how many percent (0–100). Null: nothing is,
 * or Sony has not told of every trophy.
 */
export function leftToComplete({ trophies, progress }: Pick<TrophySet, 'trophies' | 'progress'>): {
  readonly trophies: number;
  readonly percent: number;
} | null {
  if (trophies.some(({ standing }) => standing.state === 'untold')) return null;
  const missing = trophies.filter(({ standing }) => standing.state === 'missing').length;
  return missing === 0 ? null : { trophies: missing, percent: 100 - progress };
}
