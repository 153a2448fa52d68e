import { uuidOf } from '../random.ts';
import type { AppAchievement } from './app.ts';
import { badgeUrlOf } from './badges.ts';

const idOf = (key: string): string => uuidOf(`every-field ${key}`);
const FIRST = 'first-words';
const MARATHON = 'marathon';
const METRIC = uuidOf('metric words written');

/** Every optional field that the service documents (2026); some, and a trigger, that it does not. */
export const everyField: readonly AppAchievement[] = [
  {
    id: idOf(MARATHON),
    name: 'Marathon',
    trigger: 'metric',
    description: 'Write ten thousand words of fiction.',
    badgeUrl: badgeUrlOf(MARATHON),
    key: MARATHON,
    achievedAt: '2026-03-14T09:26:53.589Z',
    metricId: METRIC,
    metricValue: 10_000,
    metricName: 'words written',
    userAttributes: [{ key: 'plan', value: 'pro' }],
    eventAttribute: { key: 'genre', value: 'fiction' },
    eventAttributes: [
      { key: 'genre', value: 'fiction' },
      { key: 'language', value: 'en' },
    ],
    completions: 12,
    rarity: 1.2,
    tier: { name: 'gold', points: [1, 2, 3] },
  },
  {
    id: idOf(FIRST),
    name: 'First Words',
    trigger: 'api',
    description: null,
    badgeUrl: null,
    key: FIRST,
    achievedAt: '2026-03-01T08:00:00Z',
    completions: 940,
    rarity: 94,
  },
  {
    id: idOf('seven-days'),
    name: 'Seven Days',
    trigger: 'streak',
    description: 'Write on seven days in a row.',
    badgeUrl: badgeUrlOf('seven-days'),
    key: 'seven-days',
    achievedAt: null,
    streakLength: 7,
    userAttributes: [],
    completions: 310,
    rarity: 31,
  },
  {
    id: idOf('both'),
    name: 'Both of Them',
    trigger: 'achievement',
    description: 'Complete the beginning and the marathon.',
    badgeUrl: badgeUrlOf('both'),
    key: 'both',
    achievementIds: [idOf(FIRST), idOf(MARATHON), uuidOf('an achievement that was archived')],
    completions: 9,
    rarity: 0.9,
  },
  {
    id: idOf('full-moon'),
    name: 'Full Moon',
    trigger: 'lunar-phase',
    description: 'Write while the moon is full.',
    badgeUrl: badgeUrlOf('full-moon'),
    key: 'full-moon',
    achievedAt: '2026-03-03T11:38:00+01:00',
    moon: 'full',
    completions: 0,
    rarity: 0,
  },
];
