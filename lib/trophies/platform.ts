import type { Platform } from './view.ts';

/** Sony's words for its platforms, the newest first: a set of several is called by the first. */
const PLATFORMS: readonly [string, Platform][] = [
  ['PS5', 'PS5'],
  ['PS4', 'PS4'],
  ['PS3', 'PS3'],
  ['PSVITA', 'PS Vita'],
  ['PSPC', 'PC'],
];

/** The platform of a set by Sony's words in the library. Empty: none of them is known. */
export const platformOfSet = (words: readonly string[]): Platform | '' =>
  PLATFORMS.find(([word]) => words.includes(word))?.[1] ?? '';
