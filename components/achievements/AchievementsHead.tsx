import type { ConnectionStanding } from '../../lib/connections/view.ts';
import { formatNumber, formatPast, percentParts } from '../format.ts';
import { isolated } from '../isolated.ts';
import { Medal } from '../Medal.tsx';
import { Ring } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { figuresOf } from './figures.ts';

/** Whose achievements follow, and how far they are. */
export function AchievementsHead({
  connection: { label, set },
  language,
  now,
}: {
  connection: ConnectionStanding;
  language: Language;
  now: number;
}) {
  const { words, locale } = language;
  const figures = set && figuresOf(set);
  return (
    <header class="achievements-head">
      <Ring progress={figures?.progress ?? null}>
        {figures ? (
          <b>
            {percentParts(figures.progress, locale).map(({ text, isNumber }) =>
              isNumber ? text : <small key={text}>{text}</small>,
            )}
          </b>
        ) : (
          <Medal />
        )}
      </Ring>
      <div>
        <h2>
          <bdi>{label}</bdi>
        </h2>
        {figures ? (
          <>
            <p>
              {words('earnedOf', [
                formatNumber(figures.earned, locale),
                formatNumber(figures.total, locale),
              ])}
            </p>
            <p class="newest">{newestWords(figures.newest, language, now)}</p>
          </>
        ) : (
          <span class="placeholder" />
        )}
      </div>
    </header>
  );
}

/** What was earned last, and when. `now`: epoch ms. */
export function newestWords(
  newest: ReturnType<typeof figuresOf>['newest'],
  { words, locale }: Language,
  now: number,
): string {
  if (!newest) return words('card.nothingEarned');
  const past = formatPast(newest.achievedAt, now, locale);
  return words('achievements.newest', [isolated(newest.name), past]);
}
