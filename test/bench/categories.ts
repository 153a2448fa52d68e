import type { Page } from 'playwright';
import { waitUntil } from '../e2e/browsers/waitUntil.ts';
import { timeToShow } from './appearance.ts';
import { inTab, loadFully } from './load.ts';
import { pageCost } from './pageCost.ts';
import { BADGE, categoryPage } from './pages.ts';
import { PROMISES } from './promises.ts';
import { openScene, type Scene } from './scene.ts';
import type { Group } from './table.ts';
import { countRequests, requestsRow, shiftRow, visit } from './visits.ts';

const SIZES = [48, 500] as const;
/** A number of badges that has not changed over so many looks (40 ms apart) is all there will be. */
const STEADY_LOOKS = 25;

/** The badges on the tiles of a category. */
export async function measureCategories(): Promise<Group[]> {
  await using scene = await openScene('collector');
  // The account has just been signed in: the page is there before its library is.
  const cold = await visit(scene, categoryPage(48, 0), async (tab) => {
    await scene.librarySynced();
    await steadyBadges(tab);
  });
  const groups: Group[] = [];
  for (const tiles of SIZES) {
    const page = categoryPage(tiles, await countBadges(scene, tiles));
    const laterRequests = countRequests(scene);
    const synced = await visit(scene, page);
    const times = [
      await timeToShow(scene, page, 'running'),
      await timeToShow(scene, page, 'stopped'),
    ];
    groups.push(
      {
        title: page.name,
        rows: [
          requestsRow(
            'library synced, all visits together',
            laterRequests(),
            PROMISES.freshRequests,
          ),
          ...(tiles === 48 ? [shiftRow('just signed in', [cold])] : []),
          shiftRow('library synced', [synced]),
        ],
      },
      {
        title: `From ${tiles} tiles to all badges, all kept (without: to the load event)`,
        rows: times,
      },
      ...(await pageCost(scene, page)),
    );
  }
  return groups;
}

/** How many badges a category shows; rejects when it shows none, as then nothing would be measured. */
const countBadges = ({ extended }: Scene, tiles: (typeof SIZES)[number]): Promise<number> =>
  inTab(extended, async (tab) => {
    await loadFully(tab, categoryPage(tiles, 0).url, null);
    return steadyBadges(tab.page);
  });

async function steadyBadges(tab: Page): Promise<number> {
  let count = 0;
  let looks = 0;
  await waitUntil(
    'badges, and for no more of them to come',
    async () => {
      const now = await tab.locator(BADGE).count();
      looks = now === count ? looks + 1 : 0;
      count = now;
      return count > 0 && looks >= STEADY_LOOKS;
    },
    async () => `There were ${count} badges at ${tab.url()}.`,
  );
  return count;
}
