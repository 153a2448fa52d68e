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
import { grandAtlas } from './catalogue/grandAtlas.ts';
import { hollowOrchard } from './catalogue/hollowOrchard.ts';
import { HOSTILE_HOST, HOSTILE_MARK, hostileNames } from './catalogue/hostileNames.ts';
import { lanternsOfVael } from './catalogue/lanternsOfVael.ts';
import { addOnsOf, plusMembership } from './catalogue/product.ts';
import { paperComet, quietHarbour, unlistedBeta } from './catalogue/smallGames.ts';
import type { Trophy } from './catalogue/trophySet.ts';

/** What should be seen of one trophy of the demo account. */
const expectedTrophy = ({ earned, tracked }: SyncedSet, trophy: Trophy) => {
  const [name, detail] = trophy.text.en;
  const steps = tracked.get(trophy.id)?.steps;
  return {
    id: trophy.id,
    groupId: trophy.groupId,
    grade: trophy.grade,
    name: name.trim(),
    detail,
    rate: trophy.rate,
    isHidden: trophy.hidden ?? false,
    isEarned: earned.has(trophy.id),
    /** `2025-03-15T17:12:40Z`; null: not earned, or no date was kept. */
    earnedAt: earned.get(trophy.id) ?? null,
    /** `73/300`; null where nothing is counted, or nothing any more. */
    progress:
      steps === undefined || earned.has(trophy.id) ? null : `${steps}/${trophy.target ?? 0}`,
    reward: trophy.reward?.en ?? null,
  };
};

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
    /** In the order of the console. */
    trophies: trophySet.trophies.map((trophy) => expectedTrophy(set, trophy)),
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
    hostileNames: described(hostileNames),
    grandAtlas: described(grandAtlas),
  },
  /** Of `hostileNames`: the property of a window that its texts count up when they run, and a host that is not Sony's. */
  hostile: { mark: HOSTILE_MARK, host: HOSTILE_HOST },
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
