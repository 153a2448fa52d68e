import type { Rarity, RarityWord } from '../trophies/view.ts';

/**
 * Up to which percent of players PlayStation says each word. Sony gives the word with each trophy and
 * documents no measure: these are the figures that players tell, and all 16 rates recorded in 2025 agree
 * (ultra rare up to 4.6, very rare 7.4 to 13.4, rare 22.1 to 47.1, common from 66.1). Where exactly one ends
 * was not recorded.
 */
const WORDS_UP_TO: readonly (readonly [percent: number, word: RarityWord])[] = [
  [5, 'ultra-rare'],
  [15, 'very-rare'],
  [50, 'rare'],
];

/** How rare what so many of a hundred users have is, by PlayStation's measure and with its one decimal. */
export function rarityOf(percent: number): Rarity {
  // The word is of the figure that is told: two words for "5.0%" would look like a mistake.
  const earnedRate = Math.round(percent * 10) / 10;
  return {
    earnedRate,
    word: WORDS_UP_TO.find(([upTo]) => earnedRate <= upTo)?.[1] ?? 'common',
  };
}
