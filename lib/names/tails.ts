/**
 * What stores put behind a name to tell what is sold: the platform, and the edition in the store's language.
 * All words here are folded, in the languages of the extension.
 *
 * Left out on purpose are those under which games were sold anew with trophies of their own: director's cut,
 * definitive, enhanced, special, legendary, anniversary, remastered, HD, 完全版. With them the name is that
 * of another game.
 */

const EDITION_OF_ONE_WORD = 'えでぃしょん 版本 版 에디션';
const KIND_OF_ONE_WORD = `
  でじたる でらっくす すたんだーど こんぷりーと ごーるど あるてぃめっと ぷれみあむ 通常 豪華 限定
  数字 数位 數位 標準 标准 豪华 終極 终极 黃金 黄金 完整
  디지털 디럭스 스탠다드 스탠더드 얼티밋 골드 프리미엄 컴플리트`;
const EDITION = words(`edition ausgabe edicion edizione edicao ${EDITION_OF_ONE_WORD}`);
const KIND = words(`
  standard digital deluxe super ultimate gold premium complete goty collectors collector limited launch
  day one cross gen bundle champions
  numerique digitale estandar padrao limitada limitata limitee limitierte
  completa completo komplett vollstandige ${KIND_OF_ONE_WORD}`);
const PLATFORM = words(`ps3 ps4 ps5 psvita playstation playstation3 playstation4 playstation5`);
/** They stand between and before platforms: "PS4 & PS5", "for PS5", "Version PS5", "PS4版". */
const JOINING = words(`
  for fur pour para per on and und et y e version versione versao 版 버전`);

/** What pages about trophies put behind a game's name, and Sony behind that of some older sets: "… Trophy Guide". */
const TROPHIES = words(`
  trophy trophies trophaen trophaeen trophees trofeos trofeus trofei とろふぃー 트로피 奖杯 獎盃 獎杯`);
const ABOUT_TROPHIES = words('guide guides roadmap and list set pack platinum');

const GAME_OF_THE_YEAR = /\bgame of the year\b/gu;
/** In two words: "PS Vita", "PlayStation 5". */
const PLATFORM_IN_WORDS = /\b(?:ps (vita)|playstation (?:ps ?)?(vita|[345]))\b/gu;
/** Languages without blanks write kind and edition in one: "デジタルデラックスエディション", "数字豪华版". */
const EDITION_IN_ONE = new RegExp(
  `^(?:${anyOf(KIND_OF_ONE_WORD)})+(?:${anyOf(EDITION_OF_ONE_WORD)})$`,
  'u',
);

/** What the last word of a tail may be, before those of several words are one. */
const LAST_OF_SEVERAL = words('year vita 3 4 5');

/**
 * The folded words of a name without the edition, the platform and what is said of trophies at its end. At least one word stays:
 * "Gold Edition" alone is a name.
 */
export function withoutTails(folded: string): string[] {
  const all = folded.split(' ');
  if (!mayEndTail(all.at(-1) ?? '')) return all;
  const inOneWord = folded
    .replace(GAME_OF_THE_YEAR, 'goty')
    .replace(PLATFORM_IN_WORDS, (_, vita, other) =>
      vita || other === 'vita' ? 'psvita' : `ps${other}`,
    )
    .split(' ');
  // Either can be the last: "… Deluxe Edition PS4 & PS5", "… (PS5) Deluxe Edition", "… PS5 Edition".
  const ofGame = withoutTrophies(withoutPlatform(inOneWord));
  return withoutEdition(withoutPlatform(withoutEdition(ofGame)));
}

const mayEndTail = (word: string): boolean =>
  EDITION.has(word) ||
  KIND.has(word) ||
  PLATFORM.has(word) ||
  JOINING.has(word) ||
  TROPHIES.has(word) ||
  ABOUT_TROPHIES.has(word) ||
  LAST_OF_SEVERAL.has(word) ||
  EDITION_IN_ONE.test(word);

const withoutPlatform = (all: string[]): string[] =>
  withoutEnd(
    all,
    (word) => PLATFORM.has(word) || JOINING.has(word),
    (word) => PLATFORM.has(word),
  );

const withoutTrophies = (all: string[]): string[] =>
  withoutEnd(
    all,
    (word) => TROPHIES.has(word) || ABOUT_TROPHIES.has(word),
    (word) => TROPHIES.has(word),
  );

const withoutEdition = (all: string[]): string[] =>
  withoutEnd(
    all,
    (word) => EDITION.has(word) || KIND.has(word) || EDITION_IN_ONE.test(word),
    (word) => EDITION.has(word) || EDITION_IN_ONE.test(word) || word === 'goty',
  );

/** Without the last words that are of a kind, if one of them makes it sure that they are. */
function withoutEnd(
  all: string[],
  isOfKind: (word: string) => boolean,
  makesSure: (word: string) => boolean,
): string[] {
  let end = all.length;
  while (end > 1 && isOfKind(all[end - 1] ?? '')) end -= 1;
  return all.slice(end).some(makesSure) ? all.slice(0, end) : all;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

function anyOf(list: string): string {
  return [...words(list)].join('|');
}
