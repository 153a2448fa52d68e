import type { Rarity } from '../../lib/trophies/view.ts';
import { formatDayAndTime, formatEarnedRate, formatPast, isJustNow, isRecent } from '../format.ts';
import { RARITY_WORDS } from '../rarityWords.ts';
import type { Language } from '../words.ts';

/** When something was earned: by its age or its day, and in a tooltip and for a screen reader exactly. Epoch ms. */
export function EarnedAt({
  at,
  language: { words, locale },
  now,
}: {
  at: number;
  language: Language;
  now: number;
}) {
  const exact = formatDayAndTime(at, locale);
  const past = formatPast(at, now, locale);
  const earned = words(isRecent(at, now) ? 'panel.earnedAgo' : 'panel.earnedOn', [past]);
  return (
    <time datetime={new Date(at).toISOString()} title={exact}>
      {isJustNow(at, now) ? words('panel.earnedJustNow') : earned}
      <span class="unseen"> ({exact})</span>
    </time>
  );
}

/** How many have it, in percent and in a word. Null: not told, and then nothing. */
export function RarityOf({
  of: { rarity },
  language: { words, locale },
}: {
  of: { readonly rarity: Rarity | null };
  language: Language;
}) {
  if (!rarity) return null;
  return (
    <p class={`rarity ${rarity.word}`}>
      <b>{formatEarnedRate(rarity.earnedRate, locale)}</b>{' '}
      <small>{words(RARITY_WORDS[rarity.word])}</small>
    </p>
  );
}
