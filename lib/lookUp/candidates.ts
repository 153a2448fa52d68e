import {
  MATCH_STRENGTHS,
  type MatchStrength,
  matchNames,
  type NameIndex,
  searchAsTyped,
} from '../names/index.ts';
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

/** Gives the candidates for a name. Rejects once `signal` is aborted, and for no other reason. */
export type CandidatesOf = (name: string, signal: AbortSignal) => Promise<Found>;

/** Of what is merely typed so far, how many titles are worth showing. */
const MOST_TYPED = 50;

/** So long a search may hold up what a person does meanwhile, in ms: less than a frame. */
const AT_ONCE = 8;

/** The candidates among these titles. What is only half typed finds what it may become. */
export function createCandidates(index: NameIndex<TitleLine>): CandidatesOf {
  return async (name, signal) => {
    const matched = await matchNames(name, index, breathsFor(signal));
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

/** Pauses only after a while: a browser lets none be shorter than 4 ms when many follow each other. */
function breathsFor(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_ONCE) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  };
}
