import type { Badge, BadgesUpdate } from '../messages/page.ts';
import { draw } from './draw.ts';

/** One badge element and what it shows. */
export interface BadgeElement {
  readonly element: HTMLElement;
  /** False: it is what is shown already, and nothing was drawn. */
  show(badge: Badge): boolean;
}

export const BADGE_TAG = 'trophy-lens-badge';

/** `tile`: its id, as it was asked for; the update brings the language and the style. */
export function createBadge(
  document: Document,
  tile: string,
  { style, locale }: Pick<BadgesUpdate, 'style' | 'locale'>,
): BadgeElement {
  const element = document.createElement(BADGE_TAG);
  const root = element.attachShadow({ mode: 'open' });
  const css = { tag: 'style', attributes: {}, children: [style] };
  element.lang = locale;
  element.role = 'img';
  element.dataset[/^\d/.test(tile) ? 'conceptId' : 'titleId'] = tile;
  let shown: Badge | undefined;
  return {
    element,
    show(badge) {
      if (badge === shown) return false;
      shown = badge;
      const { state, text, name, drawing } = badge;
      element.dataset.state = state;
      element.ariaLabel = name;
      element.textContent = text;
      draw(root, [css, ...drawing]);
      return true;
    },
  };
}
