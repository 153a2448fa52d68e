import type { PlayedGame } from '../cache/playedGames.ts';
import type { GameIds } from './view.ts';

/** What an account has played of a game. */
export interface Match {
  /** Its versions (regions, platforms), the last played first. */
  readonly played: readonly PlayedGame[];
  /**
   * Whether an empty list means that nothing was played. Not where an id leads to several games, or to
   * something that is none.
   */
  readonly isCertain: boolean;
  /** The ids lead to something that was used and is no game, such as a media app, and to nothing else. */
  readonly isNoGame: boolean;
}

/**
 * Finds a game among the played ones, by ids alone and never by name: the rows of its title ids; the
 * rows of its concept; for a title id without a row of its own, the rows that name it among their
 * concept's (this is what makes a US page find a game that was played from an EU disc); and from all of
 * these, the other rows of the same concept, as PS4 and PS5 versions are rows of their own.
 *
 * A title id that two concepts name could be either game, and then joins neither; the page's own
 * concept counts, whether or not anything of it was played.
 *
 * `rows`: at least all that any of the ids leads to, and the rows of their concepts.
 */
export function matchPlayed(game: GameIds, rows: readonly PlayedGame[]): Match {
  const own = rows.filter(
    (row) => game.npTitleIds.includes(row.npTitleId) || isOfConcept(row, game.conceptId),
  );
  const ownConcept = game.conceptId === null ? [] : [game.conceptId];
  const byOtherRegion = game.npTitleIds
    .filter((npTitleId) => !own.some((row) => row.npTitleId === npTitleId))
    .map((npTitleId) => {
      const naming = rows.filter((row) => row.conceptTitleIds.includes(npTitleId));
      const concepts = new Set([...ownConcept, ...naming.map(({ conceptId }) => conceptId)]);
      return { naming, isAmbiguous: naming.length > 0 && concepts.size > 1 };
    });

  const matched = [
    ...own,
    ...byOtherRegion.flatMap(({ naming, isAmbiguous }) => (isAmbiguous ? [] : naming)),
  ];
  const concepts = new Set(matched.map(({ conceptId }) => conceptId));
  const siblings = rows.filter(({ conceptId }) => conceptId !== null && concepts.has(conceptId));
  const all = [...new Map([...matched, ...siblings].map((row) => [row.npTitleId, row])).values()];
  const isAmbiguous = byOtherRegion.some((region) => region.isAmbiguous);
  return {
    played: all.filter(({ isGame }) => isGame).toSorted((a, b) => b.lastPlayedAt - a.lastPlayedAt),
    isCertain: !isAmbiguous && all.every(({ isGame }) => isGame),
    isNoGame: !isAmbiguous && all.length > 0 && all.every(({ isGame }) => !isGame),
  };
}

const isOfConcept = (row: PlayedGame, conceptId: string | null): boolean =>
  conceptId !== null && row.conceptId === conceptId;
