import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  achievementsOf,
  keptAchievement as asKept,
} from '../../../lib/connections/achievements.ts';
import { rarityOf } from '../../../lib/connections/rarity.ts';
import type { UserAchievement } from '../../../lib/trophy-so/index.ts';
import { documented } from '../../simulator/apps/documented.ts';
import { WHOLE } from '../trophy-so/answers.ts';
import { keptAchievement } from './records.ts';

/** From an answer to what people see, by way of the cache. */
const shown = (answer: readonly UserAchievement[]) => achievementsOf(answer.map(asKept));

test('the documentation’s example is shown as it is told', () => {
  expect(shown(documented)).toEqual([
    {
      id: 'd01dcbcb-d51e-4c12-b054-dc811dcdc625',
      name: 'Completed Onboarding',
      description: null,
      badgeUrl: 'https://example.com/badge2.png',
      trigger: { kind: 'api' },
      achievedAt: Date.UTC(2021, 0, 1),
      completions: 100,
      rarity: { earnedRate: 50, word: 'rare' },
    },
    expect.objectContaining({
      name: 'Novice Writer',
      trigger: { kind: 'metric', value: 500, metricName: 'words written' },
      achievedAt: Date.UTC(2021, 1, 1),
    }),
    expect.objectContaining({ name: '3-Day Streak', trigger: { kind: 'streak', length: 3 } }),
  ]);
});

test('one with every optional field is shown with all that has a place', () => {
  expect(shown([...documented, WHOLE]).at(-1)).toEqual({
    id: WHOLE.id,
    name: 'Well-rounded Writer',
    description: 'Write, and come back to write.',
    badgeUrl: 'https://example.com/badge3.png',
    trigger: { kind: 'achievement', names: ['Novice Writer', '3-Day Streak'], unnamed: 0 },
    achievedAt: Date.UTC(2021, 3, 1),
    completions: 7,
    rarity: { earnedRate: 3.5, word: 'ultra-rare' },
  });
});

describe('what completes an achievement', () => {
  test.each([
    [{ trigger: 'metric' }, { kind: 'metric', value: null, metricName: null }],
    [
      { trigger: 'metric', metricValue: 0, metricName: '  ' },
      { kind: 'metric', value: 0, metricName: null },
    ],
    [{ trigger: 'streak' }, { kind: 'streak', length: null }],
    [{ trigger: 'achievement' }, { kind: 'achievement', names: [], unnamed: 0 }],
    [
      { trigger: 'achievement', achievementIds: ['gone', 'onboarding', 'nameless'] },
      { kind: 'achievement', names: ['Completed Onboarding'], unnamed: 2 },
    ],
    [
      { trigger: 'achievement', achievementIds: ['onboarding', 'gone', 'onboarding', 'gone'] },
      { kind: 'achievement', names: ['Completed Onboarding'], unnamed: 1 },
    ],
    [{ trigger: 'moon-phase', metricValue: 5 }, { kind: 'other' }],
  ])('is told of %j as %j', (told, trigger) => {
    const others = [keptAchievement(), keptAchievement({ id: 'nameless', name: ' ' })];
    const one = keptAchievement({ id: 'asked', ...told });
    expect(achievementsOf([...others, one]).at(-1)?.trigger).toEqual(trigger);
  });
});

test('one that is told twice is shown once, as it was told first', () => {
  const told = [keptAchievement({ name: 'First' }), keptAchievement({ name: 'Again' })];
  expect(achievementsOf(told).map(({ name }) => name)).toEqual(['First']);
});

test('names and texts lose the space around them, and an empty text is none', () => {
  const [one] = achievementsOf([keptAchievement({ name: ' A\n', description: ' \t' })]);
  expect(one).toMatchObject({ name: 'A', description: null });
});

test.each([
  ['https://badges.example/a.png', 'https://badges.example/a.png'],
  ['http://badges.example/a.png', null],
  ['javascript:alert(1)', null],
  ['data:image/png;base64,AAAA', null],
  ['//badges.example/a.png', null],
  ['', null],
])('a badge is loaded over https alone: %s', (badgeUrl, loaded) => {
  expect(achievementsOf([keptAchievement({ badgeUrl })])[0]?.badgeUrl).toBe(loaded);
});

describe('rarity', () => {
  // All rates that were recorded of the real service in 2025, with the word that came with each.
  test.each([
    ['ultra-rare', [1.0, 1.4, 4.6]],
    ['very-rare', [7.4, 10.7, 11.0, 13.4]],
    ['rare', [22.1, 32.9, 33.9, 41.4, 47.1]],
    ['common', [66.1, 83.3]],
  ])('is %s where PlayStation says so', (word, rates) => {
    for (const rate of rates) expect(rarityOf(rate)).toEqual({ earnedRate: rate, word });
  });

  test.each([
    [0, 'ultra-rare'],
    [5, 'ultra-rare'],
    [5.1, 'very-rare'],
    [15, 'very-rare'],
    [15.1, 'rare'],
    [50, 'rare'],
    [50.1, 'common'],
    [100, 'common'],
  ])('of %d percent is %s', (percent, word) => {
    expect(rarityOf(percent).word).toBe(word);
  });

  test('is told with one decimal', () => {
    expect(rarityOf(33.3333).earnedRate).toBe(33.3);
  });

  test('has one word for what is told as the same percent', () => {
    expect(rarityOf(5.04)).toEqual(rarityOf(4.96));
  });

  test('never becomes more common the fewer have it', () => {
    const words = ['ultra-rare', 'very-rare', 'rare', 'common'];
    const rank = (percent: number) => words.indexOf(rarityOf(percent).word);
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
      }),
    );
  });
});
