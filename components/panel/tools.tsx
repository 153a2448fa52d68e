import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '../format.ts';
import { SearchIcon } from '../Icon.tsx';
import type { Language, Words } from '../words.ts';

/** The tools over a list. */

/** What can be chosen, each with the key of its words. */
export type Choices<Value extends string> = readonly (readonly [
  Value,
  (
    | `panel.${'all' | 'missing' | 'earned' | 'inProgress'}`
    | `panel.sort${'Console' | 'Rarity' | 'EarnedDate' | 'Grade' | 'Closest'}`
    | 'achievements.sortApp'
  ),
])[];

/** The field that searches a list, and how many of all are left in it. */
export function Search({
  label,
  total,
  query,
  shown,
  language: { words, locale },
  field,
  onQuery,
}: {
  /** Its name, which tells what is searched. */
  label: string;
  /** So many there are; `shown`: of which view and query leave so many. */
  total: number;
  shown: number;
  query: string;
  language: Language;
  field: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
}) {
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

/** Which of a list are shown: one of a few, side by side. */
export function Show<Value extends string>({
  choices,
  chosen,
  words,
  onChoose,
}: {
  choices: Choices<Value>;
  chosen: Value;
  words: Words;
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="unseen">{words('panel.show')}</legend>
      {choices.map(([value, key]) => (
        <label key={value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{words(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** In which order a list stands. */
export function Sort<Value extends string>({
  choices,
  chosen,
  words,
  onChoose,
}: {
  choices: Choices<Value>;
  chosen: Value;
  words: Words;
  onChoose: (value: Value) => void;
}) {
  return (
    <select
      class="sort"
      aria-label={words('panel.sort')}
      value={chosen}
      onChange={({ currentTarget }) => {
        const choice = choices[currentTarget.selectedIndex];
        if (choice) onChoose(choice[0]);
      }}
    >
      {choices.map(([value, key]) => (
        <option key={value} value={value}>
          {words(key)}
        </option>
      ))}
    </select>
  );
}
