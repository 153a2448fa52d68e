import { inTurns } from './inTurns.ts';
import { type BenchPage, inTab, loadFully, type MeasuredTab, type Presence } from './load.ts';
import { inMilliseconds, sampleOf } from './samples.ts';
import type { Scene } from './scene.ts';
import { atMost, type Row } from './table.ts';

/** A page on which the extension shows something. */
type ShowingPage = BenchPage & { readonly brings: Presence; readonly shows: Presence };

/** Where the watch leaves what it saw; times on the document's clock. */
interface Watched {
  /** When what the page brings was in the document. */
  trophyLensBegin: number;
  /** Resolves with when the frame was drawn that shows all that was awaited. */
  trophyLensShown: Promise<number>;
}

/**
 * How long it takes from what the page brings (the buy block, the tiles) to the frame that shows what the
 * extension has to show there. For comparison: from the same moment to the page's load event, without the
 * extension.
 * @param worker  in which state the page meets the extension's worker
 * @param most    what is promised, in ms
 */
export async function timeToShow(
  scene: Scene,
  page: ShowingPage,
  worker: 'running' | 'stopped',
  most?: number,
): Promise<Row> {
  const times = await inTurns(
    () => inTab(scene.bare, (tab) => watchLoad(tab, page)),
    () =>
      inTab(scene.extended, async (tab) => {
        if (worker === 'stopped') await scene.killWorker();
        return watchShown(tab, page);
      }),
  );
  const without = sampleOf(times.without);
  const measured = sampleOf(times.measured);
  return {
    what: `worker ${worker}`,
    without: inMilliseconds(without),
    measured: inMilliseconds(measured),
    ratio: measured.median / without.median,
    ...(most !== undefined && { promise: atMost(measured, most) }),
  };
}

async function watchLoad(tab: MeasuredTab, { url, brings, shows }: ShowingPage): Promise<number> {
  await tab.page.addInitScript(watch, { brings, shows });
  await loadFully(tab, url, null);
  return tab.page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { loadEventStart } = navigation as PerformanceNavigationTiming;
    return loadEventStart - (globalThis as unknown as Watched).trophyLensBegin;
  });
}

async function watchShown(tab: MeasuredTab, { url, brings, shows }: ShowingPage): Promise<number> {
  await tab.page.addInitScript(watch, { brings, shows });
  await loadFully(tab, url, shows);
  return tab.page.evaluate(async () => {
    const watched = globalThis as unknown as Watched;
    return (await watched.trophyLensShown) - watched.trophyLensBegin;
  });
}

/** Runs in the page before its own scripts, so it uses nothing from outside. */
function watch({ brings, shows }: { brings: Presence; shows: Presence }): void {
  const isThere = ({ selector, count }: Presence) =>
    document.querySelectorAll(selector).length >= count;
  const watched = globalThis as unknown as Watched;
  watched.trophyLensShown = new Promise((resolve) => {
    const look = () => {
      if (!isThere(shows)) {
        requestAnimationFrame(look);
        return;
      }
      // The frame is drawn right after this; what comes through the channel comes behind it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    new MutationObserver((_, observer) => {
      if (!isThere(brings)) return;
      observer.disconnect();
      watched.trophyLensBegin = performance.now();
      requestAnimationFrame(look);
    }).observe(document, { childList: true, subtree: true });
  });
}
