import { foldLetters } from './letters.ts';
import { numeralsAsDigits } from './numerals.ts';
import { type Reading, readName, withUmlautsSpelledOut } from './reading.ts';

/** What is looked for by name; an index gives back the very things that it was given. */
export interface Named {
  readonly name: string;
}

/**
 * Names that can be searched. It can be filled bit by bit, so that thousands of them hold no page up: what is
 * added is found from then on, and ranks behind what was added before where nothing else parts them.
 */
export interface NameIndex<Entry extends Named> {
  readonly lines: readonly IndexLine<Entry>[];
  add(entries: Iterable<Entry>): void;
}

/** A name as it is searched. */
export interface IndexLine<Entry extends Named> {
  readonly entry: Entry;
  /**
   * The name in each of its forms: folded, with roman numerals as digits, with umlauts spelled out. Of each, one
   * line has the words, each between blanks, and the next all of them without: "spiderman" is typed for
   * "Spider-Man", and "diablo4" for "Diablo IV".
   */
  readonly text: string;
  /** Made when it is first asked for: who types does not need it. */
  reading(): Reading;
}

export function createNameIndex<Entry extends Named>(
  entries: Iterable<Entry> = [],
): NameIndex<Entry> {
  const lines: IndexLine<Entry>[] = [];
  const add = (more: Iterable<Entry>): void => {
    for (const entry of more) lines.push(lineOf(entry));
  };
  add(entries);
  return { lines, add };
}

function lineOf<Entry extends Named>(entry: Entry): IndexLine<Entry> {
  const letters = foldLetters(entry.name);
  const digits = numeralsAsDigits(letters);
  const spelledOut = withUmlautsSpelledOut(entry.name);
  const forms = [letters];
  if (digits !== letters) forms.push(digits);
  if (spelledOut !== entry.name) forms.push(foldLetters(spelledOut));
  let reading: Reading | undefined;
  return {
    entry,
    // Joined rather than added up: browsers put off the adding until the first search, which then takes long.
    text: ['', ...forms.flatMap((form) => [` ${form} `, form.replaceAll(' ', '')]), ''].join('\n'),
    reading() {
      reading ??= readName(entry.name, letters);
      return reading;
    },
  };
}
