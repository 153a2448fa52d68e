import { type PageKind, readAddress } from './address.ts';
import { readTelemetry } from './claims.ts';
import { conceptIdOf, productIdOf, titleIdOf, titleIdOfProduct } from './ids.ts';
import { fieldOf } from './json.ts';
import { isKnownGame } from './knownGames.ts';
import {
  LIBRARY_TILE,
  PICTURE,
  PLUS_TILE,
  PRODUCT_TYPE,
  STORE_TILE,
  TELEMETRY,
  TILE_ITEM,
} from './selectors.ts';

/** A game in a list. */
export interface Tile {
  /** The npTitleId, or the digits of a concept id where the tile tells no more. */
  readonly id: string;
  /** Its link. */
  readonly element: Element;
  /** What holds it and its like, all laid out in one way. */
  readonly list: Element | null;
  /** False: it is nothing but words, which a badge over its corner would cover. */
  readonly isPictured: boolean;
}

const TILES_OF: Partial<Record<PageKind, string>> = {
  wishlist: LIBRARY_TILE,
  library: LIBRARY_TILE,
  'ps-plus': PLUS_TILE,
};

/** Where a link leads: locale (when there is one) and id, of a product or a concept. */
const TARGET = /(?:\/([a-z-]+))?\/(?:product|concept)\/([^/?#]+)/;

/** The links that can be tiles on a page of this URL, one for each tile (a picture and a title make one). */
export function findTileLinks(document: Document, url: URL): Element[] {
  const kind = readAddress(url)?.kind;
  if (!kind || kind === 'www-game') return [];
  let before: { name: string | null; item: Element | null } | undefined;
  return [...document.querySelectorAll(TILES_OF[kind] ?? STORE_TILE)].filter((link) => {
    const name = nameOf(link);
    const item = link.closest(TILE_ITEM);
    const isRepeated = before?.name === name && before.item === item;
    before = { name, item };
    return !isRepeated;
  });
}

/** All that the reading of a tile depends on: while this stays the same, so does what is read. */
export const tileSource = (link: Element): string =>
  [
    link.getAttribute('href'),
    link.closest(`[${TELEMETRY}]`)?.getAttribute(TELEMETRY),
    itemOf(link).querySelector(PRODUCT_TYPE) !== null,
    itemOf(link).querySelector(PICTURE) !== null,
  ].join(' ');

/** The game that a link of `findTileLinks` shows; null: none that can be told, an add-on or a service. */
export function readTile(link: Element, document: Document): Tile | null {
  const telemetry = telemetryOf(link);
  // The tile of an add-on on its game's page carries the game's ids, in another shape.
  if (fieldOf(telemetry, 'tile') !== undefined) return null;
  const name = nameOf(link);
  const conceptId = conceptIdOf(name);
  const item = itemOf(link);
  const tile = {
    element: link,
    list: item.parentElement,
    isPictured: item.querySelector(PICTURE) !== null,
  };
  if (conceptId) return { id: conceptId, ...tile };
  const npTitleId = name ? titleIdOfProduct(name) : titleIdOf(fieldOf(telemetry, 'titleId'));
  if (!npTitleId) return null;
  const isPlain = !item.querySelector(PRODUCT_TYPE);
  const isGame = isPlain || isKnownGame(document, name, targetOf(link)[1]);
  return isGame ? { id: npTitleId, ...tile } : null;
}

/** The product or concept of a tile. Where link and telemetry name two, the link is what one follows. */
function nameOf(link: Element): string | null {
  const target = idOf(targetOf(link)[2]);
  if (target) return target;
  const telemetry = telemetryOf(link);
  // `id` on the store, `productId` on the wishlist.
  return idOf(fieldOf(telemetry, 'id')) ?? idOf(fieldOf(telemetry, 'productId'));
}

const itemOf = (link: Element): Element => link.closest(TILE_ITEM) ?? link;
const targetOf = (link: Element): readonly (string | undefined)[] =>
  TARGET.exec(link.getAttribute('href') ?? '') ?? [];
const telemetryOf = (link: Element): unknown => readTelemetry(link.closest(`[${TELEMETRY}]`));
const idOf = (value: unknown): string | null => productIdOf(value) ?? conceptIdOf(value);
