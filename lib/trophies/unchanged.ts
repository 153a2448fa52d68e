import type { Trophy } from './view.ts';

/**
 * `after`, with the very objects of `before` for the trophies that are as they were. Every push of the
 * worker is a copy, and what is the same object need not be drawn again.
 */
export function keepUnchanged(
  before: readonly Trophy[],
  after: readonly Trophy[],
): readonly Trophy[] {
  const known = new Map(before.map((trophy) => [trophy.trophyId, trophy]));
  const kept = after.map((trophy) => {
    const former = known.get(trophy.trophyId);
    return former && JSON.stringify(former) === JSON.stringify(trophy) ? former : trophy;
  });
  const isSame = kept.length === before.length && kept.every((trophy, at) => trophy === before[at]);
  return isSame ? before : kept;
}
