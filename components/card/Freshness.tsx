import type { TrophySetSummary, Trouble } from '../../lib/trophies/view.ts';
import { formatAge } from '../format.ts';
import { troubleSentence } from '../troubleSentence.ts';
import type { Language } from '../words.ts';

/** How old the figures are (of several sets: the oldest), and why they are not fresher. */
export function Freshness({
  sets,
  trouble,
  language,
  now,
}: {
  sets: readonly TrophySetSummary[];
  trouble: Trouble | null;
  language: Language;
  now: number;
}) {
  const { words, locale } = language;
  const age = formatAge(Math.min(...sets.map(({ fetchedAt }) => fetchedAt)), now, locale);
  if (!trouble) return <span>{words('updated', [age])}</span>;
  const sentences = `${troubleSentence(trouble, language, now)} ${words('card.savedAge', [age])}`;
  return (
    <span class="trouble" title={sentences}>
      {sentences}
    </span>
  );
}
