import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveByArrowKeys } from '../titles/arrowKeys.ts';
import { SearchField } from '../titles/SearchField.tsx';
import { Candidates } from './Candidates.tsx';
import { Trophies } from './Trophies.tsx';
import { useLookUp } from './useLookUp.ts';
import type { LookUpProps } from './view.ts';

/** The field, and under it the candidates for a name, or the trophies of the one that was chosen. */
export function Finder(props: LookUpProps) {
  const { kept, titles, language, trophiesOf } = props;
  const { query, shown, type, enter, show, back } = useLookUp(kept, titles);
  const room = useRef<HTMLDivElement>(null);
  const opened = useRef<string | null>(null);

  // Who comes back stands where they went away.
  useLayoutEffect(() => {
    if (shown || opened.current === null) return;
    const rows = room.current?.querySelectorAll<HTMLElement>('a.title') ?? [];
    const row = [...rows].find((one) => one.getAttribute('href') === opened.current);
    opened.current = null;
    (row ?? room.current?.querySelector<HTMLElement>('input[type=search]'))?.focus();
  }, [shown]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the field and the links in it.
    <div class="finder" ref={room} onKeyDown={shown ? undefined : moveByArrowKeys}>
      <div class="finder-field">
        <SearchField
          query={query}
          count={titles.count}
          language={language}
          takesFocus
          onQuery={type}
          onEnter={enter}
        />
      </div>
      {shown ? (
        <Trophies
          words={language.words}
          onBack={() => {
            const { subject } = shown;
            opened.current =
              subject.kind === 'set' ? props.titleAddress(subject.npCommunicationId) : '';
            back();
          }}
        >
          {trophiesOf(shown)}
        </Trophies>
      ) : (
        <Candidates {...props} query={query} onOpen={show} />
      )}
    </div>
  );
}
