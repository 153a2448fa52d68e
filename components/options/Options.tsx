import { useId, useState } from 'preact/hooks';
import { Cup } from '../Cup.tsx';
import { formatNumber } from '../format.ts';
import { SearchIcon } from '../Icon.tsx';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import type { Language } from '../words.ts';
import { Setting } from './Setting.tsx';
import { fits } from './search.ts';
import { GROUPS, type SettingId, settingParts } from './settingParts.tsx';
import type { OptionsProps } from './view.ts';

/** The options page, for a page that also takes `options.css`. */
export function Options(props: OptionsProps) {
  const { language, settings } = props;
  const { words, direction } = language;
  const [query, setQuery] = useState('');
  const parts = settingParts(props);
  const isFound = (id: SettingId) => fits(query, searched(id, language), language.locale);
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
      <Search query={query} isFound={isFound} language={language} onQuery={setQuery} />
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

const searched = (id: SettingId, { words }: Language): readonly string[] => [
  words(`options.${id}.title`),
  words(`options.${id}.description`),
  words(`options.${id}.keywords`),
];

/** The field, and how many options are left of all. */
function Search({
  query,
  isFound,
  language: { words, locale },
  onQuery,
}: {
  query: string;
  isFound: (id: SettingId) => boolean;
  language: Language;
  onQuery: (query: string) => void;
}) {
  const field = useId();
  const told = useId();
  const ids = GROUPS.flatMap(({ settings }) => [...settings]);
  const found = ids.filter(isFound).length;
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
                formatNumber(ids.length, locale),
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
