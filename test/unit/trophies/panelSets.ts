import { countGrades } from '../../../lib/trophies/grades.ts';
import type { Rarity, Trophy, TrophyGroup, TrophySet } from '../../../lib/trophies/view.ts';

const DAY = 24 * 60 * 60_000;

/** A missing trophy of the base game, but for what is said of it. */
export function trophy(said: Partial<Trophy> & Pick<Trophy, 'trophyId'>): Trophy {
  return {
    trophyGroupId: 'default',
    grade: 'bronze',
    name: `Trophy ${said.trophyId}`,
    detail: 'Do what it takes.',
    iconUrl: `https://image.api.playstation.com/trophy/${said.trophyId}.png`,
    isHidden: false,
    standing: { state: 'missing', progress: null },
    rarity: rarity(50),
    reward: null,
    ...said,
  };
}

export function rarity(earnedRate: number): Rarity {
  const steps = [
    [5, 'ultra-rare'],
    [15, 'very-rare'],
    [40, 'rare'],
  ] as const;
  return { earnedRate, word: steps.find(([most]) => earnedRate <= most)?.[1] ?? 'common' };
}

/** The set of these trophies, with every figure counted from them. */
export function setOf(
  trophies: readonly Trophy[],
  said: Partial<TrophySet> & { addOnNames?: Readonly<Record<string, string>> } = {},
): TrophySet {
  const { addOnNames = {}, ...others } = said;
  const ids = [...new Set(['default', ...trophies.map((one) => one.trophyGroupId)])];
  const groups = ids.map((trophyGroupId): TrophyGroup => {
    const of = trophies.filter((one) => one.trophyGroupId === trophyGroupId);
    return { trophyGroupId, name: addOnNames[trophyGroupId] ?? null, figures: figures(of) };
  });
  return {
    npCommunicationId: 'NPWR90005_00',
    name: 'Hollow Orchard',
    platform: 'PS5',
    ...figures(trophies),
    groups,
    trophies,
    fetchedAt: 0,
    ...others,
  };
}

function figures(trophies: readonly Trophy[]) {
  const earned = trophies.filter(({ standing }) => standing.state === 'earned');
  return {
    progress: trophies.length === 0 ? 0 : Math.floor((earned.length / trophies.length) * 100),
    earned: countGrades(earned),
    defined: countGrades(trophies),
  };
}

/** A base game with hidden, tracked, rewarded and undated trophies; one add-on complete, one begun. */
export function orchard(now: number): TrophySet {
  const earned = (days: number) => ({ state: 'earned', at: now - days * DAY }) as const;
  const tracked = (value: number, target: number) =>
    ({ state: 'missing', progress: { value, target } }) as const;
  const trophies: Omit<Trophy, 'trophyId' | 'iconUrl'>[] = [
    of('platinum', 6.1, 'The Whole Orchard', 'Earn every other trophy of the base game.'),
    of(
      'gold',
      2.9,
      'Windfall King',
      'Never pick, only gather. Let every apple of the old orchard come to you before the first frost.',
      {
        standing: earned(22),
        reward: {
          name: 'Profile avatar “Windfall”',
          imageUrl: 'https://image.api.playstation.com/reward.png',
        },
      },
    ),
    of('gold', 10.4, 'Root and Branch', 'See both endings.'),
    of('silver', 5.4, 'Beekeeper', 'Fill all hives.', { standing: tracked(2, 9) }),
    of('silver', 31.9, 'Under the Bark', 'Find the hollow tree.', { isHidden: true }),
    of('silver', 18.6, 'Cider Hour', 'Press a perfect barrel.', { standing: earned(0.1) }),
    of('silver', 27, 'Scarecrow Parliament', 'Seat all three hundred.', {
      standing: tracked(73, 300),
    }),
    of('bronze', 91.1, 'ひとかじり', 'りんごを食べた。', { standing: earned(400) }),
    of('bronze', 83.7, 'Ladder', 'Climb a tree.', { standing: { state: 'earned', at: null } }),
    of('bronze', 71.2, 'Home Sweet Home', 'Come back before dark.'),
    of('bronze', 56.5, 'Magpie', 'Lose your ring.', { isHidden: true, standing: earned(3) }),
    of('bronze', 34.2, 'Hush', 'Do not wake it.', { isHidden: true }),
    of('bronze', 45.3, 'Mist', 'Get lost.', { standing: { state: 'untold' } }),
    ...[
      of('gold', 1.8, 'Long May She Bloom', 'Crown the queen.', { standing: earned(60) }),
      of('bronze', 14.9, 'Audience', 'Be received.', { standing: earned(90) }),
    ].map((one) => ({ ...one, trophyGroupId: '001' })),
    ...[
      of('silver', 2.6, 'Snow Apples', 'Harvest in January.', { standing: tracked(0, 31) }),
      of('bronze', 9.8, 'First Frost', 'See your breath.', { standing: earned(1.2) }),
      of('bronze', 7, 'Snowed In', 'Stay for the night.', { rarity: null }),
    ].map((one) => ({ ...one, trophyGroupId: '002' })),
  ];
  return setOf(
    trophies.map((one, trophyId) => trophy({ ...one, trophyId })),
    {
      addOnNames: { '001': 'The Grafted Queen', '002': 'Winter Windfall ' },
      fetchedAt: now - 2 * 60 * 60_000,
    },
  );
}

function of(
  grade: Trophy['grade'],
  earnedRate: number,
  name: string,
  detail: string,
  others: Partial<Trophy> = {},
): Omit<Trophy, 'trophyId' | 'iconUrl'> {
  const {
    trophyId: _,
    iconUrl: __,
    ...rest
  } = trophy({
    trophyId: 0,
    grade,
    rarity: rarity(earnedRate),
    name,
    detail,
    ...others,
  });
  return rest;
}
