import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterFrame } from './afterFrame.ts';

/** Rows that are drawn at a time, so that even a slow machine is done with them within a frame. */
export const PORTION = 2;
/** Of so many some are in sight. Below them rows are not laid out, and three portions are no more work than one. */
const IN_SIGHT = 12;

/** A run of rows that stand under one header. */
interface Run {
  readonly id: string;
  readonly rows: number;
}

/**
 * How many rows of each run are to be drawn: none with what is around them, which is a frame's work by
 * itself, then after each frame one portion more, and three where they are out of sight, from the top down.
 * Whenever `subject` is another value it begins anew, with one portion at once; a run that is gone begins
 * anew when it comes back.
 */
export function usePortions(subject: string, runs: readonly Run[]): ReadonlyMap<string, number> {
  const [, redraw] = useState(0);
  const { current: state } = useRef({ subject, drawn: new Map(runs.map(({ id }) => [id, 0])) });

  if (state.subject !== subject) state.drawn.clear();
  state.subject = subject;
  const present = new Set(runs.map(({ id }) => id));
  for (const id of state.drawn.keys()) if (!present.has(id)) state.drawn.delete(id);
  if (state.drawn.size < runs.length) drawPortion(state.drawn, runs);

  const isDone = runs.every(({ id, rows }) => (state.drawn.get(id) ?? 0) >= rows);
  useLayoutEffect(() => {
    if (isDone) return;
    return afterFrame(() => {
      drawPortion(state.drawn, runs);
      redraw((count) => count + 1);
    });
  });
  return state.drawn;
}

function drawPortion(drawn: Map<string, number>, runs: readonly Run[]): void {
  const before = [...drawn.values()].reduce((sum, rows) => sum + rows, 0);
  let left = before < IN_SIGHT ? PORTION : 3 * PORTION;
  for (const { id, rows } of runs) {
    const had = drawn.get(id) ?? 0;
    const more = Math.max(0, Math.min(left, rows - had));
    drawn.set(id, had + more);
    left -= more;
  }
}
