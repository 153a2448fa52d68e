import { type LibraryJournal, libraryJournals, type SyncStep } from '../cache/libraryJournals.ts';
import { playedGames } from '../cache/playedGames.ts';
import { LIMITS, offsetAfter, type Page } from '../psn/index.ts';
import { type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions, Sources } from './calls.ts';
import { libraryTitleRecord, playedGameRecord } from './records.ts';

export type ListStep = Extract<SyncStep, { offset: number }>;

/** A page as it is to be written: the journal after it, and the rows with it. */
export interface PageRead {
  readonly journal: LibraryJournal;
  /** False: the cache could not keep it. */
  save(): Promise<boolean>;
}

/** Reads one page of the list that the journal's first step is about. One request. */
export type ReadListPage = (
  journal: LibraryJournal,
  step: ListStep,
  options: CallOptions,
) => Promise<Result<PageRead, CallFailure>>;

/** What a page told, beside what was kept. */
interface PageMet {
  /** Rows that this run had not met: a list that moves while it is read gives some twice. */
  readonly met: number;
  /** Rows that no run had met; of played games those that are games. */
  readonly added: number;
  /** Whether it reaches what an earlier run has kept and has not moved since: older rows neither. */
  readonly isAtKnown: boolean;
}

/** A look at what is new needs few rows: Sony's own page size, an eighth of the most. */
const TITLES_PER_LOOK = 100;

export function createListReader({
  cache,
  calls,
  now,
  language,
}: Sources & { language: string }): ReadListPage {
  const journals = libraryJournals(cache);
  const played = playedGames(cache);

  const readPlayedGames: ReadListPage = async (journal, step, options) => {
    const page = await calls.playedGames(step.offset, options);
    if (!page.ok) return page;
    const { accountId, run } = journal;
    const asked = { accountId, run, at: now() };
    const rows = new Map(
      page.value.titles.map((game) => [game.titleId, playedGameRecord(game, asked)]),
    );
    const kept = await played.withTitleIds(accountId, [...rows.keys()]);
    const met = meet(rows, kept, run, (row, before) => row.lastPlayedAt === before.lastPlayedAt);
    const added = [...rows.values()].filter(
      ({ isGame, npTitleId }) => isGame && !kept.has(npTitleId),
    ).length;
    const after = journalAfter(journal, step, page.value, { ...met, added }, asked.at);
    return succeed({
      journal: after,
      save: () => journals.saveWithPlayedGames(after, [...rows.values()]),
    });
  };

  const readTitles: ReadListPage = async (journal, step, options) => {
    const limit = step.extent === 'all' ? LIMITS.titlesPerPage : TITLES_PER_LOOK;
    const page = await calls.titles({ offset: step.offset, limit, language }, options);
    if (!page.ok) return page;
    const { accountId, run } = journal;
    const asked = { accountId, language, run, at: now() };
    const rows = new Map(
      page.value.trophyTitles.map((title) => [
        title.npCommunicationId,
        libraryTitleRecord(title, asked),
      ]),
    );
    const kept = await journals.titles(accountId, [...rows.keys()]);
    const met = meet(rows, kept, run, (row, before) => row.lastUpdatedAt === before.lastUpdatedAt);
    const after = journalAfter(journal, step, page.value, met, asked.at);
    return succeed({
      journal: after,
      save: () => journals.saveWithTitles(after, [...rows.values()]),
    });
  };

  return (journal, step, options) =>
    step.kind === 'titles'
      ? readTitles(journal, step, options)
      : readPlayedGames(journal, step, options);
}

/** `isUnmoved`: a row has the date that it had when it was kept. */
function meet<Row extends { run: number }>(
  rows: ReadonlyMap<string, Row>,
  kept: ReadonlyMap<string, Row>,
  run: number,
  isUnmoved: (row: Row, before: Row) => boolean,
): PageMet {
  const met = [...rows].map(([id, row]) => ({ row, before: kept.get(id) }));
  return {
    met: met.filter(({ before }) => before?.run !== run).length,
    added: met.filter(({ before }) => !before).length,
    isAtKnown: met.some(({ row, before }) => before && before.run < run && isUnmoved(row, before)),
  };
}

/** `at`: epoch ms. */
function journalAfter(
  journal: LibraryJournal,
  step: ListStep,
  page: Page,
  { met, added, isAtKnown }: PageMet,
  at: number,
): LibraryJournal {
  const list = step.kind === 'titles' ? 'titles' : 'playedGames';
  const allMet = step.met + met;
  const next =
    step.extent === 'until-known' && isAtKnown ? undefined : offsetAfter(step.offset, page);
  const rest = journal.steps.slice(1);
  const isEnd = next === undefined;
  const looked = isEnd ? { lookedAt: at } : {};
  const read =
    isEnd && step.extent === 'all'
      ? ({ state: allMet >= page.totalItemCount ? 'whole' : 'short', readAt: at } as const)
      : {};
  const after: LibraryJournal = {
    ...journal,
    steps: next === undefined ? rest : [{ ...step, offset: next, met: allMet }, ...rest],
    [list]: { ...journal[list], ...looked, ...read, count: journal[list].count + added },
  };
  return settled(list === 'titles' && added > 0 ? withPlayedGames(doubted(after)) : after, at);
}

/**
 * No played games beside trophy sets: an empty list that did not mean an empty account was seen by others.
 * It is then no proof that something was not played.
 */
const doubted = (journal: LibraryJournal): LibraryJournal =>
  journal.playedGames.state === 'whole' && journal.playedGames.count === 0
    ? { ...journal, playedGames: { ...journal.playedGames, state: 'short' } }
    : journal;

/** A set that was not known before is that of a game that may not have been known either. */
const withPlayedGames = (journal: LibraryJournal): LibraryJournal =>
  journal.steps.some(({ kind }) => kind === 'links')
    ? journal
    : { ...journal, steps: [...journal.steps, fromTheTop('played-games', 'until-known'), LINKS] };

/** A run without a step left is done. `at`: epoch ms. */
export const settled = (journal: LibraryJournal, at: number): LibraryJournal =>
  journal.steps.length === 0 ? { ...journal, syncedAt: at } : journal;

export const LINKS: SyncStep = { kind: 'links' };

/** A list, from its begin. */
export const fromTheTop = (kind: ListStep['kind'], extent: ListStep['extent']): ListStep => ({
  kind,
  extent,
  offset: 0,
  met: 0,
});
