import { type Concept, conceptOf, farShore } from './concept.ts';
import { copperTides, copperTidesAmerican } from './copperTides.ts';
import { emberAndDrift } from './emberAndDrift.ts';
import type { Game } from './game.ts';
import { glassMeridian, glassMeridianPs4 } from './glassMeridian.ts';
import { grandAtlas } from './grandAtlas.ts';
import { hollowOrchard } from './hollowOrchard.ts';
import { hostileNames } from './hostileNames.ts';
import { lanternsOfVael } from './lanternsOfVael.ts';
import { createPool, isPoolId, type PoolEntry } from './pool.ts';
import { addOnsOf, editionsOf, type Product } from './product.ts';
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
  glassMeridian,
  glassMeridianPs4,
  hostileNames,
  grandAtlas,
] as const satisfies readonly Game[];

/** Those of them that lists show. */
export const LISTED_GAMES: readonly Game[] = GAMES.filter((game: Game) => game.isDelisted !== true);

/** As many trophy sets as the largest account has. */
const POOL_SIZE = 10_000;

/** Everything that Sony's services know of games. */
export interface Catalogue {
  /** Generated trophy sets for the large accounts, in a fixed order. Drawn when first asked for. */
  pool(): readonly PoolEntry[];
  gameByTitleId(npTitleId: string): Game | undefined;
  /** An edition or an add-on. */
  product(productId: string): Product | undefined;
  gamesOfConcept(conceptId: number): readonly Game[];
  /** Announced ones too. */
  concept(conceptId: number): Concept | undefined;
  trophySet(npCommunicationId: string): TrophySet | undefined;
  /** The game that a trophy set belongs to; PS3 and Vita sets have none. */
  gameOfTrophySet(npCommunicationId: string): Game | undefined;
}

interface DrawnPool {
  readonly pool: readonly PoolEntry[];
  readonly index: Index;
}

/** By seed: drawing takes a second, and it is never changed, so all simulators of a process share it. */
const drawnPools = new Map<number, DrawnPool>();

function drawnPool(seed: number): DrawnPool {
  const known = drawnPools.get(seed);
  if (known) return known;
  const pool = createPool(seed, POOL_SIZE);
  const drawn = { pool, index: indexOf(pool, new Set(pool.flatMap(({ game }) => game ?? []))) };
  drawnPools.set(seed, drawn);
  return drawn;
}

export function createCatalogue(seed: number): Catalogue {
  const written = indexOf(
    GAMES.flatMap((game) => game.trophySets.map((trophySet) => ({ trophySet, game }))),
    GAMES,
  );
  const draw = () => drawnPool(seed);
  /** Ids that only the pool can hold are looked up there: most runs never need it. */
  const indexFor = (id: string): Index => (isPoolId(id) ? draw().index : written);
  const gamesOfConcept = (id: number) => indexFor(String(id)).byConcept.get(id) ?? [];
  return {
    pool: () => draw().pool,
    gameByTitleId: (id) => indexFor(id).byTitleId.get(id),
    product: (id) => indexFor(id).byProductId.get(id),
    gamesOfConcept,
    concept: (id) => (id === farShore.conceptId ? farShore : conceptOf(gamesOfConcept(id))),
    trophySet: (id) => indexFor(id).bySetId.get(id)?.trophySet,
    gameOfTrophySet: (id) => indexFor(id).bySetId.get(id)?.game ?? undefined,
  };
}

interface Index {
  readonly byTitleId: ReadonlyMap<string, Game>;
  readonly byProductId: ReadonlyMap<string, Product>;
  readonly byConcept: ReadonlyMap<number, readonly Game[]>;
  readonly bySetId: ReadonlyMap<string, PoolEntry>;
}

function indexOf(entries: readonly PoolEntry[], games: Iterable<Game>): Index {
  const all = [...games];
  return {
    byTitleId: new Map(all.map((game) => [game.npTitleId, game])),
    byProductId: new Map(
      all
        .flatMap((game) => [...editionsOf(game), ...addOnsOf(game)])
        .map((product) => [product.productId, product]),
    ),
    byConcept: Map.groupBy(all, (game) => game.conceptId),
    bySetId: new Map(entries.map((entry) => [entry.trophySet.npCommunicationId, entry])),
  };
}
