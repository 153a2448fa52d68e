import type { Game } from './game.ts';
import { bronze, gold, platinum, silver, type TrophySet, trophySet } from './trophySet.ts';

/** PS4, 36 trophies. Each region has a trophy set of its own under the same name. */
const trophies = (npCommunicationId: string): TrophySet =>
  trophySet({
    npCommunicationId,
    platform: 'PS4',
    version: '01.00',
    // Real titles end in blanks and newlines now and then (recorded 2025).
    name: { en: 'Copper Tides ', de: 'Kupfergezeiten', ja: '銅の潮' },
    baseGame: [
      platinum(5.1, {
        en: ['Admiral of the Copper Sea', 'Collect all other 35 trophies.'],
        de: ['Admiral der Kupfersee', 'Sammle alle anderen 35 Trophäen.'],
        ja: ['銅の海の提督', '他の35個のトロフィーを集めた。'],
      }),
      gold(11.3, { en: ['The Ninth Wave', 'Survive the storm off Cape Verdigris.'] }),
      gold(6.4, {
        en: ['Patina', 'Sail one ship for a hundred days.'],
        de: ['Patina', 'Segle hundert Tage auf einem Schiff.'],
      }),
      silver(24.8, { en: ['Brass Monkey', 'Winter in the northern bay.'] }),
      silver(19.9, { en: ['Dead Reckoning', 'Cross the strait without a chart.'] }),
      silver(33.1, { en: ['Full Holds', 'Carry more than the ship can bear.'] }),
      silver(15.2, { en: ["Cook's Mate", 'Taste every dish on board.'] }),
      silver(28.6, { en: ['Lee Shore', 'Escape a wreck with all hands.'] }, { hidden: true }),
      silver(13.7, { en: ['Letters Home', 'Answer each letter you receive.'] }),
      silver(40.5, {
        en: ['Second Mate', 'Be promoted.'],
        de: ['Zweiter Maat', 'Werde befördert.'],
      }),
      silver(22, { en: ['Salt and Solder', 'Repair the hull at sea.'] }),
      bronze(93.4, {
        en: ['Cast Off', 'Leave the harbour.'],
        de: ['Leinen los', 'Verlasse den Hafen.'],
        ja: ['出航', '港を出た。'],
      }),
      bronze(90.2, { en: ['Landlubber', 'Fall overboard.'] }),
      bronze(84, { en: ['Heave Ho', 'Raise the anchor by hand.'] }),
      bronze(81.7, { en: ['Knots', 'Tie five knots.'] }),
      bronze(77.5, { en: ['First Catch', 'Land a fish.'] }),
      bronze(74.9, { en: ['Old Salt', 'Talk to the harbour master.'] }),
      bronze(70.3, { en: ['Flag Etiquette', 'Greet a passing ship.'] }),
      bronze(68.8, { en: ['Ballast', 'Trim the ship.'] }),
      bronze(66.2, { en: ['Fair Wind', 'Reach ten knots.'] }),
      bronze(63, { en: ['Tinker', 'Mend a kettle.'] }),
      bronze(59.9, { en: ['Night Watch', 'Stay awake until dawn.'] }),
      bronze(57.4, { en: ['Copperplate', 'Write in the log.'] }),
      bronze(55.1, { en: ['Gull Feeder', 'Feed a gull.'] }),
      bronze(53.6, { en: ['Harbour Dues', 'Pay what you owe.'] }),
      bronze(51.8, { en: ['Parley', 'Talk a pirate out of it.'] }),
      bronze(48.7, { en: ['Sea Shanty No. 5', 'Sing along to the end.'] }),
      bronze(46.3, { en: ['Barnacle', 'Clean the hull.'] }),
      bronze(44.4, { en: ['Flotsam', 'Find a message in a bottle.'] }),
      bronze(42.9, { en: ['Jetsam', 'Throw away a message in a bottle.'] }),
      bronze(39.2, { en: ['Becalmed', 'Wait for three days.'] }),
      bronze(37, { en: ['Hot Copper', 'Smuggle once.'] }, { hidden: true }),
      bronze(35.5, { en: ['Cold Iron', 'Never smuggle again.'] }, { hidden: true }),
      bronze(31.6, { en: ['Lighthouse Tea', 'Visit the lighthouse keeper.'] }),
      bronze(26.1, { en: ['Tide Table', 'Arrive on time.'] }),
      bronze(17.8, { en: ['Home Port', 'Buy the house on the hill.'] }),
    ],
  });

const european = trophies('NPWR90002_00');
const american = trophies('NPWR90012_00');

const sold = {
  conceptId: 10090002,
  name: { en: 'Copper Tides', de: 'Kupfergezeiten', ja: '銅の潮' },
  publisher: 'Verdigris Works',
  genre: 'SIMULATION',
  released: '2017-05-19',
  price: 1999,
  about: {
    en: 'One ship, one sea, and a cargo nobody asks about.',
    de: 'Ein Schiff, ein Meer und eine Ladung, nach der niemand fragt.',
  },
} as const;

export const copperTides: Game = {
  ...sold,
  npTitleId: 'CUSA90002_00',
  editions: [{ productId: 'EP9000-CUSA90002_00-COPPERTIDES00000', name: sold.name }],
  soldIn: 'Europe',
  trophySets: [european],
};

/** The same game as sold elsewhere: a title id and a trophy set of its own, one concept. */
export const copperTidesAmerican: Game = {
  ...sold,
  npTitleId: 'CUSA90012_00',
  editions: [{ productId: 'UP9000-CUSA90012_00-COPPERTIDES00000', name: sold.name }],
  soldIn: 'America',
  trophySets: [american],
};
