import type { EarnedTrophies } from '../cache/trophySets.ts';
import { isNpTitleId } from '../psn/index.ts';
import type { CallFailure } from './calls.ts';
import { isAbsenceOver, isEarnedFresh } from './freshness.ts';
import type { GameParts } from './game.ts';
import type { Match } from './matching.ts';
import type { PlayedGames } from './playedGames.ts';
import type { Standing } from './standing.ts';
import { readyTile, type TileSet, tileSetOf, titleIdsOf } from './tileTrophies.ts';
import { inPacks } from './titlePacks.ts';
import type { TitleAnswer } from './titles.ts';
import { troubleOf } from './trouble.ts';
import type { GameIds, TileTrophies, Trouble } from './view.ts';

/** A view of tiles begins no further look-up after so many requests. */
const MOST_LOOK_UPS = 5;

/** The tiles of a page, as they are asked for. */
export interface TilesQuestion {
  readonly accountId: string;
  /** Each an npTitleId or, where the tile tells no more, a concept id; unique, 1000 at most. */
  readonly tiles: readonly string[];
  readonly withPlatinumRarity: boolean;
}

/** Tells what is new of tiles: of each at most once the same thing. */
export type PushTiles = (tiles: ReadonlyMap<string, TileTrophies>) => void;

/**
 * Tells what the cache knows of many games, in one push, also when that is nothing; then, as it comes,
 * what it costs requests to know: which sets the played ones have, and how rare their platinums are.
 * A tile of which nothing can be said is never told. Resolves after the last push, with what kept the
 * rest away, or null. Never rejects for what Sony or the network does.
 */
export async function followTiles(
  parts: GameParts,
  question: TilesQuestion,
  signal: AbortSignal,
  push: PushTiles,
): Promise<Trouble | null> {
  const { library, hasHostAccess } = parts;
  const view = createView(parts, question, signal, push);
  let played = await library.keptPlayedGames(question.accountId);
  await view.lookUp(played);
  view.begin();
  if (played.list === 'unread') {
    const read = await library.playedGames(question.accountId, signal);
    if (!read.ok) {
      const failure = (await view.askOwnIds()) ?? read.failure;
      return troubleOf(failure, hasHostAccess);
    }
    played = read.value;
    await view.lookUp(played);
    view.tell();
  }
  const failure = (await view.askPlayed()) ?? (await view.askRarities());
  return failure && troubleOf(failure, hasHostAccess);
}

function createView(
  { titles, details, library, now }: GameParts,
  { accountId, tiles, withPlatinumRarity }: TilesQuestion,
  signal: AbortSignal,
  push: PushTiles,
) {
  const games = tiles.map(gameOfTile);
  let list: PlayedGames['list'] | 'not-to-be-had' = 'unread';
  let matches: readonly Match[] = [];
  const answers = new Map<string, TitleAnswer>();
  const earned = new Map<string, EarnedTrophies>();
  const told = new Map<string, string>();

  const setOf = (index: number): TileSet | undefined => {
    const game = games[index];
    const match = matches[index];
    return game && match && tileSetOf(game, match, answers);
  };

  const stateOf = (index: number): TileTrophies | undefined => {
    const set = setOf(index);
    if (set) return readyTile(set, earned.get(set.standing.npCommunicationId));
    const match = matches[index];
    if (!match || match.played.length > 0 || list === 'unread') return undefined;
    if (match.isCertain && list === 'whole') return UNPLAYED;
    const own = answers.get(tiles[index] ?? '');
    return own?.kind === 'none' && own.reason === 'unplayed' && own.fresh ? UNPLAYED : undefined;
  };

  const tell = (): void => {
    const news = new Map<string, TileTrophies>();
    for (const [index, tile] of tiles.entries()) {
      const state = stateOf(index);
      if (!state || told.get(tile) === JSON.stringify(state)) continue;
      told.set(tile, JSON.stringify(state));
      news.set(tile, state);
    }
    if (news.size > 0 && !signal.aborted) push(news);
  };

  /** Sets with a platinum whose rarity is asked for, each once. */
  const withPlatinum = (): Standing[] => {
    if (!withPlatinumRarity) return [];
    const standings = tiles.flatMap((_, index) => setOf(index)?.standing ?? []);
    const once = new Map(standings.map((standing) => [standing.npCommunicationId, standing]));
    return [...once.values()].filter(({ defined }) => defined.platinum > 0);
  };

  const readEarned = async (): Promise<void> => {
    const unread = withPlatinum()
      .map(({ npCommunicationId }) => npCommunicationId)
      .filter((id) => !earned.has(id));
    if (unread.length === 0) return;
    for (const [id, kept] of await details.keptEarned(accountId, unread)) earned.set(id, kept);
  };

  /**
   * Asks pack after pack, and tells what came of each: ids that the trophy service does not know cost
   * requests of their own, so only then is it known what is left. Gives the first failure, or null.
   */
  const lookUpAtSony = async (npTitleIds: readonly string[]): Promise<CallFailure | null> => {
    let spent = 0;
    let misread: CallFailure | null = null;
    for (const pack of inPacks(npTitleIds)) {
      if (spent >= MOST_LOOK_UPS) break;
      const options = { accountId, lane: 'page', signal } as const;
      const asked = await titles.ask(pack, library.language, options);
      spent += asked.requests;
      let failure: CallFailure | null = null;
      for (const [npTitleId, answer] of asked.answers) {
        if (answer.ok) answers.set(npTitleId, answer.value);
        // An answer that cannot be read is that of one game or pack: the others may be as they should.
        else if (answer.failure.kind === 'malformed') misread = answer.failure;
        else failure ??= answer.failure;
      }
      await readEarned();
      tell();
      if (failure) return failure;
    }
    return misread;
  };

  return {
    /** Takes what the cache has by what is known of the played games. */
    async lookUp(played: PlayedGames): Promise<void> {
      list = played.list;
      matches = await played.match(games);
      const ids = new Set(games.flatMap((game, index) => titleIdsOf(game, matches[index])));
      for (const [id, answer] of await titles.kept(accountId, [...ids], library.language)) {
        answers.set(id, answer);
      }
      await readEarned();
    },

    /** The first push, also when nothing is known. */
    begin(): void {
      tell();
      if (told.size === 0) push(new Map());
    },

    tell,

    /**
     * Asks which sets the played games have, as far as that is not known: so many as people wait for.
     * The library finds out about the rest idly, for all pages at once.
     */
    askPlayed(): Promise<CallFailure | null> {
      const wanted = new Set(
        matches.flatMap((match, index) => {
          if (setOf(index)) return [];
          const own = match.played.filter(({ npTitleId }) => npTitleId === tiles[index]);
          return (own.length > 0 ? own : match.played)
            .filter(({ npTitleId, lastPlayedAt }) => {
              const answer = answers.get(npTitleId);
              if (answer?.kind === 'sets') return false;
              return !answer || isAbsenceOver(answer, lastPlayedAt, now());
            })
            .map(({ npTitleId }) => npTitleId);
        }),
      );
      return lookUpAtSony([...wanted]);
    },

    /** Without the played games, the tiles' own ids are all there is to ask about. */
    askOwnIds(): Promise<CallFailure | null> {
      list = 'not-to-be-had';
      const unsettled = tiles.filter((tile) => {
        const answer = answers.get(tile);
        return isNpTitleId(tile) && answer?.kind !== 'sets' && !answer?.fresh;
      });
      return lookUpAtSony(unsettled);
    },

    /** One request for each set with a platinum of which the cache has no rarities, or old ones. */
    async askRarities(): Promise<CallFailure | null> {
      let wasUnavailable = false;
      for (const standing of withPlatinum()) {
        const kept = earned.get(standing.npCommunicationId);
        // What was earned since is no reason: a badge takes nothing but the rarity from it.
        if (isEarnedFresh(kept, { lastUpdatedAt: 0 }, now())) continue;
        const answer = await details.askEarned(standing, { accountId, lane: 'idle', signal });
        if (answer.ok) {
          earned.set(standing.npCommunicationId, answer.value);
          tell();
        } else if (!isOfOneSet(answer.failure, wasUnavailable)) {
          return answer.failure;
        }
        wasUnavailable = !answer.ok && answer.failure.kind === 'unavailable';
      }
      return null;
    },
  };
}

const UNPLAYED = { state: 'unplayed' } as const;

const gameOfTile = (tile: string): GameIds =>
  isNpTitleId(tile) ? { conceptId: null, npTitleIds: [tile] } : { conceptId: tile, npTitleIds: [] };

/** A failure that says nothing about the next set. Two servers' faults in a row are no set's any more. */
const isOfOneSet = ({ kind }: CallFailure, wasUnavailable: boolean): boolean =>
  kind === 'not-found' || kind === 'malformed' || (kind === 'unavailable' && !wasUnavailable);
