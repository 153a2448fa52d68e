import type { Game } from './game.ts';
import { bronze, gold, platinum, silver, trophySet } from './trophySet.ts';

/** PS5, a base game with two add-on groups. */
const trophies = trophySet({
  npCommunicationId: 'NPWR90005_00',
  platform: 'PS5',
  version: '01.40',
  name: {
    en: 'Hollow Orchard',
    de: 'Der hohle Obstgarten',
    ja: '空洞の果樹園',
    'zh-Hans': '空心果园',
  },
  baseGame: [
    platinum(6.1, {
      en: ['The Whole Orchard', 'Earn every other trophy of the base game.'],
      de: ['Der ganze Garten', 'Verdiene alle anderen Trophäen des Hauptspiels.'],
      ja: ['果樹園のすべて', '本編の他のトロフィーをすべて獲得した。'],
    }),
    gold(10.4, {
      en: ['Root and Branch', 'See both endings.'],
      de: ['Mit Stumpf und Stiel', 'Erlebe beide Enden.'],
    }),
    gold(8.5, { en: ['Windfall King', 'Never pick, only gather.'] }),
    silver(22.2, { en: ['Beekeeper', 'Fill all hives.'] }, { target: 12 }),
    silver(31.9, { en: ['Under the Bark', 'Find the hollow tree.'] }, { hidden: true }),
    silver(
      18.6,
      { en: ['Cider Hour', 'Press a perfect barrel.'] },
      { reward: { en: 'Apple Press', de: 'Apfelpresse' } },
    ),
    silver(27, { en: ['Scarecrow Parliament', 'Seat all seven.'] }, { target: 7 }),
    silver(36.3, { en: ['Frost Night', 'Save the blossoms.'] }),
    bronze(91.1, {
      en: ['First Bite', 'Eat an apple.'],
      de: ['Erster Bissen', 'Iss einen Apfel.'],
      ja: ['ひとかじり', 'りんごを食べた。'],
    }),
    bronze(83.7, { en: ['Ladder', 'Climb a tree.'] }),
    bronze(75.8, { en: ['Worm', 'Eat the wrong apple.'] }),
    bronze(69.4, { en: ['Gate', 'Enter the old orchard.'] }),
    bronze(62.6, { en: ['Basket Case', 'Fill a basket.'] }),
    bronze(56.5, { en: ['Magpie', 'Lose your ring.'] }, { hidden: true }),
    bronze(50.7, { en: ['Pruning', 'Cut back the dead wood.'] }),
    bronze(45.3, { en: ['Mist', 'Get lost.'] }),
    bronze(40, { en: ['Graft', 'Join two trees.'] }),
    bronze(34.2, { en: ['Hush', 'Do not wake it.'] }, { hidden: true }),
  ],
  addOns: [
    {
      name: { en: 'The Grafted Queen', de: 'Die gepfropfte Königin', ja: '接がれた女王' },
      trophies: [
        gold(1.8, {
          en: ['Long May She Bloom', 'Crown the queen.'],
          de: ['Lang soll sie blühen', 'Kröne die Königin.'],
        }),
        silver(5.6, { en: ['Thorn Court', 'Win every hearing.'] }, { target: 5 }),
        silver(4.2, {
          en: ['Royal Jelly', 'Feed the last bee.'],
          de: ['Gelée royale', 'Füttere die letzte Biene.'],
        }),
        bronze(14.9, { en: ['Audience', 'Be received.'] }),
        bronze(13.3, { en: ['Scion', 'Choose a branch.'] }),
        bronze(11.7, { en: ['Courtly Love', 'Send a blossom.'] }),
      ],
    },
    {
      // Real names of add-ons end in blanks too (recorded 2025).
      name: { en: 'Winter Windfall ', de: 'Winterfallobst' },
      trophies: [
        gold(0.9, { en: ['Evergreen', 'Outlast the winter.'] }),
        silver(2.6, { en: ['Snow Apples', 'Harvest in January.'] }, { target: 31 }),
        bronze(9.8, {
          en: ['First Frost', 'See your breath.'],
          de: ['Erster Frost', 'Sieh deinen Atem.'],
        }),
        bronze(8.2, { en: ['Woodpile', 'Stack a hundred logs.'] }, { target: 100 }),
        bronze(7, { en: ['Snowed In', 'Stay for the night.'] }),
      ],
    },
  ],
});

export const hollowOrchard: Game = {
  npTitleId: 'PPSA90005_00',
  conceptId: 10090005,
  name: trophies.name,
  publisher: 'Crooked Ladder',
  genre: 'HORROR',
  released: '2022-10-21',
  price: 2999,
  about: {
    en: 'Your aunt left you an orchard. Something in it was there first.',
    de: 'Deine Tante hat dir einen Obstgarten vermacht. Etwas darin war zuerst da.',
  },
  editions: [
    { productId: 'UP9000-PPSA90005_00-HOLLOWORCHARD000', name: trophies.name },
    {
      productId: 'UP9000-PPSA90005_00-HOLLOWORCHARDCMP',
      name: { en: 'Hollow Orchard: Complete Harvest' },
    },
  ],
  trophySets: [trophies],
};
