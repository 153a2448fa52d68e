import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../lib/settings/guides.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../words.ts';
import { GuideFields, PLACEHOLDERS } from './GuideFields.tsx';
import { areSame, type GuideRow, guidesIn, moved, rowsOf, typedInto } from './guideRows.ts';

/**
 * The list of guide links. A link that is right is kept at once; one that is not waits here, and of one
 * that was right before, what it was is kept until then.
 */
export function GuideLinks({
  guides,
  usual,
  most,
  language,
  onChange,
}: {
  guides: readonly Guide[];
  /** Those that are there before anything was chosen. */
  usual: readonly Guide[];
  most: number;
  language: Language;
  onChange: (guides: Guide[]) => void;
}) {
  const { words, locale } = language;
  const nextKey = useRef(guides.length);
  const [rows, setRows] = useState(() => rowsOf(guides, 0));
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  /** What is to have the focus once the list is drawn anew. */
  const focusNext = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useLayoutEffect(() => {
    focusNext.current?.()?.focus();
    focusNext.current = null;
  });

  const rowsFor = (others: readonly Guide[]) => {
    const fresh = rowsOf(others, nextKey.current);
    nextKey.current += others.length;
    return fresh;
  };
  // Changed from elsewhere: by an import, or in another window.
  let shown = rows;
  if (!areSame(guidesIn(rows), guides)) {
    shown = rowsFor(guides);
    setRows(shown);
  }

  const change = (next: readonly GuideRow[]) => {
    setRows(next);
    const kept = guidesIn(next);
    if (!areSame(kept, guides)) onChange(kept);
  };

  const nameOf = ({ label }: GuideRow) => label.trim() || words('options.guides.unnamed');

  const move = (place: number, by: -1 | 1) => {
    const row = shown[place];
    if (!row) return;
    const pressed = document.activeElement;
    focusNext.current = () => (pressed instanceof HTMLElement ? pressed : null);
    change(moved(shown, place, by));
    setSaid(
      words('options.guides.moved', [
        nameOf(row),
        formatNumber(place + by + 1, locale),
        formatNumber(shown.length, locale),
      ]),
    );
  };

  const remove = (place: number) => {
    const row = shown[place];
    if (!row) return;
    const heir = shown[place + 1] ?? shown[place - 1];
    focusNext.current = () =>
      list.current?.querySelector<HTMLElement>(
        heir ? `[data-row="${heir.key}"] .icon-button:last-child` : '.add',
      );
    change(shown.toSpliced(place, 1));
    setSaid(words('options.guides.removed', [nameOf(row)]));
  };

  const add = () => {
    const key = nextKey.current;
    nextKey.current += 1;
    focusNext.current = () => list.current?.querySelector(`[data-row="${key}"] input`);
    setRows([...shown, { key, label: '', template: '', kept: null }]);
    setSaid('');
  };

  const isFull = shown.length >= most;
  return (
    <div class="guides" ref={list}>
      <p class="description">{words('options.guides.placeholders', PLACEHOLDERS)}</p>
      {shown.length === 0 && <p>{words('options.guides.none')}</p>}
      <ol>
        {shown.map((row, place) => (
          <GuideFields
            key={row.key}
            row={row}
            place={place + 1}
            isFirst={place === 0}
            isLast={place === shown.length - 1}
            isTouched={touched.has(row.key)}
            language={language}
            onType={(typed) => {
              setTouched(new Set([...touched, row.key]));
              change(shown.with(place, typedInto(row, typed)));
            }}
            onMove={(by) => move(place, by)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
      <div class="row">
        <button type="button" class="button add" disabled={isFull} onClick={add}>
          {words('options.guides.add')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            change(rowsFor(usual));
            setSaid(words('options.guides.restored'));
          }}
        >
          {words('options.guides.usual')}
        </button>
      </div>
      {isFull && <p class="description">{words('options.guides.full')}</p>}
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}
