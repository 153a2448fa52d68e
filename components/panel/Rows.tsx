import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trophy } from '../../lib/trophies/view.ts';
import { afterFrame } from './afterFrame.ts';
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

/** Portions that are taken away within one frame: to take rows away costs a fifth of drawing them. */
const TAKEN_AWAY = 1;

/**
 * The rows of a group, of which the first `drawable` may be drawn by now. Portions that are as they were
 * cost nothing when others come or change; of those that have changed, one is drawn at once and one more
 * with each frame. Those that are no longer wanted are hidden at once, and taken away over the next frames.
 */
export function Rows({ trophies, drawable, ...shared }: Portion & { drawable: number }) {
  const [, redraw] = useState(0);
  const { current: drawn } = useRef({ portions: [] as readonly Portion[], wanted: 0 });

  const wanted = inPortions({ trophies: trophies.slice(0, drawable), ...shared });
  let changes = 0;
  const visible = wanted.map((portion, at) => {
    const before = drawn.portions[at];
    // What was hidden may be of another list: it is never seen again as it was.
    if (before === undefined || at >= drawn.wanted) return portion;
    if (isSame(before, portion)) return before;
    changes += 1;
    return changes === 1 ? portion : before;
  });
  const left = drawn.portions.slice(wanted.length).slice(0, -TAKEN_AWAY);
  drawn.portions = [...visible, ...left];
  drawn.wanted = wanted.length;

  const isDone = changes < 2 && left.length === 0;
  useLayoutEffect(() => {
    if (isDone) return;
    return afterFrame(() => redraw((count) => count + 1));
  });
  // No <ul>: what is between it and its items would have to be one too.
  return (
    <div
      class="rows"
      role={wanted.length > 0 ? 'list' : undefined}
      aria-busy={drawable < trophies.length || changes > 1}
    >
      {drawn.portions.map((portion, at) => (
        <div
          key={at}
          class="portion"
          style={{ '--rows': portion.trophies.length }}
          hidden={at >= wanted.length}
        >
          <DrawnPortion portion={portion} />
        </div>
      ))}
    </div>
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
