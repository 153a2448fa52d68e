import { copperTides, copperTidesAmerican } from './copperTides.ts';
import { emberAndDrift } from './emberAndDrift.ts';
import type { Edition, Game } from './game.ts';
import { hollowOrchard } from './hollowOrchard.ts';
import { lanternsOfVael } from './lanternsOfVael.ts';
import { createPool, isPoolId, type PoolEntry } from './pool.ts';
import { paperComet, quietHarbour, unlistedBeta } from './smallGames.ts';
import type { TrophySet } from './trophySet.ts';

/** The games written by hand, which the demo account has played or could. */
export const GAMES = [
  lanternsOfVael,
  copperTides,
  copperTidesAmerican,
  emberAndDrift,
  hollowOrchard,
  paperComet,
  quietHarbour,
  unlistedBeta,
] as const satisfies readonly Game[];

/** As many trophy sets as the largest account has. */
const POOL_SIZE = 10_000;

/** Everything that Sony's services know of games. */
export interface Catalogue {
  /** Generated trophy sets for the large accounts, in a fixed order. Drawn when first asked for. */
  pool(): readonly PoolEntry[];
  gameByTitleId(npTitleId: string): Game | undefined;
  editionByProductId(productId: string): { game: Game; edition: Edition } | undefined;
  gamesOfConcept(conceptId: number): readonly Game[];
  trophySet(npCommunicationId: string): TrophySet | undefined;
  /** The game that a trophy set belongs to; PS3 and Vita sets have none. */
  gameOfTrophySet(npCommunicationId: string): Game | undefined;
}

export function createCatalogue(seed: number): Catalogue {
  const written = indexOf(
    GAMES.flatMap((game) => game.trophySets.map((trophySet) => ({ trophySet, game }))),
    GAMES,
  );
  let drawn: { pool: readonly PoolEntry[]; index: Index } | undefined;
  const draw = () => {
    if (!drawn) {
      const pool = createPool(seed, POOL_SIZE);
      drawn = { pool, index: indexOf(pool, new Set(pool.flatMap(({ game }) => game ?? []))) };
    }
    return drawn;
  };
  /** Ids that only the pool can hold are looked up there: most runs never need it. */
  const indexFor = (id: string): Index => (isPoolId(id) ? draw().index : written);
  return {
    pool: () => draw().pool,
    gameByTitleId: (id) => indexFor(id).byTitleId.get(id),
    editionByProductId: (id) => indexFor(id).byProductId.get(id),
    gamesOfConcept: (id) => indexFor(String(id)).byConcept.get(id) ?? [],
    trophySet: (id) => indexFor(id).bySetId.get(id)?.trophySet,
    gameOfTrophySet: (id) => indexFor(id).bySetId.get(id)?.game ?? undefined,
  };
}

interface Index {
  readonly byTitleId: ReadonlyMap<string, Game>;
  readonly byProductId: ReadonlyMap<string, { game: Game; edition: Edition }>;
  readonly byConcept: ReadonlyMap<number, readonly Game[]>;
  readonly bySetId: ReadonlyMap<string, PoolEntry>;
}

function indexOf(entries: readonly PoolEntry[], games: Iterable<Game>): Index {
  const all = [...games];
  return {
    byTitleId: new Map(all.map((game) => [game.npTitleId, game])),
    byProductId: new Map(
      all.flatMap((game) =>
        game.editions.map((edition) => [edition.productId, { game, edition }] as const),
      ),
    ),
    byConcept: Map.groupBy(all, (game) => game.conceptId),
    bySetId: new Map(entries.map((entry) => [entry.trophySet.npCommunicationId, entry])),
  };
}
