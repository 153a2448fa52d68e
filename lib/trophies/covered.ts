import type { Settings } from '../settings/settings.ts';
import type { Trophy } from './view.ts';

/** Whether a trophy is one whose name, text and picture are covered until it is earned or revealed. */
export function isCoverable({ isHidden, standing }: Trophy): boolean {
  return isHidden && standing.state !== 'earned';
}

/**
 * The trophyIds of the trophies that are covered.
 *
 * @param isRevealed   the person always shows the hidden trophies of this set
 * @param revealedIds  revealed one by one
 */
export function coveredTrophies(
  trophies: readonly Trophy[],
  hiddenTrophies: Settings['hiddenTrophies'],
  isRevealed: boolean,
  revealedIds: ReadonlySet<number>,
): ReadonlySet<number> {
  if (hiddenTrophies === 'always' || (hiddenTrophies === 'ask' && isRevealed)) return new Set();
  return new Set(
    trophies
      .filter(isCoverable)
      .map(({ trophyId }) => trophyId)
      .filter((id) => hiddenTrophies === 'never' || !revealedIds.has(id)),
  );
}
