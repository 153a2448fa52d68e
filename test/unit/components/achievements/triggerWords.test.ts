import { expect, test } from 'vitest';
import { triggerWords } from '../../../../components/achievements/triggerWords.ts';
import type { AchievementTrigger } from '../../../../lib/connections/view.ts';
import { ENGLISH } from '../english.ts';

const said = (trigger: AchievementTrigger) =>
  triggerWords(trigger, ENGLISH)?.replaceAll(/[\u2068\u2069]/g, '') ?? null;

test.each<[AchievementTrigger, string | null]>([
  [{ kind: 'metric', value: 12_500, metricName: 'words written' }, 'Goal: 12,500 words written'],
  [{ kind: 'metric', value: 500, metricName: null }, 'Goal: 500'],
  [{ kind: 'metric', value: 0, metricName: null }, 'Goal: 0'],
  [{ kind: 'metric', value: null, metricName: 'words written' }, 'Goal: words written'],
  [{ kind: 'metric', value: null, metricName: null }, null],
  [{ kind: 'streak', length: 3 }, 'Goal: a streak of 3'],
  [{ kind: 'streak', length: null }, 'Goal: a streak'],
  [{ kind: 'achievement', names: ['One'], unnamed: 0 }, 'Needs: One'],
  [{ kind: 'achievement', names: ['One', 'Two'], unnamed: 1 }, 'Needs: One, Two and 1 more'],
  [{ kind: 'achievement', names: [], unnamed: 2 }, 'Needs: 2 other achievements'],
  [{ kind: 'achievement', names: [], unnamed: 0 }, null],
  [
    { kind: 'achievement', names: ['A', 'B', 'C', 'D', 'E', 'F', 'G'], unnamed: 3 },
    'Needs: A, B, C, D, E and 5 more',
  ],
  [{ kind: 'api' }, 'Given by the app'],
  [{ kind: 'other' }, null],
])('what an achievement asks for is told in words: %j', (trigger, words) => {
  expect(said(trigger)).toBe(words);
});

test('no name reaches beyond itself', () => {
  const trigger = { kind: 'metric', value: 5, metricName: 'a\u202eb\u2069c' } as const;
  expect(triggerWords(trigger, ENGLISH)).toBe('Goal: 5 \u2068abc\u2069');
});

test('a name in another script keeps its direction within the sentence', () => {
  const trigger = { kind: 'metric', value: 5, metricName: 'מילים' } as const;
  expect(triggerWords(trigger, ENGLISH)).toBe('Goal: 5 \u2068מילים\u2069');
});
