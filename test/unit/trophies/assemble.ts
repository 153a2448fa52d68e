import type { Authorised } from '../../../lib/account/index.ts';
import { createCache } from '../../../lib/cache/database.ts';
import {
  createPacer,
  type PersistedBudget,
  PSN_LIMITS,
  systemClock,
} from '../../../lib/pacing/index.ts';
import { createCalls } from '../../../lib/trophies/calls.ts';
import { createDetails } from '../../../lib/trophies/details.ts';
import { followGame, type GameParts } from '../../../lib/trophies/game.ts';
import { createTitlePacks } from '../../../lib/trophies/titlePacks.ts';
import { createTitles } from '../../../lib/trophies/titles.ts';
import type { GameTrophies } from '../../../lib/trophies/view.ts';
import { ACCOUNT } from './records.ts';

/** One life of the worker without a browser: cache, pacing and trophies as the program has them. */
export function assemble(options: {
  authorised: Authorised;
  cacheName: string;
  now: () => number;
}): {
  parts: GameParts;
  /** Opens a page, and gives all that it was told until the last word. */
  openIn(language: string, ...npTitleIds: string[]): Promise<GameTrophies[]>;
} {
  const { authorised, now } = options;
  const cache = createCache({ name: options.cacheName, blockedPatience: 20 });
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
  const parts: GameParts = {
    titles: createTitles({ cache, askTitle, now }),
    details: createDetails({ cache, now, calls: createCalls({ authorised, pacer }) }),
    now,
    hasHostAccess: async () => true,
  };
  return {
    parts,
    async openIn(language, ...npTitleIds) {
      const told: GameTrophies[] = [];
      const question = { accountId: ACCOUNT, npTitleIds, language };
      await followGame(parts, question, new AbortController().signal, (game) => told.push(game));
      return told;
    },
  };
}
