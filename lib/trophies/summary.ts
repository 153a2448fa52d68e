import type { Definitions, EarnedTrophies, TrophyTitle } from '../cache/trophySets.ts';
import { trophyProgress } from '../psn/index.ts';
import { countGrades } from './grades.ts';
import { type GroupProgress, RARITIES, type Rarity, type TrophySetSummary } from './view.ts';

/** What is kept of one trophy set. Only the title is always there; the rest is fetched after it. */
export interface KeptTrophySet {
  /** The title id that led here: one set can be that of a PS4 and of a PS5 title. */
  readonly npTitleId: string;
  readonly title: TrophyTitle;
  readonly earned: EarnedTrophies | undefined;
  readonly definitions: Definitions | undefined;
}

/** The base game's group id; add-ons are `001`, `002`, … (recorded 2025). */
const BASE_GAME = 'default';

/** Joins what is kept of a trophy set to what a card shows of it. Rates are percent of players. */
export function summarise({
  npTitleId,
  title,
  earned,
  definitions,
}: KeptTrophySet): TrophySetSummary {
  return {
    npCommunicationId: title.npCommunicationId,
    name: title.name,
    platform: platformOf(npTitleId),
    progress: title.progress,
    earned: title.earned,
    defined: title.defined,
    lastEarnedAt: earned ? lastEarnedAt(earned) : undefined,
    rarestEarned: title.rarestEarned && {
      name: title.rarestEarned.name,
      grade: title.rarestEarned.grade,
      rarity: rarityOf(title.rarestEarned),
    },
    platinumRarity: title.defined.platinum === 0 ? null : earned && platinumRarity(earned),
    groups: title.groupCount > 1 ? earned && definitions && groupsOf(earned, definitions) : null,
    fetchedAt: title.fetchedAt,
  };
}

/** Lists by title carry no platform, but the prefix of the title id tells it (seen on Sony's pages). */
function platformOf(npTitleId: string): TrophySetSummary['platform'] {
  if (npTitleId.startsWith('PPSA')) return 'PS5';
  return npTitleId.startsWith('CUSA') ? 'PS4' : '';
}

const rarityOf = (trophy: { earnedRate: number; rarity: 0 | 1 | 2 | 3 }): Rarity => ({
  earnedRate: trophy.earnedRate,
  word: RARITIES[trophy.rarity],
});

function lastEarnedAt({ trophies }: EarnedTrophies): number | null {
  const dates = trophies.flatMap(({ earnedAt }) => (earnedAt === null ? [] : [earnedAt]));
  return dates.length === 0 ? null : Math.max(...dates);
}

function platinumRarity({ trophies }: EarnedTrophies): Rarity | null {
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
