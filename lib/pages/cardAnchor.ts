import { readAddress } from './address.ts';
import { isAbout, readButtons } from './claims.ts';
import { BUY_CARD, GAME_TITLE, HERO_HEADING, HERO_TITLE } from './selectors.ts';

/**
 * The element right behind which the card goes, or null while there is none: behind price and buttons.
 * React owns what is inside `[data-mfe-name]` and draws it again, so the card stands beside these
 * blocks, never inside one.
 *
 * On www the place behind the hero's title is a guess: no capture shows what surrounds it.
 */
export function findCardAnchor(document: Document, url: URL): Element | null {
  const address = readAddress(url);
  switch (address?.kind) {
    case 'product':
    case 'concept': {
      const card = document.querySelector(BUY_CARD);
      if (!card) {
        // That there is none is known when the page has been read to its end: it comes behind the title.
        return document.readyState === 'loading' ? null : document.querySelector(GAME_TITLE);
      }
      const named = { productId: null, conceptId: null, ...address };
      const claims = readButtons(card).filter(({ productId, conceptId }) => productId ?? conceptId);
      // The card of the page that was left stays until the store has drawn the next one.
      return claims.length === 0 || claims.some((claim) => isAbout(named, claim)) ? card : null;
    }
    case 'www-game':
      // A title block has its heading inside: a heading without one is not waited with, as what is below
      // it would be painted by then, and pushed down.
      return document.querySelector(HERO_TITLE) ?? document.querySelector(HERO_HEADING);
    default:
      return null;
  }
}
