/**
 * Roman numerals that number games, II to XXX, and the lone I, V, X. Nothing beyond: no game counts so far,
 * and "mix", "dl" or "mm" are words.
 */
const ROMAN = /^(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})$|^xxx$/;
const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Whether a word in small letters is a numeral by its form; "x", "v" and "i" are too. */
export const isRoman = (word: string): boolean => ROMAN.test(word);

/** The same number in arabic digits. `word`: a numeral by `isRoman`. */
export function arabicOf(word: string): string {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    const worth = WORTH[word.charAt(at)] ?? 0;
    const next = WORTH[word.charAt(at + 1)] ?? 0;
    sum += worth < next ? -worth : worth;
  }
  return String(sum);
}
