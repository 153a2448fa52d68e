import type { CardUpdate } from '../messages/page.ts';
import { draw } from './draw.ts';

/** What a person can press inside the card. */
export type CardAction = 'sign-in' | 'retry';

/** One card element and what stands in it. It is the same element wherever the page moves it. */
export interface Card {
  readonly element: HTMLElement;
  show(update: CardUpdate): void;
  /** The extension is gone from under the page: what is shown stays, and the drawing's own words say so. */
  goStale(): void;
}

/**
 * `frame`: the style that gives the element its size before anything is known, so that nothing
 * shifts when an answer comes.
 */
export function createCard(
  document: Document,
  frame: string,
  onAction: (action: CardAction) => void,
): Card {
  const element = document.createElement('trophy-lens-card');
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = frame;
  element.dataset.state = 'loading';

  root.addEventListener('click', (event) => {
    // The page can reach into an open shadow root and press for the person; only a person's own
    // press counts.
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const action = event.target.closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'sign-in' || action === 'retry') onAction(action);
  });

  let shown = '';

  root.replaceChildren(style);
  return {
    element,
    show({ state, npCommunicationIds, drawing, locale, direction }) {
      element.lang = locale;
      element.dir = direction;
      element.dataset.state = state;
      element.dataset.npCommunicationId = npCommunicationIds.join(' ');
      // Drawn anew only when it has changed: a new drawing takes focus and scroll position away.
      const next = JSON.stringify(drawing);
      if (next === shown) return;
      shown = next;
      root.replaceChildren(style, ...drawing.map((node) => draw(node, document)));
    },
    goStale() {
      // A card that was never drawn has nothing to keep; taken away, it would be put back.
      if (shown) element.dataset.stale = '';
      else element.style.display = 'none';
    },
  };
}
