import type { ConnectionStanding } from '../../lib/connections/view.ts';
import { formatPercent } from '../format.ts';
import { moveAlong } from '../panel/moveAlong.ts';
import type { Language } from '../words.ts';
import { figuresOf } from './figures.ts';

/** The connections, side by side. Arrow keys go from one to the next without choosing it. */
export function ConnectionTabs({
  connections,
  chosen,
  panelId,
  language: { words, locale, direction },
  onChoose,
}: {
  connections: readonly ConnectionStanding[];
  /** One of them, by its id. */
  chosen: string;
  /** The id of the element that shows the chosen one. */
  panelId: string;
  language: Language;
  onChoose: (connectionId: string) => void;
}) {
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words('achievements.connections')}
      onKeyDown={(event) => moveAlong(event, direction)}
    >
      {connections.map(({ id, label, set }) => {
        const progress = set && figuresOf(set).progress;
        return (
          <button
            key={id}
            type="button"
            class="tab"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={panelId}
            tabindex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            <span class="tab-name">
              <bdi title={label}>{label}</bdi>
            </span>
            <small>
              <b class={progress === 100 ? 'platinum' : undefined}>
                {progress === null ? '–' : formatPercent(progress, locale)}
              </b>
            </small>
          </button>
        );
      })}
    </div>
  );
}
