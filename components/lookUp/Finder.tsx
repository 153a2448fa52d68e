import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveByArrowKeys } from '../titles/arrowKeys.ts';
import { SearchField } from '../titles/SearchField.tsx';
import { Candidates } from './Candidates.tsx';
import { useLookUp } from './useLookUp.ts';
import type { LookUpProps } from './view.ts';

/** The field and the candidates for what stands in it; in their place the trophies of the one that was chosen. */
export function Finder(props: LookUpProps) {
  const { kept, titles, language, trophiesOf, titleAddress } = props;
  const { query, searched, shown, type, enter, show, back } = useLookUp(kept, titles);
  const room = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<string | null>(null);

  // Who comes back stands where they went away.
  useLayoutEffect(() => {
    if (shown || cameFrom.current === null) return;
    const rows = room.current?.querySelectorAll<HTMLElement>('a.title') ?? [];
    const row = [...rows].find((one) => one.getAttribute('href') === cameFrom.current);
    cameFrom.current = null;
    (row ?? room.current?.querySelector<HTMLElement>('input[type=search]'))?.focus();
  }, [shown]);

  if (shown) {
    return trophiesOf(shown, () => {
      const { subject } = shown;
      cameFrom.current = subject.kind === 'set' ? titleAddress(subject.npCommunicationId) : '';
      back();
    });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the field and the links in it.
    <div class="finder" ref={room} onKeyDown={moveByArrowKeys}>
      <h1 class="unseen">{language.words('extension.name')}</h1>
      <div class="finder-field">
        <SearchField
          query={query}
          words={language.words}
          takesFocus
          onQuery={type}
          onEnter={enter}
        />
      </div>
      <Candidates {...props} query={query} searched={searched} onOpen={show} />
    </div>
  );
}
