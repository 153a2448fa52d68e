import { countTrophies } from '../../lib/trophies/grades.ts';
import { leftToComplete, nextTrophies, platinumNeeds } from '../../lib/trophies/next.ts';
import { GRADES, type GradeCounts, type Rarity, type TrophySet } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatEarnedRate, formatNumber, formatPercent } from '../format.ts';
import type { Language } from '../words.ts';
import { Around, PLACE } from './Around.tsx';

const MOST_NEXT = 3;
/** Above this, what is left to 100 % is no news. */
const FEW = 10;

/** What lies ahead: the trophies that most players have, what the platinum waits for, how few are left. */
export function Ahead({
  set,
  covered,
  language,
}: {
  set: TrophySet;
  covered: ReadonlySet<number>;
  language: Language;
}) {
  const { words, locale } = language;
  const next = nextTrophies(set.trophies, covered, MOST_NEXT);
  const needs = platinumNeeds(set.trophies);
  const left = leftToComplete(set);
  const sentence = (at: number, name: string, { earnedRate }: Rarity) =>
    words(at === 0 ? 'panel.next' : 'panel.nextOther', [
      name,
      formatEarnedRate(earnedRate, locale),
    ]);
  return (
    <>
      {next.length > 0 && (
        <ul class="next">
          {next.map(({ trophyId, name, rarity }, at) => (
            <li key={trophyId} title={sentence(at, name, rarity)}>
              <Around sentence={sentence(at, PLACE, rarity)}>
                <b>
                  <bdi>{name}</bdi>
                </b>
              </Around>
            </li>
          ))}
        </ul>
      )}
      {needs && countTrophies(needs) > 0 && <Needs needs={needs} language={language} />}
      {left && left.trophies <= FEW && (
        <span class="left">
          {words('panel.left', left.trophies, [
            formatNumber(left.trophies, locale),
            formatPercent(100, locale),
          ])}
        </span>
      )}
    </>
  );
}

function Needs({ needs, language: { words, locale } }: { needs: GradeCounts; language: Language }) {
  return (
    <span class="needs">
      <Cup grade="platinum" />
      {words('panel.platinumNeeds')}
      {GRADES.filter((grade) => needs[grade] > 0).map((grade) => {
        const count = formatNumber(needs[grade], locale);
        return (
          <span key={grade} class="need" title={words(`grade.${grade}`)}>
            <span aria-hidden="true">{count}</span>
            <Cup grade={grade} />
            <span class="unseen">{words(`gradeEarned.${grade}`, [count])}</span>
          </span>
        );
      })}
    </span>
  );
}
