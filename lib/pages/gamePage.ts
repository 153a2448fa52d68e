import { titleIdOfProduct } from './ids.ts';
import { languageOf } from './locale.ts';

/** A page about one game: which one, and in which language it speaks. */
export interface GamePage {
  readonly kind: 'product';
  /** BCP 47, as for `Accept-Language`. */
  readonly language: string;
  readonly npTitleIds: readonly [string, ...string[]];
}

/**
 * What the URL says of the game. On a product page that is all that is needed, and known before any
 * of the page has arrived. Null: not a page about a game that can be told.
 *
 * Shape: `store.playstation.com/{locale}/product/{productId}`, with any trailing slash, query, hash.
 */
export function readGamePage({ hostname, pathname }: URL): GamePage | null {
  if (hostname !== 'store.playstation.com') return null;
  const [locale = '', kind, productId = '', ...rest] = pathname.split('/').filter(Boolean);
  if (kind !== 'product' || rest.length > 0) return null;
  const language = languageOf(locale);
  const npTitleId = titleIdOfProduct(productId);
  return language && npTitleId ? { kind, language, npTitleIds: [npTitleId] } : null;
}
