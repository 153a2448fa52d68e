/**
 * Roman numerals that number games, II to XXX, and the lone I, V, X. Nothing beyond: no game counts so far,
 * and "mix", "dl" or "mm" are words.
 */
const ROMAN = /^(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})$|^xxx$/;
const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
/** What has no such word is left as it is, which is most names. */
const MAY_BE_ROMAN = /(?:^| )[ivx]+(?= |$)/;

/** A series whose X is a letter: "Mega Man X" is not the tenth "Mega Man", which there is, too. */
const LETTER_X = /^(?:mega ?man|rock ?man|ろっくまん) x(?= |$)/u;

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

/**
 * The roman numerals of a name as digits. X, V and I are numbers unless they come first: "Final Fantasy X",
 * but "X-Morph" and "V Rising". In the middle they are too, as the colon after them is left out too often to
 * tell ("Grand Theft Auto V Premium"); "Street Fighter X Tekken" becomes "10" with that, but wherever it is
 * written.
 *
 * @param folded  words in small letters, with a blank between them
 */
export function numeralsAsDigits(folded: string): string {
  if (!MAY_BE_ROMAN.test(folded)) return folded;
  const letters = LETTER_X.exec(folded)?.[0].split(' ').length ?? 0;
  return folded
    .split(' ')
    .map((word, at) =>
      at >= letters && (at > 0 || word.length > 1) && isRoman(word) ? arabicOf(word) : word,
    )
    .join(' ');
}
