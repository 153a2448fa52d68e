import { foldLetters, withoutMarks } from './letters.ts';
import { arabicOf, isRoman } from './numerals.ts';

/** A series whose X is a letter: "Mega Man X" is not the tenth "Mega Man", which there is, too. */
const LETTER_X = /^(?:mega ?man|rock ?man|ろっくまん) x(?= |$)/u;

/**
 * The canonical form of a game's name: two names with the same form are the same name, whatever their case,
 * accents, width, kana, dashes, ™, or kind of numerals. Words are parted by one blank.
 *
 * Only a name without any letter or digit ("!!!") keeps its signs. Empty: the name is blank.
 */
export function foldName(name: string): string {
  return withDigits(foldLetters(name)) || signsOf(name);
}

/**
 * Roman numerals as digits. X, V and I are numbers unless they come first: "Final Fantasy X", but "X-Morph"
 * and "V Rising". In the middle they are too, as the colon after them is left out too often to tell ("Grand
 * Theft Auto V Premium"); "Street Fighter X Tekken" becomes "10" with that, but wherever it is written.
 *
 * @param folded  as by `foldLetters`
 */
export function withDigits(folded: string): string {
  const letters = LETTER_X.exec(folded)?.[0].split(' ').length ?? 0;
  return folded
    .split(' ')
    .map((word, at) =>
      at >= letters && (at > 0 || word.length > 1) && isRoman(word) ? arabicOf(word) : word,
    )
    .join(' ');
}

const signsOf = (name: string): string => withoutMarks(name).normalize('NFKC').replace(/\s+/gu, '');
