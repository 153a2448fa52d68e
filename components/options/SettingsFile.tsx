import { useId, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsFileFault } from '../../lib/settings/settingsFile.ts';
import { formatNumber } from '../format.ts';
import type { Language, Words } from '../words.ts';
import type { OptionsProps } from './view.ts';

type Outcome =
  | {
      readonly kind: 'refused';
      readonly fault: SettingsFileFault | { readonly kind: 'unreadable' };
    }
  | { readonly kind: 'taken'; readonly before: Settings; readonly after: Settings }
  | { readonly kind: 'undone' };

/** Settings out to a file and back in. An import can be undone until the next change. */
export function SettingsFile({
  settings,
  language,
  onChange,
  onExport,
  readFile,
}: Pick<OptionsProps, 'settings' | 'language' | 'onChange' | 'onExport' | 'readFile'>) {
  const { words } = language;
  const field = useId();
  const told = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = async (file: File) => {
    const bytes = await bytesOf(file);
    if (!bytes) return setOutcome({ kind: 'refused', fault: { kind: 'unreadable' } });
    const read = readFile(bytes, settings);
    if (!read.ok) return setOutcome({ kind: 'refused', fault: read.failure });
    setOutcome({ kind: 'taken', before: settings, after: read.value });
    if (changed(settings, read.value).length > 0) onChange(read.value);
  };

  const imported =
    outcome?.kind === 'taken' && changed(outcome.before, outcome.after).length > 0 ? outcome : null;
  const isNow = (other: Settings) => changed(other, settings).length === 0;
  const undoable = imported && isNow(imported.after) ? imported.before : null;
  // The browser could not keep it, which the page tells.
  const isLost = imported !== null && isNow(imported.before);
  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={() => onExport(settings)}>
          {words('options.file.export')}
        </button>
        <span class="file">
          <input
            id={field}
            class="unseen"
            type="file"
            accept=".json,application/json"
            aria-describedby={told}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void take(file);
            }}
            // The same file can be chosen again, once it is mended.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
          />
          <label class="button" for={field}>
            {words('options.file.import')}
          </label>
        </span>
      </div>
      <p id={told} role="status" data-outcome={outcome?.kind}>
        {outcome && !isLost && sentence(outcome, language)}
      </p>
      {undoable && (
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => {
              onChange(undoable);
              setOutcome({ kind: 'undone' });
              document.getElementById(field)?.focus();
            }}
          >
            {words('options.file.undo')}
          </button>
        </div>
      )}
    </>
  );
}

/** No more is read than is needed to see that it is too much. Null: the browser could not read it. */
const bytesOf = (file: File): Promise<Uint8Array | null> =>
  file
    .slice(0, 200_000)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );

const TITLES = {
  theme: 'options.theme.title',
  markUnplayed: 'options.unplayed.title',
  platinumRarityOnBadges: 'options.rarity.title',
  hiddenTrophies: 'options.hidden.title',
  guides: 'options.guides.title',
} as const satisfies Record<keyof Settings, string>;

const FIELDS = Object.keys(TITLES) as (keyof Settings)[];

const changed = (before: Settings, after: Settings): readonly (keyof Settings)[] =>
  FIELDS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

function sentence(outcome: Outcome, { words, locale }: Language): string {
  switch (outcome.kind) {
    case 'refused':
      return refusal(outcome.fault, words, locale);
    case 'undone':
      return words('options.file.undone');
    case 'taken': {
      const titles = changed(outcome.before, outcome.after).map((name) => words(TITLES[name]));
      if (titles.length === 0) return words('options.file.same');
      const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles);
      return words('options.file.changed', [list]);
    }
  }
}

function refusal(
  fault: SettingsFileFault | { readonly kind: 'unreadable' },
  words: Words,
  locale: string,
): string {
  switch (fault.kind) {
    case 'too-large':
      return words('options.file.tooLarge');
    case 'not-json':
      return words('options.file.notJson');
    case 'unreadable':
      return words('options.file.unreadable');
    case 'another-format':
      return words('options.file.anotherFormat');
    case 'newer-version':
      return words('options.file.newerVersion', [formatNumber(fault.version, locale)]);
    case 'unknown-field':
      return words('options.file.unknownField', [fault.field]);
    case 'wrong-field':
      return words('options.file.wrongField', [fault.field]);
  }
}
