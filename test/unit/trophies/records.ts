import type { LibraryTitle } from '../../../lib/cache/libraryJournals.ts';
import { type PlayedGame, playedGameKey } from '../../../lib/cache/playedGames.ts';
import type { Definitions, EarnedTrophies, TrophyTitle } from '../../../lib/cache/trophySets.ts';
import type { Standing } from '../../../lib/trophies/standing.ts';

/** Records of the invented game "Hollow Orchard": a base game of three trophies, an add-on of two. */
export const ACCOUNT = '9000000000000000001';
export const NOON = Date.parse('2026-03-01T12:00:00Z');

export const titleRecord = (changes: Partial<TrophyTitle> = {}): TrophyTitle => ({
  accountId: ACCOUNT,
  npCommunicationId: 'NPWR90005_00',
  language: 'en-US',
  npServiceName: 'trophy2',
  name: 'Hollow Orchard',
  groupCount: 2,
  progress: 70,
  earned: { platinum: 1, gold: 1, silver: 0, bronze: 2 },
  defined: { platinum: 1, gold: 1, silver: 1, bronze: 2 },
  lastUpdatedAt: NOON,
  rarestEarned: { name: 'Last Apple', grade: 'platinum', earnedRate: 2.5, rarity: 0 },
  fetchedAt: NOON,
  ...changes,
});

export const listedRecord = (changes: Partial<LibraryTitle> = {}): LibraryTitle => {
  const { rarestEarned: _, ...title } = titleRecord();
  return {
    ...title,
    platforms: ['PS5'],
    iconUrl: 'https://image.api.playstation.com/x.png',
    isHidden: false,
    trophySetVersion: '01.00',
    run: 1,
    ...changes,
  };
};

export const standing = (changes: Partial<Standing> = {}): Standing => {
  const { language: _, ...title } = titleRecord();
  return { ...title, platforms: [], isInLanguage: true, isRarestMissing: false, ...changes };
};

/** A row of the played games; `ids`: those of its concept's titles. */
export const playedRecord = (
  npTitleId: string,
  conceptId: string | null,
  ids: string[] = [],
  changes: Partial<PlayedGame> = {},
): PlayedGame => ({
  accountId: ACCOUNT,
  npTitleId,
  conceptId,
  conceptTitleIds: ids,
  keys: [npTitleId, ...ids, ...(conceptId ? [conceptId] : [])].map((id) =>
    playedGameKey(ACCOUNT, id),
  ),
  isGame: true,
  name: 'Hollow Orchard',
  lastPlayedAt: NOON,
  run: 1,
  fetchedAt: NOON,
  ...changes,
});

const defined = (
  trophyId: number,
  grade: Definitions['trophies'][number]['grade'],
  groupId: string,
): Definitions['trophies'][number] => ({
  trophyId,
  grade,
  groupId,
  hidden: false,
  name: `Trophy ${trophyId}`,
  detail: 'Do it.',
  iconUrl: 'https://psnobj.prod.dl.playstation.net/psnobj/NPWR90005_00/icon.png',
  progressTarget: null,
  reward: null,
});

export const definitionsRecord = (changes: Partial<Definitions> = {}): Definitions => ({
  npCommunicationId: 'NPWR90005_00',
  language: 'en-US',
  trophySetVersion: '01.00',
  trophies: [
    defined(0, 'platinum', 'default'),
    defined(1, 'gold', 'default'),
    defined(2, 'bronze', 'default'),
    defined(3, 'silver', '001'),
    defined(4, 'bronze', '001'),
  ],
  fetchedAt: NOON,
  ...changes,
});

const state = (
  trophyId: number,
  grade: EarnedTrophies['trophies'][number]['grade'],
  earnedAt: number | null,
  earned = earnedAt !== null,
): EarnedTrophies['trophies'][number] => ({
  trophyId,
  grade,
  earned,
  earnedAt,
  earnedRate: 10 + trophyId,
  rarity: 2,
  progress: null,
});

export const earnedRecord = (changes: Partial<EarnedTrophies> = {}): EarnedTrophies => ({
  accountId: ACCOUNT,
  npCommunicationId: 'NPWR90005_00',
  trophySetVersion: '01.00',
  lastUpdatedAt: NOON,
  trophies: [
    state(0, 'platinum', NOON - 2000),
    state(1, 'gold', NOON - 5000),
    // Earned long ago: Sony keeps no date of it.
    state(2, 'bronze', null, true),
    state(3, 'silver', null),
    state(4, 'bronze', NOON - 1000),
  ],
  fetchedAt: NOON,
  ...changes,
});
