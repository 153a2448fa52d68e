import { type GameAddress, isGamePage, readAddress } from './address.ts';
import { type Claim, isAbout, type Named, readClaims } from './claims.ts';
import { productIdOf, titleIdOfProduct } from './ids.ts';
import { fieldOf, namesIn } from './json.ts';

/** A game as its page names it. */
export interface PageGame {
  /** Digits, the same for all regions and platforms of a game; null: the page does not tell it. */
  readonly conceptId: string | null;
  /** Its editions and platforms, the page's own first. Several can have one title id. */
  readonly titles: readonly PageTitle[];
  /** The page sells an add-on; the title ids are those of the base game. */
  readonly isAddOn: boolean;
  /** The game has no product yet, and so no title id. */
  readonly isAnnounced: boolean;
}

export interface PageTitle {
  readonly npTitleId: string;
  /** `PS5`, `PS4`; empty when the page does not tell. */
  readonly platforms: readonly string[];
  /** Its name in the page's language; null when the page does not tell. */
  readonly edition: string | null;
}

/**
 * The game of a page, by its URL and by what is rendered now; what contradicts the URL is left over from
 * another page and counts for nothing. Null: a page of another kind, or nothing tells the game yet.
 *
 * Ids are taken from `Product:` and `Concept:` keys and known fields alone. Others stand on the page too:
 * a captured one (2025-10) has the title id of a subscription inside a `GameCTA:UPSELL_…` key.
 */
export function readGame(document: Document, url: URL): PageGame | null {
  const address = readAddress(url);
  if (!address || !isGamePage(address)) return null;
  const { named, claims } = gatherClaims(document, address);
  const conceptId = named.conceptId ?? claims.map((claim) => claim.conceptId).find(Boolean) ?? null;
  const recordsOf = (key: string) => claims.map(({ cache }) => fieldOf(cache, key)).filter(Boolean);
  const [concept] = recordsOf(`Concept:${conceptId}`);

  const titles: PageTitle[] = [];
  for (const productId of productsOf(named, claims, conceptId, concept)) {
    const npTitleId = titleIdOfProduct(productId ?? '');
    const records = recordsOf(`Product:${productId}`);
    const edition = records.map(editionOf).find(Boolean) ?? null;
    const isNew = titles.every(
      (title) => title.npTitleId !== npTitleId || title.edition !== edition,
    );
    if (npTitleId && isNew) {
      titles.push({ npTitleId, platforms: records.map(platformsOf).find(Boolean) ?? [], edition });
    }
  }
  if (!conceptId && titles.length === 0) return null;
  return {
    conceptId,
    titles,
    isAddOn: recordsOf(`Product:${named.productId}`).some(isAddOn),
    isAnnounced: titles.length === 0 && claims.some(({ isAnnounced }) => isAnnounced),
  };
}

/** What is said of the page's game, and what it is named by: the URL, or, on www, the first that says it. */
function gatherClaims(document: Document, address: GameAddress): { named: Named; claims: Claim[] } {
  let named: Named = {
    productId: address.kind === 'product' ? address.productId : null,
    conceptId: address.kind === 'concept' ? address.conceptId : null,
  };
  const claims = readClaims(document).filter((claim) => {
    // Pages of www are never left without loading another: nothing on them is left over.
    if (!named.productId && !named.conceptId) named = claim;
    return isAbout(named, claim) || isDataOf(named, claim);
  });
  return { named, claims };
}

/** Data of a block for the whole concept can hold the product, without being said to be for it. */
const isDataOf = (named: Named, { productId, cache }: Claim): boolean =>
  productId === null && fieldOf(cache, `Product:${named.productId}`) !== undefined;

/**
 * The products of one game, the page's own first. A concept lists its products, and only those count
 * then; else what is offered as an edition, or stands alone in the data of its block.
 */
function productsOf(
  named: Named,
  claims: readonly Claim[],
  conceptId: string | null,
  concept: unknown,
): Set<string | null> {
  const products = fieldOf(concept, 'products');
  const listed = [fieldOf(concept, 'defaultProduct')]
    .concat(products)
    .map((reference) => productInKey(fieldOf(reference, '__ref')))
    .filter(Boolean);
  const rendered = claims.map(({ productId }) => productId);
  if (listed.length > 0) {
    return new Set([named.productId, ...rendered.filter((id) => listed.includes(id)), ...listed]);
  }
  const offered = claims.flatMap(({ cache }) => {
    const keys = namesIn(cache).filter(productInKey);
    return keys.filter((key) => {
      const product = fieldOf(cache, key);
      return (keys.length === 1 || editionOf(product)) && !isOfAnother(product, conceptId);
    });
  });
  return new Set([named.productId, ...rendered, ...offered.map(productInKey)]);
}

/** Whether a product's own record counts it to a concept that is not the page's. */
function isOfAnother(product: unknown, conceptId: string | null): boolean {
  const reference = fieldOf(fieldOf(product, 'concept'), '__ref');
  return conceptId !== null && reference !== undefined && reference !== `Concept:${conceptId}`;
}

const productInKey = (key: unknown): string | null =>
  typeof key === 'string' && key.startsWith('Product:') ? productIdOf(key.slice(8)) : null;

function editionOf(product: unknown): string | null {
  const name = fieldOf(fieldOf(product, 'edition'), 'name');
  return typeof name === 'string' ? name : null;
}

function platformsOf(product: unknown): string[] | null {
  const platforms = fieldOf(product, 'platforms');
  return Array.isArray(platforms) ? platforms.filter((name) => typeof name === 'string') : null;
}

const isAddOn = (product: unknown): boolean => fieldOf(product, 'topCategory') === 'ADD_ON';
