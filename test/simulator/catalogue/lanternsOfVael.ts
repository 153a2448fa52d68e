import type { Game } from './game.ts';
import { bronze, gold, platinum, silver, trophySet } from './trophySet.ts';

/** PS5, no add-ons; tracked, rewarded and hidden trophies, a very long name, markup in a name. */
const trophies = trophySet({
  npCommunicationId: 'NPWR90001_00',
  platform: 'PS5',
  version: '01.03',
  name: {
    en: 'Lanterns of Vael',
    de: 'Die Laternen von Vael',
    ja: 'ヴァエルの灯火',
    ar: 'فوانيس فايل',
    'zh-Hans': '维尔之灯',
  },
  baseGame: [
    platinum(1.6, {
      en: ['Keeper of Every Flame', 'Earn every other trophy.'],
      de: ['Hüter jeder Flamme', 'Verdiene alle anderen Trophäen.'],
      ja: ['すべての灯の守り手', '他のすべてのトロフィーを獲得した。'],
      ar: ['حارس كل لهب', 'احصل على كل الجوائز الأخرى.'],
      'zh-Hans': ['万火守护者', '获得所有其他奖杯。'],
    }),
    gold(38.2, {
      en: ['Harbour of Glass', 'Cross the frozen harbour by night.'],
      de: ['Gläserner Hafen', 'Überquere nachts den gefrorenen Hafen.'],
      ja: ['硝子の港', '夜、凍った港を渡った。'],
      ar: ['ميناء الزجاج', 'اعبر الميناء المتجمد ليلاً.'],
      'zh-Hans': ['琉璃港', '在夜里穿过冰封的港口。'],
    }),
    gold(
      30.4,
      {
        en: ['The Long Dusk', 'Learn who put out the lighthouse.'],
        de: ['Die lange Dämmerung', 'Finde heraus, wer den Leuchtturm gelöscht hat.'],
        ja: ['長い黄昏', '灯台を消したのが誰かを知った。'],
      },
      { hidden: true },
    ),
    gold(12.7, {
      en: ['Nine Bells, One Breath', 'Ring all nine bells before the first falls silent.'],
      de: ['Neun Glocken, ein Atemzug', 'Läute alle neun Glocken, bevor die erste verstummt.'],
      ja: ['九つの鐘、ひとつの息', '最初の鐘が鳴りやむ前に九つすべてを鳴らした。'],
    }),
    gold(9.6, {
      en: ['Wick & Ember <b>Forever</b>', 'Keep one lantern lit for a "whole" week & a day.'],
      de: [
        'Docht & Glut <b>für immer</b>',
        'Halte eine Laterne eine „ganze“ Woche & einen Tag am Brennen.',
      ],
    }),
    gold(
      6.8,
      {
        en: ['Cartographer of the Drowned Quarter', 'Map every canal.'],
        de: ['Kartograf des versunkenen Viertels', 'Kartiere jeden Kanal.'],
        ja: ['沈んだ街の地図師', 'すべての運河を地図に記した。'],
      },
      { target: 40 },
    ),
    gold(
      2.9,
      {
        en: ['Helionaut', 'Reach the sun chamber without lighting a single lantern.'],
        de: ['Helionaut', 'Erreiche die Sonnenkammer, ohne eine Laterne anzuzünden.'],
        ja: ['太陽の旅人', '灯をひとつもともさずに太陽の間へたどり着いた。'],
        ar: ['ملّاح الشمس', 'ابلغ حجرة الشمس دون أن تشعل فانوساً واحداً.'],
        'zh-Hans': ['逐日者', '不点亮任何灯笼抵达太阳之室。'],
      },
      { reward: { en: 'Avatar: Sun Mask', de: 'Avatar: Sonnenmaske' } },
    ),
    gold(
      5.5,
      {
        en: ['No Lantern Left Behind', 'Light every lantern in Vael.'],
        de: ['Keine Laterne bleibt zurück', 'Zünde jede Laterne in Vael an.'],
      },
      { target: 120 },
    ),
    gold(
      14.1,
      { en: ['A Debt Paid in Amber', 'Give back what was lent to you.'] },
      { hidden: true },
    ),
    gold(
      4.4,
      { en: ['Unlit', 'Choose the dark.'], de: ['Unbeleuchtet', 'Wähle das Dunkel.'] },
      { hidden: true },
    ),
    gold(7.7, { en: ['“Quoth the Moth”', 'Win all moth duels.'] }, { target: 9 }),
    gold(
      10.9,
      { en: ['Last Ferry to Vael', 'Bring everyone home.'] },
      { reward: { en: 'Ferry Bell' } },
    ),
    silver(61.5, {
      en: ["Lamplighter's Apprentice", 'Finish the first round.'],
      de: ['Lehrling der Laternenanzünder', 'Beende die erste Runde.'],
    }),
    silver(44, {
      en: ['Moth Whisperer', 'Befriend a moth.'],
      de: ['Mottenflüsterer', 'Freunde dich mit einer Motte an.'],
    }),
    silver(27.3, { en: ['Tide of Sparks', 'Set the whole canal aglow.'] }),
    silver(
      8.1,
      {
        en: [
          'An Unreasonably Thorough and Frankly Exhausting Survey of Every Last Rooftop, Chimney and Weathercock in the City of Vael',
          'Stand on every roof, beside every chimney and above every weathercock, however high, however steep and however little there is to see from it.',
        ],
        de: [
          'Eine unvernünftig gründliche und offen gestanden erschöpfende Begehung sämtlicher Dächer, Schornsteine und Wetterhähne der Stadt Vael',
          'Steh auf jedem Dach.',
        ],
      },
      { target: 300 },
    ),
    bronze(88.9, {
      en: ['First Light', 'Light a lantern.'],
      de: ['Erstes Licht', 'Zünde eine Laterne an.'],
      ja: ['はじめての灯', '灯をともした。'],
      ar: ['أول ضوء', 'أشعل فانوساً.'],
      'zh-Hans': ['第一缕光', '点亮一盏灯笼。'],
    }),
    bronze(79.6, {
      en: ['Strike a Match', 'Find the matchbox.'],
      de: ['Ein Streichholz', 'Finde die Schachtel.'],
    }),
    bronze(52.2, { en: ['Oil Merchant', 'Sell ten flasks of oil.'] }, { target: 10 }),
    bronze(33.3, { en: ['Wax Lyrical', 'Hear out the candle maker.'] }),
    bronze(25, { en: ['Left in the Dark', 'Lose your last light.'] }, { hidden: true }),
    bronze(41.8, { en: ['مصباح الذاكرة', 'Read the inscription on the oldest lamp.'] }),
    bronze(36.7, { en: ['Glow & Go', 'Outrun the dusk.'] }),
    bronze(20.6, { en: ['Sleep, Little Flame', 'Put out a lantern gently.'] }),
  ],
});

export const lanternsOfVael: Game = {
  npTitleId: 'PPSA90001_00',
  conceptId: 10090001,
  name: trophies.name,
  publisher: 'Tallow & Wick',
  genre: 'ADVENTURE',
  released: '2024-02-08',
  price: 5999,
  about: {
    en: 'The lanterns of Vael are going out, one street at a time. Walk the round nobody wants, and find out what waits where the light ends.',
    de: 'Straße um Straße verlöschen die Laternen von Vael. Geh die Runde, die niemand gehen will.',
    ja: 'ヴァエルの灯は、通りごとに消えてゆく。誰も望まない夜回りに出よう。',
    ar: 'فوانيس فايل تنطفئ شارعاً بعد شارع. سر في الجولة التي لا يريدها أحد.',
    'zh-Hans': '维尔的灯一条街接一条街地熄灭。去走那条没人愿走的巡夜路。',
  },
  editions: [
    { productId: 'UP9000-PPSA90001_00-LANTERNSOFVAEL00', name: trophies.name },
    {
      productId: 'UP9000-PPSA90001_00-LANTERNSDELUXE00',
      name: { en: 'Lanterns of Vael Deluxe Edition', de: 'Die Laternen von Vael: Deluxe-Edition' },
    },
  ],
  trophySets: [trophies],
};
