import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { ViewChoice } from '../../lib/settings/choices.ts';
import { GRADES, type Trophy, type TrophySet } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatNumber } from '../format.ts';
import type { Language } from '../words.ts';
import { HiddenIcon } from './icons.tsx';
import { type Choices, Search, Show, Sort } from './tools.tsx';
import { isSameThroughout, unlessSame } from './unlessSame.tsx';

const SHOWN: Choices<ViewChoice['show']> = [
  ['all', 'panel.all'],
  ['missing', 'panel.missing'],
  ['earned', 'panel.earned'],
  ['in-progress', 'panel.inProgress'],
];

const SORTS: Choices<ViewChoice['sort']> = [
  ['console', 'panel.sortConsole'],
  ['rarity', 'panel.sortRarity'],
  ['earned-date', 'panel.sortEarnedDate'],
  ['grade', 'panel.sortGrade'],
  ['closest', 'panel.sortClosest'],
];

interface ToolbarProps {
  readonly set: TrophySet;
  readonly view: ViewChoice;
  readonly query: string;
  /** How many trophies the view and the query leave. */
  readonly shown: number;
  /** What narrows the list and sorts it is there too. */
  readonly isNarrowable: boolean;
  readonly language: Language;
  /** The search field. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onView: (view: ViewChoice) => void;
  readonly onQuery: (query: string) => void;
}

/** What is searched for, kept out, and how the rest is sorted. */
export function Toolbar({
  query,
  shown,
  isNarrowable,
  field,
  onQuery,
  ...narrowing
}: ToolbarProps) {
  const { set, language } = narrowing;
  const { words, locale } = language;
  const total = set.trophies.length;
  return (
    <div class="tools">
      <Search
        label={words('panel.search', total, [formatNumber(total, locale)])}
        total={total}
        query={query}
        shown={shown}
        language={language}
        field={field}
        onQuery={onQuery}
      />
      {isNarrowable && <Narrowing {...narrowing} />}
    </div>
  );
}

/** Stays as it is while one types. */
const Narrowing = unlessSame<Pick<ToolbarProps, 'set' | 'view' | 'language' | 'onView'>>(
  isSameThroughout,
  ({ set, view, language, onView }) => {
    const { words } = language;
    return (
      <>
        <Show
          choices={SHOWN}
          chosen={view.show}
          words={words}
          onChoose={(show) => onView({ ...view, show })}
        />
        <div class="narrow">
          <Grades set={set} view={view} language={language} onView={onView} />
          <Toggle
            isOffered={set.trophies.some(isHidden)}
            isOn={view.onlyHidden}
            hint={words('panel.onlyHiddenHint')}
            onToggle={(onlyHidden) => onView({ ...view, onlyHidden })}
          >
            <HiddenIcon />
            <span>{words('panel.onlyHidden')}</span>
          </Toggle>
        </div>
        <Sort
          choices={SORTS}
          chosen={view.sort}
          words={words}
          onChoose={(sort) => onView({ ...view, sort })}
        />
      </>
    );
  },
);

const isHidden = (trophy: Trophy) => trophy.isHidden;

function Grades({
  set,
  view,
  language: { words },
  onView,
}: Pick<ToolbarProps, 'set' | 'view' | 'language' | 'onView'>) {
  return (
    <fieldset class="toggles">
      <legend class="unseen">{words('panel.grades')}</legend>
      {GRADES.map((grade) => (
        <Toggle
          key={grade}
          isOffered={set.defined[grade] > 0}
          isOn={view.grades.includes(grade)}
          hint={words(`grade.${grade}`)}
          onToggle={(isOn) =>
            onView({
              ...view,
              grades: GRADES.filter((one) => (one === grade ? isOn : view.grades.includes(one))),
            })
          }
        >
          <Cup grade={grade} />
        </Toggle>
      ))}
    </fieldset>
  );
}

/**
 * There where the set has what it leaves, and where it is on: what keeps trophies out can be undone. It then
 * stays where it was undone, and with it the focus. `hint`: its whole name.
 */
function Toggle({
  isOffered,
  isOn,
  hint,
  onToggle,
  children,
}: {
  isOffered: boolean;
  isOn: boolean;
  hint: string;
  onToggle: (isOn: boolean) => void;
  children: ComponentChildren;
}) {
  const wasOn = useRef(false);
  wasOn.current ||= isOn;
  if (!isOffered && !wasOn.current) return null;
  return (
    <button
      type="button"
      class="toggle"
      title={hint}
      aria-label={hint}
      aria-pressed={isOn}
      onClick={() => onToggle(!isOn)}
    >
      {children}
    </button>
  );
}
