import { areAlike } from './likeness.ts';
import type { IndexLine, Named, NameIndex } from './nameIndex.ts';
import { COMMON_WORDS, piecesOf } from './pieces.ts';
import { type Form, type Reading, readName } from './reading.ts';

/**
 * How surely two names are of one game, the surest first.
 * `same`: the same name in another spelling.
 * `same-title`: the same but for an edition, a platform, the year, or the subtitle of a numbered game.
 * `contains`: all words of one are in the other: often another game of the series.
 * `similar`: likely mistyped.
 */
export const MATCH_STRENGTHS = ['same', 'same-title', 'contains', 'similar'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

export interface Candidate<Entry extends Named> {
  readonly entry: Entry;
  readonly strength: MatchStrength;
}

/** How many candidates are worth showing. */
export const MOST_CANDIDATES = 20;

/**
 * The entries that may be what a name means, the likeliest first: by strength, then the name that is nearest
 * in length, then as they were added. Nothing is guessed, and none may well be the answer. Several can be
 * `same`: a game has a trophy set for each region and platform.
 *
 * Simplified and traditional Chinese are different characters here, as the platform has no table of them; and
 * nothing tells that "ファイナルファンタジー" and "Final Fantasy" are the same.
 *
 * @param pause  is waited for after each few hundred names, since comparing thousands of them at once would hold
 *   a page up; what is added meanwhile is compared too. Where it rejects, so does this, and nothing more is compared
 */
export async function matchNames<Entry extends Named>(
  name: string,
  index: NameIndex<Entry>,
  pause: () => Promise<unknown>,
): Promise<Candidate<Entry>[]> {
  const compare = comparerWith(name);
  const found: Compared<Entry>[] = [];
  for (let at = 0; at < index.lines.length; at += AT_A_TIME) {
    if (at > 0) await pause();
    found.push(...index.lines.slice(at, at + AT_A_TIME).flatMap((line) => compare(line) ?? []));
  }
  return bestOf(found);
}

const AT_A_TIME = 200;

interface Compared<Entry extends Named> extends Candidate<Entry> {
  /** How many letters one has more than the other. */
  readonly extra: number;
}

function comparerWith(
  name: string,
): <Entry extends Named>(line: IndexLine<Entry>) => Compared<Entry> | undefined {
  const wanted = readName(name);
  if (wanted.wholes.length === 0) return () => undefined;
  const pieces = piecesOf(wanted);
  return ({ entry, text, reading }) => {
    if (pieces && !hasAny(text, pieces)) return undefined;
    const found = reading();
    const strength = strengthOf(wanted, found);
    const extra = Math.abs(wanted.bare.key.length - found.bare.key.length);
    return strength && { entry, strength, extra };
  };
}

const bestOf = <Entry extends Named>(found: readonly Compared<Entry>[]): Candidate<Entry>[] =>
  found
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.extra - b.extra)
    .slice(0, MOST_CANDIDATES)
    .map(({ entry, strength }) => ({ entry, strength }));

function hasAny(text: string, pieces: ReadonlySet<string>): boolean {
  for (const piece of pieces) if (text.includes(piece)) return true;
  return false;
}

const rankOf = ({ strength }: { readonly strength: MatchStrength }): number =>
  MATCH_STRENGTHS.indexOf(strength);

/** Undefined: nothing speaks for it. */
export function strengthOf(wanted: Reading, found: Reading): MatchStrength | undefined {
  if (haveCommon(wanted.keys, found.keys)) return 'same';
  if (wanted.year && found.year && wanted.year !== found.year) return undefined;
  if (
    haveCommon(wanted.bareKeys, found.bareKeys) ||
    found.numbered.some(({ key }) => wanted.bareKeys.includes(key)) ||
    wanted.numbered.some(({ key }) => found.bareKeys.includes(key))
  ) {
    return 'same-title';
  }
  if (isWithin(wanted.bare, found.bare) || isNamedIn(found.bare, wanted.bare)) return 'contains';
  const isSimilar =
    areAlike(wanted.bare, found.bare) ||
    found.numbered.some((form) => areAlike(wanted.bare, form)) ||
    wanted.numbered.some((form) => areAlike(form, found.bare));
  return isSimilar ? 'similar' : undefined;
}

const haveCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Scripts that are written without blanks: a part of a run of them may be a word. */
const UNPARTED = /^[\p{sc=Han}\p{sc=Hira}ー]{2,}$/u;

/**
 * Whether a name has all words that are wanted, in any order. Its first numbers are those that are wanted:
 * "Final Fantasy X" is in "Final Fantasy X/X-2", "Final Fantasy 2" is not.
 */
function isWithin(wanted: Form, name: Form): boolean {
  if (wanted.key.length < 2 || !wanted.words.every((word) => hasWord(name, word))) return false;
  const numbers = withoutRepeats(name.numbers);
  return withoutRepeats(wanted.numbers).every((number, at) => number === numbers[at]);
}

const hasWord = ({ words }: Form, word: string): boolean =>
  words.includes(word) || (UNPARTED.test(word) && words.some((other) => other.includes(word)));

const withoutRepeats = (numbers: readonly string[]): readonly string[] =>
  numbers.filter((number, at) => number !== numbers[at - 1]);

/**
 * Whether a longer text has a name in it, such as a sentence that somebody selected. A single word would be
 * found in too many ("Journey"), and a number more or less makes another game.
 */
function isNamedIn(name: Form, text: Form): boolean {
  if (name.numbers.join(' ') !== text.numbers.join(' ')) return false;
  if (UNPARTED.test(name.key)) {
    return name.key.length >= SHORTEST_UNPARTED && text.key.includes(name.key);
  }
  return (
    name.words.length > 1 &&
    name.words.some((word) => TELLING.test(word) && !COMMON_WORDS.has(word)) &&
    ` ${text.words.join(' ')} `.includes(` ${name.words.join(' ')} `)
  );
}

const SHORTEST_UNPARTED = 4;
/** "It is" and "The U" stand in many a sentence. */
const TELLING = /^(?:\p{L}{3,}|[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]{2,})$/u;
