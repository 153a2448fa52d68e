import type { ShownGame } from '../messages/page.ts';
import { isGamePage, readAddress } from '../pages/index.ts';
import { openGameView } from './gameView.ts';
import type { PagePart, Surroundings } from './pagePart.ts';
import { openTileView } from './tileView.ts';

export interface PageView {
  askAgain(): void;
  askTilesAgain(): void;
  /** Null: it is no game page. */
  game(): ShownGame | null;
}

/** How long the store takes, at most, to draw a page after it has moved there without loading it, in ms. */
const MOVE = 1000;

/**
 * Opens the extension's part of a page view; undefined where it has none.
 *
 * `arrival`: by loading the page, or by a move within the store, during which the address is new already
 * while the document still shows the page that was left.
 */
export function openPageView(
  url: URL,
  arrival: 'load' | 'move',
  surroundings: Surroundings,
): PageView | undefined {
  const address = readAddress(url);
  if (!address) return undefined;
  const { signal } = surroundings;
  const tiles = openTileView(url, arrival, surroundings);
  const parts: PagePart[] = [tiles];
  const game = isGamePage(address) ? openGameView(url, address, surroundings) : undefined;
  if (game) parts.push(game);

  const look = () => {
    for (const part of parts) part.look();
  };
  const settle = () => {
    for (const part of parts) part.settle();
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isOurs)) look();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    // The store gives elements of one tile to another when it turns a page.
    attributes: true,
    attributeFilter: ['href', 'data-telemetry-meta'],
  });
  signal.addEventListener('abort', () => observer.disconnect());

  if (arrival === 'move') {
    const timer = setTimeout(settle, MOVE);
    signal.addEventListener('abort', () => clearTimeout(timer));
  } else {
    look();
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', settle, { signal });
    } else settle();
  }
  return {
    askAgain() {
      for (const part of parts) part.askAgain();
    },
    askTilesAgain: tiles.askAgain,
    game: () => game?.game() ?? null,
  };
}

/** What only brings elements of ours, or changes them, is no news of the page; taking them away is. */
const isOurs = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
  isOurElement(target) ||
  (type === 'childList' && removedNodes.length === 0 && [...addedNodes].every(isOurElement));

const isOurElement = ({ nodeName }: Node): boolean => nodeName.startsWith('TROPHY-LENS-');
