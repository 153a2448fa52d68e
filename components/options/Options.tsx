import { useId, useMemo, useState } from 'preact/hooks';
import { Cup } from '../Cup.tsx';
import { formatNumber } from '../format.ts';
import { SearchIcon } from '../Icon.tsx';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import type { Language } from '../words.ts';
import { Setting } from './Setting.tsx';
import { fits, textsOf } from './search.ts';
import { GROUPS, type SettingId, settingParts } from './settingParts.tsx';
import type { OptionsProps } from './view.ts';

/** The options page, for a page that also takes `options.css`. */
export function Options(props: OptionsProps) {
  const { language, settings } = props;
  const { words, direction, locale } = language;
  const [query, setQuery] = useState('');
  const parts = settingParts(props);
  // Not again when a setting changes: a link that was found by its name stays while that is changed.
  const found = useMemo(
    () => IDS.filter((id) => fits(query, textsOf(id, settings, words), locale)),
    [query],
  );
  const isFound = (id: SettingId) => found.includes(id);
  return (
    <main class="options" dir={direction}>
      <style>{themeCss(':root', settings.theme) + PIECES_CSS}</style>
      <header class="top">
        <p class="brand">
          <Cup />
          {words('extension.name')}
        </p>
        <h1>{words('options.title')}</h1>
        <p class="description">{words('options.intro')}</p>
      </header>
      <Search query={query} found={found.length} language={language} onQuery={setQuery} />
      {GROUPS.map(({ id: group, settings: ids }) => (
        <section
          key={group}
          class="group"
          aria-labelledby={`group-${group}`}
          hidden={!ids.some(isFound)}
        >
          <h2 id={`group-${group}`}>{words(`options.groups.${group}`)}</h2>
          {ids.map((id) => (
            <Setting
              key={id}
              id={id}
              isShown={isFound(id)}
              title={words(`options.${id}.title`)}
              description={words(`options.${id}.description`)}
              layout={id === 'guides' ? 'below' : 'beside'}
              preview={parts[id].preview}
              words={words}
            >
              {parts[id].choose}
            </Setting>
          ))}
        </section>
      ))}
      <p class="not-kept" role="alert">
        {props.isRefused && words('options.notKept')}
      </p>
    </main>
  );
}

const IDS: readonly SettingId[] = GROUPS.flatMap(({ settings }) => [...settings]);

/** The field, and how many options are left of all. */
function Search({
  query,
  found,
  language: { words, locale },
  onQuery,
}: {
  query: string;
  /** How many options are. */
  found: number;
  language: Language;
  onQuery: (query: string) => void;
}) {
  const field = useId();
  const told = useId();
  const isSearched = query.trim() !== '';
  return (
    <search class="search">
      <label class="unseen" for={field}>
        {words('options.search')}
      </label>
      <span class="field">
        <SearchIcon />
        <input
          id={field}
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={words('options.search')}
          aria-describedby={told}
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </span>
      <p id={told} role="status" class={isSearched ? 'found' : 'unseen'}>
        {isSearched &&
          (found === 0
            ? words('options.nothingFits', [query.trim()])
            : words('options.shown', found, [
                formatNumber(found, locale),
                formatNumber(IDS.length, locale),
              ]))}
      </p>
      {found === 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            onQuery('');
            document.getElementById(field)?.focus();
          }}
        >
          {words('options.showAll')}
        </button>
      )}
    </search>
  );
}
