import type { TileTrophies, Trophy, TrophySetSummary } from '../../lib/trophies/view.ts';
import type { Words } from '../words.ts';

/** Invented games for the previews. Their names are names, which no language translates. */

export const SAMPLE_GAME = {
  name: 'Lanterns of Vael',
  npCommunicationId: 'NPWR00000_00',
  trophy: 'Keeper of the Seventh Lamp',
} as const;

const DAY = 86_400_000;

/** A set in progress, as of `now` in epoch ms. */
export const sampleSet = (now: number): TrophySetSummary => ({
  npCommunicationId: SAMPLE_GAME.npCommunicationId,
  name: SAMPLE_GAME.name,
  platform: 'PS5',
  progress: 53,
  earned: { platinum: 0, gold: 6, silver: 3, bronze: 2 },
  defined: { platinum: 1, gold: 11, silver: 4, bronze: 8 },
  lastEarnedAt: now - 22 * DAY,
  rarestEarned: {
    name: SAMPLE_GAME.trophy,
    grade: 'gold',
    rarity: { earnedRate: 2.9, word: 'ultra-rare' },
  },
  platinumRarity: { earnedRate: 4.1, word: 'ultra-rare' },
  groups: null,
  fetchedAt: now - DAY / 12,
});

/** A game in progress, and one whose platinum was earned. */
export const SAMPLE_TILES = {
  inProgress: {
    state: 'ready',
    progress: 53,
    platinum: 'missing',
    platinumRarity: { earnedRate: 4.1, word: 'ultra-rare' },
    platform: 'PS5',
  },
  complete: {
    state: 'ready',
    progress: 100,
    platinum: 'earned',
    platinumRarity: { earnedRate: 31.6, word: 'rare' },
    platform: 'PS4',
  },
  unplayed: { state: 'unplayed' },
} as const satisfies Record<string, TileTrophies>;

/** Two hidden trophies, of which the first is earned. */
export const sampleTrophies = (words: Words, now: number): readonly Trophy[] => [
  {
    ...HIDDEN,
    trophyId: 1,
    grade: 'gold',
    name: SAMPLE_GAME.trophy,
    detail: words('options.hidden.sampleEarned'),
    standing: { state: 'earned', at: now - 22 * DAY },
    rarity: { earnedRate: 2.9, word: 'ultra-rare' },
  },
  {
    ...HIDDEN,
    trophyId: 2,
    grade: 'bronze',
    name: 'The Darkened Quay',
    detail: words('options.hidden.sampleMissing'),
    standing: { state: 'missing', progress: null },
    rarity: { earnedRate: 61.2, word: 'common' },
  },
];

const HIDDEN = { trophyGroupId: 'default', iconUrl: null, isHidden: true, reward: null } as const;
