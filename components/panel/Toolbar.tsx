import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { ViewChoice } from '../../lib/settings/choices.ts';
import { GRADES, type Trophy, type TrophySet } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatNumber } from '../format.ts';
import { SearchIcon } from '../Icon.tsx';
import type { Language } from '../words.ts';
import { HiddenIcon } from './icons.tsx';
import { isSameThroughout, unlessSame } from './unlessSame.tsx';

const SHOWN = [
  ['all', 'panel.all'],
  ['missing', 'panel.missing'],
  ['earned', 'panel.earned'],
  ['in-progress', 'panel.inProgress'],
] as const satisfies readonly (readonly [ViewChoice['show'], string])[];

const SORTS = [
  ['console', 'panel.sortConsole'],
  ['rarity', 'panel.sortRarity'],
  ['earned-date', 'panel.sortEarnedDate'],
  ['grade', 'panel.sortGrade'],
  ['closest', 'panel.sortClosest'],
] as const satisfies readonly (readonly [ViewChoice['sort'], string])[];

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
  return (
    <div class="tools">
      <Search
        total={set.trophies.length}
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

function Search({
  total,
  query,
  shown,
  language: { words, locale },
  field,
  onQuery,
}: Pick<ToolbarProps, 'query' | 'shown' | 'language' | 'field' | 'onQuery'> & { total: number }) {
  const label = words('panel.search', total, [formatNumber(total, locale)]);
  return (
    <div class={shown === total ? 'search' : 'search narrowed'}>
      <SearchIcon />
      <input
        ref={field}
        type="search"
        value={query}
        placeholder={label}
        title={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
      <span class={shown === total ? 'shown unseen' : 'shown'} role="status">
        {words('panel.shown', [formatNumber(shown, locale), formatNumber(total, locale)])}
      </span>
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
        <Show show={view.show} language={language} onShow={(show) => onView({ ...view, show })} />
        <div class="narrow">
          <Grades set={set} view={view} language={language} onView={onView} />
          {(view.onlyHidden || set.trophies.some(isHidden)) && (
            <Toggle
              isOn={view.onlyHidden}
              hint={words('panel.onlyHiddenHint')}
              onToggle={(onlyHidden) => onView({ ...view, onlyHidden })}
            >
              <HiddenIcon />
              <span>{words('panel.onlyHidden')}</span>
            </Toggle>
          )}
        </div>
        <Sort sort={view.sort} language={language} onSort={(sort) => onView({ ...view, sort })} />
      </>
    );
  },
);

const isHidden = (trophy: Trophy) => trophy.isHidden;

function Show({
  show,
  language: { words },
  onShow,
}: {
  show: ViewChoice['show'];
  language: Language;
  onShow: (show: ViewChoice['show']) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="unseen">{words('panel.show')}</legend>
      {SHOWN.map(([value, key]) => (
        <label key={value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            checked={show === value}
            onChange={() => onShow(value)}
          />
          <span>{words(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Of the grades that the set has, and those that are chosen: what keeps trophies out can be undone. */
function Grades({
  set,
  view,
  language: { words },
  onView,
}: Pick<ToolbarProps, 'set' | 'view' | 'language' | 'onView'>) {
  const offered = GRADES.filter((grade) => set.defined[grade] > 0 || view.grades.includes(grade));
  return (
    <fieldset class="toggles">
      <legend class="unseen">{words('panel.grades')}</legend>
      {offered.map((grade) => (
        <Toggle
          key={grade}
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

/** `hint`: its whole name. */
function Toggle({
  isOn,
  hint,
  onToggle,
  children,
}: {
  isOn: boolean;
  hint: string;
  onToggle: (isOn: boolean) => void;
  children: ComponentChildren;
}) {
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

function Sort({
  sort,
  language: { words },
  onSort,
}: {
  sort: ViewChoice['sort'];
  language: Language;
  onSort: (sort: ViewChoice['sort']) => void;
}) {
  return (
    <select
      class="sort"
      aria-label={words('panel.sort')}
      value={sort}
      onChange={({ currentTarget }) => {
        const chosen = SORTS.find(([value]) => value === currentTarget.value);
        if (chosen) onSort(chosen[0]);
      }}
    >
      {SORTS.map(([value, key]) => (
        <option key={value} value={value} selected={value === sort}>
          {words(key)}
        </option>
      ))}
    </select>
  );
}
