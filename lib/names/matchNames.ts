import { foldName } from './foldName.ts';
import type { Named, NameIndex } from './nameIndex.ts';

/**
 * How surely two names are of one game, the surest first.
 * `same`: the same name in another spelling.
 * `same-title`: the same but for an edition, a platform, or the subtitle of a numbered game.
 * `contains`: all words of one are in the other: often another game of the series.
 * `similar`: likely mistyped.
 */
export const MATCH_STRENGTHS = ['same', 'same-title', 'contains', 'similar'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

export interface Candidate<Entry extends Named> {
  readonly entry: Entry;
  readonly strength: MatchStrength;
}

/** How many candidates are worth showing. */
export const MOST_CANDIDATES = 20;

/**
 * The entries that may be what a name means, the likeliest first; nothing is guessed, and none may well be
 * the answer. Several can be `same`: a game has a trophy set for each region and platform.
 */
export function matchNames<Entry extends Named>(
  name: string,
  index: NameIndex<Entry>,
): Candidate<Entry>[] {
  const folded = foldName(name);
  if (folded === '') return [];
  return index.lines
    .flatMap(({ entry }): Candidate<Entry>[] => {
      const other = foldName(entry.name);
      if (other === folded) return [{ entry, strength: 'same' }];
      return other.startsWith(`${folded} `) ? [{ entry, strength: 'contains' }] : [];
    })
    .sort((a, b) => MATCH_STRENGTHS.indexOf(a.strength) - MATCH_STRENGTHS.indexOf(b.strength))
    .slice(0, MOST_CANDIDATES);
}
