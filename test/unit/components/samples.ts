import type { Settings } from '../../../lib/settings/settings.ts';
import { settingsSchema } from '../../../lib/settings/settings.ts';
import type { TitleLine } from '../../../lib/trophies/shelf.ts';
import type { GradeCounts, TrophySetSummary } from '../../../lib/trophies/view.ts';

/** A Thursday in March, 12:20 in the time zone of whoever runs the tests. */
export const NOW = new Date(2026, 2, 12, 12, 20).getTime();
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export function grades(
  platinum: number,
  gold: number,
  silver: number,
  bronze: number,
): GradeCounts {
  return { platinum, gold, silver, bronze };
}

/** Nothing was chosen. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** In progress, no add-ons. */
export const LANTERNS: TrophySetSummary = {
  npCommunicationId: 'NPWR90001_00',
  name: 'Lanterns of Vael',
  platform: 'PS5',
  progress: 53,
  earned: grades(0, 6, 3, 2),
  defined: grades(1, 11, 4, 8),
  lastEarnedAt: NOW - 22 * DAY,
  rarestEarned: {
    name: 'Keeper of the Seventh Lamp',
    grade: 'gold',
    rarity: { earnedRate: 2.9, word: 'ultra-rare' },
  },
  platinumRarity: { earnedRate: 4.1, word: 'ultra-rare' },
  groups: null,
  fetchedAt: NOW - 2 * 60 * MINUTE,
};

/** Base game complete, two add-ons in part. */
export const ORCHARD: TrophySetSummary = {
  ...LANTERNS,
  npCommunicationId: 'NPWR90005_00',
  name: 'Hollow Orchard',
  progress: 71,
  groups: {
    base: {
      trophyGroupId: 'default',
      progress: 100,
      earned: grades(1, 3, 7, 24),
      defined: grades(1, 3, 7, 24),
    },
    addOns: [
      {
        trophyGroupId: '001',
        progress: 20,
        earned: grades(0, 0, 1, 2),
        defined: grades(0, 1, 3, 8),
      },
      {
        trophyGroupId: '002',
        progress: 0,
        earned: grades(0, 0, 0, 0),
        defined: grades(0, 1, 4, 5),
      },
    ],
  },
};

/** Played, nothing earned; no platinum to earn. */
export const HARBOUR: TrophySetSummary = {
  ...LANTERNS,
  npCommunicationId: 'NPWR90007_00',
  name: 'Quiet Harbour',
  progress: 0,
  earned: grades(0, 0, 0, 0),
  defined: grades(0, 3, 6, 12),
  lastEarnedAt: null,
  rarestEarned: null,
  platinumRarity: null,
};

/** A line of a list of titles. */
export const titleLine = (number: number, changes: Partial<TitleLine> = {}): TitleLine => ({
  npCommunicationId: `NPWR${String(number).padStart(5, '0')}_00`,
  name: `Game ${number}`,
  platform: 'PS5',
  iconUrl: null,
  progress: 50,
  earned: grades(0, 1, 2, 3),
  defined: grades(1, 2, 4, 6),
  lastUpdatedAt: NOW - number * DAY,
  isHidden: false,
  ...changes,
});
