import type { CallFailure, CallOptions } from './calls.ts';
import type { Details } from './details.ts';
import { isEarnedFresh } from './freshness.ts';
import { type KeptTrophySet, summarise } from './summary.ts';
import type { TitleAnswer, Titles } from './titles.ts';
import { troubleOf } from './trouble.ts';
import type { GameTrophies, Trouble } from './view.ts';

/** A page view costs no more requests than this, whatever the game has: what is left waits. */
const MOST_REQUESTS = 3;

export interface GameParts {
  titles: Titles;
  details: Details;
  now: () => number;
  hasHostAccess: () => Promise<boolean>;
}

/** The game of a page, as it is asked for. */
export interface GameQuestion {
  readonly accountId: string;
  readonly npTitleIds: readonly string[];
  /** BCP 47, for the names. */
  readonly language: string;
}

/**
 * Tells what is known of a game, and then what is new of it: first what the cache has, at once and
 * however old; then, if that is not fresh, the account's standing; then what a card shows beyond it.
 * Resolves after the last push. Never rejects for what Sony or the network does.
 */
export async function followGame(
  parts: GameParts,
  { accountId, npTitleIds, language }: GameQuestion,
  signal: AbortSignal,
  push: (game: GameTrophies) => void,
): Promise<void> {
  const { titles, details, now } = parts;
  const options: CallOptions = { accountId, lane: 'page', signal };
  const questions = npTitleIds.map((npTitleId) => ({ accountId, npTitleId, language }));

  const kept = await Promise.all(questions.map((question) => titles.kept(question)));
  const keptSets = await keptSetsOf(npTitleIds, kept, details);
  const isFresh = kept.every((answer) => answer?.fresh);
  push(gameOf(kept, keptSets, null) ?? { state: 'loading' });
  if (isFresh && keptSets.every((set) => missingOf(set, now()).length === 0)) return;

  const asked = await Promise.all(questions.map((question) => titles.ask(question, options)));
  const answers = asked.map(({ answer }, index) => (answer.ok ? answer.value : kept[index]));
  const failures = asked.flatMap(({ answer }) => (answer.ok ? [] : [answer.failure]));
  const sets = await keptSetsOf(npTitleIds, answers, details);
  const finish = async (found: readonly KeptTrophySet[], whys: readonly CallFailure[]) => {
    if (!signal.aborted) push(await endOf(parts, answers, found, whys));
  };
  if (failures.length > 0 || sets.length === 0) return finish(sets, failures);

  const known = gameOf(answers, sets, null);
  if (known && !signal.aborted) push(known);
  // The ids of one page travel in one pack, so its requests are counted once.
  const left = MOST_REQUESTS - Math.max(...asked.map(({ requests }) => requests));
  const completed = await complete(sets, left, parts, options);
  return finish(completed.sets, completed.failures);
}

/** What a card shows of a set and is not there yet, the most telling first. */
type Part = 'earned' | 'definitions';

function missingOf({ title, earned, definitions }: KeptTrophySet, now: number): Part[] {
  const missing: Part[] = [];
  if (!isEarnedFresh(earned, title, now)) missing.push('earned');
  // Only add-ons make a card need the definitions. Once a version is fetched after the earned state,
  // it is as good as it gets: versions were seen to differ between calls, and to go backwards.
  const isOutdated =
    earned !== undefined &&
    definitions !== undefined &&
    definitions.trophySetVersion !== earned.trophySetVersion &&
    definitions.fetchedAt < earned.fetchedAt;
  if (title.groupCount > 1 && (!definitions || isOutdated)) missing.push('definitions');
  return missing;
}

/** Fetches what is missing with `left` requests at most, and stops at the first failure. */
async function complete(
  sets: readonly KeptTrophySet[],
  left: number,
  { details, now }: Pick<GameParts, 'details' | 'now'>,
  options: CallOptions,
): Promise<{ sets: readonly KeptTrophySet[]; failures: readonly CallFailure[] }> {
  const wanted = sets
    .flatMap((set, index) => missingOf(set, now()).map((part) => ({ index, part })))
    .slice(0, Math.max(0, left));
  if (wanted.length === 0) return { sets, failures: [] };

  const completed = [...sets];
  const failures: CallFailure[] = [];
  await Promise.all(
    wanted.map(async ({ index, part }) => {
      const title = sets[index]?.title;
      if (!title) return;
      const answer =
        part === 'earned'
          ? await details.askEarned(title, options)
          : await details.askDefinitions(title, options);
      const set = completed[index];
      if (!answer.ok) failures.push(answer.failure);
      else if (set) completed[index] = { ...set, [part]: answer.value };
    }),
  );
  if (failures.length > 0) return { sets: completed, failures };
  // A newer trophy set version shows only in the earned state: its definitions come in a second round.
  return complete(completed, left - wanted.length, { details, now }, options);
}

/** The last word of a view: what is known in the end, and what kept the rest away. */
async function endOf(
  { hasHostAccess }: GameParts,
  answers: readonly (TitleAnswer | undefined)[],
  sets: readonly KeptTrophySet[],
  failures: readonly CallFailure[],
): Promise<GameTrophies> {
  if (failures.some(({ kind }) => kind === 'not-signed-in')) {
    return { state: 'signed-out', expired: true };
  }
  const troubles = await Promise.all(failures.map((failure) => troubleOf(failure, hasHostAccess)));
  const trouble = troubles.find((found) => found !== null) ?? null;
  const game = gameOf(answers, sets, trouble);
  if (game) return game;
  if (failures.some(({ kind }) => kind === 'private')) return { state: 'private' };
  return trouble ? { state: 'error', trouble } : { state: 'loading' };
}

/** The state of a game by what its title ids lead to; null while nothing is known. */
function gameOf(
  answers: readonly (TitleAnswer | undefined)[],
  sets: readonly KeptTrophySet[],
  trouble: Trouble | null,
): GameTrophies | null {
  const [first, ...others] = sets.map(summarise);
  if (first) return { state: 'ready', sets: [first, ...others], trouble };
  if (answers.some((answer) => answer?.kind === 'unplayed')) return { state: 'unplayed' };
  // One id that leads nowhere says nothing about the others.
  return answers.every((answer) => answer?.kind === 'unknown-id') ? { state: 'unknown' } : null;
}

/** Every trophy set once, the one played last in front, with what is kept of it. */
function keptSetsOf(
  npTitleIds: readonly string[],
  answers: readonly (TitleAnswer | undefined)[],
  details: Details,
): Promise<KeptTrophySet[]> {
  const found = npTitleIds.flatMap((npTitleId, index) => {
    const answer = answers[index];
    return answer?.kind === 'sets' ? answer.titles.map((title) => ({ npTitleId, title })) : [];
  });
  // The page's first id leads: a later one adds only sets that are not there yet.
  const once = new Map(found.reverse().map((set) => [set.title.npCommunicationId, set]));
  const lastPlayedFirst = [...once.values()].sort(
    (a, b) => b.title.lastUpdatedAt - a.title.lastUpdatedAt,
  );
  return Promise.all(lastPlayedFirst.map(({ npTitleId, title }) => details.kept(npTitleId, title)));
}
