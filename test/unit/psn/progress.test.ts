import { expect, test } from 'vitest';
import { trophyProgress } from '../../../lib/psn/index.ts';

const none = { bronze: 0, silver: 0, gold: 0, platinum: 0 };
const defined = { bronze: 16, silver: 5, gold: 2, platinum: 1 }; // 570 points

test.each([
  ['nothing', none, 0],
  ['one bronze', { ...none, bronze: 1 }, 2],
  ['one silver', { ...none, silver: 1 }, 5],
  ['one gold', { ...none, gold: 1 }, 15],
  ['a part', { ...none, bronze: 10, silver: 3 }, 42],
  ['all but one bronze', { ...defined, bronze: 15, platinum: 0 }, 97],
  ['all but the platinum, which adds no points', { ...defined, platinum: 0 }, 100],
  ['everything', defined, 100],
])('%s earned', (_, earned, percent) => {
  expect(trophyProgress(earned, defined)).toBe(percent);
});

test('a share just under a percent is rounded down, so that 100 % is everything', () => {
  const large = { bronze: 200, silver: 0, gold: 0, platinum: 0 };
  expect(trophyProgress({ ...none, bronze: 199 }, large)).toBe(99);
  expect(trophyProgress({ ...none, bronze: 1 }, large)).toBe(0);
});

test('a set that defines nothing is at 0 %', () => {
  expect(trophyProgress(none, none)).toBe(0);
});
