import { foldLetters } from './letters.ts';

/** What is looked for by name; an index gives back the very things that it was given. */
export interface Named {
  readonly name: string;
}

/**
 * Names that can be searched. It can be filled bit by bit: what is added is found from then on, and ranks
 * behind what was added before where nothing else parts them.
 */
export interface NameIndex<Entry extends Named> {
  readonly lines: readonly IndexLine<Entry>[];
  add(entries: Iterable<Entry>): void;
}

interface IndexLine<Entry extends Named> {
  readonly entry: Entry;
  /** The words of the name, each with a blank before it. */
  readonly words: string;
}

export function createNameIndex<Entry extends Named>(
  entries: Iterable<Entry> = [],
): NameIndex<Entry> {
  const lines: IndexLine<Entry>[] = [];
  const add = (more: Iterable<Entry>): void => {
    for (const entry of more) lines.push({ entry, words: ` ${foldLetters(entry.name)}` });
  };
  add(entries);
  return { lines, add };
}

/**
 * The entries that fit what is typed so far: each typed word begins a word of the name, or stands in it. First
 * those whose name begins with all that is typed, then those where each begins a word, then the others; each
 * in the order in which they were added. Nothing typed finds nothing.
 *
 * @param most  how many at most
 */
export function searchAsTyped<Entry extends Named>(
  index: NameIndex<Entry>,
  typed: string,
  most: number,
): Entry[] {
  const whole = foldLetters(typed);
  if (whole === '') return [];
  const words = whole.split(' ');
  const ranks: Entry[][] = [[], [], []];
  for (const line of index.lines) {
    if (!words.every((word) => line.words.includes(word))) continue;
    const rank = line.words.startsWith(` ${whole}`)
      ? 0
      : words.every((word) => line.words.includes(` ${word}`))
        ? 1
        : 2;
    ranks[rank]?.push(line.entry);
  }
  return ranks.flat().slice(0, most);
}
