import type { Game } from './game.ts';
import {
  bronze,
  gold,
  platinum,
  silver,
  type TrophyDraft,
  type TrophySet,
  trophySet,
} from './trophySet.ts';

/**
 * What every text of this game does once something takes it for markup or script: it counts this
 * property of the window up. It must never exist.
 */
export const HOSTILE_MARK = 'trophyLensRan';
/** Not Sony's, and never to be asked for anything. */
export const HOSTILE_HOST = 'pictures.example';

const RUN = `window.${HOSTILE_MARK}=(window.${HOSTILE_MARK}||0)+1`;
const IMAGE = `<img src=x onerror="${RUN}">`;
const SCRIPT = `</script><script>${RUN}</script>`;
/** Marks above and below, as many as fit nowhere. */
const PILE = '\u0300\u0316\u0336\u0489\u035c'.repeat(40);

const base: readonly TrophyDraft[] = [
  platinum(0.1, { en: [IMAGE, `Earn ${IMAGE} every <b>other</b> trophy.`] }),
  gold(
    1,
    { en: [SCRIPT, `--><!--]]>${SCRIPT}<style>*{display:none}</style>`] },
    { iconUrl: `javascript:${RUN}` },
  ),
  gold(
    2.5,
    { en: [`"><svg onload='${RUN}'>`, `' onmouseover='${RUN}' autofocus onfocus='${RUN}`] },
    { iconUrl: `data:text/html,<script>${RUN}</script>` },
  ),
  gold(
    3.3,
    { en: [`javascript:${RUN}`, `[a link](javascript:${RUN}) and <a href="javascript:${RUN}">`] },
    { hidden: true, iconUrl: `https://${HOSTILE_HOST}/track.png` },
  ),
  silver(
    4.2,
    {
      en: [
        '{name} {np} {trophy} $1 $2 $& $` %s %1$s',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as it stands
        '${1+1} {{1+1}} #{1+1} %00 %0d%0a &lt;&#60; \\u003c',
      ],
    },
    { iconUrl: `//${HOSTILE_HOST}/track.png` },
  ),
  silver(
    9,
    {
      en: [
        'Line\nbreaks\r\nand\ttabs',
        'Nul \u0000, bell \u0007, escape \u001b[31m, delete \u007f.',
      ],
    },
    { iconUrl: `http://${HOSTILE_HOST}/plain.png` },
  ),
  silver(
    11,
    { en: ['\u202eyppirt dna ,tfel ot thgiR', 'The rest \u202e of this \u2066\u2067 is turned.'] },
    { iconUrl: `https://psnobj.prod.dl.playstation.net.${HOSTILE_HOST}/track.png` },
  ),
  silver(
    12,
    { en: ['\u2067\u2067\u2067Never closed', '\u200f\u061c\u202b Nothing closes these.'] },
    { hidden: true, iconUrl: `https://psnobj.prod.dl.playstation.net@${HOSTILE_HOST}/track.png` },
  ),
  bronze(15, { en: ['\u200b\u200d\u2060\ufeff', '\u200b'] }, { iconUrl: 'not an address' }),
  bronze(20, { en: [`Z${PILE}a${PILE}lgo`, `Climb ${PILE}`] }, { iconUrl: '' }),
  bronze(25, { en: ['Half a pair \ud83c', '\udfc6 and the other half.'] }),
  bronze(30, { en: ['Donaudampfschifffahrts'.repeat(12), 'gesellschaft'.repeat(60)] }),
  bronze(35, { en: ['No text', ''] }, { hidden: true }),
  bronze(40, { en: ['مرحبا <b>وداعا</b> (1)', 'نص من اليمين إلى اليسار، 73/300.'] }),
  bronze(45, { en: ['🏆👩‍👩‍👧‍👦🇸🇪', '🏳️‍🌈 and \u{e0041} a tag nobody sees'] }),
  bronze(50, { en: ['__proto__', 'constructor'] }, { target: 300 }),
  bronze(
    55,
    { en: ['A reward', 'Its name and its picture are no better.'] },
    {
      reward: { en: `${IMAGE}\u202e{name}` },
      rewardImageUrl: `https://${HOSTILE_HOST}/reward.png`,
    },
  ),
];

const addOnNames = [`${IMAGE}${SCRIPT}`, '\u202e{name} $1\u0000', 'Unendlichkeits'.repeat(15)];

const trophies: TrophySet = trophySet({
  npCommunicationId: 'NPWR90014_00',
  platform: 'PS5',
  version: '01.00',
  name: { en: `Hostile <i>Names</i> ${IMAGE} \u202e$1 {np}\u202c` },
  baseGame: base,
  addOns: addOnNames.map((name, index) => ({
    name: { en: name },
    trophies: [
      bronze(5 + index, { en: [`${name} ${index + 1}`, SCRIPT] }, { hidden: index === 1 }),
    ],
  })),
});

/** PS5: names and texts of every kind that is not to be taken for anything but text. */
export const hostileNames: Game = {
  npTitleId: 'PPSA90014_00',
  conceptId: 10090014,
  name: trophies.name,
  publisher: `<u>Nobody</u> ${IMAGE}`,
  genre: 'PUZZLE',
  released: '2021-04-01',
  price: 99,
  about: { en: `It is called what it is called. ${SCRIPT}` },
  editions: [{ productId: 'UP9000-PPSA90014_00-HOSTILENAMES0000', name: trophies.name }],
  isDelisted: true,
  trophySets: [trophies],
};
