import { useId } from 'preact/hooks';
import type { Grade, TrophyLevel } from '../../lib/trophies/view.ts';
import { formatNumber } from '../format.ts';
import { Grades } from '../Grades.tsx';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import type { Person } from './view.ts';

/** Who is signed in: name, tier, level and the way to the next one, trophies by grade. */
export function Account({
  person: { onlineId, avatarUrl, level, earned },
  language,
}: {
  person: Person;
  language: Language;
}) {
  const { words, locale } = language;
  const name = onlineId ?? words('popup.signedIn');
  return (
    <section class="account" aria-label={name}>
      <div class="person">
        <Avatar key={avatarUrl} url={avatarUrl} />
        <div class="who">
          <h1>
            <bdi title={name}>{name}</bdi>
          </h1>
          {level ? <Tier level={level} language={language} /> : <span class="placeholder" />}
          {level ? <LevelProgress level={level} language={language} /> : <Bar progress={0} />}
        </div>
        <p class="level">
          <small>{words('popup.level')}</small>{' '}
          <b>{level ? formatNumber(level.level, locale) : '–'}</b>
        </p>
      </div>
      {earned ? (
        <Grades earned={earned} defined={null} language={language} />
      ) : (
        <span class="placeholder" />
      )}
    </section>
  );
}

function Tier({ level, language: { words, locale } }: { level: TrophyLevel; language: Language }) {
  return (
    <p class="tier">
      {words('popup.tier', [
        words(`grade.${gradeOfTier(level.tier)}`),
        formatNumber(level.tier, locale),
      ])}
    </p>
  );
}

function LevelProgress({
  level: { level, progress, pointsToNext },
  language: { words, locale },
}: {
  level: TrophyLevel;
  language: Language;
}) {
  const id = useId();
  const toNext = words('popup.pointsToNext', pointsToNext, [
    formatNumber(pointsToNext, locale),
    formatNumber(level + 1, locale),
  ]);
  return (
    <div class="to-next" title={toNext}>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={progress}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <Bar progress={progress} />
      </div>
      <p id={id} class="unseen">
        {toNext}
      </p>
    </div>
  );
}

/** Levels 1–299 are bronze (tiers 1–3), 300–599 silver, 600–998 gold, 999 platinum (tier 10). */
function gradeOfTier(tier: number): Grade {
  if (tier <= 3) return 'bronze';
  if (tier <= 6) return 'silver';
  return tier <= 9 ? 'gold' : 'platinum';
}
