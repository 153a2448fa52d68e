import { createNameIndex, type MatchStrength, matchNames, searchAsTyped } from '../names/index.ts';
import { MATCH_STRENGTHS } from '../names/matchNames.ts';
import type { TitleLine } from '../trophies/shelf.ts';

/** Cached titles that a name may mean. */
export interface Found {
  /** The surest first, and each with a title at least. */
  readonly groups: readonly CandidateGroup[];
  /** Titles in all groups. */
  readonly count: number;
  /** The one title that has this very name; null: none has, or several, of which only the person can choose. */
  readonly sure: TitleLine | null;
}

export interface CandidateGroup {
  readonly strength: MatchStrength;
  readonly titles: readonly TitleLine[];
}

/** Of what is merely typed so far, how many titles are worth showing. */
const MOST_TYPED = 50;

/** Gives the candidates for a name among these titles. What is only half typed finds what it may become. */
export function createCandidates(titles: readonly TitleLine[]): (name: string) => Found {
  const index = createNameIndex(titles);
  return (name) => {
    const matched = matchNames(name, index);
    const known = new Set(matched.map(({ entry }) => entry));
    const typed = searchAsTyped(index, name, MOST_TYPED)
      .filter((entry) => !known.has(entry))
      .map((entry) => ({ entry, strength: 'contains' as const }));
    const byStrength = Map.groupBy([...matched, ...typed], ({ strength }) => strength);
    const groups = MATCH_STRENGTHS.flatMap((strength): CandidateGroup[] => {
      const candidates = byStrength.get(strength);
      return candidates ? [{ strength, titles: candidates.map(({ entry }) => entry) }] : [];
    });
    const [same, ...others] = byStrength.get('same') ?? [];
    return {
      groups,
      count: matched.length + typed.length,
      sure: same && others.length === 0 ? same.entry : null,
    };
  };
}
