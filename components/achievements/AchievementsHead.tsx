import type { ConnectionStanding } from '../../lib/connections/view.ts';
import { formatNumber, percentParts } from '../format.ts';
import { Medal } from '../Medal.tsx';
import { Ring } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { figuresOf } from './figures.ts';
import { newestWords } from './newestWords.ts';

/** Whose achievements follow, and how far they are. */
export function AchievementsHead({
  connection: { label, set, trouble },
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
          !trouble && <span class="placeholder" />
        )}
      </div>
    </header>
  );
}
