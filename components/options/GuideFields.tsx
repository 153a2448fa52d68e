import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { GuideFault } from '../../lib/settings/guideFault.ts';
import { formatNumber } from '../format.ts';
import { sentences } from '../sentences.ts';
import type { Language, Words } from '../words.ts';
import { faultOfRow, type GuideRow } from './guideRows.ts';
import { BinIcon, DownIcon, UpIcon } from './icons.tsx';

/** One guide link of the list: its two fields, what is wrong with them, its place and the way out. */
export function GuideFields({
  row,
  place,
  isFirst,
  isLast,
  isTouched,
  language: { words, locale },
  onType,
  onMove,
  onRemove,
}: {
  row: GuideRow;
  /** From 1. */
  place: number;
  isFirst: boolean;
  isLast: boolean;
  /** Something was typed: before that, an empty field is no fault. */
  isTouched: boolean;
  language: Language;
  onType: (typed: Partial<Pick<GuideRow, 'label' | 'template'>>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const label = useId();
  const template = useId();
  const wrong = useId();
  const fault = isTouched ? faultOfRow(row) : null;
  const name = row.label.trim() || words('options.guides.unnamed');
  const isWrong = (field: GuideFault['field']) => fault?.field === field;
  return (
    <li class="guide" data-row={row.key}>
      <fieldset>
        <legend class="unseen">
          {words('options.guides.link', [formatNumber(place, locale)])}
        </legend>
        <div class="guide-label">
          <label for={label}>{words('options.guides.label')}</label>
          <input
            id={label}
            type="text"
            dir="auto"
            autocomplete="off"
            value={row.label}
            aria-invalid={isWrong('label')}
            aria-describedby={isWrong('label') ? wrong : undefined}
            onInput={({ currentTarget }) => onType({ label: currentTarget.value })}
          />
        </div>
        <div class="guide-template">
          <label for={template}>{words('options.guides.template')}</label>
          <input
            id={template}
            type="url"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            value={row.template}
            aria-invalid={isWrong('template')}
            aria-describedby={isWrong('template') ? wrong : undefined}
            onInput={({ currentTarget }) => onType({ template: currentTarget.value })}
          />
        </div>
        <div class="guide-buttons">
          <IconButton
            name={words('options.guides.up', [name])}
            isOff={isFirst}
            onPress={() => onMove(-1)}
          >
            <UpIcon />
          </IconButton>
          <IconButton
            name={words('options.guides.down', [name])}
            isOff={isLast}
            onPress={() => onMove(1)}
          >
            <DownIcon />
          </IconButton>
          <IconButton
            name={words('options.guides.remove', [name])}
            isOff={false}
            onPress={onRemove}
          >
            <BinIcon />
          </IconButton>
        </div>
        <p id={wrong} class="wrong" role="status">
          {fault &&
            sentences([faultSentence(fault, words), words('options.guides.notKept')], { locale })}
        </p>
      </fieldset>
    </li>
  );
}

/** Off, it keeps its place among the Tab stops: the focus stays on the button that moved a row to the end. */
function IconButton({
  name,
  isOff,
  onPress,
  children,
}: {
  name: string;
  isOff: boolean;
  onPress: () => void;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {children}
    </button>
  );
}

function faultSentence(fault: GuideFault, words: Words): string {
  if (fault.field === 'label') return words(LABEL_FAULTS[fault.kind]);
  if (fault.kind === 'unknown-placeholder') {
    return words('options.guides.wrong.unknownPlaceholder', PLACEHOLDERS);
  }
  return words(TEMPLATE_FAULTS[fault.kind]);
}

/** As they are typed, in every language. */
export const PLACEHOLDERS = ['{name}', '{trophy}', '{np}'] satisfies [string, string, string];

const LABEL_FAULTS = {
  empty: 'options.guides.wrong.noLabel',
  'too-long': 'options.guides.wrong.longLabel',
} as const;

const TEMPLATE_FAULTS = {
  empty: 'options.guides.wrong.noTemplate',
  'too-long': 'options.guides.wrong.longTemplate',
  'not-an-address': 'options.guides.wrong.notAnAddress',
  'not-https': 'options.guides.wrong.notHttps',
  'open-host': 'options.guides.wrong.openHost',
} as const;
