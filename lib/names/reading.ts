import { foldName } from './foldName.ts';
import { foldLetters } from './letters.ts';
import { numeralsAsDigits } from './numerals.ts';
import { withoutTails } from './tails.ts';

/** One way to write a name that is compared with another's. */
export interface Form {
  /** Folded. */
  readonly words: readonly string[];
  /** The words without blanks: "Spider-Man", "Spiderman" and "갓 오브 워", "갓오브워" are the same. */
  readonly key: string;
  /** The words with digits, in order: names of which they differ are never of one game. */
  readonly numbers: readonly string[];
}

/** A name as it is compared. */
export interface Reading {
  /** The whole name, folded; two of them where it has umlauts. Empty: it is blank. */
  readonly wholes: readonly string[];
  /** The same without blanks. */
  readonly keys: readonly string[];
  /** Without edition, platform and year. A name without letters and digits has no words. */
  readonly bare: Form;
  readonly bareKeys: readonly string[];
  /** What comes before a subtitle and ends with the number of a sequel: with it, it tells which game it is. */
  readonly numbered: readonly Form[];
  /** Of the game, where it stands in brackets. Two names that have another one are of two games. */
  readonly year: string | undefined;
}

/** `letters`: of the name, where they have been folded already. */
export function readName(name: string, letters = foldLetters(name)): Reading {
  const wholes = spellingsOf(name, letters);
  if (wholes[0] === '') return readingOfSigns(foldName(name));
  const year = YEAR.exec(name)?.[1];
  const bares = (year ? spellingsOf(name.replace(YEAR, ' ')) : wholes).map(withoutTails);
  return {
    wholes,
    keys: wholes.map((whole) => keyOf(whole.split(' '))),
    bare: formOf(bares[0] ?? []),
    bareKeys: bares.map(keyOf),
    numbered: numberedParts(name),
    year,
  };
}

function readingOfSigns(signs: string): Reading {
  const wholes = signs === '' ? [] : [signs];
  return {
    wholes,
    keys: wholes,
    bare: formOf([]),
    bareKeys: [],
    numbered: [],
    year: undefined,
  };
}

/** Lists and articles tell games of one name apart by it: "God of War (2018)". */
const YEAR = /(?<=[\p{L}\p{N}][^\p{L}\p{N}]*)[([（［]((?:19|20)\d{2})[)\]）］]/u;

/** The name folded; where it has umlauts, also with them spelled out. */
function spellingsOf(name: string, letters = foldLetters(name)): string[] {
  const folded = numeralsAsDigits(letters);
  const spelledOut = withUmlautsSpelledOut(name);
  return spelledOut === name ? [folded] : [folded, foldName(spelledOut)];
}

/**
 * German writes "ae" where it has no "ä"; others leave the dots away. Only a name that has the umlaut can be
 * meant by both: folding every "ue" would make another name of "Blue".
 */
export const withUmlautsSpelledOut = (name: string): string =>
  /[äöü]|\u0308/iu.test(name)
    ? name.normalize('NFC').replace(/[äöü]/giu, (umlaut) => `${umlaut.normalize('NFD').charAt(0)}e`)
    : name;

const formOf = (words: readonly string[]): Form => ({
  words,
  key: keyOf(words),
  numbers: words.filter((word) => /\p{N}/u.test(word)),
});

/** Without blanks but between digits: "Final Fantasy X-2" is not the hundred and second. */
const keyOf = (words: readonly string[]): string =>
  words.reduce(
    (key, word) => key + (/^\p{N}/u.test(word) && /\p{N}$/u.test(key) ? ' ' : '') + word,
    '',
  );

/** What parts a subtitle; a hyphen inside a word does not. */
const SUBTITLE = /\s*[:：|~〜～–—―]\s*|\s+-+\s*/u;
/** Only such names are parted: most are not, and there are thousands. */
const NUMBER_BEFORE_SUBTITLE = /[\dIVX\u2160-\u2188０-９ＩＶＸ][\s™®]*[-:：|~〜～–—―]/iu;
/** No series counts further; "Warhammer 40,000", "Cyberpunk 2077" and years number no sequels. */
const LAST_SEQUEL = 30;

function numberedParts(name: string): Form[] {
  if (!NUMBER_BEFORE_SUBTITLE.test(name)) return [];
  const parts = name.split(SUBTITLE);
  return parts.slice(1).flatMap((_, at) => {
    const before = parts.slice(0, at + 1).join(' ');
    const words = numeralsAsDigits(foldLetters(before)).split(' ');
    const last = words.at(-1) ?? '';
    const isSequel = words.length > 1 && /^\d+$/u.test(last) && Number(last) <= LAST_SEQUEL;
    return isSequel ? [formOf(words)] : [];
  });
}
