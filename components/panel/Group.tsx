import { useId, useRef } from 'preact/hooks';
import type { ArrangedGroup } from '../../lib/trophies/arrange.ts';
import { countTrophies } from '../../lib/trophies/grades.ts';
import type { TrophyGroup } from '../../lib/trophies/view.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { FoldIcon, HiddenIcon } from './icons.tsx';
import { Rows } from './Rows.tsx';
import type { RowContext } from './TrophyRow.tsx';
import { isSameThroughout, unlessSame } from './unlessSame.tsx';

/** A group as the list shows it. */
export interface ShownGroup extends ArrangedGroup {
  /** Its place among the groups of the set; 0: the base game. */
  readonly place: number;
  readonly isFolded: boolean;
  /** None of its trophies is to be seen. It stays, so that its rows can be taken away bit by bit. */
  readonly isHidden: boolean;
}

interface GroupProps extends ShownGroup {
  /** Of its rows, that many are drawn so far. */
  readonly drawn: number;
  readonly covered: ReadonlySet<number>;
  readonly context: RowContext;
  readonly onFold: (trophyGroupId: string, isFolded: boolean) => void;
}

/** The base game or an add-on under its header, by which it folds. */
export const Group = unlessSame<GroupProps>(isSameThroughout, (props) => <DrawnGroup {...props} />);

function DrawnGroup({
  group,
  trophies,
  place,
  isFolded,
  isHidden,
  drawn,
  covered,
  context,
  onFold,
}: GroupProps) {
  const rows = useId();
  const folder = useRef<HTMLButtonElement>(null);
  const { figures } = group;
  const { language, onUncover } = context;
  const hidden = trophies.map(({ trophyId }) => trophyId).filter((id) => covered.has(id));
  return (
    <section class="group" hidden={isHidden}>
      <header class="group-head">
        <h3>
          <button
            ref={folder}
            type="button"
            class="folder"
            aria-expanded={!isFolded}
            aria-controls={rows}
            onClick={() => onFold(group.trophyGroupId, !isFolded)}
          >
            <FoldIcon />
            <GroupName group={group} place={place} language={language} />
          </button>
        </h3>
        {!isFolded && onUncover && hidden.length > 0 && (
          <button
            type="button"
            class="reveal"
            aria-label={language.words('panel.revealGroupHint')}
            onClick={() => {
              // This button goes.
              folder.current?.focus();
              onUncover(hidden);
            }}
          >
            <HiddenIcon />
            {language.words('panel.revealGroup')}
          </button>
        )}
        {figures && (
          <b class={figures.progress === 100 ? 'percent platinum' : 'percent'}>
            {formatPercent(figures.progress, language.locale)}
          </b>
        )}
        <Bar progress={figures?.progress ?? 0} />
      </header>
      <div id={rows} hidden={isFolded}>
        <Rows
          trophies={isFolded ? [] : trophies}
          drawable={drawn}
          covered={covered}
          context={context}
        />
      </div>
    </section>
  );
}

function GroupName({
  group: { name, figures },
  place,
  language: { words, locale },
}: {
  group: TrophyGroup;
  place: number;
  language: Language;
}) {
  const named =
    place === 0 ? words('card.baseGame') : (name ?? words('panel.addOn', [String(place)]));
  const count =
    figures &&
    words('earnedOf', [
      formatNumber(countTrophies(figures.earned), locale),
      formatNumber(countTrophies(figures.defined), locale),
    ]);
  return (
    <>
      <bdi class="group-name" title={named}>
        {named}
      </bdi>
      {count && <small>{count}</small>}
    </>
  );
}
