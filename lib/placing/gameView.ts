import {
  type CardUpdate,
  MOST_TITLE_IDS,
  type PageRequest,
  type ShownGame,
} from '../messages/page.ts';
import {
  findCardAnchor,
  type GameAddress,
  languageOfPage,
  type PageGame,
  readGame,
} from '../pages/index.ts';
import { askWhenBack } from './askWhenBack.ts';
import { createCard } from './card.ts';
import { converse, say } from './conversation.ts';
import { keepBehind } from './keepBehind.ts';
import type { PagePart, Surroundings } from './pagePart.ts';
import { panelMeeting } from './panelPlace.ts';

type Question = Extract<PageRequest, { type: 'show-game' }>;

/** How often, at most, a page is read again for ids that it did not tell at first, and how long apart in ms. */
const MOST_READINGS = 20;
const BETWEEN_READINGS = 250;

/** The card of a game page: places it, asks the worker, draws what comes, opens and closes its panel. */
export interface GameView extends PagePart {
  /** The game as the page tells it now. */
  game(): ShownGame;
}

/** Opens the view of a game page. `address`: as its URL was read. */
export function openGameView(
  url: URL,
  address: GameAddress,
  { frame, runtime, signal }: Surroundings,
): GameView {
  let asking = new AbortController();
  let question: Question | undefined;
  let isSettled = false;
  /** The answer to the question is there, and it is not trophies. */
  let isUnfound = false;
  let readings = 0;
  let nextReading: ReturnType<typeof setTimeout> | undefined;

  let npCommunicationIds: readonly string[] = [];
  let panel: AbortController | undefined;

  const card = createCard(document, frame, (action) => {
    // By keys no pointer has come first.
    checkRuntime();
    if (action === 'retry') ask();
    else if (action === 'sign-in') say(runtime, { type: 'show-sign-in' });
    else openOrClosePanel();
  });
  const place = keepBehind(() => findCardAnchor(document, url), card.element);

  /** The panel's own script is brought into the page by the worker when it is wanted for the first time. */
  const openOrClosePanel = () => {
    const isOpen = card.element.hasAttribute('data-panel');
    panel?.abort();
    const [npCommunicationId] = npCommunicationIds;
    if (isOpen || !npCommunicationId) return;
    panel = new AbortController();
    const place = { card: card.element, game: game(), signal: panel.signal };
    panelMeeting.trophyLensPanelPlace = place;
    if (panelMeeting.trophyLensOpenPanel) panelMeeting.trophyLensOpenPanel(place);
    else say(runtime, { type: 'load-panel', npCommunicationId });
  };

  const game = (): ShownGame =>
    questionOf(readGame(document, url), languageOfPage(document, address));

  const ask = () => {
    asking.abort();
    asking = new AbortController();
    isUnfound = false;
    if (question) converse(runtime, question, hear, asking.signal);
  };

  /** Asks for the game as the page tells it now, unless that has been asked. */
  const tell = () => {
    const next: Question = { type: 'show-game', ...game() };
    if (JSON.stringify(next) === JSON.stringify(question)) return;
    question = next;
    ask();
  };

  /** With its concept id a game is found however many ids it has; only without, or in vain, more help. */
  const tellMore = () => {
    if (!question?.game.conceptId || isUnfound) tell();
  };

  const hear = (update: CardUpdate) => {
    card.show(update);
    npCommunicationIds = update.npCommunicationIds;
    // A panel belongs to the trophies of the card: signed out, or found to be another game's, it goes.
    if (update.final && npCommunicationIds.length === 0) panel?.abort();
    isUnfound = update.final && update.state !== 'ready';
    if (isSettled) tellMore();
  };

  /** What draws the page late names the game late: looked at now and then, and not for ever. */
  const lookLater = () => {
    if (nextReading !== undefined || readings >= MOST_READINGS) return;
    readings += 1;
    nextReading = setTimeout(() => {
      nextReading = undefined;
      if (place()) tellMore();
    }, BETWEEN_READINGS);
  };

  // What is shown can be out of date for good: seen when the person looks at it.
  const checkRuntime = () => {
    if (!runtime.id) card.goStale();
  };
  card.element.addEventListener('pointerenter', checkRuntime);
  document.addEventListener('visibilitychange', checkRuntime, { signal });
  askWhenBack(document, ask, signal);
  signal.addEventListener('abort', () => {
    asking.abort();
    panel?.abort();
    clearTimeout(nextReading);
    card.element.remove();
  });

  return {
    look() {
      if (!place()) return;
      // With the concept id the question is as good as it gets, long before the page is read.
      if (!question && (isSettled || readGame(document, url)?.conceptId)) tell();
      else if (isSettled && (isUnfound || !question?.game.conceptId)) lookLater();
    },
    settle() {
      isSettled = true;
      // A game whose card has no place is not asked about.
      if (place()) tellMore();
    },
    askAgain: ask,
    game,
  };
}

const questionOf = (game: PageGame | null, language: string): ShownGame => ({
  game: {
    conceptId: game?.conceptId ?? null,
    npTitleIds: [...new Set(game?.titles.map(({ npTitleId }) => npTitleId))].slice(
      0,
      MOST_TITLE_IDS,
    ),
  },
  isAnnounced: game?.isAnnounced ?? false,
  language,
});
