/** Finding options by what a person types. */

/**
 * Whether each word of the query stands somewhere in the texts, be it as a part of a word. Case and
 * accents make no difference; an empty query fits everything.
 */
export function fits(query: string, texts: readonly string[], locale: string): boolean {
  const content = plain(texts.join(' '), locale);
  return plain(query, locale)
    .split(/\s+/)
    .every((word) => content.includes(word));
}

const plain = (text: string, locale: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase(locale)
    .trim();
