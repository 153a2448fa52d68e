import { isNpTitleId } from '../psn/ids.ts';
import type { GameIds } from '../trophies/view.ts';
import { MOST_TITLE_IDS } from './page.ts';

export const isConceptId = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{6,8}$/.test(value);

/**
 * Ids of the known form, not too many, and nothing beside them. Without zod, whose loading alone would
 * take a tenth of the time in which the popup has to be there.
 */
export function isGameIds(value: unknown): value is GameIds {
  if (typeof value !== 'object' || value === null) return false;
  const { conceptId, npTitleIds, ...more } = value as Record<string, unknown>;
  return (
    (conceptId === null || isConceptId(conceptId)) &&
    Array.isArray(npTitleIds) &&
    npTitleIds.length <= MOST_TITLE_IDS &&
    npTitleIds.every((id) => typeof id === 'string' && isNpTitleId(id)) &&
    Object.keys(more).length === 0
  );
}
