import { GRADES, type Grade, type GradeCounts } from './view.ts';

/** How many trophies of each grade a list holds. */
export function countGrades(trophies: Iterable<{ grade: Grade }>): GradeCounts {
  const counts = { platinum: 0, gold: 0, silver: 0, bronze: 0 };
  for (const { grade } of trophies) counts[grade] += 1;
  return counts;
}

/** Trophies of all grades together. */
export function countTrophies(counts: GradeCounts): number {
  return GRADES.reduce((total, grade) => total + counts[grade], 0);
}
