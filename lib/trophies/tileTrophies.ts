import type { EarnedTrophies } from '../cache/trophySets.ts';
import type { Match } from './matching.ts';
import type { Standing } from './standing.ts';
import { platformOf, platinumRarity } from './summary.ts';
import type { KeptAnswers } from './titles.ts';
import type { TileTrophies } from './view.ts';

/** The trophy set that speaks for a tile, and the title id that led to it. */
export interface TileSet {
  readonly npTitleId: string;
  readonly standing: Standing;
}

/** The title ids of a tile's game, the surest first: its own, then what was played of its game. */
export const titleIdsOf = (tile: TileIds, match: Match | undefined): string[] => [
  ...new Set([...tile.npTitleIds, ...(match?.played ?? []).map(({ npTitleId }) => npTitleId)]),
];

/** The ids that a tile tells: one title id, or none and the concept's. */
interface TileIds {
  readonly npTitleIds: readonly string[];
}

/**
 * The set that is furthest: of the tile's own title if the account has any under it, else of the other
 * versions of the game.
 */
export function tileSetOf(tile: TileIds, match: Match, answers: KeptAnswers): TileSet | undefined {
  const setsUnder = (npTitleIds: readonly string[]) =>
    npTitleIds.flatMap((npTitleId) => {
      const answer = answers.get(npTitleId);
      if (answer?.kind !== 'sets') return [];
      return answer.standings.map((standing) => ({ npTitleId, standing }));
    });
  const own = setsUnder(tile.npTitleIds);
  const sets = own.length > 0 ? own : setsUnder(titleIdsOf(tile, match));
  const furthestFirst = sets.toSorted(
    (a, b) =>
      b.standing.progress - a.standing.progress ||
      b.standing.lastUpdatedAt - a.standing.lastUpdatedAt,
  );
  return furthestFirst[0];
}

/** `earned`: of the set, where the rarity of the platinum is asked for and known. */
export const readyTile = (
  { npTitleId, standing }: TileSet,
  earned: EarnedTrophies | undefined,
): TileTrophies => ({
  state: 'ready',
  progress: standing.progress,
  platinum: platinumOf(standing),
  platinumRarity: earned ? platinumRarity(earned) : null,
  platform: platformOf(standing, npTitleId),
});

function platinumOf({ defined, earned }: Standing): 'earned' | 'missing' | 'none' {
  if (defined.platinum === 0) return 'none';
  return earned.platinum > 0 ? 'earned' : 'missing';
}
