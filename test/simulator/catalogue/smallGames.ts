import type { Game } from './game.ts';
import { bronze, gold, platinum, silver, trophySet } from './trophySet.ts';

const paperCometTrophies = trophySet({
  npCommunicationId: 'NPWR90006_00',
  platform: 'PS5',
  version: '01.00',
  name: { en: 'Paper Comet', ja: '紙の彗星' },
  baseGame: [
    platinum(12.5, {
      en: ['Full Orbit', 'Earn every other trophy.'],
      ja: ['周回完了', '他のトロフィーをすべて獲得した。'],
    }),
    gold(15.8, { en: ['Perihelion', 'Fly past the sun.'], ja: ['近日点', '太陽のそばを飛んだ。'] }),
    gold(20.1, { en: ['A Thousand Folds', 'Fold a thousand times.'] }, { target: 1000 }),
    silver(34.6, { en: ['Tail', 'Draw a line across the sky.'] }),
    silver(29.4, { en: ['Ink', 'Write a name on the wing.'] }),
    bronze(92.3, { en: ['Crease', 'Fold once.'], ja: ['折り目', '一度折った。'] }),
    bronze(80.8, { en: ['Lift', 'Leave the desk.'] }),
    bronze(65.9, { en: ['Window', 'Leave the room.'] }),
    bronze(54, { en: ['Rain', 'Get wet.'] }, { hidden: true }),
  ],
});

/** Never played by the demo account. */
export const paperComet: Game = {
  npTitleId: 'PPSA90006_00',
  conceptId: 10090006,
  name: paperCometTrophies.name,
  publisher: 'Orihime',
  genre: 'CASUAL',
  released: '2025-03-27',
  price: 1499,
  about: {
    en: 'Fold it, throw it, and see how far a sheet of paper gets.',
    ja: '折って、投げて、どこまでも。',
  },
  editions: [{ productId: 'JP9000-PPSA90006_00-PAPERCOMET000000', name: paperCometTrophies.name }],
  trophySets: [paperCometTrophies],
};

const quietHarbourTrophies = trophySet({
  npCommunicationId: 'NPWR90007_00',
  platform: 'PS5,PSPC',
  version: '01.00',
  name: { en: 'Quiet Harbour', de: 'Stiller Hafen' },
  baseGame: [
    gold(25.4, { en: ['Low Tide', 'See the harbour empty.'] }),
    silver(47.2, { en: ['Fog Horn', 'Answer from the pier.'] }, { target: 3 }),
    silver(39.6, { en: ['Net Mender', 'Mend every net.'] }),
    bronze(73.1, { en: ['Bench', 'Sit down.'], de: ['Bank', 'Setz dich.'] }),
    bronze(67.5, { en: ['Ripples', 'Skip a stone.'] }),
    bronze(58.8, { en: ['Cat', 'Be chosen by the cat.'] }, { hidden: true }),
  ],
});

/** Has no platinum; the demo account has begun it and earned nothing. */
export const quietHarbour: Game = {
  npTitleId: 'PPSA90007_00',
  conceptId: 10090007,
  name: quietHarbourTrophies.name,
  publisher: 'Slack Water',
  genre: 'CASUAL',
  released: '2025-06-12',
  price: 999,
  about: { en: 'There is nothing to do here, and all day to do it.' },
  editions: [
    { productId: 'UP9000-PPSA90007_00-QUIETHARBOUR0000', name: quietHarbourTrophies.name },
  ],
  trophySets: [quietHarbourTrophies],
};

/** In the store, but the trophy service does not know its title id. */
export const unlistedBeta: Game = {
  npTitleId: 'PPSA90008_00',
  conceptId: 10090008,
  name: { en: 'Unlisted Beta' },
  publisher: 'Slack Water',
  genre: 'ACTION',
  released: '2026-01-15',
  price: 0,
  about: { en: 'A beta test. It may change, or vanish.' },
  editions: [{ productId: 'UP9000-PPSA90008_00-UNLISTEDBETA0000', name: { en: 'Unlisted Beta' } }],
  trophySets: [],
};
