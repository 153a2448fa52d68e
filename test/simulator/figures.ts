import { GRADES, type Grade, type Trophy } from './catalogue/trophySet.ts';

export type GradeCounts = Readonly<Record<Grade, number>>;

export function countByGrade(trophies: Iterable<Trophy>): GradeCounts {
  const counts = { bronze: 0, silver: 0, gold: 0, platinum: 0 };
  for (const { grade } of trophies) counts[grade]++;
  return counts;
}

export const addCounts = (one: GradeCounts, other: GradeCounts): GradeCounts => ({
  bronze: one.bronze + other.bronze,
  silver: one.silver + other.silver,
  gold: one.gold + other.gold,
  platinum: one.platinum + other.platinum,
});

/** What a trophy is worth towards an account's level [D]. */
const POINTS: GradeCounts = { bronze: 15, silver: 30, gold: 90, platinum: 300 };

export const pointsOf = (counts: GradeCounts): number =>
  GRADES.reduce((sum, grade) => sum + counts[grade] * POINTS[grade], 0);

/** Whole percent of a set or group: by points, the platinum left out, rounded down (recorded 2025). */
export function progressOf(earned: GradeCounts, defined: GradeCounts): number {
  const worth = (counts: GradeCounts) => pointsOf({ ...counts, platinum: 0 });
  return worth(defined) === 0 ? 0 : Math.floor((100 * worth(earned)) / worth(defined));
}

/** 0 ultra rare … 3 common. The recorded rates lie on these sides of 5, 15 and 50 percent. */
export function trophyRareOf(rate: number): 0 | 1 | 2 | 3 {
  if (rate <= 5) return 0;
  if (rate <= 15) return 1;
  return rate <= 50 ? 2 : 3;
}

export interface Level {
  readonly level: number;
  readonly tier: number;
  /** Points at which this level began, and at which the next begins. */
  readonly base: number;
  readonly next: number;
  /** Whole percent of the way between the two. */
  readonly progress: number;
}

/** Points a level costs, by hundreds of levels. The first is recorded (2025); the others are from players' tables, unproven. */
const LEVEL_COSTS = [60, 90, 450, 900, 1350, 1800, 2250, 2700, 3150, 3600] as const;
const HIGHEST_LEVEL = 999;

export function levelOf(points: number): Level {
  let level = 1;
  let base = 0;
  const cost = () => LEVEL_COSTS[Math.floor(level / 100)] ?? LEVEL_COSTS[9];
  while (level < HIGHEST_LEVEL && points >= base + cost()) {
    base += cost();
    level++;
  }
  const progress = Math.min(100, Math.floor((100 * (points - base)) / cost()));
  return { level, tier: tierOf(level), base, next: base + cost(), progress };
}

/** Three tiers each of bronze, silver and gold, and one for the highest level. */
function tierOf(level: number): number {
  if (level === HIGHEST_LEVEL) return 10;
  return level < 300 ? 1 + Math.floor(level / 100) : Math.min(9, 1 + Math.floor(level / 100));
}
