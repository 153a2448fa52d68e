import type { Language } from './words.ts';

/** Written without blanks between words and sentences: the full stop takes its own room. */
const UNSPACED = ['ja', 'zh'];

/** Sentences one behind the other, as the language sets them; what is empty is left out. */
export function sentences(parts: readonly string[], { locale }: Pick<Language, 'locale'>): string {
  const isUnspaced = UNSPACED.includes(new Intl.Locale(locale).language);
  return parts.filter((part) => part !== '').join(isUnspaced ? '' : ' ');
}
