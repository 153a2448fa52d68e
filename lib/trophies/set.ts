import type { Definitions, EarnedTrophies, GroupNames } from '../cache/trophySets.ts';
import { trophyProgress } from '../psn/index.ts';
import { countGrades } from './grades.ts';
import { sonyPicture } from './pictures.ts';
import type { Standing } from './standing.ts';
import { BASE_GAME, platformOf, rarityOf } from './summary.ts';
import type { GradeCounts, Trophy, TrophyGroup, TrophySet, TrophyStanding } from './view.ts';

/** What a whole trophy set is joined from. Without its definitions there is no trophy to show. */
export interface SetRecords {
  /** The title id that led here; empty when none is known. */
  readonly npTitleId: string;
  readonly standing: Standing;
  readonly earned: EarnedTrophies | undefined;
  readonly definitions: Definitions;
  readonly groupNames: GroupNames | undefined;
}

type Defined = Definitions['trophies'][number];
type Earned = EarnedTrophies['trophies'][number];

/**
 * Joins a trophy set as the panel shows it. Where the definitions and the earned state are about the same
 * trophies, every figure comes from these. Where they are not, as after an update of the set, a trophy of
 * which nothing is told is neither earned nor missing, and the set's figures are those of the standing.
 */
export function joinSet(records: SetRecords): TrophySet {
  const { npTitleId, standing, earned, definitions, groupNames } = records;
  const defined = inOrder(definitions.trophies);
  const rows = new Map(earned?.trophies.map((row) => [row.trophyId, row]));
  const trophies = defined.map((trophy) => joinTrophy(trophy, rows.get(trophy.trophyId)));

  const isWhole = rows.size === trophies.length && trophies.every(isTold);
  const figures: Figures = isWhole ? figuresOf(trophies) : standing;
  const ids = new Set(trophies.map(({ trophyId }) => trophyId));
  // Of a trophy that the definitions do not know, nobody can say which group it is of.
  const isPlaced = [...rows.keys()].every((trophyId) => ids.has(trophyId));
  const groups = groupsOf(trophies, groupNames, isPlaced);
  const [only] = groups;
  return {
    npCommunicationId: standing.npCommunicationId,
    name: standing.name,
    platform: platformOf(standing, npTitleId),
    ...pick(figures),
    groups: only && groups.length === 1 ? [{ ...only, figures: pick(figures) }] : groups,
    trophies,
    fetchedAt: isWhole && earned ? asOf(earned, standing) : standing.fetchedAt,
  };
}

interface Figures {
  readonly progress: number;
  readonly earned: GradeCounts;
  readonly defined: GradeCounts;
}

const pick = ({ progress, earned, defined }: Figures): Figures => ({ progress, earned, defined });

/** Each once: a list that came in two parts could hold one twice. */
const inOrder = (trophies: readonly Defined[]): Defined[] =>
  [...new Map(trophies.map((trophy) => [trophy.trophyId, trophy])).values()].sort(
    (a, b) => a.trophyId - b.trophyId,
  );

function joinTrophy(trophy: Defined, row: Earned | undefined): Trophy {
  // Of another grade, it is about another trophy, whatever its number.
  const told = row?.grade === trophy.grade ? row : undefined;
  return {
    trophyId: trophy.trophyId,
    trophyGroupId: trophy.groupId,
    grade: trophy.grade,
    name: trophy.name,
    detail: trophy.detail,
    iconUrl: sonyPicture(trophy.iconUrl),
    isHidden: trophy.hidden,
    standing: standingIn(trophy, told),
    rarity: told ? rarityOf(told) : null,
    reward: trophy.reward && {
      name: trophy.reward.name,
      imageUrl: sonyPicture(trophy.reward.imageUrl),
    },
  };
}

function standingIn({ progressTarget: target }: Defined, row: Earned | undefined): TrophyStanding {
  if (!row) return { state: 'untold' };
  if (row.earned) return { state: 'earned', at: row.earnedAt };
  if (target === null || target <= 0 || row.progress === null) {
    return { state: 'missing', progress: null };
  }
  const value = Math.min(Math.max(row.progress, 0), target);
  return { state: 'missing', progress: { value, target } };
}

const isTold = ({ standing }: Trophy): boolean => standing.state !== 'untold';

function figuresOf(trophies: readonly Trophy[]): Figures {
  const defined = countGrades(trophies);
  const earned = countGrades(trophies.filter(({ standing }) => standing.state === 'earned'));
  return { progress: trophyProgress(earned, defined), earned, defined };
}

/**
 * The base game first, then as Sony lists them; of which it has told no name, by their numbers.
 *
 * @param isPlaced  it is known of every trophy which group it is of
 */
function groupsOf(
  trophies: readonly Trophy[],
  names: GroupNames | undefined,
  isPlaced: boolean,
): TrophyGroup[] {
  const ofGroup = Map.groupBy(trophies, ({ trophyGroupId }) => trophyGroupId);
  const named = new Map(names?.groups.map(({ trophyGroupId, name }) => [trophyGroupId, name]));
  const listed = [...named.keys()];
  const place = (id: string): number => {
    if (id === BASE_GAME) return -1;
    return named.has(id) ? listed.indexOf(id) : listed.length;
  };
  return [...ofGroup]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([trophyGroupId, own]) => ({
      trophyGroupId,
      // Sony gives the base game the name of the set.
      name: trophyGroupId === BASE_GAME ? null : named.get(trophyGroupId) || null,
      // Counted without those that are not told, an earned one would be counted as missing.
      figures: isPlaced && own.every(isTold) ? figuresOf(own) : null,
    }));
}

/** While the set has not changed since, the earned state is as new as the standing that says so. */
const asOf = (earned: EarnedTrophies, standing: Standing): number =>
  earned.lastUpdatedAt >= standing.lastUpdatedAt
    ? Math.max(earned.fetchedAt, standing.fetchedAt)
    : earned.fetchedAt;
