import { BADGE_CSS } from '../../components/badge/style.ts';
import { badgeName, badgeText, TileBadge } from '../../components/badge/TileBadge.tsx';
import { toTree } from '../../components/tree.ts';
import type { Language } from '../../components/words.ts';
import type { Badge, BadgesUpdate } from '../../lib/messages/page.ts';
import type { TileTrophies, Trouble } from '../../lib/trophies/view.ts';
import { timeToAskAgain } from './cardUpdate.ts';

/** Badges as they are sent to a page, drawn; `end`: it is the last word, and what kept the rest away. */
export function badgesUpdate(
  tiles: ReadonlyMap<string, TileTrophies>,
  language: Language,
  { markUnplayed, end }: { markUnplayed: boolean; end?: { trouble: Trouble | null } },
): BadgesUpdate {
  const shown = [...tiles].filter(([, { state }]) => markUnplayed || state !== 'unplayed');
  return {
    badges: shown.map(([tile, trophies]) => badgeOf(tile, trophies, language)),
    style: BADGE_CSS,
    locale: language.locale,
    final: end !== undefined,
    askAgainAt: end?.trouble ? timeToAskAgain(end.trouble) : null,
  };
}

const badgeOf = (tile: string, trophies: TileTrophies, language: Language): Badge => ({
  tile,
  state: trophies.state,
  text: badgeText({ trophies, language }),
  name: badgeName({ trophies, language }),
  drawing: toTree(TileBadge({ trophies, language })),
});
