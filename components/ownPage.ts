import { type Language, languageOf, type Words } from './words.ts';

/**
 * Has a page of ours be in one language from its first drawing on: its text, its direction, and what a
 * screen reader takes it for.
 *
 * @param preferred  BCP 47 tags, the dearest first
 */
export function speakTo(page: Document, words: Words, preferred: readonly string[]): Language {
  const language = languageOf(words, preferred);
  page.documentElement.lang = language.locale;
  page.documentElement.dir = language.direction;
  return language;
}
