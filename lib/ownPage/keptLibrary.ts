import type { Cache } from '../cache/database.ts';
import { type Profile, profiles } from '../cache/profiles.ts';
import { createNameIndex, type NameIndex, searchAsTyped } from '../names/index.ts';
import { keptSetsOf } from '../trophies/gameSets.ts';
import { createShelf, type TitleLine } from '../trophies/shelf.ts';
import type { GameIds } from '../trophies/view.ts';
import { afterFrame } from './afterFrame.ts';

/** What the cache has of an account's titles, as a page of ours shows it. */
export interface KeptLibrary {
  readonly accountId: string;
  readonly profile: Profile | undefined;
  /** Some are cached, though all of them may be hidden on PlayStation. */
  readonly hasTitles: boolean;
  /** What has changed last, that first. */
  readonly recent: readonly TitleLine[];
  /** Of the game that the page is about; the last played first. */
  readonly onPage: readonly TitleLine[];
  /** All of them, the newest first, and the search in them. Null: not read yet. */
  readonly all: {
    readonly titles: readonly TitleLine[];
    /** Their names, as `find` searches them. */
    readonly index: NameIndex<TitleLine>;
    /** By a name that is being typed, the best first. */
    readonly find: (query: string) => readonly TitleLine[];
    /** Epoch ms when reading them began: what was kept before that is among them. */
    readonly readAt: number;
  } | null;
}

/** Reads what is kept of one account after the other; asks nobody and writes nothing. */
export interface LibraryReader {
  /** Null: nobody's, which is told at once. */
  show(accountId: string | null): void;
  /** Something of it has changed. Read anew before long: while a library is read, this comes often. */
  renew(): void;
  /** Read anew at once. */
  renewNow(): void;
  /** The same, unless a reading has begun since then. `at`: epoch ms. */
  renewSince(at: number): void;
}

const RECENT = 12;
/** Between two readings at least, in ms. */
const PAUSE = 1000;

/**
 * @param game  of the page that the person looks at, as far as it is known by now
 *
 * First what costs the same however large a library is; then, when that is drawn, all of it in slices.
 */
export function createLibraryReader(
  cache: Cache,
  game: () => Promise<GameIds | null>,
  onChange: (library: KeptLibrary | null) => void,
): LibraryReader {
  const shelf = createShelf(cache);
  let shown: string | null = null;
  let library: KeptLibrary | null = null;
  let readings = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let due: ReturnType<typeof setTimeout> | undefined;

  const become = (next: KeptLibrary | null) => {
    library = next;
    onChange(next);
  };

  const onPageOf = async (accountId: string): Promise<TitleLine[]> => {
    const about = await game();
    return about ? shelf.ofSets(accountId, await keptSetsOf(cache, accountId, about)) : [];
  };

  const read = async (accountId: string): Promise<void> => {
    readings += 1;
    const own = readings;
    const began = Date.now();
    readAt = began;
    const isOvertaken = () => own !== readings;
    const [profile, hasTitles, recent, onPage] = await Promise.all([
      profiles(cache).get(accountId),
      shelf.has(accountId),
      shelf.recent(accountId, RECENT),
      onPageOf(accountId),
    ]);
    if (isOvertaken()) return;
    const known = { accountId, profile, hasTitles, recent, onPage };
    become({ ...known, all: library?.accountId === accountId ? library.all : null });

    const index = createNameIndex<TitleLine>();
    const titles: TitleLine[] = [];
    await afterFrame();
    for await (const portion of shelf.portions(accountId)) {
      if (isOvertaken()) return;
      index.add(portion);
      titles.push(...portion);
      await breath();
    }
    if (isOvertaken()) return;
    const find = (query: string) => searchAsTyped(index, query, titles.length);
    become({ ...known, all: { titles, index, find, readAt: began } });
  };

  const renewNow = (): void => {
    if (shown === null) return;
    clearTimeout(due);
    due = undefined;
    void read(shown);
  };

  return {
    show(accountId) {
      if (accountId === shown) return;
      shown = accountId;
      clearTimeout(due);
      due = undefined;
      readings += 1;
      if (accountId === null || library) become(null);
      if (accountId !== null) void read(accountId);
    },

    renew() {
      due ??= setTimeout(() => {
        due = undefined;
        if (shown !== null) void read(shown);
      }, PAUSE);
    },

    renewNow,

    renewSince(at) {
      if (readAt < at) renewNow();
    },
  };
}

/** Lets a key that was pressed meanwhile go first. */
const breath = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
