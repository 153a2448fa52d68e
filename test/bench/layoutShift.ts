import type { Page } from 'playwright';

/** All that has moved in a page so far, by the browser's own layout-shift entries. */
export const layoutShiftOf = (tab: Page): Promise<number> =>
  tab.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      throw new Error('This browser has no layout-shift entries.');
    }
    // What moves in a frame is entered when that frame is drawn.
    await new Promise(requestAnimationFrame);
    await new Promise((drawn) => setTimeout(drawn));
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as (PerformanceEntry & { readonly value: number })[];
    observer.disconnect();
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
