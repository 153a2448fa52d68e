import type { Lane } from '../pacing/index.ts';
import type { CallFailure, CallOptions, LibraryFailure } from './calls.ts';
import type { Details } from './details.ts';
import { endOf, type GameKnown, stateOf } from './gameState.ts';
import type { Library } from './library.ts';
import type { PlayedGames } from './playedGames.ts';
import { complete, isComplete } from './setDetails.ts';
import type { KeptTrophySet } from './summary.ts';
import { inPacks } from './titlePacks.ts';
import type { KeptAnswers, Titles } from './titles.ts';
import type { GameIds, GameTrophies } from './view.ts';

/**
 * How much is asked for, and the most requests that may take, whatever the game has: what is left waits.
 * `card`: all that a card shows. `standings`: where the account stands in each set, fresh. `sets`: which
 * sets there are; once one is known, nothing is asked.
 */
const MOST_REQUESTS = { card: 3, standings: 2, sets: 2 } as const;

/** What the views of games are made from. */
export interface GameParts {
  titles: Titles;
  details: Details;
  library: Library;
  now: () => number;
  hasHostAccess: () => Promise<boolean>;
}

/** The game of a page, as it is asked for. */
export interface GameQuestion {
  readonly accountId: string;
  readonly game: GameIds;
  /** The page says that the game is not out yet. */
  readonly isAnnounced: boolean;
  /** BCP 47, for the names. */
  readonly language: string;
  readonly lane: Lane;
  readonly extent: keyof typeof MOST_REQUESTS;
}

/** `sets`: those of the game, as far as they are known, in the order in which `game` has them. */
export type PushGame = (game: GameTrophies, sets: readonly KeptTrophySet[]) => void;

/**
 * Tells what is known of a game, and then what is new of it: first what the cache has, at once and
 * however old; then, if that is not fresh, the account's standing; then what a card shows beyond it.
 * While it is not known what the account has played, the page's own ids are all there is to ask about;
 * once it is, the game is looked for again. Resolves after the last push, with the number of requests that
 * it took. Never rejects for what Sony or the network does.
 */
export async function followGame(
  parts: GameParts,
  question: GameQuestion,
  signal: AbortSignal,
  push: PushGame,
): Promise<number> {
  const { accountId, game } = question;
  if (game.conceptId === null && game.npTitleIds.length === 0) {
    push({ state: 'unknown', reason: 'unidentified' }, []);
    return 0;
  }
  const { library } = parts;
  const view = createView(parts, question, signal, push);
  const kept = await library.keptPlayedGames(accountId);
  const isRead = kept.list !== 'unread';
  await view.lookUp(kept);
  view.begin(isRead);
  if ((isRead || question.extent === 'sets') && view.isDone()) return 0;

  // One request stays for the version that was played, which may be none of the page's own.
  await view.ask(isRead ? 0 : 1);
  if (isRead || view.hasFailed()) return view.end(null);
  const read = await library.playedGames(accountId, signal);
  if (read.ok) await view.lookUp(read.value);
  await view.ask(0);
  return view.end(read.ok ? null : read.failure);
}

function createView(
  parts: GameParts,
  { accountId, game, isAnnounced, language, lane, extent }: GameQuestion,
  signal: AbortSignal,
  push: PushGame,
) {
  const { titles, details, now, hasHostAccess } = parts;
  const options: CallOptions = { accountId, lane, signal };
  /** Epoch ms when a title was last played, by npTitleId; the last played first. */
  let lastPlayed = new Map<string, number>();
  let history: GameKnown['history'] = 'open';
  let answers: KeptAnswers = new Map();
  let sets: readonly KeptTrophySet[] = [];
  let failures: readonly CallFailure[] = [];
  let left: number = MOST_REQUESTS[extent];
  /** Title ids that this view has asked for: it asks for none twice, however old the answer is. */
  const asked = new Set<string>();

  const npTitleIds = () => [...new Set([...lastPlayed.keys(), ...game.npTitleIds])];
  const known = (): GameKnown => ({
    answers: npTitleIds().map((npTitleId) => answers.get(npTitleId)),
    ofPlayed: [...lastPlayed.keys()].map((npTitleId) => answers.get(npTitleId)),
    sets,
    history,
    isAnnounced,
  });

  const lookAtSets = async () => {
    const found = npTitleIds().flatMap((npTitleId) => {
      const answer = answers.get(npTitleId);
      const standings = answer?.kind === 'sets' ? answer.standings : [];
      return standings.map((of) => ({ npTitleId, of, at: lastPlayed.get(npTitleId) }));
    });
    // The first id that leads to a set is the one that counts.
    const once = new Map(found.toReversed().map((set) => [set.of.npCommunicationId, set]));
    const lastPlayedFirst = [...once.values()].sort(
      (a, b) =>
        (b.at ?? b.of.lastUpdatedAt) - (a.at ?? a.of.lastUpdatedAt) ||
        b.of.lastUpdatedAt - a.of.lastUpdatedAt,
    );
    sets = await Promise.all(
      lastPlayedFirst.map(({ npTitleId, of }) => details.kept(npTitleId, of)),
    );
  };

  /** When the played versions are known, the page's own ids need no answer of their own. */
  const unsettled = () => {
    const needed = history === 'played' && sets.length > 0 ? lastPlayed.keys() : npTitleIds();
    return [...needed].filter((npTitleId) => !answers.get(npTitleId)?.fresh);
  };

  /**
   * The title ids to ask for next, with `most` requests at most: each that the trophy service does not
   * know costs one. So the versions that were played come first, the page's other ids only beside them
   * where they are known to be known.
   */
  const nextPack = (most: number): string[] => {
    if (most <= 0 || unsettled().length === 0) return [];
    const isSure = (npTitleId: string) => {
      const answer = answers.get(npTitleId);
      return answer?.kind === 'sets' || answer?.reason === 'unplayed';
    };
    const stale = npTitleIds().filter((id) => !asked.has(id) && !answers.get(id)?.fresh);
    const first = stale.filter((id) => lastPlayed.has(id) || isSure(id));
    const wanted = first.length > 0 ? first : stale;
    const sure = wanted.filter(isSure);
    const unsure = wanted.filter((id) => !isSure(id));
    const packs = inPacks([...sure, ...unsure.slice(0, sure.length > 0 ? most - 1 : most)]);
    return packs[0] ?? [];
  };

  return {
    /** Takes what the cache has by what is known of the played games. */
    async lookUp(played: PlayedGames): Promise<void> {
      const [match] = await played.match([game]);
      lastPlayed = new Map(match?.played.map((row) => [row.npTitleId, row.lastPlayedAt]));
      if (lastPlayed.size > 0) history = 'played';
      else if (match?.isNoGame) history = 'no-game';
      else history = match?.isCertain && played.list === 'whole' ? 'not-played' : 'open';
      const kept = await titles.kept(accountId, npTitleIds(), language);
      // Without a cache, what this view has been told is all there is.
      answers = new Map([...answers, ...kept]);
      await lookAtSets();
    },

    /** `isRead`: the played games are. Before that, nothing kept is said to be not played. */
    begin(isRead: boolean): void {
      const state = isRead || sets.length > 0 ? stateOf(known(), null) : null;
      push(state ?? { state: 'loading' }, sets);
    },

    isDone(): boolean {
      if (extent === 'sets' && sets.length > 0) return true;
      const isWhole = extent !== 'card' || sets.every((set) => isComplete(set, now()));
      return unsettled().length === 0 && isWhole && stateOf(known(), null) !== null;
    },

    hasFailed: (): boolean => failures.length > 0,

    /**
     * Asks for what is not fresh, pack by pack until there is a set; then for what it lacks. `spared`:
     * so many requests are kept back while there is no set.
     */
    async ask(spared: number): Promise<void> {
      let pack = nextPack(left - spared);
      while (pack.length > 0) {
        for (const npTitleId of pack) asked.add(npTitleId);
        const { answers: told, requests } = await titles.ask(pack, language, options);
        left = Math.max(0, left - requests);
        const fresh = [...told].flatMap(([npTitleId, answer]) =>
          answer.ok ? [[npTitleId, answer.value] as const] : [],
        );
        answers = new Map([...answers, ...fresh]);
        failures = [...told.values()].flatMap((answer) => (answer.ok ? [] : [answer.failure]));
        await lookAtSets();
        if (sets.length > 0 || failures.length > 0) break;
        pack = nextPack(left - spared);
      }
      if (failures.length > 0 || sets.length === 0 || signal.aborted) return;
      const state = stateOf(known(), null);
      if (state) push(state, sets);
      if (extent !== 'card') return;
      const completed = await complete(sets, left, { details, now, language }, options);
      ({ sets, failures } = completed);
      left -= completed.requests;
    },

    /** `ofLibrary`: why the played games could not be had. */
    async end(ofLibrary: LibraryFailure | null): Promise<number> {
      const end = await endOf(known(), failures, ofLibrary, hasHostAccess);
      if (!signal.aborted) push(end, sets);
      return MOST_REQUESTS[extent] - left;
    },
  };
}
