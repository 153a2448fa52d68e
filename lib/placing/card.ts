import type { CardUpdate } from '../messages/page.ts';
import { draw } from './draw.ts';

/** What a person can press inside the card. `list`: the panel with all trophies, to open or to close. */
export type CardAction = 'sign-in' | 'retry' | 'list';

/** One card element and what stands in it. It is the same element wherever the page moves it. */
export interface Card {
  readonly element: HTMLElement;
  show(update: CardUpdate): void;
  /** The extension is gone from under the page: what is shown stays, and the drawing's own words say so. */
  goStale(): void;
}

/**
 * `frame`: the style that gives the element its size before anything is known, so that nothing
 * shifts when an answer comes. The panel, which another script brings, is a child of the element and
 * stands in the slot below the drawing: a new drawing leaves it alone.
 */
export function createCard(
  document: Document,
  frame: string,
  onAction: (action: CardAction) => void,
): Card {
  const element = document.createElement('trophy-lens-card');
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  const place = document.createElement('div');
  const slot = document.createElement('slot');
  style.textContent = frame;
  place.className = 'place';
  place.tabIndex = -1;
  element.dataset.state = 'loading';

  root.addEventListener('click', (event) => {
    // The page can reach into an open shadow root and press for the person; only a person's own
    // press counts.
    if (!event.isTrusted) return;
    const pressed = event.target instanceof Element ? event.target.closest('[data-action]') : null;
    const action = pressed?.getAttribute('data-action');
    if (action === 'sign-in' || action === 'retry' || action === 'list') onAction(action);
  });

  /** The button that opens the panel tells whether it is open; so does the element, for its style. */
  const tellPanel = () => {
    const isOpen = slot.assignedElements().length > 0;
    element.toggleAttribute('data-panel', isOpen);
    const button = place.querySelector('[data-action=list]');
    if (button) button.ariaExpanded = String(isOpen);
  };
  slot.addEventListener('slotchange', tellPanel);

  root.replaceChildren(style, place, slot);
  return {
    element,
    show({ state, npCommunicationIds, drawing, locale, direction }) {
      element.lang = locale;
      element.dir = direction;
      element.dataset.state = state;
      element.dataset.npCommunicationId = npCommunicationIds.join(' ');
      const focused = root.activeElement;
      draw(place, drawing);
      // The button that was pressed has gone: who uses keys goes on from the card, not from the page's top.
      if (focused && !focused.isConnected) place.focus({ preventScroll: true });
      tellPanel();
    },
    goStale() {
      // A card that was never drawn has nothing to keep; taken away, it would be put back.
      if (place.firstChild) element.dataset.stale = '';
      else element.style.display = 'none';
    },
  };
}
