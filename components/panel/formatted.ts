import type { SetTab, SetTrophies, Trouble } from '../../lib/trophies/view.ts';
import {
  type Formatted,
  formatAge,
  formatDay,
  formatDayAndTime,
  formatEarnedRate,
  formatMoment,
  formatNumber,
  formatPercent,
  isRecent,
} from '../format.ts';

/**
 * All numbers and times that a panel can show of these sets, formatted.
 * @param now  epoch ms, from which ages are told
 */
export function formattedFor(
  { tabs, trophies }: { tabs: readonly SetTab[]; trophies: SetTrophies },
  locale: string,
  now: number,
): Formatted {
  const texts: Record<string, string> = {};
  const percent = (value: number) => {
    texts[`percent ${value}`] = formatPercent(value, locale);
  };
  const number = (value: number) => {
    texts[`number ${value}`] = formatNumber(value, locale);
  };
  for (const { progress } of tabs) percent(progress);
  if ('trouble' in trophies) addTrouble(texts, trophies.trouble, locale, now);
  if (trophies.state === 'ready') {
    const { set } = trophies;
    percent(set.progress);
    for (const { figures } of set.groups) if (figures) percent(figures.progress);
    percent(100);
    texts[`age ${set.fetchedAt}`] = formatAge(set.fetchedAt, now, locale);
    for (const { rarity, standing } of set.trophies) {
      if (rarity) {
        const { earnedRate } = rarity;
        texts[`rate ${earnedRate}`] = formatEarnedRate(earnedRate, locale);
      }
      if (standing.state === 'earned' && standing.at !== null) {
        const { at } = standing;
        if (isRecent(at, now)) texts[`age ${at}`] = formatAge(at, now, locale);
        else texts[`day ${at}`] = formatDay(at, locale);
        texts[`dayAndTime ${at}`] = formatDayAndTime(at, locale);
      }
      if (standing.state === 'missing' && standing.progress) {
        number(standing.progress.value);
        number(standing.progress.target);
      }
    }
  }
  return { locale, texts };
}

function addTrouble(
  texts: Record<string, string>,
  trouble: Trouble | null,
  locale: string,
  now: number,
): void {
  if (trouble && 'until' in trouble) {
    texts[`moment ${trouble.until}`] = formatMoment(trouble.until, now, locale);
  }
}
