import { countTrophies } from '../lib/trophies/grades.ts';
import type { GroupProgress } from '../lib/trophies/view.ts';

/** All add-on groups of a set taken together. `progress`: whole percent of trophies, 100 only when all are earned. */
export function countAddOns(addOns: readonly GroupProgress[]): {
  readonly earned: number;
  readonly defined: number;
  readonly progress: number;
} {
  const earned = addOns.reduce((total, group) => total + countTrophies(group.earned), 0);
  const defined = addOns.reduce((total, group) => total + countTrophies(group.defined), 0);
  return { earned, defined, progress: defined === 0 ? 0 : Math.floor((earned / defined) * 100) };
}
