import { findCardAnchor } from '../pages/cardAnchor.ts';
import type { GamePage } from '../pages/gamePage.ts';
import { createCard } from './card.ts';
import { converse, type Runtime, say } from './conversation.ts';
import { standBehind } from './standBehind.ts';

/** The extension's part of one page view. It ends with the signal and leaves nothing behind. */
export interface GameView {
  askAgain(): void;
}

/** Shows the card of a game page: places it, asks the worker, draws what comes. */
export function openGameView(
  page: GamePage,
  { frame, runtime, signal }: { frame: string; runtime: Runtime; signal: AbortSignal },
): GameView {
  const { npTitleIds, language } = page;
  let asking = new AbortController();
  signal.addEventListener('abort', () => asking.abort());

  const ask = () => {
    asking.abort();
    asking = new AbortController();
    const request = { type: 'show-game', npTitleIds, language } as const;
    converse(runtime, request, card.show, asking.signal);
  };
  const card = createCard(document, frame, (action) => {
    if (action === 'retry') ask();
    else say(runtime, { type: 'show-sign-in' });
  });

  ask();
  standBehind(findCardAnchor, card.element, document, signal);
  return { askAgain: ask };
}
