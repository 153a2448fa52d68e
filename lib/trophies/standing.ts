import type { KeptStandings, TrophyTitle } from '../cache/trophySets.ts';
import { GRADES } from './view.ts';

/** An account's standing in one trophy set, put together from all that is kept of it. */
export interface Standing extends Omit<TrophyTitle, 'language'> {
  /** As Sony lists them, `PS5`, `PSPC`, …; empty until the library has been read. */
  readonly platforms: readonly string[];
  /** Whether the name is in the language that was asked for. */
  readonly isInLanguage: boolean;
  /** Something may have been earned since the rarest was told, and nobody has asked for it since. */
  readonly isRarestMissing: boolean;
}

/**
 * The newest of what either call has told: by the last change of the set, then by when it was asked.
 * The rarest earned comes with one of the two calls only, and a trophy earned since may be rarer: it is
 * taken from an answer that is as new as the standing, or left out.
 *
 * One call can lag behind the other, so `fetchedAt` is the latest answer of either: asking again would
 * tell nothing newer.
 */
export function standingOf(
  { titles, listed }: KeptStandings,
  language: string,
): Standing | undefined {
  const told = [...titles, ...(listed ? [listed] : [])];
  const newestFirst = told.toSorted(
    (a, b) => b.lastUpdatedAt - a.lastUpdatedAt || b.fetchedAt - a.fetchedAt,
  );
  const [newest] = newestFirst;
  if (!newest) return undefined;
  const named = newestFirst.find((one) => one.language === language);
  const asNew = titles.filter(({ lastUpdatedAt }) => lastUpdatedAt === newest.lastUpdatedAt);
  const { rarestEarned } = asNew.find((title) => title.language === language) ??
    asNew[0] ?? { rarestEarned: null };
  const wasAskedSince = titles.some(({ fetchedAt }) => fetchedAt >= newest.fetchedAt);
  const hasEarned = GRADES.some((grade) => newest.earned[grade] > 0);
  return {
    accountId: newest.accountId,
    npCommunicationId: newest.npCommunicationId,
    npServiceName: newest.npServiceName,
    name: (named ?? newest).name,
    isInLanguage: named !== undefined,
    platforms: listed?.platforms ?? [],
    groupCount: newest.groupCount,
    progress: newest.progress,
    earned: newest.earned,
    defined: newest.defined,
    lastUpdatedAt: newest.lastUpdatedAt,
    rarestEarned,
    isRarestMissing: hasEarned && asNew.length === 0 && !wasAskedSince,
    fetchedAt: Math.max(...told.map(({ fetchedAt }) => fetchedAt)),
  };
}
