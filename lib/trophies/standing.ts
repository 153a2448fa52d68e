import type { KeptStandings, TrophyTitle } from '../cache/trophySets.ts';

/** An account's standing in one trophy set, put together from all that is kept of it. */
export interface Standing extends Omit<TrophyTitle, 'language'> {
  /** As Sony lists them, `PS5`, `PSPC`, …; empty until the library has been read. */
  readonly platforms: readonly string[];
  /** Whether the name is in the language that was asked for. */
  readonly isInLanguage: boolean;
}

/**
 * The newest of what either call has told: by the last change of the set, then by when it was asked.
 * The rarest earned comes with one of the two calls only, and a trophy earned since may be rarer: it is
 * taken from an answer that is as new as the standing, or left out.
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
    fetchedAt: newest.fetchedAt,
  };
}
