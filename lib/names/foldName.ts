import { foldLetters } from './letters.ts';
import { arabicOf, isRoman } from './numerals.ts';

/** A few series whose X is a letter: "Mega Man X" is not the tenth "Mega Man", which exists. */
const LETTER_X = /^(?:mega ?man|rock ?man|ろっくまん) x\b/u;

/**
 * The canonical form of a game's name: two names with the same form are the same name, whatever their case,
 * accents, width, kana, dashes, ™, or kind of numerals. Words are parted by one blank.
 *
 * Only a name without any letter or digit ("!!!") keeps its signs. Empty: the name is blank.
 */
export function foldName(name: string): string {
  return numbersAsDigits(foldLetters(name)) || signsOf(name);
}

/**
 * `X`, `V` and `I` are numbers unless they come first: "Final Fantasy X", but "X-Morph" and "V Rising". In
 * the middle they are too: a colon after them is left out too often to tell ("Grand Theft Auto V Premium").
 * "Street Fighter X Tekken" becomes "10" with that, on both sides.
 */
export const numbersAsDigits = (folded: string): string =>
  LETTER_X.test(folded)
    ? folded
    : folded
        .split(' ')
        .map((word, at) => (isRoman(word) && (at > 0 || word.length > 1) ? arabicOf(word) : word))
        .join(' ');

const signsOf = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');
