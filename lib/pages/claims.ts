import { conceptIdOf, productIdOf } from './ids.ts';
import { fieldOf, namesIn, parseJson, readScript } from './json.ts';
import {
  BLOCK_DATA,
  BLOCK_SCRIPTS,
  BUY_BUTTON,
  GAME_BLOCKS,
  GAME_INFO,
  PRODUCT_INFO,
  STRUCTURED_DATA,
  TELEMETRY,
  WISH_BUTTON,
} from './selectors.ts';

/** The ids by which a page, or one place on it, says what it is about. */
export interface Named {
  readonly productId: string | null;
  readonly conceptId: string | null;
}

/** What one place on a page says. It may be left over from a page shown before. */
export interface Claim extends Named {
  /** Records by key (`Product:<id>`, `Concept:<id>`) that came with it. */
  readonly cache: unknown;
  /** It says that there is no product yet. */
  readonly isAnnounced: boolean;
}

/** Whether a claim is about what is named: the same product, or the same concept where that is named. */
export const isAbout = (named: Named, { productId, conceptId }: Named): boolean =>
  (productId !== null && productId === named.productId) ||
  (conceptId !== null && conceptId === named.conceptId);

/**
 * All claims of a page about its game, strongest first. Blocks come before buttons, as a wishlist button can
 * be that of a neighbour; it matters only where the URL names no game.
 */
export const readClaims = (document: Document): Claim[] => [
  ...[PRODUCT_INFO, GAME_INFO].map((name) => claimOf(readAttribute(document.body, name))),
  ...readBlocks(document),
  ...readButtons(document),
  ...readStructuredData(document),
];

/** What the buttons say by which the page's game is bought or wished for: the first of either in `root`. */
export const readButtons = (root: ParentNode): Claim[] =>
  [BUY_BUTTON, WISH_BUTTON].map((selector) => claimOf(readTelemetry(root.querySelector(selector))));

export const readTelemetry = (element: Element | null): unknown =>
  readAttribute(element, TELEMETRY);

const readAttribute = (element: Element | null, name: string): unknown =>
  parseJson(element?.getAttribute(name) ?? null);

/** One script can serve two blocks, and two scripts can have one id: each script is read once. */
function readBlocks(document: Document): Claim[] {
  const blocks = [...document.querySelectorAll(GAME_BLOCKS)];
  const ids = new Set(blocks.map((block) => block.getAttribute(BLOCK_DATA)));
  return [...document.querySelectorAll(BLOCK_SCRIPTS)]
    .filter(({ id }) => ids.has(id))
    .map((script) => {
      const data = readScript(script);
      const cache = fieldOf(data, 'cache');
      const claim = claimOf(fieldOf(data, 'args'));
      const conceptId = claim.conceptId ?? onlyConceptIn(cache);
      const isAnnounced = fieldOf(fieldOf(cache, `Concept:${conceptId}`), 'isAnnounce') === true;
      return { ...claim, conceptId, cache, isAnnounced };
    });
}

/** `sku` is a product id, or the concept id of a game that is only announced (captured 2025-10). */
const readStructuredData = (document: Document): Claim[] =>
  [...document.querySelectorAll(STRUCTURED_DATA)].map((script) => {
    const sku = fieldOf(readScript(script), 'sku');
    const claim = claimOf({ productId: sku, conceptId: sku });
    return { ...claim, isAnnounced: claim.conceptId !== null };
  });

/** Names nothing where there is nothing to read. */
const claimOf = (value: unknown): Claim => ({
  productId: productIdOf(fieldOf(value, 'productId')),
  conceptId: conceptIdOf(fieldOf(value, 'conceptId')),
  cache: null,
  isAnnounced: false,
});

function onlyConceptIn(cache: unknown): string | null {
  const [key, ...others] = namesIn(cache).filter((name) => name.startsWith('Concept:'));
  return others.length > 0 ? null : conceptIdOf(key?.slice(8));
}
