import { timeToShow } from './appearance.ts';
import { pageCost } from './pageCost.ts';
import { gamePage, silentPage } from './pages.ts';
import { PROMISES } from './promises.ts';
import { openScene } from './scene.ts';
import type { Group } from './table.ts';
import { countRequests, requestsRow, shiftRow, type Visit, visit } from './visits.ts';

/** A plain set, a set with add-ons, and a compilation of two sets: each asks for other things. */
const GAMES = ['lanternsOfVael', 'hollowOrchard', 'emberAndDrift'] as const;
/** The fullest card. */
const MEASURED = gamePage('hollowOrchard');

/** The card on pages of a game, and what the extension costs where there is none. */
export async function measureGames(): Promise<Group[]> {
  await using scene = await openScene('demo');
  await scene.librarySynced();
  const pages = GAMES.map(gamePage);
  const first: Visit[] = [];
  for (const page of pages) {
    const isWhole = { hasNotText: 'Not fetched yet' };
    first.push(
      await visit(scene, page, (tab) => tab.locator(page.shows.selector).filter(isWhole).waitFor()),
    );
  }
  // Over many visits, so that a request that is late is met all the same.
  const laterRequests = countRequests(scene);
  const again: Visit[] = [];
  for (const page of pages) again.push(await visit(scene, page));
  const { running, stopped } = PROMISES.cardShown;
  const times = [
    await timeToShow(scene, MEASURED, 'running', running),
    await timeToShow(scene, MEASURED, 'stopped', stopped),
  ];
  const mostFirst = Math.max(...first.map(({ requests }) => requests));
  return [
    {
      title: `Product pages, the worst of ${pages.length}`,
      rows: [
        requestsRow('never opened before', mostFirst, PROMISES.coldGameRequests),
        requestsRow('all later visits together', laterRequests(), PROMISES.freshRequests),
        shiftRow('never opened before', first),
        shiftRow('again', again),
      ],
    },
    {
      title: 'From the buy block to the card, all kept (without: to the load event)',
      rows: times,
    },
    ...(await pageCost(scene, MEASURED)),
    ...(await pageCost(scene, silentPage)),
  ];
}
