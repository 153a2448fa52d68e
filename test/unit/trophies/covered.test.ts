import { describe, expect, it } from 'vitest';
import { coveredTrophies } from '../../../lib/trophies/covered.ts';
import { trophy } from './panelSets.ts';

const TROPHIES = [
  trophy({ trophyId: 0 }),
  trophy({ trophyId: 1, isHidden: true }),
  trophy({ trophyId: 2, isHidden: true, standing: { state: 'earned', at: null } }),
  trophy({ trophyId: 3, isHidden: true, standing: { state: 'untold' } }),
];

describe('covered are the hidden trophies that are not earned', () => {
  it.each([
    ['ask', false, [], [1, 3]],
    ['ask', false, [1], [3]],
    ['ask', true, [], []],
    ['always', false, [], []],
    ['never', false, [], [1, 3]],
    // Neither does what was revealed before the person chose so.
    ['never', true, [1], [1, 3]],
  ] as const)('"%s", all revealed: %s, revealed: %j → %j', (setting, isRevealed, ids, covered) => {
    expect([...coveredTrophies(TROPHIES, setting, isRevealed, new Set(ids))]).toEqual(covered);
  });
});
