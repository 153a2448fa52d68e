import type { LibraryJournal } from '../cache/libraryJournals.ts';
import { isLibraryFresh, isLookFresh, isShortListFresh } from './freshness.ts';
import { fromTheTop, LINKS } from './libraryLists.ts';

const UNREAD = { state: 'unread', readAt: 0, lookedAt: 0, count: 0 } as const;

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

/**
 * Usually one request: what has changed stands at the head of the list of titles. A game without a set that
 * is new stands only among the played games, so these are looked at too, once a day or when a person asks.
 */
function laterRun(journal: LibraryJournal, isAsked: boolean, now: number): LibraryJournal {
  const { titles, playedGames } = journal;
  const isDueWhole = ({ state, readAt }: LibraryJournal['titles']) =>
    state === 'short' && !isShortListFresh(readAt, now);
  const steps = [fromTheTop('titles', isDueWhole(titles) ? 'all' : 'until-known')];
  if (isDueWhole(playedGames)) steps.push(fromTheTop('played-games', 'all'));
  else if (isAsked || !isLookFresh(playedGames.lookedAt, now)) {
    steps.push(fromTheTop('played-games', 'until-known'));
  }
  // Games whose answer could not be read the last time are tried again.
  const isUnlinked = journal.linked < playedGames.count;
  const links = steps.length > 1 || isUnlinked ? [LINKS] : [];
  return { ...journal, run: journal.run + 1, steps: [...steps, ...links], refusal: null };
}

/** Linking thousands of games takes hours; what is new meanwhile is not left waiting for its end. */
function resumed(journal: LibraryJournal, now: number): LibraryJournal {
  const isLinking = journal.steps[0]?.kind === 'links';
  if (!isLinking || isLibraryFresh(journal.titles.lookedAt, now)) {
    return { ...journal, refusal: null };
  }
  const steps = [fromTheTop('titles', 'until-known'), ...journal.steps];
  return { ...journal, run: journal.run + 1, steps, refusal: null };
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
  if (journal.steps.length > 0) return resumed(journal, now);
  const isFresh = journal.syncedAt !== null && isLibraryFresh(journal.syncedAt, now);
  return isFresh && !isAsked ? null : laterRun(journal, isAsked, now);
}
