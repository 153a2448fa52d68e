import { useRef } from 'preact/hooks';
import type { SetTab } from '../../lib/trophies/view.ts';
import { formatPercent } from '../format.ts';
import type { Language } from '../words.ts';

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
  const list = useRef<HTMLDivElement>(null);
  const first = tabs.some(({ npCommunicationId }) => npCommunicationId === chosen)
    ? chosen
    : tabs[0]?.npCommunicationId;

  const go = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(event.target as HTMLButtonElement);
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };

  return (
    <div ref={list} class="tabs" role="tablist" aria-label={words('panel.sets')} onKeyDown={go}>
      {tabs.map(({ npCommunicationId, name, platform, progress }) => (
        <button
          key={npCommunicationId}
          type="button"
          class="tab"
          role="tab"
          aria-selected={npCommunicationId === chosen}
          aria-controls={panelId}
          tabindex={npCommunicationId === first ? 0 : -1}
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
