import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import { coveredTrophies } from '../../lib/trophies/covered.ts';
import { PANEL_CSS } from '../panel/style.ts';
import { TrophyRow } from '../panel/TrophyRow.tsx';
import { PIECES_CSS } from '../pieces.css.ts';
import type { Language } from '../words.ts';
import { Shadow } from './Shadow.tsx';
import { SAMPLE_GAME, sampleTrophies } from './samples.ts';

/**
 * Two hidden trophies, one of them earned, as the list of a game shows them by this choice. Give it the
 * choice as its key, so that each begins with nothing revealed.
 */
export function HiddenPreview({
  choice,
  language,
  now,
}: {
  choice: Settings['hiddenTrophies'];
  language: Language;
  now: number;
}) {
  const [revealed, setRevealed] = useState<readonly number[]>([]);
  const trophies = sampleTrophies(language.words, now);
  const covered = coveredTrophies(trophies, choice, false, new Set(revealed));
  return (
    <Shadow class="sample-rows" css={PIECES_CSS + PANEL_CSS}>
      <div class="panel">
        {/* biome-ignore lint/a11y/useSemanticElements: as the panel has it, whose style has nothing for a list of a text. */}
        <div class="rows" role="list">
          <div>
            {trophies.map((trophy) => (
              <TrophyRow
                key={trophy.trophyId}
                trophy={trophy}
                isCovered={covered.has(trophy.trophyId)}
                game={SAMPLE_GAME}
                guides={[]}
                language={language}
                now={now}
                onUncover={
                  choice === 'never'
                    ? null
                    : (trophyIds) => setRevealed([...revealed, ...trophyIds])
                }
              />
            ))}
          </div>
        </div>
      </div>
    </Shadow>
  );
}
