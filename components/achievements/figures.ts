import type { Achievement, AchievementSet } from '../../lib/connections/view.ts';

/** How far somebody is with the achievements of an app. */
export interface Figures {
  readonly earned: number;
  readonly total: number;
  /** Whole percent, 100 only when all are earned; 0 where there are none. */
  readonly progress: number;
  /** The one that was earned last; null: none was. */
  readonly newest: (Achievement & { readonly achievedAt: number }) | null;
}

export function figuresOf({ achievements }: AchievementSet): Figures {
  const earned = achievements.filter(isDated);
  const [newest = null] = earned.toSorted((one, other) => other.achievedAt - one.achievedAt);
  const total = achievements.length;
  return {
    earned: earned.length,
    total,
    progress: total === 0 ? 0 : Math.floor((earned.length / total) * 100),
    newest,
  };
}

const isDated = (
  achievement: Achievement,
): achievement is Achievement & { readonly achievedAt: number } => achievement.achievedAt !== null;
