import {
  lastEarnedAt,
  newestFirst,
  rarestEarned,
  type SyncedSet,
  standingOf,
} from './accounts/account.ts';
import { ACCOUNTS, npssoOf } from './accounts/accounts.ts';
import { createDemoLibrary } from './accounts/demo.ts';
import { farShore } from './catalogue/concept.ts';
import { copperTides, copperTidesAmerican } from './catalogue/copperTides.ts';
import { emberAndDrift } from './catalogue/emberAndDrift.ts';
import { type Game, platformOf } from './catalogue/game.ts';
import { glassMeridian, glassMeridianPs4 } from './catalogue/glassMeridian.ts';
import { hollowOrchard } from './catalogue/hollowOrchard.ts';
import { lanternsOfVael } from './catalogue/lanternsOfVael.ts';
import { addOnsOf, plusMembership } from './catalogue/product.ts';
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
    glassMeridian: described(glassMeridian),
    glassMeridianPs4: described(glassMeridianPs4),
  },
  /** Sold as an edition of its own, under the title id of the game. */
  lanternsDeluxe: { productId: 'UP9000-PPSA90001_00-LANTERNSDELUXE00' },
  /** Of Hollow Orchard, whose title id they carry. */
  addOns: addOnsOf(hollowOrchard).map(({ name, productId, npTitleId }) => ({
    name: name.en,
    productId,
    npTitleId,
  })),
  /** Only announced: no product, no title id. */
  farShore: { name: farShore.name.en, conceptId: farShore.conceptId },
  /** In lists among games, and none. */
  plusMembership: { productId: plusMembership.productId, npTitleId: plusMembership.npTitleId },
};
