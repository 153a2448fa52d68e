import type { TrophySetSummary, Trouble } from '../../lib/trophies/view.ts';
import { freshness } from '../freshness.ts';
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
  const fetchedAt = Math.min(...sets.map((set) => set.fetchedAt));
  const sentences = freshness({ fetchedAt, trouble }, language, now);
  return (
    <span class={trouble ? 'age trouble' : 'age'} title={sentences}>
      {sentences}
    </span>
  );
}
