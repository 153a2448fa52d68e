import { useEffect, useRef, useState } from 'preact/hooks';
import type { TitleLine } from '../../lib/trophies/shelf.ts';
import type { Language } from '../words.ts';
import { TitleRow } from './TitleRow.tsx';

/** So many rows are drawn at first: with each key of a search it is another list. */
const FIRST = 24;
/** And so many more whenever the end of them comes near. */
const PORTION = 50;
/** How near the end a focused row is when more are drawn. */
const NEAR = 5;

export interface TitleListProps {
  readonly titles: readonly TitleLine[];
  readonly language: Language;
  /** What the list is, for a screen reader. */
  readonly name: string;
  /** Of the game of the page that the person looks at: npCommunicationIds. */
  readonly onPage: readonly string[];
  /** Whose trophies are shown beside the list; null: nobody's. */
  readonly current: string | null;
  /** The address of a title's trophies. */
  readonly hrefOf: (npCommunicationId: string) => string;
  readonly onOpen: (npCommunicationId: string) => void;
}

/**
 * Titles, one line each. Of a long list a portion is drawn, and the next when a person gets near its end,
 * by scrolling or by keys. It is one stop of the Tab key; `arrowKeys` move within it. Give it a key that
 * changes when it is to begin anew from its top.
 */
export function TitleList({
  titles,
  language,
  name,
  onPage,
  current,
  hrefOf,
  onOpen,
}: TitleListProps) {
  const [drawn, setDrawn] = useState(FIRST);
  const [focused, setFocused] = useState<string | null>(null);
  const end = useRef<HTMLLIElement>(null);
  const shown = titles.slice(0, drawn);
  const hasMore = shown.length < titles.length;

  // At every drawing: which row is the last one can change without their number.
  useEffect(() => {
    if (!hasMore || !end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn(drawn + PORTION);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  });

  const isStop = (id: string | null) => shown.some((title) => title.npCommunicationId === id);
  const stop = [focused, current].find(isStop) ?? shown[0]?.npCommunicationId;
  return (
    <ul class="titles" aria-label={name}>
      {shown.map((title, index) => {
        const { npCommunicationId } = title;
        return (
          <li
            key={npCommunicationId}
            ref={index === shown.length - 1 ? end : null}
            // All of them, also those that are not drawn yet.
            aria-setsize={titles.length}
            aria-posinset={index + 1}
          >
            <TitleRow
              title={title}
              language={language}
              isOnPage={onPage.includes(npCommunicationId)}
              isCurrent={npCommunicationId === current}
              isTabStop={npCommunicationId === stop}
              href={hrefOf(npCommunicationId)}
              onOpen={onOpen}
              onFocus={() => {
                setFocused(npCommunicationId);
                if (hasMore && index >= shown.length - NEAR) setDrawn(drawn + PORTION);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
