import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Words that nobody speaks: English with accents, longer by two fifths and in brackets, so that a text that
 * is cut off or was never given to translation is seen at once. `pseudo-rtl`: the same, in a language that
 * is written from right to left.
 */
export type PseudoWords = 'pseudo' | 'pseudo-rtl';

/** What is not spoken but used: it stays as it is. */
const KEPT = /^(extension_|language_tag$|@@)/;
const GROWTH = 0.4;

const PLAIN = 'ABCDEFGHIJKLMNOPRSTUWYabcdefghijklmnoprstuwy';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛŴÝåƀçđéƒĝĥîĵķļṁñöþŕšţûŵý';

/**
 * A copy of a build that differs in its English words alone.
 * @param folder  of the build
 * @returns the folder of the copy, and what takes it away again
 */
export function wordedBuild(
  folder: string,
  words: PseudoWords,
): { readonly folder: string; readonly remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'trophy-lens-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, '_locales/en/messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const worded = Object.entries(messages).map(([key, entry]) => {
    if (key === 'language_direction' && words === 'pseudo-rtl') return [key, { message: 'rtl' }];
    if (KEPT.test(key) || key === 'language_direction') return [key, entry];
    return [key, { ...entry, message: pseudo(entry.message) }];
  });
  writeFileSync(file, JSON.stringify(Object.fromEntries(worded)));
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** One message; the forms of a counted one are parted by a bar, and each stands for itself. */
export const pseudo = (message: string): string =>
  message
    .split(' | ')
    .map((form) => `⟦${longer(form)}⟧`)
    .join(' | ');

/** Doubles as many vowels, spread evenly, as it takes; placeholders stay. */
function longer(text: string): string {
  const parts = text.split(/(\$\d|\{\w+\})/);
  const vowels = text.match(/[aeiouy]/gi)?.length ?? 0;
  const copies = vowels === 0 ? 0 : (text.length * GROWTH) / vowels;
  let owed = 0;
  return parts
    .map((part, index) => (index % 2 === 1 ? part : [...part].map(letter).join('')))
    .join('');

  function letter(one: string): string {
    const accented = ACCENTED[PLAIN.indexOf(one)] ?? one;
    if (!/[aeiouy]/i.test(one)) return accented;
    owed += copies;
    const times = Math.floor(owed);
    owed -= times;
    return accented + accented.toLowerCase().repeat(times);
  }
}
