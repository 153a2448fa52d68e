import { describe, expect, it } from 'vitest';
import { leftToComplete, nextTrophies, platinumNeeds } from '../../../lib/trophies/next.ts';
import { orchard, setOf, trophy } from './panelSets.ts';

const NOW = Date.UTC(2026, 2, 12);
const NONE = new Set<number>();
const EARNED = { state: 'earned', at: NOW } as const;
const { trophies } = orchard(NOW);
const told = trophies.filter(({ standing }) => standing.state !== 'untold');

describe('next are the missing trophies that most players have', () => {
  const names = (covered: ReadonlySet<number>, most = 3) =>
    nextTrophies(trophies, covered, most).map(({ name }) => name);

  it('the commonest first, at most as many as asked for', () => {
    expect(names(NONE)).toEqual(['Home Sweet Home', 'Hush', 'Under the Bark']);
    expect(names(NONE, 1)).toEqual(['Home Sweet Home']);
  });

  it('without those that are covered', () => {
    const covered = new Set(trophies.filter((one) => one.isHidden).map((one) => one.trophyId));
    expect(names(covered)).toEqual(['Home Sweet Home', 'Scarecrow Parliament', 'Root and Branch']);
  });

  it('without the platinum, those of unknown rarity, and those not told of', () => {
    const every = names(NONE, 99);
    for (const name of ['The Whole Orchard', 'Snowed In', 'Mist'])
      expect(every).not.toContain(name);
  });

  it('none when all are earned', () => {
    expect(nextTrophies([trophy({ trophyId: 1, standing: EARNED })], NONE, 3)).toEqual([]);
  });
});

describe('the platinum still needs', () => {
  it('what is missing of the base game, by grade', () => {
    expect(platinumNeeds(told)).toEqual({ platinum: 0, gold: 1, silver: 3, bronze: 2 });
  });

  it('nothing that can be told while Sony has not told of every trophy of the base game', () => {
    expect(platinumNeeds(trophies)).toBeNull();
  });

  it('nothing when it is earned, or when there is none', () => {
    expect(
      platinumNeeds([trophy({ trophyId: 0, grade: 'platinum', standing: EARNED })]),
    ).toBeNull();
    expect(platinumNeeds([trophy({ trophyId: 0, grade: 'gold' })])).toBeNull();
  });
});

describe('left to 100 % are', () => {
  it('the trophies that are missing, of all groups', () => {
    expect(leftToComplete(setOf(told))).toEqual({ trophies: 9, percent: 53 });
  });

  it('none when all are earned, and no number when one is not told of', () => {
    expect(leftToComplete(setOf([trophy({ trophyId: 1, standing: EARNED })]))).toBeNull();
    expect(leftToComplete(setOf(trophies))).toBeNull();
  });
});
