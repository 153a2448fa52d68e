import type { Cache } from '../cache/database.ts';
import { type LibraryTitle, libraryTitles } from '../cache/libraryTitles.ts';
import { type Profile, profiles } from '../cache/profiles.ts';
import { sonyPicture } from './pictures.ts';
import { platformOfSet } from './platform.ts';
import type { GradeCounts, Platform } from './view.ts';

/** One trophy set of the library, as a list of titles shows it. */
export interface TitleLine {
  readonly npCommunicationId: string;
  /** As Sony writes it, without the blanks and newlines that some end with. */
  readonly name: string;
  readonly platform: Platform | '';
  /** On a host of Sony's; null: Sony named none that is. */
  readonly iconUrl: string | null;
  /** Whole percent. */
  readonly progress: number;
  readonly earned: GradeCounts;
  readonly defined: GradeCounts;
  /** Epoch ms. */
  readonly lastUpdatedAt: number;
  /** The person has hidden it on PlayStation. */
  readonly isHidden: boolean;
}

/**
 * The titles that are cached, for own pages: they read the cache themselves, so that they work offline and
 * before the worker is up. Nothing here writes or rejects: without a cache the shelf is empty.
 */
export interface Shelf {
  /**
   * The titles that changed last, the newest first, without those hidden on PlayStation, which only a search
   * or a choice brings up; costs the same however large the library is.
   */
  recent(accountId: string, count: number): Promise<TitleLine[]>;
  /** All, the newest first. */
  all(accountId: string): Promise<TitleLine[]>;
  /**
   * All in portions, the newest first, so that a page can work on each without being held up: a page where
   * one types takes these instead of `all`.
   */
  portions(accountId: string): AsyncIterable<readonly TitleLine[]>;
  /** Those that are cached of these sets, in the order of the ids. */
  ofSets(accountId: string, npCommunicationIds: readonly string[]): Promise<TitleLine[]>;
  /** Whether any is cached, also one that is hidden. */
  has(accountId: string): Promise<boolean>;
}

export function createShelf(cache: Cache): Shelf {
  const titles = libraryTitles(cache);

  async function* portions(accountId: string): AsyncGenerator<TitleLine[], void, void> {
    for await (const rows of titles.portions(accountId)) yield rows.map(titleLine);
  }

  return {
    recent: async (accountId, count) => (await titles.latest(accountId, count)).map(titleLine),
    async all(accountId) {
      const lines: TitleLine[] = [];
      for await (const portion of portions(accountId)) lines.push(...portion);
      return lines;
    },
    portions,
    ofSets: async (accountId, npCommunicationIds) =>
      (await titles.ofSets(accountId, npCommunicationIds)).map(titleLine),
    has: titles.has,
  };
}

const titleLine = (title: LibraryTitle): TitleLine => ({
  npCommunicationId: title.npCommunicationId,
  name: title.name.trim(),
  platform: platformOfSet(title.platforms),
  iconUrl: sonyPicture(title.iconUrl),
  progress: title.progress,
  earned: title.earned,
  defined: title.defined,
  lastUpdatedAt: title.lastUpdatedAt,
  isHidden: title.isHidden,
});

/**
 * The profile of the account whose data the cache holds, for a page that shows something before the worker
 * answers; of several the one that was read last. Undefined: nobody's, as after signing out.
 */
export async function keptAccount(cache: Cache): Promise<Profile | undefined> {
  const kept = await profiles(cache).all();
  return kept.sort((a, b) => b.fetchedAt - a.fetchedAt)[0];
}
