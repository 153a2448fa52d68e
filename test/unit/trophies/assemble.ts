import type { Authorised } from '../../../lib/account/index.ts';
import { createCache } from '../../../lib/cache/database.ts';
import { type LibraryJournal, libraryJournals } from '../../../lib/cache/libraryJournals.ts';
import {
  createPacer,
  type PersistedBudget,
  PSN_LIMITS,
  systemClock,
} from '../../../lib/pacing/index.ts';
import { createCalls } from '../../../lib/trophies/calls.ts';
import { createDetails } from '../../../lib/trophies/details.ts';
import { followSets, type SetsQuestion } from '../../../lib/trophies/followSets.ts';
import { followGame, type GameParts } from '../../../lib/trophies/game.ts';
import { createLibrary } from '../../../lib/trophies/library.ts';
import type { SetsShown } from '../../../lib/trophies/setsView.ts';
import { followTiles, type TilesQuestion } from '../../../lib/trophies/tiles.ts';
import { createTitlePacks } from '../../../lib/trophies/titlePacks.ts';
import { createTitles } from '../../../lib/trophies/titles.ts';
import type { GameIds, GameTrophies, TileTrophies, Trouble } from '../../../lib/trophies/view.ts';
import { ACCOUNT } from './records.ts';

/** One life of the worker without a browser: cache, pacing and trophies as the program has them. */
export interface Worker {
  parts: GameParts;
  /** What is noted of the library's sync. */
  journal(): Promise<LibraryJournal | undefined>;
  /** Opens a page, and gives all that it was told until the last word. */
  openGame(
    game: Partial<GameIds>,
    page?: { language?: string; isAnnounced?: boolean; signal?: AbortSignal },
  ): Promise<GameTrophies[]>;
  openIn(language: string, ...npTitleIds: string[]): Promise<GameTrophies[]>;
  /** Opens a panel, and gives all that it was told until the last word. */
  openSets(question: Partial<SetsQuestion>, signal?: AbortSignal): Promise<SetsShown[]>;
  /** Opens a page of tiles, and gives each push until the last, and what went wrong. */
  openTiles(
    tiles: readonly string[],
    page?: Partial<TilesQuestion> & { signal?: AbortSignal },
  ): Promise<{ pushes: Record<string, TileTrophies>[]; trouble: Trouble | null }>;
}

export function assemble(options: {
  authorised: Authorised;
  cacheName: string;
  now: () => number;
}): Worker {
  const { authorised, now } = options;
  const cache = createCache({ name: options.cacheName });
  let saved: PersistedBudget | undefined;
  const pacer = createPacer({
    clock: systemClock,
    store: {
      load: async () => saved,
      save: async (budget) => {
        saved = budget;
      },
    },
    random: () => 0.5,
    limits: PSN_LIMITS,
  });
  const askTitle = createTitlePacks({ authorised, pacer, clock: systemClock });
  const calls = createCalls({ authorised, pacer });
  const titles = createTitles({ cache, askTitle, now, onKept: () => {} });
  const parts: GameParts = {
    titles,
    details: createDetails({ cache, now, calls, onKept: () => {} }),
    library: createLibrary({ cache, calls, titles, now, language: 'en-US' }),
    now,
    hasHostAccess: async () => true,
  };
  const openGame: Worker['openGame'] = async (game, page) => {
    const told: GameTrophies[] = [];
    const question = {
      accountId: ACCOUNT,
      game: { conceptId: null, npTitleIds: [], ...game },
      isAnnounced: page?.isAnnounced ?? false,
      language: page?.language ?? 'en-US',
      lane: 'page',
      extent: 'card',
    } as const;
    const signal = page?.signal ?? new AbortController().signal;
    await followGame(parts, question, signal, (state) => told.push(state));
    return told;
  };
  return {
    parts,
    journal: () => libraryJournals(cache).get(ACCOUNT),
    openGame,
    openIn: (language, ...npTitleIds) => openGame({ npTitleIds }, { language }),
    async openSets(question, signal = new AbortController().signal) {
      const told: SetsShown[] = [];
      const whole = {
        accountId: ACCOUNT,
        subject: { kind: 'set', npCommunicationId: '' },
        chosen: null,
        language: 'en-US',
        isAsked: false,
        lane: 'page',
        ...question,
      } as const;
      await followSets(parts, whole, signal, (shown) => told.push(shown));
      return told;
    },
    async openTiles(tiles, { signal = new AbortController().signal, ...page } = {}) {
      const pushes: Record<string, TileTrophies>[] = [];
      const question = { accountId: ACCOUNT, tiles, withPlatinumRarity: false, ...page };
      const trouble = await followTiles(parts, question, signal, (news) =>
        pushes.push(Object.fromEntries(news)),
      );
      return { pushes, trouble };
    },
  };
}
