import type { GroupNames } from '../cache/trophySets.ts';
import type { AskOptions, CallFailure } from './calls.ts';
import type { Details } from './details.ts';
import { isEarnedFresh } from './freshness.ts';
import type { KeptTrophySet } from './summary.ts';

/** What is kept of a set of which every trophy is shown. */
export interface WholeSet extends KeptTrophySet {
  readonly groupNames: GroupNames | undefined;
}

/** What a whole set is made of beyond the account's standing in it, the most telling first. */
type Part = 'definitions' | 'earned' | 'groupNames';

/** How a whole set is asked for. */
export interface WholeSetQuestion extends AskOptions {
  /** BCP 47, for the names. */
  readonly language: string;
  /** The most requests it may take: what is left waits. */
  readonly most: number;
}

/**
 * What a set lacks. Words are needed in the language asked for, those in another only stand in for them.
 * They are fetched anew when the earned state tells of another version; once they are fetched after it,
 * they are as good as they get: versions were seen to differ between calls, and to go backwards.
 */
function lackingIn(set: WholeSet, language: string, now: number): Part[] {
  const { standing, earned, definitions, groupNames } = set;
  const isGood = (words: WholeSet['definitions'] | WholeSet['groupNames']): boolean =>
    words?.language === language &&
    (earned === undefined ||
      words.trophySetVersion === earned.trophySetVersion ||
      words.fetchedAt >= earned.fetchedAt);
  const lacking: Part[] = [];
  if (!isGood(definitions)) lacking.push('definitions');
  if (!isEarnedFresh(earned, standing, now)) lacking.push('earned');
  if (standing.groupCount > 1 && !isGood(groupNames)) lacking.push('groupNames');
  return lacking;
}

/**
 * Fetches what a set lacks, each part once, and tells how it stands after each. When a person asks, the
 * earned state is fetched in any case. Stops at the first failure. Gives the failures.
 */
export async function completeWhole(
  set: WholeSet,
  { details, now }: { details: Details; now: () => number },
  { language, most, ...options }: WholeSetQuestion,
  tell: (set: WholeSet) => void,
): Promise<readonly CallFailure[]> {
  let current = set;
  const failures: CallFailure[] = [];
  const asked = new Set<Part>();

  const ask = async (part: Part): Promise<void> => {
    const { standing } = current;
    const answer =
      part === 'earned'
        ? await details.askEarned(standing, options)
        : part === 'definitions'
          ? await details.askDefinitions(standing, language, options)
          : await details.askGroupNames(standing, language, options);
    if (answer.ok) {
      current = { ...current, [part]: answer.value };
      tell(current);
    } else failures.push(answer.failure);
  };

  const wanted = (): Part[] => {
    const lacking = lackingIn(current, language, now());
    const first: Part[] = options.isAsked && !lacking.includes('earned') ? ['earned'] : [];
    const parts = [...first, ...lacking].filter((part) => !asked.has(part));
    return parts.slice(0, Math.max(0, most - asked.size));
  };

  // A newer version shows only in the earned state: its words come in a second round.
  for (let parts = wanted(); parts.length > 0 && failures.length === 0; parts = wanted()) {
    for (const part of parts) asked.add(part);
    await Promise.all(parts.map(ask));
  }
  return failures;
}

/** Whether nothing would be asked for. */
export const isWhole = (set: WholeSet, language: string, now: number): boolean =>
  lackingIn(set, language, now).length === 0;
