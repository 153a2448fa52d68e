import { uuidOf } from '../random.ts';
import type { AppAchievement } from './app.ts';
import { badgeUrlOf, MISSING_BADGE_URL } from './badges.ts';

const idOf = (key: string): string => uuidOf(`writer ${key}`);

const words = (
  key: string,
  name: string,
  metricValue: number,
  figures: readonly [completions: number, rarity: number],
  achievedAt: string | null,
): AppAchievement => ({
  id: idOf(key),
  name,
  trigger: 'metric',
  key,
  description: `Write ${metricValue} words.`,
  badgeUrl: badgeUrlOf(key),
  metricId: uuidOf('metric words written'),
  metricName: 'words written',
  metricValue,
  completions: figures[0],
  rarity: figures[1],
  achievedAt,
});

const streak = (
  key: string,
  name: string,
  streakLength: number,
  figures: readonly [completions: number, rarity: number],
  achievedAt: string | null,
): AppAchievement => ({
  id: idOf(key),
  name,
  trigger: 'streak',
  key,
  description: null,
  badgeUrl: badgeUrlOf(key),
  streakLength,
  completions: figures[0],
  rarity: figures[1],
  achievedAt,
});

/** A person in the middle of an app: every trigger, some completed and some not. */
export const writer: readonly AppAchievement[] = [
  {
    id: idOf('welcome'),
    name: 'Welcome Aboard',
    trigger: 'api',
    key: 'welcome',
    description: 'Finish the tour of the app.',
    badgeUrl: badgeUrlOf('welcome'),
    completions: 1902,
    rarity: 95.1,
    achievedAt: '2026-01-04T18:20:11.310Z',
  },
  words('words-500', 'Novice Writer', 500, [1204, 60.2], '2026-01-06T20:41:00.000Z'),
  words('words-10000', 'Storyteller', 10_000, [402, 20.1], '2026-02-11T21:12:45.120Z'),
  words('words-50000', 'Novelist', 50_000, [96, 4.8], '2026-06-30T22:59:59.999Z'),
  words('words-250000', 'Shelf of Your Own', 250_000, [8, 0.4], null),
  streak('streak-3', 'Three Days', 3, [980, 49], '2026-01-09T07:15:30.000Z'),
  streak('streak-30', 'A Whole Month', 30, [160, 8], '2026-02-20T06:58:02.000Z'),
  streak('streak-365', 'A Whole Year', 365, [12, 0.6], null),
  {
    id: idOf('craft'),
    name: 'Master of the Craft',
    trigger: 'achievement',
    key: 'craft',
    description: 'Complete what a novelist completes.',
    badgeUrl: badgeUrlOf('craft'),
    achievementIds: [idOf('words-50000'), idOf('streak-30'), idOf('feedback')],
    completions: 41,
    rarity: 2.1,
    achievedAt: null,
  },
  {
    id: idOf('feedback'),
    name: 'Kind Reader',
    trigger: 'api',
    key: 'feedback',
    description: 'Comment on a draft of somebody else.',
    // No picture is there.
    badgeUrl: MISSING_BADGE_URL,
    completions: 640,
    rarity: 32,
  },
];
