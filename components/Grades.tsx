import { GRADES, type GradeCounts } from '../lib/trophies/view.ts';
import { Cup } from './Cup.tsx';
import { formatNumber } from './format.ts';
import type { Language } from './words.ts';

/**
 * How many trophies are earned, a cup a grade. With `defined` (what a trophy set has), "6/11", and a
 * grade that the set has none of is left out; with null (a whole account), "355".
 */
export function Grades({
  earned,
  defined,
  language: { words, locale },
}: {
  earned: GradeCounts;
  defined: GradeCounts | null;
  language: Language;
}) {
  const shown = defined ? GRADES.filter((grade) => defined[grade] > 0) : GRADES;
  return (
    <ul class="grades">
      {shown.map((grade) => {
        const have = formatNumber(earned[grade], locale);
        const all = defined && formatNumber(defined[grade], locale);
        return (
          <li key={grade} title={words(`grade.${grade}`)}>
            <Cup grade={grade} />
            <span class={defined ? undefined : grade} aria-hidden="true">
              {have}
              {all && <span class="defined">/{all}</span>}
            </span>
            <span class="unseen">
              {all
                ? words(`gradeEarnedOf.${grade}`, [have, all])
                : words(`gradeEarned.${grade}`, [have])}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
