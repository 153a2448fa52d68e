import type { Settings } from '../../lib/settings/settings.ts';
import type { TileTrophies } from '../../lib/trophies/view.ts';
import { BADGE_CSS } from '../badge/style.ts';
import { badgeName, badgeText, TileBadge } from '../badge/TileBadge.tsx';
import type { Language } from '../words.ts';
import { Shadow } from './Shadow.tsx';
import { SAMPLE_TILES } from './samples.ts';

/** Tiles of three games, of which the last was not played, with the badges that were chosen. */
export function BadgesPreview({
  settings: { markUnplayed, platinumRarityOnBadges },
  language,
}: {
  settings: Pick<Settings, 'markUnplayed' | 'platinumRarityOnBadges'>;
  language: Language;
}) {
  const played: readonly TileTrophies[] = SAMPLE_TILES.map((tile) =>
    platinumRarityOnBadges ? tile : { ...tile, platinumRarity: null },
  );
  const tiles = [...played, markUnplayed ? ({ state: 'unplayed' } as const) : null];
  return (
    <div class="sample-tiles">
      {tiles.map((trophies, place) => (
        <div class="sample-tile" key={place}>
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
      ))}
    </div>
  );
}
