import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSet, type SetRecords } from '../../../lib/trophies/set.ts';
import { definitionsRecord, earnedRecord, NOON, standing } from './records.ts';

const records = (changes: Partial<SetRecords> = {}): SetRecords => ({
  npTitleId: 'PPSA90005_00',
  standing: standing(),
  earned: earnedRecord(),
  definitions: definitionsRecord(),
  groupNames: undefined,
  ...changes,
});

const [platinum, gold, ...rest] = definitionsRecord().trophies;
const firstWith = (changes: Partial<NonNullable<typeof platinum>>) =>
  definitionsRecord({
    trophies: [
      ...(platinum ? [{ ...platinum, ...changes }] : []),
      ...(gold ? [gold] : []),
      ...rest,
    ],
  });
const groupNames = (groups: [id: string, name: string][]) => ({
  npCommunicationId: 'NPWR90005_00',
  language: 'en-US',
  trophySetVersion: '01.00',
  groups: groups.map(([trophyGroupId, name]) => ({ trophyGroupId, name })),
  fetchedAt: NOON,
});

describe('a whole set', () => {
  test('has each trophy with what the account has of it', () => {
    const { trophies } = joinSet(records());
    expect(trophies.map(({ trophyId, standing }) => [trophyId, standing])).toEqual([
      [0, { state: 'earned', at: NOON - 2000 }],
      [1, { state: 'earned', at: NOON - 5000 }],
      // Long ago: Sony keeps no date of it.
      [2, { state: 'earned', at: null }],
      [3, { state: 'missing', progress: null }],
      [4, { state: 'earned', at: NOON - 1000 }],
    ]);
    expect(trophies[3]).toMatchObject({
      name: 'Trophy 3',
      trophyGroupId: '001',
      grade: 'silver',
      rarity: { earnedRate: 13, word: 'rare' },
    });
  });

  test('takes all figures from the same trophies, not from a standing that is older or newer', () => {
    const set = joinSet(records({ standing: standing({ progress: 3 }) }));
    // (90 + 15 + 15) of (90 + 15 + 30 + 15) points.
    expect(set).toMatchObject({
      progress: 80,
      earned: { platinum: 1, gold: 1, silver: 0, bronze: 2 },
      defined: { platinum: 1, gold: 1, silver: 1, bronze: 2 },
      groups: [
        { trophyGroupId: 'default', figures: { progress: 100 } },
        { trophyGroupId: '001', figures: { progress: 33 } },
      ],
    });
  });

  test('is as old as the answer that says nothing has changed since', () => {
    const later = standing({ fetchedAt: NOON + 5000 });
    expect(joinSet(records({ standing: later })).fetchedAt).toBe(NOON + 5000);
    const changed = standing({ fetchedAt: NOON + 5000, lastUpdatedAt: NOON + 4000 });
    expect(joinSet(records({ standing: changed })).fetchedAt).toBe(NOON);
  });

  test('has its trophies in the order of the console, each once', () => {
    const { trophies } = definitionsRecord();
    const definitions = definitionsRecord({ trophies: [...trophies.toReversed(), ...trophies] });
    const joined = joinSet(records({ definitions }));
    expect(joined.trophies.map(({ trophyId }) => trophyId)).toEqual([0, 1, 2, 3, 4]);
    expect(joined.progress).toBe(80);
  });
});

describe('what is not told', () => {
  test('is untold and never missing, and the figures are then those of the standing', () => {
    const earned = earnedRecord({ trophies: earnedRecord().trophies.slice(0, 3) });
    const set = joinSet(records({ earned }));
    expect(set.trophies.map(({ standing }) => standing.state)).toEqual([
      'earned',
      'earned',
      'earned',
      'untold',
      'untold',
    ]);
    expect(set.trophies[4]?.rarity).toBeNull();
    expect(set).toMatchObject({ progress: 70, defined: standing().defined });
  });

  test('without any earned state is every trophy', () => {
    const set = joinSet(records({ earned: undefined }));
    expect(set.trophies.every(({ standing }) => standing.state === 'untold')).toBe(true);
    expect(set.progress).toBe(70);
  });

  test('is a trophy that has another grade in the earned state: it is another', () => {
    const set = joinSet(records({ definitions: firstWith({ grade: 'gold' }) }));
    expect(set.trophies[0]?.standing).toEqual({ state: 'untold' });
    expect(set.progress).toBe(70);
  });

  test('is what an earned trophy is that the definitions do not know: the figures count it', () => {
    const definitions = definitionsRecord({ trophies: definitionsRecord().trophies.slice(0, 4) });
    expect(joinSet(records({ definitions })).progress).toBe(70);
  });

  test('leaves its group without figures: an earned one would count as missing', () => {
    const figuresWithout = (...untold: number[]) => {
      const all = earnedRecord().trophies;
      const trophies = all.filter(({ trophyId }) => !untold.includes(trophyId));
      return joinSet(records({ earned: earnedRecord({ trophies }) })).groups.map(
        ({ figures }) => figures?.progress ?? null,
      );
    };
    expect(figuresWithout()).toEqual([100, 33]);
    expect(figuresWithout(4)).toEqual([100, null]);
    expect(figuresWithout(0, 1, 2, 3, 4)).toEqual([null, null]);
    const definitions = definitionsRecord({ trophies: definitionsRecord().trophies.slice(0, 4) });
    expect(joinSet(records({ definitions })).groups.map(({ figures }) => figures)).toEqual([
      null,
      null,
    ]);
  });

  test('no earned trophy is ever missing, whatever either answer leaves out', () => {
    const id = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.uniqueArray(id), (defined, told) => {
        const definitions = definitionsRecord();
        const earned = earnedRecord();
        const set = joinSet(
          records({
            definitions: {
              ...definitions,
              trophies: definitions.trophies.filter(({ trophyId }) => defined.includes(trophyId)),
            },
            earned: {
              ...earned,
              trophies: earned.trophies.filter(({ trophyId }) => told.includes(trophyId)),
            },
          }),
        );
        const missing = set.trophies.filter(({ standing }) => standing.state === 'missing');
        expect(missing.every(({ trophyId }) => trophyId === 3)).toBe(true);
      }),
    );
  });
});

describe('a trophy that counts', () => {
  const at = (progress: number | null, progressTarget: number | null, earned = false) => {
    const [row, ...rows] = earnedRecord().trophies;
    const state = row ? [{ ...row, progress, earned, earnedAt: null }] : [];
    return joinSet(
      records({
        definitions: firstWith({ progressTarget }),
        earned: earnedRecord({ trophies: [...state, ...rows] }),
      }),
    ).trophies[0]?.standing;
  };

  test('tells how far it is', () => {
    expect(at(73, 300)).toEqual({ state: 'missing', progress: { value: 73, target: 300 } });
  });

  test.each([
    [-5, 300, 0],
    [999, 300, 300],
  ])('is never out of bounds: %d of %d', (value, target, shown) => {
    expect(at(value, target)).toEqual({ state: 'missing', progress: { value: shown, target } });
  });

  test.each([
    [73, null],
    [null, 300],
    [0, 0],
  ])('tells nothing of %s of %s', (value, target) => {
    expect(at(value, target)).toEqual({ state: 'missing', progress: null });
  });

  test('needs no progress once it is earned', () => {
    expect(at(10, 300, true)).toEqual({ state: 'earned', at: null });
  });
});

describe('groups', () => {
  test('have the names that Sony tells and its order, the base game first and without a name', () => {
    const names = groupNames([
      ['001', 'Frost Harvest'],
      ['default', 'Hollow Orchard'],
    ]);
    const { groups } = joinSet(records({ groupNames: names }));
    expect(groups.map(({ trophyGroupId, name }) => [trophyGroupId, name])).toEqual([
      ['default', null],
      ['001', 'Frost Harvest'],
    ]);
  });

  test('of which no name is told stand behind, by their numbers', () => {
    const trophies = definitionsRecord().trophies.map((trophy) => ({
      ...trophy,
      groupId: ['default', '003', '002', '001', '001'][trophy.trophyId] ?? '',
    }));
    const names = groupNames([['002', '']]);
    const { groups } = joinSet(
      records({ definitions: definitionsRecord({ trophies }), groupNames: names }),
    );
    expect(groups.map(({ trophyGroupId, name }) => [trophyGroupId, name])).toEqual([
      ['default', null],
      ['002', null],
      ['001', null],
      ['003', null],
    ]);
  });

  test('of a set with one are as far as the set, also when that is told by the standing', () => {
    const [first, ...others] = definitionsRecord().trophies.slice(0, 3);
    const definitions = definitionsRecord({ trophies: first ? [first, ...others] : [] });
    const set = joinSet(records({ definitions, earned: undefined }));
    expect(set.groups).toMatchObject([{ trophyGroupId: 'default', figures: { progress: 70 } }]);
  });
});

describe('pictures', () => {
  test.each([
    ['https://psnobj.prod.dl.playstation.net/psnobj/x.png', true],
    ['https://image.api.playstation.com/x.png', true],
    ['http://image.api.playstation.com/x.png', false],
    ['https://playstation.com.evil.example/x.png', false],
    ['https://evilplaystation.com/x.png', false],
    ['https://image.api.playstation.com@evil.example/x.png', false],
    ['data:image/svg+xml,<svg/>', false],
    ['', false],
  ])('come from Sony alone: %s', (url, isShown) => {
    const definitions = firstWith({ iconUrl: url, reward: { name: 'Avatar', imageUrl: url } });
    const [trophy] = joinSet(records({ definitions })).trophies;
    expect(trophy?.iconUrl).toBe(isShown ? url : null);
    expect(trophy?.reward).toEqual({ name: 'Avatar', imageUrl: isShown ? url : null });
  });
});
