import type { CallFailure } from './calls.ts';
import type { GameParts, PushGame } from './game.ts';
import { firstTrouble } from './gameState.ts';
import { countTrophies } from './grades.ts';
import { joinSet } from './set.ts';
import type { Standing } from './standing.ts';
import { type KeptTrophySet, summarise } from './summary.ts';
import type { GameTrophies, SetTab, SetTrophies, Trouble } from './view.ts';
import type { WholeSet } from './wholeSet.ts';

/** What is told of the sets of a panel, whole each time. */
export interface SetsShown {
  readonly tabs: readonly SetTab[];
  /** The npCommunicationId of the tab that is shown; null while there is none. */
  readonly chosen: string | null;
  /** How many trophies that set has, which is known before they are; 0 while there is none. */
  readonly size: number;
  readonly trophies: SetTrophies;
}

/** The end of what is told: what kept the rest away. */
interface Last {
  readonly failures: readonly CallFailure[];
  readonly trouble: Trouble | null;
}

export type PushSets = (shown: SetsShown) => void;

/** What one panel has been told, and how what is learnt of its sets is told to it. */
export interface SetsView {
  /** Takes what is found out about the sets, and tells it as soon as the cache has given the rest. */
  hear: PushGame;
  /** No more is found out: gives the set to look after, or undefined when there is none, or no need. */
  found(): Promise<KeptTrophySet | undefined>;
  /** The chosen set with all that is kept of it. */
  chosen(): Promise<WholeSet | undefined>;
  /** Newer standings of the sets. */
  renew(standings: readonly Standing[]): void;
  /** More is known of the chosen set. */
  complete(set: WholeSet): void;
  /** Tells what is known now, while more is on its way. */
  show(): Promise<void>;
  /** Tells the last word. */
  end(failures: readonly CallFailure[]): Promise<void>;
}

export function createSetsView(
  { details, hasHostAccess }: Pick<GameParts, 'details' | 'hasHostAccess'>,
  question: { readonly chosen: string | null; readonly language: string },
  signal: AbortSignal,
  push: PushSets,
): SetsView {
  let game: GameTrophies = { state: 'loading' };
  let sets: readonly KeptTrophySet[] = [];
  let chosenId = question.chosen;
  /** The chosen set, as it was found and with its words. */
  let whole: { from: KeptTrophySet; set: WholeSet } | undefined;
  let isFound = false;
  let told: { from: unknown; isRefreshing: boolean } | undefined;
  let turn = Promise.resolve();

  const chosen = (): KeptTrophySet | undefined =>
    sets.find(({ standing }) => standing.npCommunicationId === chosenId) ?? sets[0];

  const load = async (from: KeptTrophySet): Promise<WholeSet> => {
    if (whole?.from === from) return whole.set;
    const { npCommunicationId } = from.standing;
    const words =
      whole?.set.standing.npCommunicationId === npCommunicationId
        ? { definitions: whole.set.definitions, groupNames: whole.set.groupNames }
        : await details.keptWords(npCommunicationId, question.language);
    whole = { from, set: { ...from, ...words } };
    return whole.set;
  };

  /** `last`: what kept the rest away, once nothing more comes. */
  const tell = async (last?: Last) => {
    const found = chosen();
    const isRefreshing = last === undefined;
    if (!found) {
      if (signal.aborted || told?.from === game) return;
      told = { from: game, isRefreshing };
      if (game.state !== 'ready') push({ tabs: [], chosen: null, size: 0, trophies: game });
      return;
    }
    const wasFound = isFound;
    const set = await load(found);
    // All was fresh, and found before the cache has given the rest: it is told once, as the last word.
    if (isFound && !wasFound) return;
    if (signal.aborted || (told?.from === set && told.isRefreshing === isRefreshing)) return;
    told = { from: set, isRefreshing };
    // What was shown first stays in front, whatever turns out to have been played later.
    chosenId = set.standing.npCommunicationId;
    const trophies = trophiesOf(set, last);
    const tabs = sets.map((one) => tabOf(one, trophies));
    push({ tabs, chosen: chosenId, size: countTrophies(set.standing.defined), trophies });
  };

  /** One after the other, so that nothing older is told after what is newer. */
  const tellInTurn = (last?: Last): Promise<void> => {
    turn = turn.then(() => tell(last));
    return turn;
  };

  return {
    hear(nextGame, nextSets) {
      game = nextGame;
      sets = nextGame.state === 'ready' ? nextSets : [];
      void tellInTurn();
    },

    async found() {
      isFound = true;
      await turn;
      return game.state === 'ready' && game.trouble === null ? chosen() : undefined;
    },

    async chosen() {
      const found = chosen();
      return found && load(found);
    },

    renew(standings) {
      const newest = new Map(standings.map((standing) => [standing.npCommunicationId, standing]));
      sets = sets.map((set) => {
        const standing = newest.get(set.standing.npCommunicationId);
        return standing ? { ...set, standing } : set;
      });
    },

    complete(set) {
      const from = chosen();
      if (from) whole = { from, set };
      void tellInTurn();
    },

    show: () => tellInTurn(),

    async end(failures) {
      if (failures.some(({ kind }) => kind === 'not-signed-in')) {
        game = { state: 'signed-out', expired: true };
        sets = [];
      }
      const trouble = await firstTrouble(failures, hasHostAccess);
      await tellInTurn({
        failures,
        trouble: trouble ?? (game.state === 'ready' ? game.trouble : null),
      });
    },
  };
}

function trophiesOf({ definitions, ...set }: WholeSet, last: Last | undefined): SetTrophies {
  const isPrivate = last?.failures.some(({ kind }) => kind === 'private') ?? false;
  // Without the earned state there is nothing of the account to show: only when it cannot be had.
  if (definitions && (set.earned || (last && !isPrivate))) {
    const trouble = last?.trouble ?? null;
    return { state: 'ready', set: joinSet({ ...set, definitions }), isRefreshing: !last, trouble };
  }
  if (isPrivate) return { state: 'private' };
  // Signed out meanwhile: the panel is told by whoever ended it.
  if (!last || last.failures.some(({ kind }) => kind === 'cancelled')) return { state: 'loading' };
  return { state: 'error', trouble: last.trouble ?? { kind: 'unavailable' } };
}

/** A tab tells the same figure as the set that is shown under it. */
function tabOf(set: KeptTrophySet, trophies: SetTrophies): SetTab {
  const { npCommunicationId, name, platform, progress } = summarise(set);
  const shown = trophies.state === 'ready' ? trophies.set : undefined;
  const isShown = shown?.npCommunicationId === npCommunicationId;
  return { npCommunicationId, name, platform, progress: isShown ? shown.progress : progress };
}
