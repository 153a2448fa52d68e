import type { Game } from './game.ts';
import { bronze, gold, platinum, silver, trophySet } from './trophySet.ts';

/** A compilation: one title id, two trophy sets. Two of its rates are alike, so rarity has ties. */
const ember = trophySet({
  npCommunicationId: 'NPWR90003_00',
  platform: 'PS4',
  version: '01.02',
  name: { en: 'Ember: Ashfall', de: 'Ember: Aschefall', ja: 'エンバー 灰降る谷' },
  baseGame: [
    platinum(2.2, {
      en: ['Phoenix', 'Earn every other trophy.'],
      de: ['Phönix', 'Verdiene alle anderen Trophäen.'],
    }),
    gold(4.9, {
      en: ['Cinder Crown', 'Finish on the hardest level.'],
      de: ['Aschenkrone', 'Beende das Spiel auf höchster Stufe.'],
    }),
    gold(16.3, { en: ['The Valley Breathes', 'Finish the story.'] }),
    silver(9.3, {
      en: ['Banked Fire', 'Rest at each hearth.'],
      de: ['Glimmende Glut', 'Raste an jeder Feuerstelle.'],
    }),
    silver(9.3, { en: ['Ashen Choir', 'Hear all four songs.'] }),
    silver(21.4, { en: ['Flint', 'Win without armour.'] }),
    silver(29.7, { en: ['Backdraught', 'Open the sealed door.'] }, { hidden: true }),
    silver(35, { en: ['Kindling', 'Gather a party of four.'] }),
    bronze(86.1, { en: ['Spark', 'Begin.'], de: ['Funke', 'Fang an.'] }),
    bronze(78.2, { en: ['Soot', 'Fall once.'] }),
    bronze(71.5, { en: ['Chimney Swift', 'Climb the tower.'] }),
    bronze(66.6, { en: ['Smoke Signal', 'Call for help.'] }),
    bronze(58.4, { en: ['Tinderbox', 'Craft a torch.'] }),
    bronze(49.9, { en: ['Slow Burn', 'Play for ten hours.'] }),
    bronze(43.2, { en: ['Charcoal Sketch', 'Draw the map.'] }),
    bronze(38.8, { en: ['Firebreak', 'Save the village.'] }),
    bronze(32.5, { en: ['Hot Potato', 'Throw it back.'] }),
    bronze(27.9, { en: ['Warm Welcome', 'Visit the inn.'] }),
    bronze(23.4, { en: ['Ash Wednesday', 'Meet the hermit.'] }, { hidden: true }),
    bronze(18.2, { en: ['Embers at Dawn', 'Watch the sun rise.'] }),
  ],
});

const drift = trophySet({
  npCommunicationId: 'NPWR90004_00',
  platform: 'PS4',
  version: '01.00',
  name: { en: 'Drift: The Long Road', de: 'Drift: Die lange Straße', ja: 'ドリフト 長い道' },
  baseGame: [
    platinum(5, { en: ['End of the Road', 'Earn every other trophy.'] }),
    gold(8.8, {
      en: ['Thousand Miles', 'Drive a thousand miles.'],
      de: ['Tausend Meilen', 'Fahre tausend Meilen.'],
    }),
    gold(12.1, { en: ['No Map', 'Reach the coast without the map.'] }),
    silver(25.5, { en: ['Hitchhiker', 'Pick up everyone.'] }),
    silver(30.8, { en: ['Motel Keys', 'Sleep in every motel.'] }),
    silver(41, { en: ['Radio Free Drift', 'Find all stations.'] }),
    bronze(89.5, { en: ['Ignition', 'Turn the key.'], de: ['Zündung', 'Dreh den Schlüssel.'] }),
    bronze(76.6, { en: ['First Gear', 'Leave the town.'] }),
    bronze(64.3, { en: ['Flat Tyre', 'Change a wheel.'] }),
    bronze(57.7, { en: ['Diner Coffee', 'Ask for a refill.'] }),
    bronze(50.2, { en: ['Postcard', 'Send one home.'] }),
    bronze(45.1, { en: ['Tail Lights', 'Follow the blue truck.'] }, { hidden: true }),
  ],
});

export const emberAndDrift: Game = {
  npTitleId: 'CUSA90003_00',
  conceptId: 10090003,
  name: {
    en: 'Ember & Drift Collection',
    de: 'Ember & Drift Kollektion',
    ja: 'エンバー＆ドリフト コレクション',
  },
  publisher: 'Two Roads',
  genre: 'ROLE_PLAYING_GAMES',
  released: '2019-10-03',
  price: 3999,
  about: {
    en: 'Two journeys in one box: through a burning valley, and down the longest road there is.',
  },
  editions: [
    {
      productId: 'UP9000-CUSA90003_00-EMBERDRIFTCOLLEC',
      name: { en: 'Ember & Drift Collection', de: 'Ember & Drift Kollektion' },
    },
  ],
  trophySets: [ember, drift],
};
