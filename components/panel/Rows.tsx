import type { Trophy } from '../../lib/trophies/view.ts';
import { type RowContext, TrophyRow } from './TrophyRow.tsx';
import { unlessSame } from './unlessSame.tsx';
import { PORTION } from './usePortions.ts';

interface RowsProps {
  readonly trophies: readonly Trophy[];
  /** The trophyIds of those that are covered. */
  readonly covered: ReadonlySet<number>;
  readonly context: RowContext;
}

/**
 * The rows of a group, of which the first `drawn` are drawn so far. Those that are as they were cost
 * nothing when others come or change.
 */
export function Rows({ trophies, drawn, ...shared }: RowsProps & { drawn: number }) {
  const portions: (readonly Trophy[])[] = [];
  for (let at = 0; at < drawn; at += PORTION) {
    portions.push(trophies.slice(at, Math.min(drawn, at + PORTION)));
  }
  return (
    <ul class="rows" aria-busy={drawn < trophies.length}>
      {portions.map((portion, at) => (
        <Portion key={at} trophies={portion} {...shared} />
      ))}
    </ul>
  );
}

const Portion = unlessSame<RowsProps>(isSame, ({ trophies, covered, context }) =>
  trophies.map((trophy) => (
    <TrophyRow
      key={trophy.trophyId}
      trophy={trophy}
      isCovered={covered.has(trophy.trophyId)}
      {...context}
    />
  )),
);

function isSame(before: RowsProps, after: RowsProps): boolean {
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
