import { useCallback, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { SetsUpdate } from '../../lib/messages/sets.ts';
import type { SetTrophies } from '../../lib/trophies/view.ts';
import { noticeFor } from '../noticeFor.ts';
import type { Language } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';
import { SetPanel } from './SetPanel.tsx';
import { Tabs } from './Tabs.tsx';
import { useChosen } from './useChosen.ts';

/**
 * All trophies of a game, set by set; under `themeCss`, `PIECES_CSS` and `PANEL_CSS`. It fills
 * `--panel-height`, or the height of what is around it, and scrolls within.
 *
 * @param now  epoch ms, from which ages are told
 */
export function TrophyPanel({
  update,
  language,
  now,
  actions,
}: {
  update: SetsUpdate;
  language: Language;
  now: number;
  actions: PanelActions;
}) {
  const panelId = useId();
  const shownSet = useRef<HTMLDivElement>(null);
  const [view, setView] = useChosen(update.view, actions.onView);
  const [chosen, setChosen] = useChosen(update.chosen, (wanted) => {
    if (wanted !== null) actions.onChooseSet(wanted);
  });
  // Of all sets together, so that they outlast a look at another tab.
  const [query, setQuery] = useState('');
  const [uncovered, setUncovered] = useState<ReadonlyMap<string, ReadonlySet<number>>>(new Map());

  const { tabs, trophies } = update;
  const shownId = trophies.state === 'ready' ? trophies.set.npCommunicationId : '';
  const uncoveredHere = useMemo(
    () => uncovered.get(shownId) ?? new Set<number>(),
    [uncovered, shownId],
  );
  const uncover = useCallback(
    (trophyIds: readonly number[]) =>
      setUncovered((before) =>
        new Map(before).set(shownId, new Set([...(before.get(shownId) ?? []), ...trophyIds])),
      ),
    [shownId],
  );

  const hasTabs = tabs.length > 1;
  return (
    <div class="panel" dir={language.direction} aria-busy={chosen !== update.chosen}>
      {hasTabs && (
        <Tabs
          tabs={tabs}
          chosen={chosen}
          panelId={panelId}
          language={language}
          onChoose={setChosen}
        />
      )}
      <div
        ref={shownSet}
        id={panelId}
        class="shown-set"
        tabindex={-1}
        {...(hasTabs && { role: 'tabpanel' })}
      >
        {trophies.state === 'ready' ? (
          <SetPanel
            key={shownId}
            trophies={trophies}
            update={update}
            view={view}
            query={query}
            uncovered={uncoveredHere}
            language={language}
            now={now}
            actions={actions}
            onView={setView}
            onQuery={setQuery}
            onUncover={uncover}
          />
        ) : (
          <WithoutSet
            trophies={trophies}
            language={language}
            now={now}
            onAction={(action) => {
              if (action === 'sign-in') return actions.onSignIn();
              // This button goes.
              shownSet.current?.focus({ preventScroll: true });
              actions.onRefresh();
            }}
          />
        )}
      </div>
    </div>
  );
}

function WithoutSet({
  trophies,
  language,
  now,
  onAction,
}: {
  trophies: Exclude<SetTrophies, { state: 'ready' }>;
  language: Language;
  now: number;
  onAction: (action: 'sign-in' | 'retry') => void;
}) {
  if (trophies.state === 'loading') return <Loading sentence={language.words('card.loading')} />;
  return (
    <Notice {...noticeFor(trophies, language, now)} words={language.words} onAction={onAction} />
  );
}
