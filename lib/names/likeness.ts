import type { Form } from './reading.ts';

/** How many letters may be mistyped: none in a short name, where one makes another word ("Outlast", "Outcast"). */
export const mistypedAtMost = (length: number): number => (length < 8 ? 0 : length < 16 ? 1 : 2);
/** Of the pairs of neighbouring letters; one character of fifteen differs at most. */
const LIKE_ENOUGH = 0.85;
const HAN = /\p{sc=Han}/gu;
/** Scripts that are written without blanks between words. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}]/u;

/**
 * Whether one is likely the other, mistyped. Never where numbers differ, nor words of one or two letters,
 * which tell parts of a series apart ("スーパーロボット大戦T").
 */
export function areAlike(a: Form, b: Form): boolean {
  const shorter = Math.min(a.key.length, b.key.length);
  const longer = Math.max(a.key.length, b.key.length);
  const most = mistypedAtMost(shorter);
  if (most === 0 || longer - shorter > most) return false;
  if (a.numbers.join(' ') !== b.numbers.join(' ')) return false;
  if (shortWords(a) !== shortWords(b)) return false;
  if (UNPARTED.test(a.key) && pairLikeness(a.key, b.key) >= LIKE_ENOUGH) return true;
  // One Han character is a word: another one is another word, no slip.
  return hanOf(a) === hanOf(b) && editDistance(a.key, b.key, most) <= most;
}

const shortWords = ({ words }: Form): string =>
  words
    .filter((word) => word.length <= 2)
    .toSorted()
    .join(' ');

const hanOf = ({ key }: Form): string => (key.match(HAN) ?? []).toSorted().join('');

/** The share of pairs of neighbours that both have, 0–1 (Dice's coefficient). */
function pairLikeness(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const pair of pairsOf(a)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));

/**
 * How many letters have to be put in, left out, exchanged, or swapped with their neighbour to make one of the
 * other; more than `most` is given as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  let twoUp: number[] = [];
  let up = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const at = (cells: readonly number[], index: number): number => cells[index] ?? most + 1;
      const isEqual = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(line, column - 1) + 1,
        at(up, column) + 1,
        at(up, column - 1) + (isEqual ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(twoUp, column - 2) + 1);
      }
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    twoUp = up;
    up = line;
  }
  return Math.min(up[b.length] ?? 0, most + 1);
}
