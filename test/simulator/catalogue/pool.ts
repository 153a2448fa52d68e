import { type Chance, createChance } from '../random.ts';
import type { Edition, Game } from './game.ts';
import {
  bronze,
  gold,
  platinum,
  silver,
  type TrophyDraft,
  type TrophySet,
  trophySet,
} from './trophySet.ts';

/** A trophy set of the pool, and the title id that leads to it; PS3 and Vita sets have none. */
export interface PoolEntry {
  readonly trophySet: TrophySet;
  readonly game: Game | null;
}

/** Tells the ids given out here (title, product, trophy set, concept) from those written by hand. */
export const isPoolId = (id: string): boolean =>
  /^(NPWR|PPSA|CUSA|UP9100-(PPSA|CUSA))1\d{4}_00/.test(id) || /^200\d{5}$/.test(id);

const FIRST = [
  'Amber',
  'Broken',
  'Crimson',
  'Distant',
  'Eleventh',
  'Forgotten',
  'Gilded',
  'Hidden',
  'Iron',
  'Jade',
  'Last',
  'Midnight',
  'Northern',
  'Pale',
  'Restless',
  'Silent',
  'Tangled',
  'Velvet',
  'Wandering',
  'Zero',
] as const;
const SECOND = [
  'Anchor',
  'Bastion',
  'Cathedral',
  'Delta',
  'Echo',
  'Frontier',
  'Garden',
  'Horizon',
  'Isle',
  'Junction',
  'Kingdom',
  'Labyrinth',
  'Meridian',
  'Nocturne',
  'Outpost',
  'Pilgrim',
  'Quarry',
  'Rampart',
  'Signal',
  'Threshold',
] as const;
const ENDING = [
  '',
  '',
  '',
  '',
  ' II',
  ' III',
  ': Requiem',
  ' – Director’s Cut',
  ' Remastered ',
  '™',
  '®: The Complete and Thoroughly Revised Anniversary Edition\n',
] as const;
const DEED = [
  'Arrive',
  'Bargain',
  'Climb',
  'Discover',
  'Escape',
  'Forgive',
  'Gather',
  'Hold out',
  'Improvise',
  'Listen',
  'Persevere',
  'Return',
] as const;
const PLACE = [
  'at the gate',
  'before dawn',
  'in the rain',
  'on your own',
  'without a scratch',
  'twice',
  'with everyone',
  'at the summit',
  'below the city',
  'one last time',
] as const;

/** One draw in a hundred a platform of older days; PlayStation writes shared ones with a comma. */
const PLATFORMS = [
  'PS4',
  'PS4',
  'PS4',
  'PS4',
  'PS5',
  'PS5',
  'PS5',
  'PS3',
  'PSVITA',
  'PSVITA,PS4',
  'PS5,PSPC',
] as const;

/**
 * Games without end, the same for the same seed. Version and region stacks of one name follow one
 * another, as real accounts have them in hundreds; every so often a title holds two sets.
 */
export function createPool(seed: number, size: number): readonly PoolEntry[] {
  const entries: PoolEntry[] = [];
  const chance = createChance(seed);
  while (entries.length < size) {
    const name = `${chance.pick(FIRST)} ${chance.pick(SECOND)}${chance.pick(ENDING)}`;
    const platform = chance.pick(PLATFORMS);
    const stacked = chance.happens(12) ? chance.between(2, 4) : 1;
    const conceptId = 20_000_000 + entries.length;
    for (let version = 0; version < stacked && entries.length < size; version++) {
      addTitle(entries, chance, { name, platform, conceptId }, size);
    }
  }
  return entries;
}

function addTitle(
  entries: PoolEntry[],
  chance: Chance,
  { name, platform, conceptId }: { name: string; platform: string; conceptId: number },
  size: number,
): void {
  const number = 10_000 + entries.length;
  const setCount = chance.happens(3) && entries.length + 1 < size ? 2 : 1;
  const trophySets = Array.from({ length: setCount }, (_, index) =>
    trophySet({
      npCommunicationId: `NPWR${number + index}_00`,
      platform,
      version: `01.0${chance.between(0, 5)}`,
      name: { en: name },
      baseGame: drawTrophies(chance, chance.between(6, 24), chance.happens(85)),
      ...(chance.happens(15) && {
        addOns: [
          { name: { en: `${name.trim()}: Afterword` }, trophies: drawTrophies(chance, 4, false) },
        ],
      }),
    }),
  );
  const game = hasTitleId(platform)
    ? gameOf({ name, platform, conceptId, number, trophySets })
    : null;
  for (const one of trophySets) entries.push({ trophySet: one, game });
}

/** The title calls know PS4 and PS5 ids only. */
const hasTitleId = (platform: string): boolean => platform !== 'PS3' && platform !== 'PSVITA';

function drawTrophies(chance: Chance, count: number, withPlatinum: boolean): TrophyDraft[] {
  const trophies = Array.from({ length: count }, (): TrophyDraft => {
    const text = {
      en: [`${chance.pick(DEED)} ${chance.pick(PLACE)}`, 'As the name says.'] as const,
    };
    const rate = chance.between(3, 950) / 10;
    const hidden = chance.happens(15) ? { hidden: true } : {};
    const grade = chance.between(1, 10);
    if (grade === 1) return gold(rate, text, hidden);
    return grade < 4 ? silver(rate, text, hidden) : bronze(rate, text, hidden);
  });
  if (!withPlatinum) return trophies;
  const rate = chance.between(1, 120) / 10;
  return [platinum(rate, { en: ['Everything', 'Earn every other trophy.'] }), ...trophies];
}

function gameOf(title: {
  name: string;
  platform: string;
  conceptId: number;
  number: number;
  trophySets: readonly TrophySet[];
}): Game {
  const { number, trophySets } = title;
  const npTitleId = `${title.platform.includes('PS5') ? 'PPSA' : 'CUSA'}${number}_00`;
  const name = { en: title.name.trim() };
  const edition: Edition = { productId: `UP9100-${npTitleId}-POOLTITLE00${number}`, name };
  return {
    npTitleId,
    conceptId: title.conceptId,
    name,
    publisher: 'Assorted Works',
    genre: 'ACTION',
    released: `20${10 + (number % 15)}-0${1 + (number % 9)}-15`,
    price: 499 + 500 * (number % 12),
    about: { en: 'One of very many.' },
    editions: [edition],
    trophySets,
  };
}
