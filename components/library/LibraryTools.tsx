import { useId } from 'preact/hooks';
import type { LibraryChoice } from '../../lib/settings/choices.ts';
import type { Platform } from '../../lib/trophies/view.ts';
import { formatNumber } from '../format.ts';
import { SearchField } from '../titles/SearchField.tsx';
import type { Language } from '../words.ts';
import { type Chosen, STAGES } from './chosenTitles.ts';

const ORDERS = ['changed', 'name', 'progress'] as const satisfies LibraryChoice['order'][];

/** The search, the filters and the order of the library. All combine. */
export function LibraryTools({
  query,
  choice,
  counts,
  hiddenCount,
  platforms,
  language,
  onQuery,
  onChoice,
  onEnter,
}: {
  query: string;
  choice: LibraryChoice;
  counts: Chosen['counts'];
  hiddenCount: number;
  /** Those that there are titles for. */
  platforms: readonly Platform[];
  language: Language;
  onQuery: (query: string) => void;
  onChoice: (choice: LibraryChoice) => void;
  onEnter: () => void;
}) {
  const { words, locale } = language;
  const group = useId();
  return (
    <div class="shelf-tools">
      <SearchField
        query={query}
        words={words}
        takesFocus={false}
        onQuery={onQuery}
        onEnter={onEnter}
      />
      <fieldset class="shelf-stages">
        <legend class="unseen">{words('library.stage')}</legend>
        {STAGES.map((stage) => (
          <label key={stage}>
            <input
              type="radio"
              class="unseen"
              name={group}
              checked={choice.stage === stage}
              onChange={() => onChoice({ ...choice, stage })}
            />
            <span>
              {words(`library.stages.${stage}`)}{' '}
              <small>{formatNumber(counts[stage], locale)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="shelf-selects">
        <label>
          {words('library.order')}
          <select
            class="field"
            value={choice.order}
            onChange={({ currentTarget }) => {
              const order = ORDERS.find((one) => one === currentTarget.value);
              if (order) onChoice({ ...choice, order });
            }}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {words(`library.orders.${order}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words('library.platform')}
          <select
            class="field"
            value={choice.platform ?? ''}
            onChange={({ currentTarget }) => {
              const platform = platforms.find((one) => one === currentTarget.value) ?? null;
              onChoice({ ...choice, platform });
            }}
          >
            <option value="">{words('library.everyPlatform')}</option>
            {platforms.map((platform) => (
              <option key={platform} value={platform}>
                {platform}
              </option>
            ))}
          </select>
        </label>
      </div>
      {hiddenCount > 0 && (
        <label class="shelf-hidden">
          <input
            type="checkbox"
            checked={choice.withHidden}
            onChange={({ currentTarget }) =>
              onChoice({ ...choice, withHidden: currentTarget.checked })
            }
          />
          {words('library.withHidden', hiddenCount, [formatNumber(hiddenCount, locale)])}
        </label>
      )}
    </div>
  );
}
