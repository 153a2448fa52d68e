import type { Achievement } from '../../lib/connections/view.ts';
import { formatNumber } from '../format.ts';
import { Medal } from '../Medal.tsx';
import { useImage } from '../panel/Picture.tsx';
import { EarnedAt, RarityOf } from '../panel/rowParts.tsx';
import type { Language } from '../words.ts';
import { triggerWords } from './triggerWords.ts';

/** One achievement: what it is and asks for, when it was earned, and how many have it. */
export function AchievementRow({
  achievement,
  language,
  now,
}: {
  achievement: Achievement;
  language: Language;
  /** Epoch ms, from which ages are told. */
  now: number;
}) {
  const { words, locale } = language;
  const { name, description, badgeUrl, trigger, achievedAt, completions } = achievement;
  const asked = triggerWords(trigger, language);
  return (
    <li class={achievedAt === null ? 'row missing' : 'row earned'}>
      <span class="picture">{useImage(badgeUrl, 48) ?? <Medal />}</span>
      <div class="what">
        <p class="name">
          <b>
            <bdi>{name}</bdi>
          </b>
        </p>
        {description && (
          <p class="detail">
            <bdi>{description}</bdi>
          </p>
        )}
        <div class="standing">
          {achievedAt === null ? (
            <span class="unseen">{words('panel.notEarned')}</span>
          ) : (
            <EarnedAt at={achievedAt} language={language} now={now} />
          )}
          {asked !== null && <span class="asked">{asked}</span>}
          <span>
            {words('achievements.completions', completions, [formatNumber(completions, locale)])}
          </span>
        </div>
      </div>
      <RarityOf of={achievement} language={language} />
    </li>
  );
}
