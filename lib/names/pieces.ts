import { mistypedAtMost } from './likeness.ts';
import type { Reading } from './reading.ts';

/** Scripts of which two characters tell as much as three letters of others. */
const TELLING_BY_TWO = /[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]/u;
const LETTERS_ONLY = /^\p{L}+$/u;

/**
 * Pieces of a name of which at least one stands in the text of every name that it matches: to compare two names
 * takes its time, and most of thousands need not be. Null: no pieces are sure enough, all have to be compared.
 */
export function piecesOf({ bare, wholes, numbered }: Reading): ReadonlySet<string> | null {
  const pieces = new Set<string>();
  for (const { words, key } of [bare, ...numbered]) {
    const ofForm = words.flatMap(piecesOfWord);
    // A slip spoils two of them where it swaps the end of one with the beginning of the next.
    if (ofForm.length <= 2 * mistypedAtMost(key.length)) return null;
    for (const piece of ofForm) pieces.add(piece);
  }
  // Tails and umlauts are written differently there.
  for (const whole of wholes)
    for (const piece of whole.split(' ').flatMap(piecesOfWord)) pieces.add(piece);
  return pieces;
}

/** In so many names that they say nothing of one. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'the and for der die das und les des los las del'.split(' '),
);

/** Side by side, so that one slip does not spoil them all. Of numbers none: they have several spellings. */
function piecesOfWord(word: string): string[] {
  if (!LETTERS_ONLY.test(word) || COMMON_WORDS.has(word)) return [];
  if (TELLING_BY_TWO.test(word)) {
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  }
  return Array.from({ length: Math.floor(word.length / 3) }, (_, at) =>
    word.slice(3 * at, 3 * at + 3),
  );
}
