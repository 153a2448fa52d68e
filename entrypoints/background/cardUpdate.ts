import { cardCss } from '../../components/card/style.ts';
import { TrophyCard } from '../../components/card/TrophyCard.tsx';
import { toTree } from '../../components/tree.ts';
import type { Language } from '../../components/words.ts';
import type { CardUpdate } from '../../lib/messages/page.ts';
import type { Theme } from '../../lib/settings/theme.ts';
import type { GameTrophies, Trouble } from '../../lib/trophies/view.ts';

/** A little later than told: clocks differ. In ms. */
const AFTER_THE_WAIT = 1000;

/** The drawn card, as it is sent to a page. */
export function cardUpdate(
  trophies: GameTrophies,
  language: Language,
  now: number,
  { theme, final }: { theme: Theme; final: boolean },
): CardUpdate {
  const style = { tag: 'style', attributes: {}, children: [cardCss(theme)] };
  const card = TrophyCard({ trophies, language, now });
  return {
    state: trophies.state,
    npCommunicationIds:
      trophies.state === 'ready' ? trophies.sets.map((set) => set.npCommunicationId) : [],
    drawing: [style, ...toTree(card)],
    locale: language.locale,
    direction: language.direction,
    final,
    askAgainAt: final ? askAgainAt(trophies) : null,
  };
}

function askAgainAt(trophies: GameTrophies): number | null {
  const trouble =
    trophies.state === 'ready' || trophies.state === 'error' ? trophies.trouble : null;
  return trouble && timeToAskAgain(trouble);
}

/** When it is worth asking once more (epoch ms), or null when nothing tells. */
export const timeToAskAgain = (trouble: Trouble): number | null =>
  'until' in trouble ? trouble.until + AFTER_THE_WAIT : null;
