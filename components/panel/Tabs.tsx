import type { SetTab } from '../../lib/trophies/view.ts';
import { formatPercent } from '../format.ts';
import type { Language } from '../words.ts';
import { moveAlong } from './moveAlong.ts';

/**
 * The sets of a game. Arrow keys go from one to the next without choosing it: each choice may cost a
 * request.
 */
export function Tabs({
  tabs,
  chosen,
  panelId,
  language: { words, locale, direction },
  onChoose,
}: {
  tabs: readonly SetTab[];
  chosen: string | null;
  /** The id of the element that shows the chosen set. */
  panelId: string;
  language: Language;
  onChoose: (npCommunicationId: string) => void;
}) {
  const first = tabs.find(({ npCommunicationId }) => npCommunicationId === chosen) ?? tabs[0];

  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words('panel.sets')}
      onKeyDown={(event) => moveAlong(event, direction)}
    >
      {tabs.map(({ npCommunicationId, name, platform, progress }) => (
        <button
          key={npCommunicationId}
          type="button"
          class="tab"
          role="tab"
          aria-selected={npCommunicationId === chosen}
          aria-controls={panelId}
          tabindex={npCommunicationId === first?.npCommunicationId ? 0 : -1}
          onClick={() => onChoose(npCommunicationId)}
        >
          <span class="tab-name">
            <bdi title={name}>{name}</bdi>
          </span>
          <small>
            {platform && <span class="platform">{platform}</span>}
            <b class={progress === 100 ? 'platinum' : undefined}>
              {formatPercent(progress, locale)}
            </b>
          </small>
        </button>
      ))}
    </div>
  );
}
