import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryChoice } from '../../lib/settings/choices.ts';
import type { TitleLine } from '../../lib/trophies/shelf.ts';
import type { Platform } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatNumber } from '../format.ts';
import { moveByArrowKeys } from '../titles/arrowKeys.ts';
import { TitleList } from '../titles/TitleList.tsx';
import type { Language } from '../words.ts';
import { chosenTitles } from './chosenTitles.ts';
import { LibraryTools } from './LibraryTools.tsx';
import { TitleHead } from './TitleHead.tsx';

export interface ShelfProps {
  /** The newest first. Null: not read yet. */
  readonly titles: readonly TitleLine[] | null;
  /** By a name that is being typed, the best first. */
  readonly find: (query: string) => readonly TitleLine[];
  /** More titles may come by themselves. */
  readonly isReading: boolean;
  /** What of the library the person wants to see, and in which order. */
  readonly choice: LibraryChoice;
  readonly onChoice: (choice: LibraryChoice) => void;
  /** The npCommunicationId of the title whose trophies are shown; null: none. */
  readonly chosen: string | null;
  readonly onChoose: (npCommunicationId: string | null) => void;
  readonly titleAddress: (npCommunicationId: string) => string;
  /** Its trophies. */
  readonly children: ComponentChildren;
  readonly language: Language;
}

/**
 * All titles of an account, under `libraryCss`; the trophies of the chosen one stand beside them, or where there is no room for
 * both, in their place.
 */
export function Shelf({
  titles,
  find,
  isReading,
  choice: kept,
  onChoice,
  chosen,
  onChoose,
  titleAddress,
  children,
  language,
}: ShelfProps) {
  const { words, locale } = language;
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const isSearch = query.trim() !== '';

  const known = titles ?? NONE;
  const found = useMemo(() => (isSearch ? find(query) : known), [known, find, query, isSearch]);
  const { platforms, hiddenCount } = useMemo(() => contentsOf(known), [known]);
  const choice = useMemo(() => offered(kept, platforms), [kept, platforms]);
  const { titles: shown, counts } = useMemo(
    () => chosenTitles(found, choice, locale),
    [found, choice, locale],
  );
  const title = known.find(({ npCommunicationId }) => npCommunicationId === chosen);

  // Where one stands in place of the other, the focus goes along.
  const before = useRef(chosen);
  useEffect(() => {
    const former = before.current;
    before.current = chosen;
    if (former === chosen) return;
    if (chosen !== null && isOutOfSight(list.current)) back.current?.focus();
    if (chosen === null) {
      // Of a long list the row may not be drawn.
      const row = list.current?.querySelector<HTMLElement>(`[data-set="${former}"]`);
      (row ?? searchIn(list.current))?.focus();
    }
  }, [chosen]);

  const sentence = () => {
    if (!titles) return words('titles.gettingReady');
    if (titles.length === 0) return words(isReading ? 'titles.stillComing' : 'titles.none');
    if (shown.length === 0) return words('library.nothing');
    return words('library.shown', shown.length, [formatNumber(shown.length, locale)]);
  };

  return (
    <div class={chosen === null ? 'library-room' : 'library-room has-chosen'}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the field and the links in it. */}
      <div class="shelf" ref={list} onKeyDown={moveByArrowKeys}>
        <LibraryTools
          query={query}
          choice={choice}
          counts={counts}
          hiddenCount={hiddenCount}
          platforms={platforms}
          language={language}
          onQuery={setQuery}
          onChoice={onChoice}
          onEnter={() => {
            // Of those that are shown, which may stand in another order.
            const best = isSearch ? found.find((title) => shown.includes(title)) : undefined;
            if (best) onChoose(best.npCommunicationId);
          }}
        />
        <p class="shelf-count" role="status">
          {sentence()}
        </p>
        {known.length > 0 && shown.length === 0 && (
          <button
            type="button"
            class="button shelf-clear"
            onClick={() => {
              // This button goes.
              searchIn(list.current)?.focus();
              setQuery('');
              const withHidden = choice.withHidden || hiddenCount === known.length;
              onChoice({ ...choice, platform: null, stage: 'all', withHidden });
            }}
          >
            {words('library.clear')}
          </button>
        )}
        <TitleList
          key={JSON.stringify([query, choice])}
          titles={shown}
          language={language}
          name={words('library.titles')}
          onPage={[]}
          current={chosen}
          hrefOf={titleAddress}
          onOpen={onChoose}
        />
      </div>
      <div class="chosen">
        {chosen === null ? (
          <div class="none-chosen">
            <Cup />
            <p>{words('library.choose')}</p>
          </div>
        ) : (
          <>
            <button type="button" class="button back" ref={back} onClick={() => onChoose(null)}>
              {words('library.back')}
            </button>
            {title && <TitleHead title={title} language={language} />}
            {children}
          </>
        )}
      </div>
    </div>
  );
}

const NONE: readonly TitleLine[] = [];

/** In the order in which PlayStation brought them out, the newest first. */
const PLATFORMS: readonly Platform[] = ['PS5', 'PS4', 'PS3', 'PS Vita', 'PC'];

/** A choice of a platform that there are no titles for (it was made for another account) counts for nothing. */
function offered(choice: LibraryChoice, platforms: readonly Platform[]): LibraryChoice {
  const { platform } = choice;
  return platform === null || platforms.includes(platform) ? choice : { ...choice, platform: null };
}

function contentsOf(titles: readonly TitleLine[]) {
  const there = new Set(titles.map(({ platform }) => platform));
  return {
    platforms: PLATFORMS.filter((platform) => there.has(platform)),
    hiddenCount: titles.filter(({ isHidden }) => isHidden).length,
  };
}

const searchIn = (element: HTMLElement | null) =>
  element?.querySelector<HTMLElement>('input[type=search]');

const isOutOfSight = (element: HTMLElement | null): boolean =>
  element !== null && getComputedStyle(element).display === 'none';
