import { useMemo, useRef } from 'preact/hooks';
import type { SetsUpdate } from '../../lib/messages/sets.ts';
import type { ViewChoice } from '../../lib/settings/choices.ts';
import { arrange } from '../../lib/trophies/arrange.ts';
import { coveredTrophies, isCoverable } from '../../lib/trophies/covered.ts';
import { keepUnchanged } from '../../lib/trophies/unchanged.ts';
import type { SetTrophies } from '../../lib/trophies/view.ts';
import type { Language } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { Footer } from './Footer.tsx';
import { Toolbar } from './Toolbar.tsx';
import { TrophyList } from './TrophyList.tsx';
import type { RowContext } from './TrophyRow.tsx';
import { useChosen } from './useChosen.ts';
import { useDeferred } from './useDeferred.ts';
import { useStage } from './useStage.ts';
import { useSteadyCall } from './useSteadyCall.ts';

/** After the search these come, each in a frame of its own; none moves what is there by then. */
const NARROWING = 1;
const FOOT = 2;
const LIST = 3;

/** No trophy is left by this one, whatever was chosen before. */
const unnarrowed = (view: ViewChoice): ViewChoice => ({
  ...view,
  show: 'all',
  grades: [],
  onlyHidden: false,
});

/** A whole trophy set: tools above, what lies ahead below, and between them the list, which scrolls. */
export function SetPanel({
  trophies,
  update: { choice: toldChoice, settings },
  view,
  query,
  uncovered,
  language,
  now,
  actions,
  onView,
  onQuery,
  onUncover,
}: {
  trophies: Extract<SetTrophies, { state: 'ready' }>;
  update: SetsUpdate;
  view: ViewChoice;
  query: string;
  /** The trophyIds of those that were revealed one by one. */
  uncovered: ReadonlySet<number>;
  language: Language;
  now: number;
  actions: PanelActions;
  onView: (view: ViewChoice) => void;
  onQuery: (query: string) => void;
  /** Always the same function. */
  onUncover: (trophyIds: readonly number[]) => void;
}) {
  const { words } = language;
  const stage = useStage(LIST);
  const field = useRef<HTMLInputElement>(null);
  const refresh = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLElement>(null);
  const [folded, setFolded] = useChosen(toldChoice.folded, () => {});
  const [isRevealed, setRevealed] = useChosen(toldChoice.isRevealed, actions.onReveal);

  const isScrolled = useRef(false);
  /** Another list begins at its top. Only where it is not there: to ask the list itself would lay it out. */
  const toTop = () => {
    if (isScrolled.current) list.current?.scrollTo(0, 0);
    isScrolled.current = false;
  };

  const { hiddenTrophies } = settings;
  const all = useSteady(trophies.set.trophies, keepUnchanged);
  const set = useMemo(() => ({ ...trophies.set, trophies: all }), [trophies.set, all]);
  const shownTrophies = useMemo(() => ({ ...trophies, set }), [trophies, set]);
  const covered = useMemo(
    () => coveredTrophies(all, hiddenTrophies, isRevealed, uncovered),
    [all, hiddenTrophies, isRevealed, uncovered],
  );
  const wanted = useMemo(() => ({ view, query }), [view, query]);
  const sought = useDeferred(wanted);
  const groups = useMemo(
    () => arrange(set, sought.view, sought.query, covered),
    [set, sought, covered],
  );
  const shown = groups.reduce((count, group) => count + group.trophies.length, 0);

  const { name, npCommunicationId } = set;
  const guides = useSteady(settings.guides, ifOther);
  const game = useMemo(() => ({ name, npCommunicationId }), [name, npCommunicationId]);
  const context = useMemo(
    (): RowContext => ({
      game,
      guides,
      language,
      now,
      onUncover: hiddenTrophies === 'ask' ? onUncover : null,
    }),
    [game, guides, language, now, hiddenTrophies, onUncover],
  );
  const choose = useSteadyCall((chosen: ViewChoice) => {
    toTop();
    onView(chosen);
  });
  const search = useSteadyCall((typed: string) => {
    toTop();
    onQuery(typed);
  });
  const fold = useSteadyCall((trophyGroupId: string, isFolded: boolean) => {
    setFolded({ ...folded, [trophyGroupId]: isFolded });
    actions.onFold(trophyGroupId, isFolded);
  });
  const refreshNow = useSteadyCall(() => actions.onRefresh());

  return (
    <>
      <Toolbar
        set={set}
        view={view}
        query={query}
        shown={shown}
        isNarrowable={stage >= NARROWING}
        language={language}
        field={field}
        onView={choose}
        onQuery={search}
      />
      <button type="button" class="skip button unseen" onClick={() => refresh.current?.focus()}>
        {words('panel.skip')}
      </button>
      <section
        ref={list}
        class="list"
        tabindex={0}
        aria-label={name}
        aria-busy={stage < LIST || sought !== wanted}
        onScroll={() => {
          isScrolled.current = true;
        }}
      >
        {stage >= LIST && hiddenTrophies === 'ask' && all.some(isCoverable) && (
          <label class="reveal-always">
            <input
              type="checkbox"
              checked={isRevealed}
              onChange={({ currentTarget }) => setRevealed(currentTarget.checked)}
            />
            {words('panel.revealAlways')}
          </label>
        )}
        {stage >= LIST && (
          <TrophyList
            groups={groups}
            view={sought.view}
            query={sought.query}
            folded={folded}
            covered={covered}
            context={context}
            onFold={fold}
          />
        )}
        {shown === 0 && (
          <div class="no-list">
            <p>{words('panel.nothing')}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                // This button goes.
                field.current?.focus();
                onQuery('');
                onView(unnarrowed(view));
              }}
            >
              {words('panel.clear')}
            </button>
          </div>
        )}
      </section>
      {stage >= FOOT && (
        <Footer
          trophies={shownTrophies}
          covered={covered}
          guides={guides}
          language={language}
          now={now}
          refresh={refresh}
          onRefresh={refreshNow}
        />
      )}
    </>
  );
}

/** `value`, or the object of before where `steady` finds it the same. */
function useSteady<Value>(value: Value, steady: (before: Value, after: Value) => Value): Value {
  const kept = useRef(value);
  if (kept.current !== value) kept.current = steady(kept.current, value);
  return kept.current;
}

/** Plain data, compared by value. */
function ifOther<Value>(before: Value, after: Value): Value {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
