import {
  lastEarnedAt,
  newestFirst,
  rarestEarned,
  type SyncedSet,
  standingOf,
} from './accounts/account.ts';
import { ACCOUNTS, npssoOf } from './accounts/accounts.ts';
import { createDemoLibrary } from './accounts/demo.ts';
import { copperTides, copperTidesAmerican } from './catalogue/copperTides.ts';
import { emberAndDrift } from './catalogue/emberAndDrift.ts';
import { type Game, platformOf } from './catalogue/game.ts';
import { hollowOrchard } from './catalogue/hollowOrchard.ts';
import { lanternsOfVael } from './catalogue/lanternsOfVael.ts';
import { paperComet, quietHarbour, unlistedBeta } from './catalogue/smallGames.ts';

/** What should be seen of one trophy set of the demo account; names in English. */
const expected = (set: SyncedSet) => {
  const { trophySet } = set;
  const [rarest] = rarestEarned(set, 'all');
  return {
    npCommunicationId: trophySet.npCommunicationId,
    npServiceName: trophySet.npServiceName,
    name: trophySet.name.en.trim(),
    ...standingOf(set, 'all'),
    rarestEarned: rarest
      ? { name: rarest.text.en[0], grade: rarest.grade, rate: rarest.rate }
      : null,
    /** Percent of players who have it; null: the set has none. */
    platinumRate: trophySet.trophies.find(({ grade }) => grade === 'platinum')?.rate ?? null,
    /** `2025-03-15T17:12:40Z`, or null. */
    lastEarned: lastEarnedAt(set, 'all') ?? null,
    groups: trophySet.groups.map(({ id, name }) => ({
      id,
      name: name.en.trim(),
      ...standingOf(set, id),
    })),
  };
};

const library = createDemoLibrary();

const described = (game: Game) => ({
  name: game.name.en,
  npTitleId: game.npTitleId,
  productId: game.editions[0].productId,
  conceptId: game.conceptId,
  platform: platformOf(game),
  /** Expected figures, the last updated set first; empty: never played, or unknown to the service. */
  sets: newestFirst(library)
    .filter(({ trophySet }) => game.trophySets.includes(trophySet))
    .map(expected),
});

/** The demo account, and what the trophy service will say of it as long as nothing is earned anew. */
export const demo = {
  accountId: ACCOUNTS.demo.accountId,
  onlineId: ACCOUNTS.demo.onlineId,
  /** Good from the start until somebody signs in on Sony's page or out. */
  npsso: npssoOf('demo'),
  games: {
    lanternsOfVael: described(lanternsOfVael),
    copperTides: described(copperTides),
    copperTidesAmerican: described(copperTidesAmerican),
    emberAndDrift: described(emberAndDrift),
    hollowOrchard: described(hollowOrchard),
    paperComet: described(paperComet),
    quietHarbour: described(quietHarbour),
    unlistedBeta: described(unlistedBeta),
  },
};

/** The address of a product's page on the store. */
export const productUrl = (productId: string, locale = 'en-us'): string =>
  `https://store.playstation.com/${locale}/product/${productId}`;
