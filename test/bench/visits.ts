import type { Page } from 'playwright';
import { layoutShiftOf } from './layoutShift.ts';
import { type BenchPage, inTab, loadFully } from './load.ts';
import { PROMISES } from './promises.ts';
import type { Scene } from './scene.ts';
import { exactly, type Row } from './table.ts';

/** What one visit to a page cost, exactly. */
export interface Visit {
  /** To the trophy service. */
  readonly requests: number;
  /** What moved with the extension, less what moves without. */
  readonly addedShift: number;
}

/** From now on: gives how many requests the trophy service has got. */
export function countRequests({ simulator }: Scene): () => number {
  const before = simulator.trophyRequests().length;
  return () => simulator.trophyRequests().length - before;
}

/**
 * Visits a page in both browsers and counts.
 * @param whole  what there is to wait for beyond what the page shows when everything is kept
 */
export async function visit(
  scene: Scene,
  { url, shows }: BenchPage,
  whole?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const shiftWithout = await inTab(scene.bare, async (tab) => {
    await loadFully(tab, url, null);
    return layoutShiftOf(tab.page);
  });
  const requests = countRequests(scene);
  const shiftWith = await inTab(scene.extended, async (tab) => {
    await loadFully(tab, url, shows);
    await whole?.(tab.page);
    return layoutShiftOf(tab.page);
  });
  return { requests: requests(), addedShift: shiftWith - shiftWithout };
}

export const requestsRow = (what: string, requests: number, most: number): Row => ({
  what: `requests, ${what}`,
  measured: String(requests),
  promise: exactly(requests, most, most === 0 ? '0' : `≤ ${most}`),
});

/** The layout shift of the visit that had the most. */
export function shiftRow(what: string, visits: readonly Visit[]): Row {
  const shift = Math.max(...visits.map(({ addedShift }) => addedShift));
  return {
    what: `added layout shift, ${what}`,
    measured: shift.toFixed(3),
    promise: exactly(shift, PROMISES.addedLayoutShift, '0.000'),
  };
}
