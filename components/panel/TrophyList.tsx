import { useState } from 'preact/hooks';
import type { SetChoice, ViewChoice } from '../../lib/settings/choices.ts';
import { type ArrangedGroup, isNarrowed } from '../../lib/trophies/arrange.ts';
import { Group, type ShownGroup } from './Group.tsx';
import { Rows } from './Rows.tsx';
import type { RowContext } from './TrophyRow.tsx';
import { isSameThroughout, unlessSame } from './unlessSame.tsx';
import { usePortions } from './usePortions.ts';
import { useSteadyCall } from './useSteadyCall.ts';

interface TrophyListProps {
  readonly groups: readonly ArrangedGroup[];
  readonly view: ViewChoice;
  readonly query: string;
  readonly folded: SetChoice['folded'];
  readonly covered: ReadonlySet<number>;
  readonly context: RowContext;
  readonly onFold: (trophyGroupId: string, isFolded: boolean) => void;
}

/**
 * The rows under their groups. Complete groups are folded at first, and groups stay as they were folded
 * by hand. While trophies are kept out, by a filter or a search, what is left of every group is shown: a
 * match behind a fold would be no answer. Folding by hand then holds as long as the filter does.
 */
export const TrophyList = unlessSame<TrophyListProps>(isSameThroughout, (props) => (
  <DrawnList {...props} />
));

function DrawnList({ groups, view, query, folded, covered, context, onFold }: TrophyListProps) {
  const narrowed = isNarrowed(view, query);
  const subject = JSON.stringify([view, query]);
  const [foldedHere, setFoldedHere] = useState({ subject, folded: {} as SetChoice['folded'] });
  const byHand = !narrowed ? folded : foldedHere.subject === subject ? foldedHere.folded : {};

  const hasHeaders = groups.length > 1;
  const shown = groups.map(({ group, trophies }, place): ShownGroup => {
    const isFoldedAtFirst = !narrowed && group.figures?.progress === 100;
    const isFolded = hasHeaders && (byHand[group.trophyGroupId] ?? isFoldedAtFirst);
    return { group, trophies, place, isFolded, isHidden: narrowed && trophies.length === 0 };
  });
  const drawn = usePortions(
    subject,
    shown
      .filter(({ isFolded }) => !isFolded)
      .map(({ group, trophies }) => ({ id: group.trophyGroupId, rows: trophies.length })),
  );

  const foldByHand = useSteadyCall((trophyGroupId: string, isFolded: boolean) => {
    if (!narrowed) return onFold(trophyGroupId, isFolded);
    setFoldedHere({ subject, folded: { ...byHand, [trophyGroupId]: isFolded } });
  });

  return shown.map((one) => {
    const { trophyGroupId } = one.group;
    const rows = drawn.get(trophyGroupId) ?? 0;
    if (!hasHeaders) {
      return (
        <Rows
          key={trophyGroupId}
          trophies={one.trophies}
          drawable={rows}
          covered={covered}
          context={context}
        />
      );
    }
    return (
      <Group
        key={trophyGroupId}
        {...one}
        drawn={rows}
        covered={covered}
        context={context}
        onFold={foldByHand}
      />
    );
  });
}
