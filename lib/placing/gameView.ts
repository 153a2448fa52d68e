import { findCardAnchor, type GameAddress, languageOfPage, readGame } from '../pages/index.ts';
import { createCard } from './card.ts';
import { converse, say } from './conversation.ts';
import { keepBehind } from './keepBehind.ts';
import type { PagePart, Surroundings } from './pagePart.ts';

/** The card of a game page: places it, asks the worker, draws what comes. */
export function openGameView(
  url: URL,
  address: GameAddress,
  { frame, runtime, signal }: Surroundings,
): PagePart {
  let asking = new AbortController();
  let asked = '';
  let ask = () => {};

  const card = createCard(document, frame, (action) => {
    if (action === 'retry') ask();
    else say(runtime, { type: 'show-sign-in' });
  });
  const place = keepBehind(() => findCardAnchor(document, url), card.element);

  /** Asks for the game as the page tells it now, unless that has been asked. */
  const tell = () => {
    const game = readGame(document, url);
    const question = {
      type: 'show-game',
      game: {
        conceptId: game?.conceptId ?? null,
        npTitleIds: [...new Set(game?.titles.map(({ npTitleId }) => npTitleId))],
      },
      isAnnounced: game?.isAnnounced ?? false,
      language: languageOfPage(document, address),
    } as const;
    const next = JSON.stringify(question);
    if (next === asked) return;
    asked = next;
    ask = () => {
      asking.abort();
      asking = new AbortController();
      converse(runtime, question, card.show, asking.signal);
    };
    ask();
  };

  // What is shown can be out of date for good: seen when the person looks at it.
  const checkRuntime = () => {
    if (!runtime.id) card.goStale();
  };
  card.element.addEventListener('pointerenter', checkRuntime);
  document.addEventListener('visibilitychange', checkRuntime, { signal });
  signal.addEventListener('abort', () => {
    asking.abort();
    card.element.remove();
  });

  return {
    look() {
      // With the concept id the question is as good as it gets, long before the page is read.
      if (place() && !asked && readGame(document, url)?.conceptId) tell();
    },
    settle() {
      place();
      tell();
    },
    askAgain: () => ask(),
  };
}
