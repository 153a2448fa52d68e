import { useState } from 'preact/hooks';
import type { SetChoice, ViewChoice } from '../../lib/settings/choices.ts';
import { type ArrangedGroup, isNarrowed } from '../../lib/trophies/arrange.ts';
import { Group, type ShownGroup } from './Group.tsx';
import { Rows } from './Rows.tsx';
import type { RowContext } from './TrophyRow.tsx';
import { usePortions } from './usePortions.ts';

/**
 * The rows under their groups. Complete groups are folded at first, and groups stay as they were folded
 * by hand. While trophies are kept out, by a filter or a search, what is left of every group is shown: a
 * match behind a fold would be no answer. Folding by hand then holds as long as the filter does.
 */
export function TrophyList({
  groups,
  view,
  query,
  folded,
  covered,
  context,
  onFold,
}: {
  groups: readonly ArrangedGroup[];
  view: ViewChoice;
  query: string;
  folded: SetChoice['folded'];
  covered: ReadonlySet<number>;
  context: RowContext;
  onFold: (trophyGroupId: string, isFolded: boolean) => void;
}) {
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
        shown={one}
        drawn={rows}
        covered={covered}
        context={context}
        onFold={(isFolded) => {
          if (!narrowed) return onFold(trophyGroupId, isFolded);
          setFoldedHere({ subject, folded: { ...byHand, [trophyGroupId]: isFolded } });
        }}
      />
    );
  });
}
