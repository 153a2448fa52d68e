import type { ConnectionStanding, ConnectionTrouble } from '../connections/view.ts';

/**
 * Gives a function that completes what the workers tell of connections, one after the other: one that dies
 * while it asks takes along why there is no answer, and the next one neither asks nor knows of it. Until
 * something is answered, the connection then has the trouble that was told last, or is `unavailable`.
 */
export function createUnanswered(): (told: ConnectionStanding) => ConnectionStanding {
  const unanswered = new Map<string, { fetchedAt: number | null; trouble: ConnectionTrouble }>();
  return (told) => {
    const { id, set, isAsking, trouble } = told;
    const fetchedAt = set?.fetchedAt ?? null;
    const asked = unanswered.get(id);
    if (isAsking) {
      // As it was when the asking began: what was read can be told a moment before the asking ends.
      const before = asked ? asked.fetchedAt : fetchedAt;
      unanswered.set(id, { fetchedAt: before, trouble: { kind: 'unavailable' } });
      return told;
    }
    if (!asked) return told;
    if (asked.fetchedAt !== fetchedAt) unanswered.delete(id);
    // It is told anew by every worker, as long as it lasts.
    else if (trouble?.kind === 'permission-withheld') return told;
    else if (trouble) asked.trouble = trouble;
    else return { ...told, trouble: asked.trouble };
    return told;
  };
}
