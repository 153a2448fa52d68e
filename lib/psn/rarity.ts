import * as z from 'zod/mini';

/** The four steps of how rare a trophy is, under psn-api's names; 0 is the rarest (andshrew's docs). */
export const TrophyRarity = {
  UltraRare: 0,
  VeryRare: 1,
  Rare: 2,
  Common: 3,
} as const;
export type TrophyRarity = (typeof TrophyRarity)[keyof typeof TrophyRarity];

/** Closed: a fifth step has no word, and deriving one from the percent would be our guess, not Sony's figure. */
export const trophyRare = z.enum(TrophyRarity);
