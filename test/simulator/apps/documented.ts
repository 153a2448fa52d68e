import type { AppAchievement } from './app.ts';

/** The answer that stands in the service's own documentation (2026), word for word. */
export const documented = [
  {
    id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc625',
    name: 'Completed Onboarding',
    trigger: 'api',
    key: 'completed-onboarding',
    achievedAt: '2021-01-01T00:00:00Z',
    badgeUrl: 'https://example.com/badge2.png',
    completions: 100,
    rarity: 50,
  },
  {
    id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc623',
    trigger: 'metric',
    key: 'novice-writer',
    metricId: 'd01dcbcb-d51e-4c12-b054-dc811dcdc619',
    metricValue: 500,
    metricName: 'words written',
    name: 'Novice Writer',
    achievedAt: '2021-02-01T00:00:00Z',
    badgeUrl: 'https://example.com/badge1.png',
    completions: 100,
    rarity: 50,
  },
  {
    id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc624',
    trigger: 'streak',
    key: '3-day-streak',
    streakLength: 3,
    name: '3-Day Streak',
    achievedAt: '2021-03-01T00:00:00Z',
    badgeUrl: 'https://example.com/badge2.png',
    completions: 100,
    rarity: 50,
  },
] as const satisfies readonly AppAchievement[];
