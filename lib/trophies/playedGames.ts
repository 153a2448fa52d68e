import type { Cache } from '../cache/database.ts';
import { libraryJournals } from '../cache/libraryJournals.ts';
import { playedGames } from '../cache/playedGames.ts';
import { type Match, matchPlayed } from './matching.ts';
import type { GameIds } from './view.ts';

/** What is kept of an account's played games. */
export interface PlayedGames {
  /** `short`: fewer came than Sony counts. Only in a whole list is what is missing not played. */
  readonly list: 'unread' | 'short' | 'whole';
  /** For each game in turn what was played of it. One reading of the cache for all. */
  match(games: readonly GameIds[]): Promise<readonly Match[]>;
}

export async function keptPlayedGames(cache: Cache, accountId: string): Promise<PlayedGames> {
  const journal = await libraryJournals(cache).get(accountId);
  return {
    list: journal?.playedGames.state ?? 'unread',
    async match(games) {
      const ids = games.flatMap(idsOf);
      const rows = await playedGames(cache).foundBy(accountId, ids);
      if (!rows) return games.map(() => UNREADABLE);
      const byId = new Map<string, typeof rows>();
      for (const row of rows) {
        for (const id of [row.npTitleId, row.conceptId, ...row.conceptTitleIds]) {
          if (id !== null) byId.set(id, [...(byId.get(id) ?? []), row]);
        }
      }
      return games.map((game) => {
        const found = idsOf(game).flatMap((id) => byId.get(id) ?? []);
        const siblings = found.flatMap(({ conceptId }) => byId.get(conceptId ?? '') ?? []);
        return matchPlayed(game, [...new Set([...found, ...siblings])]);
      });
    },
  };
}

/** Of what the cache does not give back, nothing is said. */
const UNREADABLE: Match = { played: [], isCertain: false, isNoGame: false };

const idsOf = ({ conceptId, npTitleIds }: GameIds): string[] =>
  conceptId === null ? [...npTitleIds] : [conceptId, ...npTitleIds];
