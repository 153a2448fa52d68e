import type { RarityWord } from '../lib/trophies/view.ts';

/** The key of each word for how rare a trophy is. */
export const RARITY_WORDS = {
  'ultra-rare': 'rarity.ultraRare',
  'very-rare': 'rarity.veryRare',
  rare: 'rarity.rare',
  common: 'rarity.common',
} as const satisfies Record<RarityWord, string>;
