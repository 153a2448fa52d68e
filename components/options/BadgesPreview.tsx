import type { Settings } from '../../lib/settings/settings.ts';
import type { TileTrophies } from '../../lib/trophies/view.ts';
import { BADGE_CSS } from '../badge/style.ts';
import { badgeName, badgeText, TileBadge } from '../badge/TileBadge.tsx';
import type { Language } from '../words.ts';
import { Shadow } from './Shadow.tsx';
import { SAMPLE_TILES } from './samples.ts';

/** Tiles of these games, with the badges that were chosen. */
export function BadgesPreview({
  games,
  settings,
  language,
}: {
  games: readonly (keyof typeof SAMPLE_TILES)[];
  settings: Pick<Settings, 'markUnplayed' | 'platinumRarityOnBadges'>;
  language: Language;
}) {
  return (
    <div class="sample-tiles">
      {games.map((game) => {
        const trophies = shownOf(SAMPLE_TILES[game], settings);
        return (
          <div class={`sample-tile ${game}`} key={game}>
            {trophies && (
              <Shadow
                css={BADGE_CSS}
                text={badgeText({ trophies, language })}
                role="img"
                aria-label={badgeName({ trophies, language })}
              >
                <TileBadge trophies={trophies} language={language} />
              </Shadow>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Null: by these settings the tile has no badge. */
function shownOf(
  trophies: TileTrophies,
  {
    markUnplayed,
    platinumRarityOnBadges,
  }: Pick<Settings, 'markUnplayed' | 'platinumRarityOnBadges'>,
): TileTrophies | null {
  if (trophies.state === 'unplayed') return markUnplayed ? trophies : null;
  return platinumRarityOnBadges ? trophies : { ...trophies, platinumRarity: null };
}
