import type { AchievementTrigger } from '../../lib/connections/view.ts';
import { formatNumber } from '../format.ts';
import { isolated } from '../isolated.ts';
import type { Language } from '../words.ts';

/** Names of prerequisites that are told; of more there is a number. */
const MOST_NAMES = 5;

/** What completes an achievement, in words. Null: there is nothing to tell. */
export function triggerWords(trigger: AchievementTrigger, language: Language): string | null {
  const { words, locale } = language;
  switch (trigger.kind) {
    case 'metric':
      return metricWords(trigger, language);
    case 'streak':
      return trigger.length === null
        ? words('achievements.anyStreak')
        : words('achievements.streak', [formatNumber(trigger.length, locale)]);
    case 'achievement':
      return prerequisiteWords(trigger, language);
    case 'api':
      return words('achievements.givenByApp');
    case 'other':
      return null;
  }
}

function metricWords(
  { value, metricName }: Extract<AchievementTrigger, { kind: 'metric' }>,
  { words, locale }: Language,
): string | null {
  const figure = value === null ? null : formatNumber(value, locale);
  const name = metricName && isolated(metricName);
  if (figure !== null && name) return words('achievements.metric', [figure, name]);
  const one = figure ?? name;
  return one ? words('achievements.metricOnly', [one]) : null;
}

function prerequisiteWords(
  { names, unnamed }: Extract<AchievementTrigger, { kind: 'achievement' }>,
  { words, locale }: Language,
): string | null {
  const told = names.slice(0, MOST_NAMES).map(isolated);
  const untold = names.length - told.length + unnamed;
  if (told.length + untold === 0) return null;
  const key = told.length === 0 ? 'achievements.unnamed' : 'achievements.more';
  const rest = untold === 0 ? [] : [words(key, untold, [formatNumber(untold, locale)])];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format([...told, ...rest]);
  return words('achievements.needs', [list]);
}
