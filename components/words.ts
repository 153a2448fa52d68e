/** The translate function of `@wxt-dev/i18n`, with the keys of `lib/locales/en.yml`. */
export type Words = typeof import('#i18n')['i18n']['t'];

/**
 * What a view needs to speak to one person: the words, the BCP 47 tag by which numbers and times are
 * written, and the direction of the text. All three are of one language, since ages and times stand
 * inside sentences; names of games and trophies come in the page's language and bring their own direction.
 */
export interface Language {
  readonly words: Words;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The language that the words are in, in the regional form that the person prefers: English words
 * and `['de', 'en-GB']` → `en-GB`, so that times are written "14:05".
 *
 * @param preferred BCP 47 tags, the dearest first, as `navigator.languages` gives them.
 */
export function languageOf(words: Words, preferred: readonly string[]): Language {
  const tag = words('language.tag');
  return {
    words,
    locale: preferred.find((other) => other === tag || other.startsWith(`${tag}-`)) ?? tag,
    direction: words('language.direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}
