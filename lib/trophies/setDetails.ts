import type { CallFailure, CallOptions } from './calls.ts';
import type { Details } from './details.ts';
import { isEarnedFresh } from './freshness.ts';
import type { KeptTrophySet } from './summary.ts';

/** What a card shows of a set and is not there yet, the most telling first. */
type Part = 'earned' | 'definitions';

function missingOf({ standing, earned, definitions }: KeptTrophySet, now: number): Part[] {
  const missing: Part[] = [];
  if (!isEarnedFresh(earned, standing, now)) missing.push('earned');
  // Only add-ons make a card need the definitions. Once a version is fetched after the earned state,
  // it is as good as it gets: versions were seen to differ between calls, and to go backwards.
  const isOutdated =
    earned !== undefined &&
    definitions !== undefined &&
    definitions.trophySetVersion !== earned.trophySetVersion &&
    definitions.fetchedAt < earned.fetchedAt;
  if (standing.groupCount > 1 && (!definitions || isOutdated)) missing.push('definitions');
  return missing;
}

export const isComplete = (set: KeptTrophySet, now: number): boolean =>
  missingOf(set, now).length === 0;

/** What came of completing some sets, and how many requests that took. */
export interface Completed {
  readonly sets: readonly KeptTrophySet[];
  readonly failures: readonly CallFailure[];
  readonly requests: number;
}

/** Fetches what is missing with `left` requests at most, and stops at the first failure. */
export async function complete(
  sets: readonly KeptTrophySet[],
  left: number,
  { details, now, language }: { details: Details; now: () => number; language: string },
  options: CallOptions,
): Promise<Completed> {
  const wanted = sets
    .flatMap((set, index) => missingOf(set, now()).map((part) => ({ set, index, part })))
    .slice(0, Math.max(0, left));
  if (wanted.length === 0) return { sets, failures: [], requests: 0 };

  const completed = [...sets];
  const failures: CallFailure[] = [];
  await Promise.all(
    wanted.map(async ({ set: { standing }, index, part }) => {
      const answer =
        part === 'earned'
          ? await details.askEarned(standing, options)
          : await details.askDefinitions(standing, language, options);
      const set = completed[index];
      if (!answer.ok) failures.push(answer.failure);
      else if (set) completed[index] = { ...set, [part]: answer.value };
    }),
  );
  const requests = wanted.length;
  if (failures.length > 0) return { sets: completed, failures, requests };
  // A newer trophy set version shows only in the earned state: its definitions come in a second round.
  const rest = await complete(completed, left - requests, { details, now, language }, options);
  return { ...rest, requests: requests + rest.requests };
}
