import type { Cache } from '../cache/database.ts';
import { titleLinks } from '../cache/titleLinks.ts';
import { keptPlayedGames } from './playedGames.ts';
import type { GameIds } from './view.ts';

/**
 * The trophy sets of a game as far as the cache knows, the last played first: npCommunicationIds, each
 * once. Asks nobody. A set may be one that the account does not have.
 */
export async function keptSetsOf(
  cache: Cache,
  accountId: string,
  game: GameIds,
): Promise<readonly string[]> {
  const [match] = await (await keptPlayedGames(cache, accountId)).match([game]);
  const played = match?.played.map(({ npTitleId }) => npTitleId) ?? [];
  const leads = await titleLinks(cache).leads(accountId, [
    ...new Set([...played, ...game.npTitleIds]),
  ]);
  const linked = [...leads.values()].flatMap(({ link }) => link?.npCommunicationIds ?? []);
  return [...new Set(linked)];
}
