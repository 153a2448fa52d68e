import type { Cache } from '../cache/database.ts';
import { playedGames } from '../cache/playedGames.ts';
import { titleLinks } from '../cache/titleLinks.ts';
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

/**
 * Asks for the trophy sets of every played game that has no link, pack after pack, the last played
 * first. Each answer is kept as it comes, so a run that is broken off asks only for the others.
 *
 * `onLinked` is told, before the first pack and after each, how many of the games are done with; false
 * ends it, as there is no room to keep what is asked for. Gives how many are done with in the end.
 */
export async function linkPlayedGames(
  { cache, titles, now, language }: LinkParts,
  options: CallOptions,
  onLinked: (linked: number) => Promise<boolean>,
): Promise<Result<number, LibraryFailure>> {
  const { accountId, signal } = options;
  const games = (await playedGames(cache).all(accountId)).filter(({ isGame }) => isGame);
  const leads = await titleLinks(cache).leads(
    accountId,
    games.map(({ npTitleId }) => npTitleId),
  );
  const wanted = games
    .filter(({ npTitleId, lastPlayedAt }) => {
      const { link, absence } = leads.get(npTitleId) ?? {};
      return !link && (!absence || isAbsenceOver(absence, lastPlayedAt, now()));
    })
    .map(({ npTitleId }) => npTitleId);
  let linked = games.length - wanted.length;
  if (!(await onLinked(linked))) return fail({ kind: 'no-cache' });

  let misread: CallFailure | undefined;
  for (const pack of inPacks(wanted)) {
    const { answers } = await titles.ask(pack, language, options);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    for (const answer of answers.values()) {
      if (answer.ok) linked += 1;
      // An answer that cannot be read is that of one game or pack: the others may be as they should.
      else if (answer.failure.kind === 'malformed') misread = answer.failure;
      else return answer;
    }
    if (!(await onLinked(linked))) return fail({ kind: 'no-cache' });
  }
  return misread ? fail(misread) : succeed(linked);
}
