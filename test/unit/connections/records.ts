import type { KeptAchievement, KeptAchievements } from '../../../lib/cache/achievements.ts';

export const FETCHED_AT = Date.parse('2026-03-01T12:00:00Z');

/** As the cache keeps one: given by an app when it sees fit. */
export const keptAchievement = (changes: Partial<KeptAchievement> = {}): KeptAchievement => ({
  id: 'onboarding',
  name: 'Completed Onboarding',
  description: null,
  badgeUrl: null,
  trigger: 'api',
  metricValue: null,
  metricName: null,
  streakLength: null,
  achievementIds: [],
  achievedAt: null,
  completions: 100,
  rarity: 50,
  ...changes,
});

export const achievementsRecord = (changes: Partial<KeptAchievements> = {}): KeptAchievements => ({
  connectionId: 'first',
  achievements: [keptAchievement()],
  fetchedAt: FETCHED_AT,
  ...changes,
});
