import {
  type LibraryJournal,
  type LibraryRefusal,
  libraryJournals,
} from '../cache/libraryJournals.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { LibraryFailure, Sources } from './calls.ts';
import { isRefusalFresh } from './freshness.ts';
import { linkPlayedGames } from './libraryLinks.ts';
import { createListReader, settled } from './libraryLists.ts';
import { runDue } from './libraryRun.ts';
import { keptPlayedGames, type PlayedGames } from './playedGames.ts';
import type { Titles } from './titles.ts';

/** What is known of an account's library, and how far reading it is. */
export interface LibraryProgress {
  /** `none`: nothing is read yet. `done`: until the next run. */
  readonly phase: 'none' | 'lists' | 'links' | 'done';
  /** Played games that are kept (PS4 and newer, no media apps). */
  readonly games: number;
  /** Of the games, those joined with their trophy sets or known to have none. */
  readonly linked: number;
  /** Epoch ms of the end of the last run; null before the first. */
  readonly syncedAt: number | null;
}

/** What an account has played and which trophy sets it has, read from Sony and kept in the cache. */
export interface Library {
  /** BCP 47: the language that its names are in. */
  readonly language: string;
  /**
   * Begins the sync of an account, goes on with one that was broken off, or looks for what is new once
   * the last one is an hour old. One run at a time: several callers share it. Never rejects, and asks
   * nothing while what is kept is fresh. What Sony has refused rests for an hour.
   *
   * `isAsked`: a person asks, so neither rest is kept.
   */
  sync(accountId: string, options?: { isAsked: boolean }): Promise<Result<null, LibraryFailure>>;
  /** What is kept of the played games now. */
  keptPlayedGames(accountId: string): Promise<PlayedGames>;
  /**
   * The played games, once they have been read: at once, or after the first step of the sync, which is
   * begun if need be. `signal` ends the waiting, not the sync.
   */
  playedGames(accountId: string, signal: AbortSignal): Promise<Result<PlayedGames, LibraryFailure>>;
  progress(accountId: string): Promise<LibraryProgress>;
  /** Tells after every step; as often as several times a second. */
  onChange(listener: () => void): void;
  /** For sign-out and a change of accounts: ends what runs, and nothing more of it is kept. */
  stop(): void;
}

interface Run {
  readonly accountId: string;
  readonly leaving: AbortController;
  readonly done: Promise<Result<null, LibraryFailure>>;
  /** Settles before `done`, as soon as the played games are read. */
  readonly gamesRead: Promise<Result<null, LibraryFailure>>;
}

export function createLibrary({
  cache,
  calls,
  titles,
  now,
  language,
}: Sources & { titles: Titles; language: string }): Library {
  const journals = libraryJournals(cache);
  const readPage = createListReader({ cache, calls, now, language });
  const listeners = new Set<() => void>();
  let running: Run | undefined;
  /** Epoch ms when the cache last had no room for a page. */
  let unkeptAt = Number.NEGATIVE_INFINITY;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const sync = async (
    accountId: string,
    isAsked: boolean,
    signal: AbortSignal,
    onGamesRead: () => void,
  ): Promise<Result<null, LibraryFailure>> => {
    const kept = await journals.get(accountId);
    const isUnkept = cache.state() === 'unavailable' || isRefusalFresh(unkeptAt, now());
    if (isUnkept && !isAsked) return NO_CACHE;
    if (kept?.refusal && isRefusalFresh(kept.refusal.at, now()) && !isAsked) {
      return fail(kept.refusal.failure);
    }
    const due = runDue(kept, accountId, { isAsked, now: now() });
    return due ? run(due, signal, onGamesRead) : succeed(null);
  };

  /** Step by step, each kept before the next is begun. */
  const run = async (
    due: LibraryJournal,
    signal: AbortSignal,
    onGamesRead: () => void,
  ): Promise<Result<null, LibraryFailure>> => {
    let journal = due;
    /** Signed out meanwhile: nothing of that account is kept any more. */
    const keep = async (next: LibraryJournal, save: () => Promise<boolean>): Promise<boolean> => {
      if (signal.aborted || !(await save())) return false;
      journal = next;
      if (journal.playedGames.state !== 'unread') onGamesRead();
      tell();
      return true;
    };
    const keepJournal = (next: LibraryJournal) => keep(next, () => journals.save(next));

    const takeStep = async (
      step: LibraryJournal['steps'][number],
    ): Promise<Result<unknown, LibraryFailure>> => {
      const { accountId } = journal;
      if (step.kind !== 'links') {
        // Only at first does somebody wait for it.
        const lane = journal.run === 1 ? 'popup' : 'idle';
        const page = await readPage(journal, step, { accountId, lane, signal });
        if (!page.ok) return page;
        return (await keep(page.value.journal, page.value.save)) ? succeed(null) : NO_CACHE;
      }
      const linked = await linkPlayedGames(
        { cache, titles, now, language },
        { accountId, lane: 'idle', signal },
        (linked) => keepJournal({ ...journal, linked }),
      );
      if (!linked.ok) return linked;
      const done = settled({ ...journal, steps: journal.steps.slice(1) }, now());
      return (await keepJournal(done)) ? succeed(null) : NO_CACHE;
    };

    for (let step = journal.steps[0]; step; step = journal.steps[0]) {
      const taken = await takeStep(step);
      if (taken.ok) continue;
      if (signal.aborted) return CANCELLED;
      if (taken.failure.kind === 'no-cache') unkeptAt = now();
      const failure = refusalIn(taken.failure);
      if (failure) await keepJournal({ ...journal, refusal: { failure, at: now() } });
      return taken;
    }
    return succeed(null);
  };

  const begin = (accountId: string, isAsked: boolean): Run => {
    if (running?.accountId === accountId) return running;
    running?.leaving.abort();
    const leaving = new AbortController();
    const gamesRead = Promise.withResolvers<Result<null, LibraryFailure>>();
    // Nothing that Sony or the network does throws; a fault of ours must not leave anybody waiting.
    const done = sync(accountId, isAsked, leaving.signal, () =>
      gamesRead.resolve(succeed(null)),
    ).catch(() => fail({ kind: 'unavailable' } as const));
    const begun = { accountId, leaving, done, gamesRead: gamesRead.promise };
    running = begun;
    void done.then((outcome) => {
      gamesRead.resolve(outcome);
      if (running === begun) running = undefined;
    });
    return begun;
  };

  return {
    language,

    sync: (accountId, options) => begin(accountId, options?.isAsked ?? false).done,

    keptPlayedGames: (accountId) => keptPlayedGames(cache, accountId),

    async playedGames(accountId, signal) {
      const kept = await keptPlayedGames(cache, accountId);
      if (kept.list !== 'unread') return succeed(kept);
      if (signal.aborted) return CANCELLED;
      const left = Promise.withResolvers<typeof CANCELLED>();
      const leave = () => left.resolve(CANCELLED);
      signal.addEventListener('abort', leave, { once: true });
      const read = await Promise.race([begin(accountId, false).gamesRead, left.promise]);
      signal.removeEventListener('abort', leave);
      return read.ok ? succeed(await keptPlayedGames(cache, accountId)) : read;
    },

    async progress(accountId) {
      const journal = await journals.get(accountId);
      return {
        phase: phaseOf(journal),
        games: journal?.playedGames.count ?? 0,
        linked: journal?.linked ?? 0,
        syncedAt: journal?.syncedAt ?? null,
      };
    },

    onChange(listener) {
      listeners.add(listener);
    },

    stop() {
      running?.leaving.abort();
      running = undefined;
    },
  };
}

const NO_CACHE = fail({ kind: 'no-cache' } as const);
const CANCELLED = fail({ kind: 'cancelled' } as const);

function phaseOf(journal: LibraryJournal | undefined): LibraryProgress['phase'] {
  const { state, count } = journal?.playedGames ?? { state: 'unread', count: 0 };
  if (!journal || (state === 'unread' && count === 0)) return 'none';
  const [step] = journal.steps;
  if (!step) return 'done';
  return step.kind === 'links' ? 'links' : 'lists';
}

/** What of a failure would be met again at once; null for one that passes or tells its own time. */
function refusalIn(failure: LibraryFailure): LibraryRefusal | null {
  switch (failure.kind) {
    case 'private':
    case 'not-found':
    case 'blocked':
    case 'unavailable':
      return { kind: failure.kind };
    case 'malformed':
      return { kind: 'malformed', endpoint: failure.endpoint, field: failure.field };
    default:
      return null;
  }
}
