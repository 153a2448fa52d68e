import { useEffect, useRef } from 'preact/hooks';
import type { SetsUpdate } from '../../lib/messages/sets.ts';
import type { TrophySet } from '../../lib/trophies/view.ts';
import { formatPercent } from '../format.ts';
import { Grades } from '../Grades.tsx';
import { Bar } from '../Progress.tsx';
import type { PanelActions } from '../panel/actions.ts';
import { Loading } from '../panel/Loading.tsx';
import { TrophyPanel } from '../panel/TrophyPanel.tsx';
import type { Language } from '../words.ts';

/** The trophies of one title or game, with the way back to the list, by Escape too. */
export function Trophies({
  update,
  language,
  now,
  actions,
  onBack,
}: {
  /** Null: the worker has not answered yet. */
  update: SetsUpdate | null;
  language: Language;
  now: number;
  actions: PanelActions;
  onBack: () => void;
}) {
  const { words } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the person was is gone; a screen reader goes on with what has come.
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const backByKey = (event: KeyboardEvent) => {
      // What has a use of its own for the key, such as a field with something in it, keeps it.
      const isUsed = event.defaultPrevented || event.isComposing;
      const { target } = event;
      const isCleared =
        target instanceof HTMLInputElement && target.type === 'search' && target.value;
      if (event.key === 'Escape' && !isUsed && !isCleared) onBack();
    };
    document.addEventListener('keydown', backByKey);
    return () => document.removeEventListener('keydown', backByKey);
  }, [onBack]);
  const set = update?.trophies.state === 'ready' ? update.trophies.set : null;
  return (
    <div class="looked-up">
      <header class="looked-up-head">
        <button
          type="button"
          class="button back"
          aria-label={words('lookUp.back')}
          onClick={onBack}
        >
          <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 3 5 8l5 5" />
          </svg>
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {set ? <bdi>{set.name}</bdi> : words('trophies')}{' '}
          {set?.platform && <small>{set.platform}</small>}
        </h1>
        {set && <HowFar set={set} language={language} />}
      </header>
      <div class="trophies">
        {update ? (
          <TrophyPanel update={update} language={language} now={now} actions={actions} />
        ) : (
          <Loading sentence={words('card.loading')} />
        )}
      </div>
    </div>
  );
}

function HowFar({
  set: { progress, earned, defined },
  language,
}: {
  set: TrophySet;
  language: Language;
}) {
  return (
    <>
      <b class={progress === 100 ? 'platinum' : undefined}>
        {formatPercent(progress, language.locale)}
      </b>
      <Grades earned={earned} defined={defined} language={language} />
      <Bar progress={progress} />
    </>
  );
}
