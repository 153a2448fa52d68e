import type { PageKind } from './address.ts';

/*
 * Every selector for Sony's pages, and at the end the list of where each is expected to match. `psw-*`
 * classes are cosmetic and change; `data-qa`, `data-mfe-name` and `.pdp-*` are steadier.
 */

/** Attribute in which the store names what an element is about, as JSON. */
export const TELEMETRY = 'data-telemetry-meta';
/** Attribute in which a block names the id of its data script. */
export const BLOCK_DATA = 'data-initial';

export const LOCALE_META = 'meta[name="wca-locale"]';

/** Price and buttons of the page's game, and its editions: the blocks whose data names ids. */
export const GAME_BLOCKS = '[data-mfe-name="ctaWithPrice"],[data-mfe-name="upsell"]';
export const BLOCK_SCRIPTS = 'script[id^="env:"]';
/** By `data-qa`, as the button becomes a link once the game is owned. */
export const BUY_BUTTON = '[data-qa="mfeCtaMain#cta#action"]';
export const WISH_BUTTON = '[data-qa="wishlistToggle"]';
export const STRUCTURED_DATA = 'script#mfe-jsonld-tags';
/** State of the store's own scripts, of the first page loaded only. */
export const FIRST_STATE = 'script#__NEXT_DATA__';

export const BUY_CARD = '.pdp-cta';
export const GAME_TITLE = '.pdp-game-title';

/** Form 1 of the game pages of www. */
export const HERO_TITLE = '.game-hero__title-content';
export const HERO_HEADING = 'h1.game-title';
/** Form 2, whose attributes are named so. */
export const PRODUCT_INFO = 'data-product-info';
export const GAME_INFO = 'data-game-info';

export const STORE_TILE = 'a[data-track$="product-tile"],a[data-track$="concept-tile"]';
/** The list item is known (`data-qa`); that the link is what bears the telemetry is a guess. */
export const LIBRARY_TILE = `li[data-qa^="wishlist-list-item"] a,a[${TELEMETRY}]`;
export const PLUS_TILE = 'a[href*="/concept/"]';
/** What holds one tile, with all its links. */
export const TILE_ITEM = 'li';
/** A tile without one is nothing but words. */
export const PICTURE = 'img';
/** The words that tell an add-on, an edition, a bundle; a plain full game has no such part. */
export const PRODUCT_TYPE = '[data-qa$="#product-type"]';

/** How many elements a selector is to match on each of these kinds of page. */
export interface Expectation {
  readonly selector: string;
  readonly on: readonly PageKind[];
  readonly least: number;
  /** Absent: any number. */
  readonly most?: number;
}

const GAME: PageKind[] = ['product', 'concept'];
const WWW: PageKind[] = ['www-game'];
const LISTS: PageKind[] = ['category', 'search', 'hub', 'strand'];
const OWN: PageKind[] = ['wishlist', 'library'];

/** Where each is expected; for the test that holds them against pages, so it ships with nothing. */
export const EXPECTATIONS: readonly Expectation[] = [
  { selector: GAME_BLOCKS, on: GAME, least: 1 },
  { selector: GAME_BLOCKS, on: WWW, least: 0 },
  { selector: BLOCK_SCRIPTS, on: GAME, least: 1 },
  { selector: BLOCK_SCRIPTS, on: WWW, least: 0 },
  { selector: BUY_BUTTON, on: ['product'], least: 1 },
  // None while a game is announced only.
  { selector: BUY_BUTTON, on: ['concept'], least: 0 },
  { selector: WISH_BUTTON, on: GAME, least: 0 },
  { selector: STRUCTURED_DATA, on: GAME, least: 1, most: 1 },
  { selector: FIRST_STATE, on: GAME, least: 0, most: 1 },
  { selector: FIRST_STATE, on: LISTS, least: 1, most: 1 },
  { selector: BUY_CARD, on: GAME, least: 1, most: 1 },
  { selector: GAME_TITLE, on: GAME, least: 1, most: 1 },
  { selector: HERO_TITLE, on: WWW, least: 0, most: 1 },
  { selector: HERO_HEADING, on: WWW, least: 0, most: 1 },
  { selector: `[${PRODUCT_INFO}]`, on: WWW, least: 0, most: 1 },
  { selector: `[${GAME_INFO}]`, on: WWW, least: 0, most: 1 },
  { selector: STORE_TILE, on: LISTS, least: 1 },
  { selector: LIBRARY_TILE, on: OWN, least: 1 },
  { selector: PLUS_TILE, on: ['ps-plus'], least: 200 },
  { selector: TILE_ITEM, on: LISTS, least: 1 },
  { selector: TILE_ITEM, on: OWN, least: 1 },
  { selector: PICTURE, on: LISTS, least: 1 },
  { selector: PICTURE, on: OWN, least: 1 },
  { selector: PRODUCT_TYPE, on: LISTS, least: 0 },
  { selector: LOCALE_META, on: OWN, least: 0, most: 1 },
];
