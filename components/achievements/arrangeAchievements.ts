import type { Achievement } from '../../lib/connections/view.ts';
import type { AchievementsChoice } from '../../lib/settings/choices.ts';
import { fold } from '../../lib/trophies/arrange.ts';

/**
 * The achievements that the choice and the query leave, in the chosen order; equal ones keep the app's.
 *
 * @param query  words, of which each must occur in a name or a text; empty: no search
 */
export function arrangeAchievements(
  achievements: readonly Achievement[],
  { show, sort }: AchievementsChoice,
  query: string,
): readonly Achievement[] {
  const sought = fold(query).split(/\s+/).filter(Boolean);
  const left = achievements.filter(
    (achievement) =>
      (show === 'all' || isEarned(achievement) === (show === 'earned')) &&
      hasWords(achievement, sought),
  );
  return sort === 'app'
    ? left
    : left.toSorted(
        (one, other) =>
          PLACES[sort](one) - PLACES[sort](other) ||
          // Of an app with many users, the service rounds the rarest all to nothing.
          (sort === 'rarity' ? one.completions - other.completions : 0),
      );
}

export const isEarned = ({ achievedAt }: Achievement): boolean => achievedAt !== null;

/** Smaller first: the rarest; the latest, with those that are missing behind all of them. */
const PLACES: Readonly<
  Record<Exclude<AchievementsChoice['sort'], 'app'>, (achievement: Achievement) => number>
> = {
  rarity: ({ rarity }) => rarity.earnedRate,
  'earned-date': ({ achievedAt }) => -(achievedAt ?? -Number.MAX_VALUE),
};

/** Folding is the costly part, and a list is searched at every key pressed. */
const folded = new WeakMap<Achievement, string>();

function hasWords(achievement: Achievement, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  // A line between the two, which no sought word holds: no word is found across them.
  const text =
    folded.get(achievement) ?? fold(`${achievement.name}\n${achievement.description ?? ''}`);
  folded.set(achievement, text);
  return sought.every((word) => text.includes(word));
}
