import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import { Cup } from '../Cup.tsx';
import type { Language } from '../words.ts';
import { CoveredIcon } from './icons.tsx';
import { SAMPLE_GAME } from './samples.ts';

/** Two hidden trophies, one of them earned, as the list of a game shows them by this choice. */
export function HiddenPreview({
  choice,
  language: { words },
}: {
  choice: Settings['hiddenTrophies'];
  language: Language;
}) {
  const [isRevealed, setRevealed] = useState(false);
  useEffect(() => setRevealed(false), [choice]);
  const isCovered = choice === 'never' || (choice === 'ask' && !isRevealed);
  return (
    <ul class="sample-rows">
      <li>
        <span class="picture">
          <Cup grade="gold" />
        </span>
        <b>{SAMPLE_GAME.trophy}</b>
      </li>
      <li>
        <span class="picture">{isCovered ? <CoveredIcon /> : <Cup grade="bronze" />}</span>
        <b>{isCovered ? words('options.hidden.title') : SAMPLE_GAME.trophy}</b>
      </li>
    </ul>
  );
}
