import type { Game } from './game.ts';
import { bronze, gold, platinum, silver, type TrophySet, trophySet } from './trophySet.ts';

const name = {
  en: 'Glass Meridian',
  de: 'Gläserner Meridian',
  ja: '硝子の子午線',
  ar: 'خط الزوال الزجاجي',
  'zh-Hans': '玻璃子午线',
} as const;

/** Each platform has a trophy set of its own, with the same trophies. */
const trophies = (npCommunicationId: string, platform: 'PS5' | 'PS4'): TrophySet =>
  trophySet({
    npCommunicationId,
    platform,
    version: '01.01',
    name,
    baseGame: [
      platinum(7.4, {
        en: ['Zero Degrees', 'Earn every other trophy.'],
        de: ['Null Grad', 'Verdiene alle anderen Trophäen.'],
        ja: ['零度', '他のトロフィーをすべて獲得した。'],
      }),
      gold(14.2, { en: ['Solstice', 'Stand on the line at noon.'] }),
      gold(11.9, { en: ['Antipodes', 'Reach the far side of the world.'] }),
      silver(28.3, { en: ['Sextant', 'Find your place by the stars.'] }),
      silver(23.1, { en: ['Lens Grinder', 'Polish the great lens.'] }),
      silver(19.5, { en: ['Parallax', 'See one thing from two places.'] }, { hidden: true }),
      bronze(88.7, { en: ['First Bearing', 'Read the compass.'] }),
      bronze(76.2, { en: ['Trade Winds', 'Sail with the wind behind you.'] }),
      bronze(61.4, { en: ['Date Line', 'Live one day twice.'] }),
      bronze(52.8, { en: ['Doldrums', 'Wait for the wind.'] }),
      bronze(44.6, { en: ['Chronometer', 'Wind the clock every day.'] }),
      bronze(33.9, { en: ['Refraction', 'Bend the light.'] }),
    ],
  });

const sold = {
  conceptId: 10090010,
  name,
  publisher: 'Azimuth House',
  genre: 'ADVENTURE',
  released: '2023-05-05',
  price: 3999,
  about: {
    en: 'A surveyor, a map of glass, and a line that will not stay where it was drawn.',
    de: 'Eine Landvermesserin, eine Karte aus Glas und eine Linie, die nicht bleibt, wo sie gezogen wurde.',
  },
} as const;

export const glassMeridian: Game = {
  ...sold,
  npTitleId: 'PPSA90010_00',
  editions: [{ productId: 'EP9000-PPSA90010_00-GLASSMERIDIAN000', name }],
  trophySets: [trophies('NPWR90010_00', 'PS5')],
};

/** The same game on the older platform, sold on the same pages. */
export const glassMeridianPs4: Game = {
  ...sold,
  npTitleId: 'CUSA90010_00',
  editions: [{ productId: 'EP9000-CUSA90010_00-GLASSMERIDIANPS4', name }],
  trophySets: [trophies('NPWR90011_00', 'PS4')],
};
