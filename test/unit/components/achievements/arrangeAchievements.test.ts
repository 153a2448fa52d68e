import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeAchievements } from '../../../../components/achievements/arrangeAchievements.ts';
import { figuresOf } from '../../../../components/achievements/figures.ts';
import type { Achievement } from '../../../../lib/connections/view.ts';
import { type AchievementsChoice, NO_CHOICES } from '../../../../lib/settings/choices.ts';
import { NOVICE, ONBOARDED, STREAK } from './samples.ts';

const ALL = [ONBOARDED, NOVICE, STREAK];
const names = (choice: Partial<AchievementsChoice>, query = '') =>
  arrangeAchievements(ALL, { ...NO_CHOICES.achievements, ...choice }, query).map(
    ({ name }) => name,
  );

test('at first all are there, in the order of the app', () => {
  expect(names({})).toEqual(['Completed Onboarding', 'Novice Writer', '3-Day Streak']);
});

test('missing and earned ones part', () => {
  expect(names({ show: 'earned' })).toEqual(['Completed Onboarding', 'Novice Writer']);
  expect(names({ show: 'missing' })).toEqual(['3-Day Streak']);
});

test('the rarest come first, or the latest earned with the missing ones behind', () => {
  expect(names({ sort: 'rarity' })).toEqual([
    'Novice Writer',
    '3-Day Streak',
    'Completed Onboarding',
  ]);
  expect(names({ sort: 'earned-date' })).toEqual([
    'Novice Writer',
    'Completed Onboarding',
    '3-Day Streak',
  ]);
});

test.each([
  ['WRITER', ['Novice Writer']],
  ['first story', ['Novice Writer']],
  ['writer streak', []],
  ['  ', ['Completed Onboarding', 'Novice Writer', '3-Day Streak']],
])('the search “%s” looks at names and texts', (query, found) => {
  expect(names({}, query)).toEqual(found);
});

const achievement = fc.record({
  name: fc.string(),
  achievedAt: fc.option(fc.nat()),
  rate: fc.double({ min: 0, max: 100, noNaN: true }),
});

test('whatever the order, the same achievements stand in it', () => {
  fc.assert(
    fc.property(
      fc.array(achievement, { maxLength: 30 }),
      fc.constantFrom<AchievementsChoice['sort']>('app', 'rarity', 'earned-date'),
      (given, sort) => {
        const achievements = given.map(
          ({ name, achievedAt, rate }, at): Achievement => ({
            ...ONBOARDED,
            id: String(at),
            name,
            achievedAt,
            rarity: { earnedRate: rate, word: 'rare' },
          }),
        );
        const arranged = arrangeAchievements(achievements, { show: 'all', sort }, '');
        expect(new Set(arranged)).toEqual(new Set(achievements));
        expect(arranged).toHaveLength(achievements.length);
        const { earned, total, progress } = figuresOf({ achievements, fetchedAt: 0 });
        expect(progress === 100).toBe(total > 0 && earned === total);
      },
    ),
  );
});

test('of those that the service rounds to the same rarity, the one that fewest have comes first', () => {
  const one = { ...NOVICE, rarity: { ...NOVICE.rarity, earnedRate: 0 } };
  const all = [40, 1, 10].map((completions) => ({ ...one, name: `${completions}`, completions }));
  const sorted = arrangeAchievements(all, { show: 'all', sort: 'rarity' }, '');
  expect(sorted.map(({ name }) => name)).toEqual(['1', '10', '40']);
});
