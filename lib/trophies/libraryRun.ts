import type { LibraryJournal } from '../cache/libraryJournals.ts';
import { isLibraryFresh, isShortListFresh } from './freshness.ts';
import { fromTheTop, LINKS } from './libraryLists.ts';

const UNREAD = { state: 'unread', readAt: 0, count: 0 } as const;

const firstRun = (accountId: string): LibraryJournal => ({
  accountId,
  run: 1,
  // The played games first: they are what joins a page with an account.
  steps: [fromTheTop('played-games', 'all'), fromTheTop('titles', 'all'), LINKS],
  playedGames: UNREAD,
  titles: UNREAD,
  linked: 0,
  syncedAt: null,
  refusal: null,
});

/** Usually one request: what has changed stands at the head of the list of titles. */
function laterRun(journal: LibraryJournal, now: number): LibraryJournal {
  const isDueWhole = ({ state, readAt }: LibraryJournal['titles']) =>
    state === 'short' && !isShortListFresh(readAt, now);
  const titles = fromTheTop('titles', isDueWhole(journal.titles) ? 'all' : 'until-known');
  const games = isDueWhole(journal.playedGames) ? [fromTheTop('played-games', 'all'), LINKS] : [];
  return { ...journal, run: journal.run + 1, steps: [titles, ...games], refusal: null };
}

/**
 * The journal of the run that is due: one that was begun goes on; one that is done is followed by the
 * next when it is old enough, or a person asks. Null: nothing is due.
 */
export function runDue(
  journal: LibraryJournal | undefined,
  accountId: string,
  { isAsked, now }: { isAsked: boolean; now: number },
): LibraryJournal | null {
  if (!journal) return firstRun(accountId);
  if (journal.steps.length > 0) return { ...journal, refusal: null };
  const isFresh = journal.syncedAt !== null && isLibraryFresh(journal.syncedAt, now);
  return isFresh && !isAsked ? null : laterRun(journal, now);
}
