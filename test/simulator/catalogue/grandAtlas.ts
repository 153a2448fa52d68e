import { createChance } from '../random.ts';
import type { Game } from './game.ts';
import { GRADES, type Grade, platinum, type TrophyDraft, trophySet } from './trophySet.ts';

/** Percent of players: the platinum's, and from where to where those of the other grades lie. */
const PLATINUM_RATE = 0.2;
const RATES: Readonly<Record<Exclude<Grade, 'platinum'>, readonly [low: number, high: number]>> = {
  gold: [0.3, 6],
  silver: [2, 25],
  bronze: [8, 92],
};

const DEEDS = [
  'Survey',
  'Chart',
  'Cross',
  'Sound',
  'Name',
  'Climb',
  'Circle',
  'Winter on',
  'Return to',
  'Land on',
] as const;
const PLACES = [
  'the Amber Shoals',
  'Brackwater',
  'Cape Lament',
  'the Drowned Steps',
  'Eelgrass Bay',
  'the Far Skerries',
  'Gannet Rock',
  'the Hollow Isles',
  'Ironmouth',
  'Juniper Sound',
  'the Kelp Roads',
  'Lantern Reef',
  'Mirror Lake',
] as const;

/** Counts over the whole set, so that no two trophies are called alike. */
function place(number: number): string {
  const deed = DEEDS[number % DEEDS.length] ?? DEEDS[0];
  const round = Math.floor(number / (DEEDS.length * PLACES.length));
  const where = PLACES[Math.floor(number / DEEDS.length) % PLACES.length] ?? PLACES[0];
  return `${deed} ${where}${'ⅠⅡⅢⅣ'[round - 1] ? ` ${'ⅠⅡⅢⅣ'[round - 1]}` : ''}`;
}

/** A seed of its own: this set is the same for every simulator. */
const chance = createChance(500);

/** Every seventh is counted, every ninth hidden, every 25th rewarded. */
function drafts(from: number, counts: Readonly<Record<keyof typeof RATES, number>>): TrophyDraft[] {
  const grades = GRADES.toReversed().flatMap((grade) =>
    grade === 'platinum' ? [] : Array.from({ length: counts[grade] }, () => grade),
  );
  return grades.map((grade, index): TrophyDraft => {
    const number = from + index;
    const [low, high] = RATES[grade];
    const name = place(number);
    return {
      grade,
      rate: chance.between(low * 10, high * 10) / 10,
      text: { en: [name, `${name}, and write down in the atlas what you have found there.`] },
      ...(number % 9 === 4 && { hidden: true }),
      ...(number % 7 === 3 && { target: [5, 12, 100, 300, 12_500][number % 5] ?? 5 }),
      ...(number % 25 === 6 && { reward: { en: `Plate ${number} of the atlas` } }),
    };
  });
}

const ADD_ONS = [
  { en: 'The Northern Sheets', de: 'Die nördlichen Blätter', ja: '北の図葉' },
  { en: 'The Southern Sheets', de: 'Die südlichen Blätter', ja: '南の図葉' },
  { en: 'Soundings', de: 'Lotungen', ja: '測深' },
  { en: 'Terra Incognita' },
] as const;

const trophies = trophySet({
  npCommunicationId: 'NPWR90015_00',
  platform: 'PS5',
  version: '02.10',
  name: { en: 'Grand Atlas', de: 'Der große Atlas', ja: '大地図帳' },
  baseGame: [
    platinum(PLATINUM_RATE, {
      en: ['Nothing Left Blank', 'Earn every other trophy of the base game.'],
      de: ['Kein weißer Fleck', 'Verdiene alle anderen Trophäen des Hauptspiels.'],
    }),
    ...drafts(1, { bronze: 244, silver: 42, gold: 13 }),
  ],
  addOns: ADD_ONS.map((name, index) => ({
    name,
    trophies: drafts(300 + 50 * index, { bronze: 42, silver: 6, gold: 2 }),
  })),
});

/** PS5: 500 trophies, 300 of the base game and 50 of each of four add-ons. */
export const grandAtlas: Game = {
  npTitleId: 'PPSA90015_00',
  conceptId: 10090015,
  name: trophies.name,
  publisher: 'Azimuth House',
  genre: 'ADVENTURE',
  released: '2021-09-17',
  price: 6999,
  about: { en: 'Every coast of a very large world, and a blank page for each.' },
  editions: [{ productId: 'UP9000-PPSA90015_00-GRANDATLAS000000', name: trophies.name }],
  isDelisted: true,
  trophySets: [trophies],
};
