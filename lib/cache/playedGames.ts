import type { Cache } from './database.ts';
import { areMany, ofAccount } from './manyRows.ts';
import type { PlayedGameV2 } from './schema/v2.ts';

export type PlayedGame = PlayedGameV2;

/** The key under which the index finds a row: an npTitleId or a concept id, of one account. */
export const playedGameKey = (accountId: string, id: string): string => `${accountId} ${id}`;

/** What accounts have played. */
export const playedGames = (cache: Cache) => ({
  /**
   * At least all rows that one of the ids (title ids, concept ids) leads to, and the other rows of their
   * concepts; each once. Undefined: the cache could not be read, which says nothing about the games.
   */
  async foundBy(accountId: string, ids: readonly string[]): Promise<PlayedGame[] | undefined> {
    const rows = await cache.read(async (db) => {
      if (areMany(ids)) return db.getAll('playedGames', ofAccount(accountId));
      const index = db.transaction('playedGames').store.index('byKey');
      const under = async (some: Iterable<string>) => {
        const keys = Array.from(some, (id) => playedGameKey(accountId, id));
        return (await Promise.all(keys.map((key) => index.getAll(key)))).flat();
      };
      const found = await under(new Set(ids));
      const concepts = found.flatMap(({ conceptId }) =>
        conceptId === null || ids.includes(conceptId) ? [] : [conceptId],
      );
      return [...found, ...(await under(new Set(concepts)))];
    });
    return rows && [...new Map(rows.map((row) => [row.npTitleId, row])).values()];
  },

  /** The rows with these title ids, as far as there are any. */
  async withTitleIds(
    accountId: string,
    npTitleIds: readonly string[],
  ): Promise<ReadonlyMap<string, PlayedGame>> {
    const rows = await cache.read((db) => {
      const { store } = db.transaction('playedGames');
      return Promise.all(npTitleIds.map((id) => store.get([accountId, id])));
    });
    const found = rows?.filter((row) => row !== undefined) ?? [];
    return new Map(found.map((row) => [row.npTitleId, row]));
  },

  /** Everything that the account has played, the last played first. */
  async all(accountId: string): Promise<PlayedGame[]> {
    const rows = await cache.read((db) => db.getAll('playedGames', ofAccount(accountId)));
    return (rows ?? []).sort((a, b) => b.lastPlayedAt - a.lastPlayedAt);
  },
});
