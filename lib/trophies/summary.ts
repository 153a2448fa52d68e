import type { Definitions, EarnedTrophies } from '../cache/trophySets.ts';
import { trophyProgress } from '../psn/index.ts';
import { countGrades } from './grades.ts';
import { platformOfSet } from './platform.ts';
import type { Standing } from './standing.ts';
import { type GroupProgress, RARITIES, type Rarity, type TrophySetSummary } from './view.ts';

/** What is kept of one trophy set. Only the standing is always there; the rest is fetched after it. */
export interface KeptTrophySet {
  /** The title id that led here: one set can be that of a PS4 and of a PS5 title. */
  readonly npTitleId: string;
  readonly standing: Standing;
  readonly earned: EarnedTrophies | undefined;
  readonly definitions: Definitions | undefined;
}

/** The base game's group id; add-ons are `001`, `002`, … (recorded 2025). */
export const BASE_GAME = 'default';

/** Joins what is kept of a trophy set to what a card shows of it. Rates are percent of players. */
export function summarise({
  npTitleId,
  standing,
  earned,
  definitions,
}: KeptTrophySet): TrophySetSummary {
  const { rarestEarned } = standing;
  return {
    npCommunicationId: standing.npCommunicationId,
    name: standing.name,
    platform: platformOf(standing, npTitleId),
    progress: standing.progress,
    earned: standing.earned,
    defined: standing.defined,
    lastEarnedAt: earned ? lastEarnedAt(earned) : undefined,
    rarestEarned: rarestEarned && {
      name: rarestEarned.name,
      grade: rarestEarned.grade,
      rarity: rarityOf(rarestEarned),
    },
    platinumRarity: standing.defined.platinum === 0 ? null : earned && platinumRarity(earned),
    groups: standing.groupCount > 1 ? earned && definitions && groupsOf(earned, definitions) : null,
    fetchedAt: standing.fetchedAt,
  };
}

/**
 * The platform of a set as the library lists it. Until that has been read: lists by title carry none,
 * but the prefix of the title id that led here tells it (seen on Sony's pages). Empty: neither does.
 */
export function platformOf(
  { platforms }: Pick<Standing, 'platforms'>,
  npTitleId: string,
): TrophySetSummary['platform'] {
  const listed = platformOfSet(platforms);
  if (listed) return listed;
  if (npTitleId.startsWith('PPSA')) return 'PS5';
  return npTitleId.startsWith('CUSA') ? 'PS4' : '';
}

export const rarityOf = (trophy: { earnedRate: number; rarity: 0 | 1 | 2 | 3 }): Rarity => ({
  earnedRate: trophy.earnedRate,
  word: RARITIES[trophy.rarity],
});

function lastEarnedAt({ trophies }: EarnedTrophies): number | null {
  const dates = trophies.flatMap(({ earnedAt }) => (earnedAt === null ? [] : [earnedAt]));
  return dates.length === 0 ? null : Math.max(...dates);
}

/** Null: the set has no platinum. */
export function platinumRarity({ trophies }: EarnedTrophies): Rarity | null {
  const platinum = trophies.find(({ grade }) => grade === 'platinum');
  return platinum ? rarityOf(platinum) : null;
}

/**
 * Progress by group. Sony's own call for it would be a fourth request; the definitions tell which
 * trophy is of which group, the earned state which are had, and the percent follows from the two.
 * Undefined when the two do not fit each other: no figure is better than a wrong one.
 */
function groupsOf(earned: EarnedTrophies, definitions: Definitions): TrophySetSummary['groups'] {
  const had = new Set(
    earned.trophies.filter((trophy) => trophy.earned).map(({ trophyId }) => trophyId),
  );
  const known = new Set(definitions.trophies.map(({ trophyId }) => trophyId));
  if (earned.trophies.some(({ trophyId }) => !known.has(trophyId))) return undefined;

  const ofGroup = Map.groupBy(definitions.trophies, ({ groupId }) => groupId);
  const progress = (trophyGroupId: string): GroupProgress => {
    const trophies = ofGroup.get(trophyGroupId) ?? [];
    const defined = countGrades(trophies);
    const have = countGrades(trophies.filter(({ trophyId }) => had.has(trophyId)));
    return { trophyGroupId, progress: trophyProgress(have, defined), earned: have, defined };
  };
  const addOns = [...ofGroup.keys()].filter((id) => id !== BASE_GAME).sort();
  return { base: progress(BASE_GAME), addOns: addOns.map(progress) };
}
