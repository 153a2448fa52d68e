import type { Theme } from '../../lib/settings/theme.ts';
import { CARD_FRAME } from '../card/frame.ts';
import { cardCss } from '../card/style.ts';
import { TrophyCard } from '../card/TrophyCard.tsx';
import type { Language } from '../words.ts';
import { Shadow } from './Shadow.tsx';
import { sampleSet } from './samples.ts';

/** The card as it stands on a page, in the chosen theme. It is a picture: its button does nothing here. */
export function ThemePreview({
  theme,
  language,
  now,
}: {
  theme: Theme;
  language: Language;
  now: number;
}) {
  return (
    <Shadow class="sample-card" inert css={CARD_FRAME + cardCss(theme)}>
      <TrophyCard
        trophies={{ state: 'ready', sets: [sampleSet(now)], trouble: null }}
        language={language}
        now={now}
      />
    </Shadow>
  );
}
