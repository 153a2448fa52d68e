import type { Profile } from '../cache/profiles.ts';
import type { TrophyLevel } from './view.ts';

/** The level of an account, as it was last told. */
export const levelOf = ({
  level,
  tier,
  progress,
  points,
  nextLevelPoints,
}: Profile): TrophyLevel => ({
  level,
  tier,
  progress,
  pointsToNext: Math.max(0, nextLevelPoints - points),
});
