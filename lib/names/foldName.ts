import { foldLetters, withoutMarks } from './letters.ts';
import { numeralsAsDigits } from './numerals.ts';

/**
 * The canonical form of a game's name: two names with the same form are the same name, whatever their case,
 * accents, width, kana, dashes, ™, or kind of numerals. Words are parted by one blank.
 *
 * Only a name without any letter or digit ("!!!") keeps its signs. Empty: the name is blank.
 */
export function foldName(name: string): string {
  return numeralsAsDigits(foldLetters(name)) || signsOf(name);
}

const signsOf = (name: string): string =>
  withoutMarks(name)
    .normalize('NFKC')
    .replace(/[\s\p{C}]+/gu, '');
