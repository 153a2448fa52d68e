/**
 * The letters of a name, as they are compared: one form for each width, case, accent and kana. What parts
 * words is a single blank; nothing else than letters, digits and the point of a decimal is left.
 */

/** NFKC makes letters of them. Where a number follows, a blank is often left out: "TEKKEN™VII". */
const MARKS = /(?:[™®©℠Ⓡ]|\((?:tm|r|c|sm)\))([\dIVX\u2160-\u2188０-９ＩＶＸ]+(?![\p{L}\p{N}]))?/giu;
/** Unicode's numerals of one character would grow into the word before them: "FANTASYⅦ". */
const NUMERAL_SIGNS = /[\u2160-\u2188]+/gu;
/** Latin, Greek and Cyrillic accents. Japanese dakuten (U+3099, U+309A) tell words apart and stay. */
const ACCENTS = /[\u0300-\u036f]/gu;
/** Those that no decomposition takes apart. "ẞ" has no other upper case. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
};
const ODD_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Katakana that have a hiragana, U+30A1–U+30F6, and the iteration mark. */
const KATAKANA = /[ァ-ヶヽ]/gu;
const KATAKANA_TO_HIRAGANA = 0x60;
/** They stand inside words: "Assassin's", "D’Artagnan". */
const APOSTROPHES = /['’‘ʼʻ`´′＇\u1fef\u1ffd]/gu;
/** "S.T.A.L.K.E.R.", "L.A.": initials are one word. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** "Warhammer 40,000". */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;
/** "1 + 2" are two games in one, as "1 & 2"; what follows may not be typed yet. */
const PLUS_AFTER_NUMBER = /(?<=\d)\s*\+/gu;
/** Everything that is part of no word; of points, those that are in no decimal ("Kingdom Hearts 1.5"). */
const BETWEEN_WORDS = /(?:(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}\p{M}.])+/gu;
/** Scripts that are written without blanks meet others without one, too: "ペルソナ5", "파이널판타지VII". */
const SCRIPT_MEETS_OTHER =
  /(?<=[\p{sc=Han}\p{sc=Hira}ー\p{sc=Hang}])(?=[\p{sc=Latn}\p{N}])|(?<=[\p{sc=Latn}\p{N}])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}])/gu;
/** Most names: without anything that takes more than two steps, of which there are thousands to fold. */
const PLAIN = /^[\w\s:!?()[\]/-]*$/;
const ASCII = /^[\s!-~]*$/;
const BETWEEN_PLAIN_WORDS = /[^a-z\d]+/g;

/** `name` in one form. Never fails, whatever string it is given. */
export function foldLetters(name: string): string {
  const marked = withoutMarks(name).replaceAll('×', 'x').replace(APOSTROPHES, '');
  if (PLAIN.test(marked)) return marked.toLowerCase().replace(BETWEEN_PLAIN_WORDS, ' ').trim();
  if (ASCII.test(marked)) return wordsOf(marked.toLowerCase());
  return wordsOf(foldSingleLetters(marked).replace(APOSTROPHES, ''))
    .normalize('NFC')
    .replace(SCRIPT_MEETS_OTHER, ' ');
}

const wordsOf = (text: string): string =>
  text
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''))
    .replace(THOUSANDS, '')
    .replaceAll('&', ' and ')
    .replace(PLUS_AFTER_NUMBER, ' and ')
    .replaceAll('+', ' plus ')
    .replace(BETWEEN_WORDS, ' ')
    .trim();

/** Without ™ and its like. */
export const withoutMarks = (name: string): string =>
  name.replace(MARKS, (_, number?: string) => (number ? ` ${number}` : ''));

const foldSingleLetters = (name: string): string =>
  name
    .replace(NUMERAL_SIGNS, ' $& ')
    .normalize('NFKC')
    // Up and down again is as near to Unicode's case folding as the platform comes: "ß" and "SS" meet.
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(ODD_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA));
