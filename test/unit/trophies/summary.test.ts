import { describe, expect, test } from 'vitest';
import { summarise } from '../../../lib/trophies/summary.ts';
import { definitionsRecord, earnedRecord, NOON, standing } from './records.ts';

const whole = () => ({
  npTitleId: 'PPSA90005_00',
  standing: standing(),
  earned: earnedRecord(),
  definitions: definitionsRecord(),
});

describe('the summary of a trophy set', () => {
  test('tells the base game apart from its add-ons, each with its own percent', () => {
    expect(summarise(whole()).groups).toEqual({
      base: {
        trophyGroupId: 'default',
        progress: 100,
        earned: { platinum: 1, gold: 1, silver: 0, bronze: 1 },
        defined: { platinum: 1, gold: 1, silver: 0, bronze: 1 },
      },
      addOns: [
        {
          trophyGroupId: '001',
          progress: 33,
          earned: { platinum: 0, gold: 0, silver: 0, bronze: 1 },
          defined: { platinum: 0, gold: 0, silver: 1, bronze: 1 },
        },
      ],
    });
  });

  test('takes the rarity of the platinum and the last date from the earned state', () => {
    const { platinumRarity, lastEarnedAt } = summarise(whole());
    expect(platinumRarity).toEqual({ earnedRate: 10, word: 'rare' });
    expect(lastEarnedAt).toBe(NOON - 1000);
  });

  test('says that there is no platinum, rather than that it is not known', () => {
    const changed = standing({ defined: { platinum: 0, gold: 1, silver: 1, bronze: 2 } });
    expect(summarise({ ...whole(), standing: changed }).platinumRarity).toBeNull();
  });

  test('leaves open what was not fetched, and makes nothing up', () => {
    const { platinumRarity, groups, lastEarnedAt } = summarise({
      npTitleId: 'PPSA90005_00',
      standing: standing(),
      earned: undefined,
      definitions: undefined,
    });
    expect([platinumRarity, groups, lastEarnedAt]).toEqual([undefined, undefined, undefined]);
  });

  test('has no groups where the set is a base game only', () => {
    expect(summarise({ ...whole(), standing: standing({ groupCount: 1 }) }).groups).toBeNull();
  });

  test('shows no groups when definitions and earned state are of different versions', () => {
    const earned = earnedRecord();
    const newer = {
      ...earned,
      trophies: [...earned.trophies, { ...earned.trophies[0], trophyId: 9 }],
    };
    const joined = summarise({ ...whole(), earned: newer as typeof earned });
    expect(joined.groups).toBeUndefined();
  });

  test.each([
    ['PPSA90005_00', 'PS5'],
    ['CUSA90005_00', 'PS4'],
    ['NPIA90005_00', ''],
  ])(
    'of a page about %s is one of %j, whatever other page led to it before',
    (npTitleId, platform) => {
      expect(summarise({ ...whole(), npTitleId }).platform).toBe(platform);
    },
  );

  test('has no date when nothing earned has one', () => {
    const earned = earnedRecord();
    const undated = {
      ...earned,
      trophies: earned.trophies.map((trophy) => ({ ...trophy, earnedAt: null })),
    };
    expect(summarise({ ...whole(), earned: undated }).lastEarnedAt).toBeNull();
  });
});
