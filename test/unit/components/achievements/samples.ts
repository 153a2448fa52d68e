import type { Achievement, ConnectionStanding } from '../../../../lib/connections/view.ts';
import { DAY, MINUTE, NOW } from '../samples.ts';

/** The example answer of the service's documentation, as people see it. */
export const ONBOARDED: Achievement = {
  id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc625',
  name: 'Completed Onboarding',
  description: null,
  badgeUrl: 'https://example.com/badge2.png',
  trigger: { kind: 'api' },
  achievedAt: NOW - 20 * DAY,
  completions: 100,
  rarity: { earnedRate: 50, word: 'common' },
};
export const NOVICE: Achievement = {
  ...ONBOARDED,
  id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc623',
  name: 'Novice Writer',
  description: 'Write your first short story.',
  badgeUrl: 'https://example.com/badge1.png',
  trigger: { kind: 'metric', value: 500, metricName: 'words written' },
  achievedAt: NOW - 2 * DAY,
  completions: 1,
  rarity: { earnedRate: 2.9, word: 'ultra-rare' },
};
export const STREAK: Achievement = {
  ...ONBOARDED,
  id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc624',
  name: '3-Day Streak',
  badgeUrl: null,
  trigger: { kind: 'streak', length: 3 },
  achievedAt: null,
  completions: 1_250,
  rarity: { earnedRate: 12.5, word: 'very-rare' },
};

/** Two of three earned, read an hour ago. */
export const STORIES: ConnectionStanding = {
  id: 'c-1',
  label: 'Inkwell',
  userId: 'user-42',
  keyPrefix: 'Abcd1234',
  set: { achievements: [ONBOARDED, NOVICE, STREAK], fetchedAt: NOW - 60 * MINUTE },
  isAsking: false,
  trouble: null,
};
/** Never read. */
export const STEPS: ConnectionStanding = {
  ...STORIES,
  id: 'c-2',
  label: 'Stepwise',
  keyPrefix: null,
  set: null,
};
