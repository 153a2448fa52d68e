import { GAMES } from '../catalogue/catalogue.ts';
import { copperTides } from '../catalogue/copperTides.ts';
import { emberAndDrift } from '../catalogue/emberAndDrift.ts';
import type { Game } from '../catalogue/game.ts';
import { glassMeridian, glassMeridianPs4 } from '../catalogue/glassMeridian.ts';
import { grandAtlas } from '../catalogue/grandAtlas.ts';
import { hollowOrchard } from '../catalogue/hollowOrchard.ts';
import { hostileNames } from '../catalogue/hostileNames.ts';
import { lanternsOfVael } from '../catalogue/lanternsOfVael.ts';
import { quietHarbour } from '../catalogue/smallGames.ts';
import type { TrophySet } from '../catalogue/trophySet.ts';
import { toSecond } from '../clock.ts';
import type { Library, PlayedTitle, SyncedSet } from './account.ts';

const HOUR_MS = 3_600_000;

/** The library of the demo account: the games written by hand, in the states the tests are about. */
export const createDemoLibrary = (): Library => ({
  sets: [
    begun('NPWR90001_00', {
      earned: [16, 17, 12, 13, 1, 14, 2, 3, 5, 4, 6],
      since: '2025-03-02T19:12:40Z',
      tracked: { 7: 87, 10: 2, 15: 73, 18: 6 },
    }),
    complete('NPWR90002_00', '2018-06-01T20:05:11Z', { undated: [11, 12] }),
    begun('NPWR90003_00', {
      earned: [8, 9, 10, 12, 7, 11, 13, 3, 4],
      since: '2023-11-10T17:40:03Z',
    }),
    begun('NPWR90004_00', { earned: [6, 7, 8, 5], since: '2024-01-20T21:31:55Z' }),
    begun('NPWR90005_00', {
      earned: [...range(1, 17), 0, 21, 22, 20, 26],
      since: '2024-10-04T18:22:08Z',
      tracked: { 19: 3, 25: 11, 27: 0 },
    }),
    begun('NPWR90010_00', { earned: [6, 7, 3, 8, 1], since: '2025-04-18T20:04:51Z' }),
    complete('NPWR90011_00', '2023-06-02T18:30:09Z'),
    begun('NPWR90007_00', { earned: [], since: '2025-06-29T08:15:30Z' }),
    begun('NPWR90014_00', {
      earned: [9, 13, 6],
      since: '2021-04-02T10:00:00Z',
      tracked: { 15: 73 },
    }),
    // The first add-on whole, and something of most other groups.
    begun('NPWR90015_00', {
      earned: [5, 20, 21, 22, ...range(60, 101), ...range(300, 349), ...range(360, 362), 410],
      since: '2021-09-20T18:00:00Z',
      tracked: { 45: 3, 52: 73, 59: 11_000, 108: 299, 115: 0, 367: 73, 374: 12_000 },
    }),
  ],
  played: [
    played(lanternsOfVael, 37, '2025-03-02', '2025-03-16', 'PT41H7M52S'),
    played(copperTides, 112, '2018-06-01', '2018-09-09', 'PT215H2M16S'),
    played(emberAndDrift, 24, '2023-11-10', '2024-01-24', 'PT33H18M'),
    played(hollowOrchard, 58, '2024-10-04', '2024-11-30', 'PT62H55M4S'),
    played(glassMeridian, 6, '2025-04-18', '2025-04-23', 'PT8H40M12S'),
    played(glassMeridianPs4, 31, '2023-06-02', '2023-06-20', 'PT29H3M'),
    played(hostileNames, 2, '2021-04-02', '2021-04-06', 'PT3H40M'),
    played(grandAtlas, 140, '2021-09-20', '2022-01-30', 'PT412H6M'),
    played(quietHarbour, 1, '2025-06-29', '2025-06-29', 'PT12M9S'),
    played(lumen, 9, '2025-01-03', '2025-06-28', 'PT9H1S'),
  ],
});

/** Media apps stand among the played games too (recorded 2025). */
const lumen: Game = {
  npTitleId: 'PPSA90009_00',
  conceptId: 10090009,
  name: { en: 'Lumen Player' },
  publisher: 'Lumen',
  genre: 'UNIQUE',
  released: '2021-01-01',
  price: 0,
  about: { en: 'Films, and nothing but films.' },
  editions: [{ productId: 'UP9000-PPSA90009_00-LUMENPLAYER00000', name: { en: 'Lumen Player' } }],
  trophySets: [],
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function trophySetOf(npCommunicationId: string): TrophySet {
  const sets = GAMES.flatMap((game) => game.trophySets);
  const found = sets.find((set) => set.npCommunicationId === npCommunicationId);
  if (!found) throw new Error(`The catalogue has no ${npCommunicationId}.`);
  return found;
}

/** One trophy every 31 hours, in the order given; `tracked`: steps by trophy id. */
function begun(
  npCommunicationId: string,
  state: { earned: readonly number[]; since: string; tracked?: Readonly<Record<number, number>> },
): SyncedSet {
  const trophySet = trophySetOf(npCommunicationId);
  const start = Date.parse(state.since);
  const dates = state.earned.map((_, index) => toSecond(start + index * 31 * HOUR_MS));
  const last = dates.at(-1) ?? state.since;
  const tracked = Object.entries(state.tracked ?? {});
  return {
    trophySet,
    earned: new Map(state.earned.map((id, index) => [id, dates[index] ?? null])),
    tracked: new Map(tracked.map(([id, steps]) => [Number(id), { steps, at: last }])),
    isHidden: false,
    lastUpdated: last,
  };
}

/** All earned, the platinum last; some, by trophy id, so long ago that no date was kept (recorded). */
function complete(
  npCommunicationId: string,
  since: string,
  { undated = [] }: { undated?: readonly number[] } = {},
): SyncedSet {
  const order = [...range(1, trophySetOf(npCommunicationId).trophies.length - 1), 0];
  const set = begun(npCommunicationId, { earned: order, since });
  for (const id of undated) set.earned.set(id, null);
  return set;
}

function played(
  game: Game,
  playCount: number,
  firstDay: string,
  lastDay: string,
  playDuration: string,
): PlayedTitle {
  const isPs5 = game.npTitleId.startsWith('PPSA');
  const category = game === lumen ? 'ps5_native_media_app' : isPs5 ? 'ps5_native_game' : 'ps4_game';
  return {
    game,
    category,
    playCount,
    firstPlayed: `${firstDay}T17:31:14.310000Z`,
    lastPlayed: `${lastDay}T22:02:32.630000Z`,
    playDuration,
  };
}
