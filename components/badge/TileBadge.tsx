import type { TileTrophies } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatEarnedRate, formatPercent } from '../format.ts';
import { Ring } from '../Progress.tsx';
import type { Language } from '../words.ts';

interface BadgeProps {
  readonly trophies: TileTrophies;
  readonly language: Language;
}

/**
 * The badge of a tile, for the shadow root of `<trophy-lens-badge>` under `BADGE_CSS`. Pure, so that
 * `toTree` can draw it. Its text (`badgeText`) is the element's own and shows in the slot, so that it
 * is text of the page to whoever reads it.
 */
export function TileBadge({ trophies, language }: BadgeProps) {
  if (trophies.state === 'unplayed') {
    return (
      <div class="chip unplayed">
        <slot />
      </div>
    );
  }
  const { progress, platinum, platinumRarity } = trophies;
  return (
    <div class={progress === 100 || platinum === 'earned' ? 'chip complete' : 'chip'}>
      {platinum === 'earned' ? <Cup grade="platinum" /> : <Ring progress={progress} />}
      <slot />
      {platinumRarity && (
        <span class={`rate ${platinumRarity.word}`}>
          {formatEarnedRate(platinumRarity.earnedRate, language.locale)}
        </span>
      )}
    </div>
  );
}

/** What the badge says in words: "53%". */
export const badgeText = ({ trophies, language: { words, locale } }: BadgeProps): string =>
  trophies.state === 'unplayed'
    ? words('badge.unplayed')
    : formatPercent(trophies.progress, locale);

/**
 * What a screen reader says: "Trophies: 100%, platinum earned, PS4". The platform is that of the trophy set,
 * which can be another than the tile's: the set of the version that was played speaks for its game.
 */
export function badgeName({ trophies, language }: BadgeProps): string {
  const { words, locale } = language;
  const said = [badgeText({ trophies, language })];
  if (trophies.state === 'ready') {
    const { platinum, platinumRarity, platform } = trophies;
    if (platinum === 'earned') said.push(words('badge.platinumEarned'));
    if (platinumRarity) {
      const rate = formatEarnedRate(platinumRarity.earnedRate, locale);
      said.push(words('badge.platinumRate', [rate]));
    }
    if (platform) said.push(platform);
  }
  // Not by `Intl.ListFormat`, whose units have nothing between them in Chinese.
  return words('badge.name', [said.reduce((list, next) => words('listed', [list, next]))]);
}
