import { foldLetters } from './letters.ts';
import type { IndexLine, Named, NameIndex } from './nameIndex.ts';
import { arabicOf, isRoman, numeralsAsDigits } from './numerals.ts';

/** A typed word: as it is, and the whole number that it may be. */
interface TypedWord {
  readonly word: string;
  /** Between blanks; null: it is no numeral. */
  readonly number: string | null;
}

/**
 * The entries that fit what has been typed so far: each typed word begins a word of the name, or stands in it,
 * or is its number in other numerals. First those of which it is the whole name, then those whose name begins
 * with all that is typed (among them those where it ends with a word: "it" is rather "It Takes Two" than
 * "Italy"), then those where each begins a word, then the others; each in the order in which they were added.
 * Nothing typed finds nothing.
 *
 * @param most  how many at most
 */
export function searchAsTyped<Entry extends Named>(
  index: NameIndex<Entry>,
  typed: string,
  most: number,
): Entry[] {
  const letters = foldLetters(typed);
  if (letters === '') return [];
  const wholes = [...new Set([letters, numeralsAsDigits(letters)])];
  const words = letters
    .split(' ')
    .map((word): TypedWord => ({ word, number: isRoman(word) ? ` ${arabicOf(word)} ` : null }));
  const ranks: readonly Entry[][] = RANKS.map(() => []);
  for (const { entry, text } of index.lines) {
    if (!words.every(({ word, number }) => text.includes(word) || hasNumber(text, number)))
      continue;
    const rank = ranks[RANKS.findIndex((fits) => fits(text, wholes, words))];
    if (rank && rank.length < most) rank.push(entry);
  }
  return ranks.flat().slice(0, most);
}

/** `wholes`: all that is typed, folded; again with roman numerals as digits, where it has some. */
type Fits = (
  text: IndexLine<Named>['text'],
  wholes: readonly string[],
  words: readonly TypedWord[],
) => boolean;

/** How well a name fits, the best first, of those that fit at all. */
const RANKS: readonly Fits[] = [
  (text, wholes) => wholes.some((whole) => text.includes(`\n${whole.replaceAll(' ', '')}\n`)),
  (text, wholes) => wholes.some((whole) => text.includes(`\n ${whole} `)),
  (text, wholes) => wholes.some((whole) => text.includes(`\n ${whole}`)),
  (text, _, words) =>
    words.every(({ word, number }) => text.includes(` ${word}`) || hasNumber(text, number)),
  () => true,
];

const hasNumber = (text: string, number: string | null): boolean =>
  number !== null && text.includes(number);
