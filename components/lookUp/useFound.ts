import { useLayoutEffect, useState } from 'preact/hooks';
import type { CandidatesOf, Found } from '../../lib/lookUp/candidates.ts';

/** What was found for a name. */
export interface FoundFor {
  readonly name: string;
  readonly found: Found;
}

/**
 * The candidates for a name. While they are looked for, those of the name before stay, so that nothing
 * flickers as somebody types; a newer name ends the search. Null: nothing was found out yet.
 *
 * @param name  empty: there is nothing to look for
 */
export function useFound(name: string, candidatesOf: CandidatesOf | null): FoundFor | null {
  const [last, setLast] = useState<FoundFor | null>(null);
  // In a small library all is found before the next frame.
  useLayoutEffect(() => {
    if (name === '' || !candidatesOf) return setLast(null);
    const leaving = new AbortController();
    candidatesOf(name, leaving.signal).then(
      (found) => {
        if (!leaving.signal.aborted) setLast({ name, found });
      },
      () => {
        // A newer name has taken its place.
      },
    );
    return () => leaving.abort();
  }, [name, candidatesOf]);
  // Not even once are those of another account, or of a name that was taken away.
  return name === '' || !candidatesOf ? null : last;
}
