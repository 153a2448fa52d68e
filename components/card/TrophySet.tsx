import { countTrophies } from '../../lib/trophies/grades.ts';
import type { TrophySetSummary } from '../../lib/trophies/view.ts';
import { countAddOns } from '../counts.ts';
import { formatNumber, formatPercent, percentParts } from '../format.ts';
import { Grades } from '../Grades.tsx';
import { Bar, Ring } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { Facts } from './Facts.tsx';

/** One trophy set: its progress, counts by grade, base game and add-ons, and what is notable in it. */
export function TrophySet({
  set,
  title,
  language,
  now,
}: {
  set: TrophySetSummary;
  title: string;
  language: Language;
  now: number;
}) {
  const { words, locale } = language;
  const total = words('earnedOf', [
    formatNumber(countTrophies(set.earned), locale),
    formatNumber(countTrophies(set.defined), locale),
  ]);
  return (
    <div class="slot">
      <div class="set">
        <SetProgress set={set} locale={locale} />
        <div class="head">
          <h2 class="title">
            <bdi class="name" title={title}>
              {title}
            </bdi>
            <span class="total">{total}</span>
            {set.platform && <span class="platform">{set.platform}</span>}
          </h2>
          <Grades earned={set.earned} defined={set.defined} language={language} />
          <Groups groups={set.groups} language={language} />
        </div>
        <Facts set={set} language={language} now={now} />
      </div>
    </div>
  );
}

function SetProgress({ set, locale }: { set: TrophySetSummary; locale: string }) {
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={set.name}
      aria-valuenow={set.progress}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={formatPercent(set.progress, locale)}
    >
      <Ring progress={set.progress}>
        <b class="percent">
          {percentParts(set.progress, locale).map(({ text, isNumber }) =>
            isNumber ? text : <small key="sign">{text}</small>,
          )}
        </b>
      </Ring>
    </div>
  );
}

/** "Base game 100%" apart from "Add-ons 3 of 22". Nothing for a set without add-ons. */
function Groups({
  groups,
  language: { words, locale },
}: {
  groups: TrophySetSummary['groups'];
  language: Language;
}) {
  if (groups === null) return null;
  if (groups === undefined) {
    return (
      <div class="groups">
        <span class="placeholder" />
        <span class="unseen">{words('card.notFetchedYet')}</span>
      </div>
    );
  }
  const addOns = countAddOns(groups.addOns);
  return (
    <div class="groups">
      <div>
        <span class="group">
          <span class="name" title={words('card.baseGame')}>
            {words('card.baseGame')}
          </span>{' '}
          <b>{formatPercent(groups.base.progress, locale)}</b>
        </span>
        <Bar progress={groups.base.progress} />
      </div>
      <div>
        <span class="group">
          <span class="name" title={words('card.addOns', groups.addOns.length)}>
            {words('card.addOns', groups.addOns.length)}
          </span>{' '}
          <b>
            {words('earnedOf', [
              formatNumber(addOns.earned, locale),
              formatNumber(addOns.defined, locale),
            ])}
          </b>
        </span>
        <Bar progress={addOns.progress} />
      </div>
    </div>
  );
}
