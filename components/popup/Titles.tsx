import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../format.ts';
import { moveByArrowKeys } from '../titles/arrowKeys.ts';
import { SearchField } from '../titles/SearchField.tsx';
import { TitleList } from '../titles/TitleList.tsx';
import type { Language } from '../words.ts';
import type { KeptTitles, PopupProps } from './view.ts';

/** All titles by search; without one, the game of the page and what has changed last. */
export function Titles({
  titles,
  isReading,
  language,
  titleAddress,
  onOpenTitle,
}: {
  /** Null: not read yet. */
  titles: KeptTitles | null;
  language: Language;
} & Pick<PopupProps, 'isReading' | 'titleAddress' | 'onOpenTitle'>) {
  const { words, locale } = language;
  const { hasTitles, recent, onPage, find } = titles ?? NO_TITLES;
  const [query, setQuery] = useState('');
  const isSearch = query.trim() !== '';
  const here = onPage.map(({ npCommunicationId }) => npCommunicationId);
  const first = [
    ...onPage,
    ...recent.filter(({ npCommunicationId }) => !here.includes(npCommunicationId)),
  ];
  const found = isSearch ? find?.(query) : first;

  const openBest = () => {
    const [best] = (isSearch && found) || [];
    if (best) onOpenTitle(best.npCommunicationId);
  };
  /** Enter was pressed before the titles were there. */
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!found || !isAwaited.current) return;
    isAwaited.current = false;
    openBest();
  });

  const sentence = () => {
    if (!found) return words('titles.gettingReady');
    if (isSearch && found.length === 0) return words('titles.noneFound');
    if (isSearch) return words('titles.found', found.length, [formatNumber(found.length, locale)]);
    if (found.length > 0 || hasTitles || !titles) return '';
    return words(isReading ? 'titles.stillComing' : 'titles.none');
  };
  // As high as it can become, so that nothing below moves when titles come or a search finds few.
  const isFull = isReading || !titles || first.length > 5;
  const isInSight = !found || found.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the field and the links in it.
    <div class={isFull ? 'finder is-full' : 'finder'} onKeyDown={moveByArrowKeys}>
      <div class="finder-field">
        <SearchField
          query={query}
          words={words}
          takesFocus
          onQuery={(typed) => {
            isAwaited.current = false;
            setQuery(typed);
          }}
          onEnter={() => {
            if (found) openBest();
            else isAwaited.current = true;
          }}
        />
      </div>
      <p class={isInSight ? 'no-titles' : 'unseen'} role="status">
        {sentence()}
      </p>
      {found && found.length > 0 && (
        <TitleList
          key={query}
          titles={found}
          language={language}
          name={words(isSearch ? 'titles.results' : 'titles.recent')}
          onPage={here}
          current={null}
          hrefOf={titleAddress}
          onOpen={onOpenTitle}
        />
      )}
    </div>
  );
}

const NO_TITLES: KeptTitles = { hasTitles: false, recent: [], onPage: [], find: null };
