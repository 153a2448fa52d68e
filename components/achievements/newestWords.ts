import { formatPast } from '../format.ts';
import { isolated } from '../isolated.ts';
import type { Language } from '../words.ts';
import type { Figures } from './figures.ts';

/** What was earned last, and when. `now`: epoch ms. */
export function newestWords(
  newest: Figures['newest'],
  { words, locale }: Language,
  now: number,
): string {
  if (!newest) return words('card.nothingEarned');
  const past = formatPast(newest.achievedAt, now, locale);
  return words('achievements.newest', [isolated(newest.name), past]);
}
