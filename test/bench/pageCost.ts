import type { BrowserContext } from 'playwright';
import { inTurns } from './inTurns.ts';
import { type BenchPage, inTab, loadFully, type Presence } from './load.ts';
import { type MainThread, recordMainThread } from './mainThread.ts';
import { PROMISES } from './promises.ts';
import { inMilliseconds, type Sample, sampleOf } from './samples.ts';
import type { Scene } from './scene.ts';
import { atMost, type Group, type Row } from './table.ts';

/** How many times slower than this machine's. */
const CPUS = [1, 4] as const;

/** What a page costs the main thread, with and without the extension. */
export async function pageCost(scene: Scene, page: BenchPage): Promise<Group[]> {
  const groups: Group[] = [];
  for (const slowdown of CPUS) {
    const { without, measured } = await inTurns(
      () => measure(scene.bare, page.url, null, slowdown),
      () => measure(scene.extended, page.url, page.shows, slowdown),
    );
    groups.push({
      title: `${page.name}, CPU at ${slowdown}×`,
      rows: rowsOf(samplesOf(without), samplesOf(measured), slowdown),
    });
  }
  return groups;
}

const measure = (
  browser: BrowserContext,
  url: string,
  shown: Presence | null,
  slowdown: number,
): Promise<MainThread> =>
  inTab(browser, async (tab) => {
    await tab.session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return recordMainThread(tab.session, url, () => loadFully(tab, url, shown));
  });

type Samples = Readonly<Record<keyof MainThread, Sample>>;

function samplesOf(loads: readonly MainThread[]): Samples {
  const sample = (of: keyof MainThread) => sampleOf(loads.map((load) => load[of]));
  return {
    evaluation: sample('evaluation'),
    longestTask: sample('longestTask'),
    allTasks: sample('allTasks'),
    own: sample('own'),
    longestOwn: sample('longestOwn'),
  };
}

function rowsOf(without: Samples, measured: Samples, slowdown: (typeof CPUS)[number]): Row[] {
  const compared = (what: string, of: keyof MainThread, to: keyof MainThread): Row => ({
    what,
    without: inMilliseconds(without[to]),
    measured: inMilliseconds(measured[of]),
    ratio: measured[of].median / without[to].median,
  });
  return [
    compared('script evaluation', 'evaluation', 'evaluation'),
    compared('longest task', 'longestTask', 'longestTask'),
    compared('all tasks', 'allTasks', 'allTasks'),
    compared('our own scripts, to all tasks without', 'own', 'allTasks'),
    {
      ...compared('our own in one task, to the longest without', 'longestOwn', 'longestTask'),
      ...(slowdown === 4 && { promise: atMost(measured.longestOwn, PROMISES.longestOwnTask) }),
    },
  ];
}
