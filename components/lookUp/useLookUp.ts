import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeptLookUp } from '../../lib/lookUp/lookUp.ts';
import { lookUpOfText } from '../../lib/lookUp/text.ts';
import { type Shown, shownBy, shownSet } from './shown.ts';
import { type FoundFor, useFound } from './useFound.ts';
import type { FinderTitles } from './view.ts';

export interface LookingUp {
  readonly query: string;
  /** What was found for it, or while that is looked for, for the one before. */
  readonly searched: FoundFor | null;
  /** Null: the list is shown. */
  readonly shown: Shown | null;
  readonly type: (query: string) => void;
  /** Looks up what is typed, as if it came from outside. */
  readonly enter: () => void;
  readonly show: (npCommunicationId: string) => void;
  readonly back: () => void;
}

/**
 * Where a person is between a name and trophies. A lookup from outside takes the place of what is there.
 * The one title of that very name opens by itself, as soon as all titles are known, unless the person has
 * gone on meanwhile; while they type, nothing does.
 */
export function useLookUp(
  kept: KeptLookUp | null,
  { candidatesOf }: Pick<FinderTitles, 'candidatesOf'>,
): LookingUp {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const taken = useRef<string | null>(null);
  /** A name whose one title, if there is one, is to be opened. */
  const awaited = useRef<string | null>(null);
  const searched = useFound(query.trim(), candidatesOf);

  const openIfSure = (): void => {
    if (awaited.current === null || searched?.name !== awaited.current) return;
    const { sure, count } = searched.found;
    // The library may only just be read.
    if (count === 0) return;
    awaited.current = null;
    if (sure) setShown(shownSet(sure.npCommunicationId));
  };

  // Before anything of the former lookup is seen once more.
  useLayoutEffect(() => {
    if (kept && kept.id !== taken.current) {
      taken.current = kept.id;
      const { lookUp } = kept;
      awaited.current = lookUp.kind === 'text' ? lookUp.text : null;
      setQuery('text' in lookUp ? lookUp.text : '');
      setShown(shownBy(lookUp));
    }
    openIfSure();
  }, [kept, searched]);

  const go = (next: { query?: string; shown: Shown | null }): void => {
    awaited.current = null;
    if (next.query !== undefined) setQuery(next.query);
    setShown(next.shown);
  };
  return {
    query,
    searched,
    shown,
    type: (typed) => go({ query: typed, shown: null }),
    enter() {
      const lookUp = lookUpOfText(query);
      awaited.current = lookUp.kind === 'text' ? lookUp.text : null;
      if ('text' in lookUp) setQuery(lookUp.text);
      setShown(shownBy(lookUp));
      openIfSure();
    },
    show: (npCommunicationId) => go({ shown: shownSet(npCommunicationId) }),
    back: () => go({ shown: null }),
  };
}
