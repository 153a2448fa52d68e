/**
 * Where the card goes on a game page: behind the price and the button of the buy card. React owns what
 * is inside `[data-mfe-name]` and draws it again, so the card stands beside these blocks, never inside
 * one. `.pdp-*` classes are steadier than `psw-*`, which are cosmetic.
 */
const BUY_BLOCK = '.pdp-cta';
/** For a page without a buy block, known only when the page has been read to its end. */
const TITLE_BLOCK = '.pdp-game-title';

/** The element to put the card behind, or null while there is none. */
export function findCardAnchor(document: Document): Element | null {
  const buyBlock = document.querySelector(BUY_BLOCK);
  if (buyBlock || document.readyState === 'loading') return buyBlock;
  return document.querySelector(TITLE_BLOCK);
}
