import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trophy } from '../../lib/trophies/view.ts';
import { type RowContext, TrophyRow } from './TrophyRow.tsx';
import { unlessSame } from './unlessSame.tsx';
import { PORTION } from './usePortions.ts';

/** Rows that are drawn together. */
interface Portion {
  readonly trophies: readonly Trophy[];
  /** The trophyIds of those that are covered. */
  readonly covered: ReadonlySet<number>;
  readonly context: RowContext;
}

/**
 * The rows of a group, of which the first `drawn` are drawn so far. Portions that are as they were cost
 * nothing when others come or change; of those that have changed, one is drawn at once and one more with
 * each frame.
 */
export function Rows({ trophies, drawn, ...shared }: Portion & { drawn: number }) {
  const [, redraw] = useState(0);
  const shown = useRef<readonly Portion[]>([]);
  let changes = 0;
  shown.current = inPortions({ trophies: trophies.slice(0, drawn), ...shared }).map(
    (portion, at) => {
      const before = shown.current[at];
      if (before === undefined) return portion;
      if (isSame(before, portion)) return before;
      changes += 1;
      return changes === 1 ? portion : before;
    },
  );
  useLayoutEffect(() => {
    if (changes < 2) return;
    const frame = requestAnimationFrame(() => redraw((count) => count + 1));
    return () => cancelAnimationFrame(frame);
  });
  return (
    <ul class="rows" aria-busy={drawn < trophies.length || changes > 1}>
      {shown.current.map((portion, at) => (
        <DrawnPortion key={at} portion={portion} />
      ))}
    </ul>
  );
}

function inPortions({ trophies, ...shared }: Portion): Portion[] {
  const portions: Portion[] = [];
  for (let at = 0; at < trophies.length; at += PORTION) {
    portions.push({ trophies: trophies.slice(at, at + PORTION), ...shared });
  }
  return portions;
}

const DrawnPortion = unlessSame<{ portion: Portion }>(
  (before, after) => before.portion === after.portion,
  ({ portion: { trophies, covered, context } }) =>
    trophies.map((trophy) => (
      <TrophyRow
        key={trophy.trophyId}
        trophy={trophy}
        isCovered={covered.has(trophy.trophyId)}
        {...context}
      />
    )),
);

function isSame(before: Portion, after: Portion): boolean {
  return (
    before.trophies.length === after.trophies.length &&
    before.trophies.every(
      (trophy, at) =>
        trophy === after.trophies[at] &&
        before.covered.has(trophy.trophyId) === after.covered.has(trophy.trophyId),
    ) &&
    isSameContext(before.context, after.context) &&
    (before.context.now === after.context.now || !before.trophies.some(isAgeing(after.context)))
  );
}

/** `now` aside: an age that moved on is no reason to draw hundreds of rows whose words stay the same. */
function isSameContext(before: RowContext, after: RowContext): boolean {
  return (
    before.game === after.game &&
    before.guides === after.guides &&
    before.language === after.language &&
    before.onUncover === after.onUncover
  );
}

const DAY = 24 * 60 * 60_000;

/** Told in minutes or hours, which change while a panel is open. */
const isAgeing =
  ({ now }: RowContext) =>
  ({ standing }: Trophy): boolean =>
    standing.state === 'earned' && standing.at !== null && now - standing.at < DAY;
