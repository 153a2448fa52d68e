import { useEffect, useId, useRef } from 'preact/hooks';
import type { Words } from '../words.ts';

/** Where a person types a game's name; stands in the same room as the list that `arrowKeys` move in. */
export function SearchField({
  query,
  words,
  takesFocus,
  onQuery,
  onEnter,
}: {
  query: string;
  words: Words;
  /** Typing goes here from the start, unless the person has been somewhere already. */
  takesFocus: boolean;
  onQuery: (query: string) => void;
  onEnter: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  useEffect(() => {
    const { activeElement, body } = document;
    if (takesFocus && (activeElement === null || activeElement === body)) field.current?.focus();
  }, [takesFocus]);
  const name = words('titles.search');
  return (
    <>
      <input
        ref={field}
        class="field"
        type="search"
        aria-label={name}
        aria-describedby={hint}
        placeholder={name}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter();
        }}
      />
      <span id={hint} class="unseen">
        {words('titles.arrowKeys')}
      </span>
    </>
  );
}
