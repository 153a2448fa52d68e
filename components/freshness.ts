import type { Trouble } from '../lib/trophies/view.ts';
import { formatAge, isJustNow } from './format.ts';
import { sentences } from './sentences.ts';
import { troubleSentence } from './troubleSentence.ts';
import type { Language } from './words.ts';

/**
 * How old figures are, and why they are not fresher: "Updated 2 hours ago", "You are offline. Showing what
 * was saved 3 days ago."
 *
 * @param fetchedAt  of the figures, and `now`: epoch ms
 */
export function freshness(
  { fetchedAt, trouble }: { readonly fetchedAt: number; readonly trouble: Trouble | null },
  language: Language,
  now: number,
): string {
  return ageOf(fetchedAt, trouble && troubleSentence(trouble, language, now), language, now);
}

/**
 * The same of figures that come from elsewhere.
 *
 * @param why  they are not fresher, in a sentence; null: they are as fresh as they should be
 */
export function ageOf(
  fetchedAt: number,
  why: string | null,
  language: Language,
  now: number,
): string {
  const { words, locale } = language;
  // The sentences take in an age, and "now" is none: nobody says "Updated now".
  const isNew = isJustNow(fetchedAt, now);
  const age = formatAge(fetchedAt, now, locale);
  if (!why) return isNew ? words('updatedJustNow') : words('updated', [age]);
  const saved = isNew ? words('card.savedJustNow') : words('card.savedAge', [age]);
  return sentences([why, saved], language);
}
