import type { Cache } from '../cache/database.ts';
import { playedGames } from '../cache/playedGames.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions, LibraryFailure } from './calls.ts';
import { isAbsenceOver } from './freshness.ts';
import { inPacks } from './titlePacks.ts';
import type { Titles } from './titles.ts';

interface LinkParts {
  readonly cache: Cache;
  readonly titles: Titles;
  readonly now: () => number;
  readonly language: string;
}

/** So many packs that fail one after the other are no longer the fault of a single game. */
const MOST_FAILURES = 3;

/**
 * Asks for the trophy sets of every played game that has no link, pack after pack, the last played
 * first. Each answer is kept as it comes, so a run that is broken off asks only for the others.
 *
 * `onLinked` is told, before the first pack and after each, how many of the games are done with; false
 * ends it, as there is no room to keep what is asked for.
 */
export async function linkPlayedGames(
  { cache, titles, now, language }: LinkParts,
  options: CallOptions,
  onLinked: (linked: number) => Promise<boolean>,
): Promise<Result<null, LibraryFailure>> {
  const { accountId, signal } = options;
  const games = (await playedGames(cache).all(accountId)).filter(({ isGame }) => isGame);
  // A link that another account has brought is not enough: this one's standing is to be known too.
  const kept = await titles.kept(
    accountId,
    games.map(({ npTitleId }) => npTitleId),
    language,
  );
  const wanted = games
    .filter(({ npTitleId, lastPlayedAt }) => {
      const answer = kept.get(npTitleId);
      if (answer?.kind === 'sets') return false;
      return !answer || isAbsenceOver(answer, lastPlayedAt, now());
    })
    .map(({ npTitleId }) => npTitleId);
  let linked = games.length - wanted.length;
  if (!(await onLinked(linked))) return fail({ kind: 'no-cache' });

  let failures = 0;
  for (const pack of inPacks(wanted)) {
    const { answers } = await titles.ask(pack, language, options);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    let failure: CallFailure | undefined;
    for (const answer of answers.values()) {
      if (answer.ok) linked += 1;
      else failure ??= answer.failure;
    }
    // An answer that cannot be read or had is that of one game or pack: the others may be as they should,
    // and it is tried again with the next run. A service that is down fails one after the other.
    failures = failure ? failures + 1 : 0;
    const isOfOnePack = failure?.kind === 'malformed' || failure?.kind === 'unavailable';
    if (failure && (!isOfOnePack || failures >= MOST_FAILURES)) return fail(failure);
    if (!(await onLinked(linked))) return fail({ kind: 'no-cache' });
  }
  return succeed(null);
}
