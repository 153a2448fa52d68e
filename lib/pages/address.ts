import { conceptIdOf, productIdOf, titleIdOfProduct } from './ids.ts';
import { isLocale } from './locale.ts';

/**
 * Where on Sony's sites a page of each kind lies: host and first part of the path behind the locale.
 * (Product, concept, category, search and hub seen in captures; the others from current public code.)
 */
const PLACES = {
  'store.playstation.com/product': 'product',
  'store.playstation.com/concept': 'concept',
  'store.playstation.com/category': 'category',
  'store.playstation.com/search': 'search',
  'store.playstation.com/pages': 'hub',
  'store.playstation.com/view': 'strand',
  'library.playstation.com/wishlist': 'wishlist',
  'library.playstation.com/recently-purchased': 'library',
  'www.playstation.com/games': 'www-game',
  'www.playstation.com/ps-plus': 'ps-plus',
} as const;

export type PageKind = (typeof PLACES)[keyof typeof PLACES];

/** What the URL alone says of a page, known before any of the page has arrived. */
export type PageAddress = {
  /** As in the URL (`en-us`); null: the URL names none. */
  readonly locale: string | null;
} & (
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'concept'; readonly conceptId: string }
  | { readonly kind: Exclude<PageKind, 'product' | 'concept'> }
);

/** A page about one game. */
export type GameAddress = Extract<PageAddress, { kind: 'product' | 'concept' | 'www-game' }>;

/**
 * Reads a URL, with any trailing slash, query and hash, with or without a locale. Null: not a page on
 * which games are shown, such as the cart, or the product page of a subscription.
 */
export function readAddress({ hostname, pathname }: URL): PageAddress | null {
  const parts = pathname.split('/').filter(Boolean);
  const first = parts[0]?.toLowerCase();
  const locale = isLocale(first) ? first : null;
  const [place, name, ...rest] = locale === null ? parts : parts.slice(1);
  const kind: PageKind | undefined = PLACES[`${hostname}/${place}` as keyof typeof PLACES];
  switch (kind) {
    case undefined:
      return null;
    case 'product': {
      const productId = rest.length > 0 ? null : productIdOf(name);
      return productId && titleIdOfProduct(productId) ? { kind, locale, productId } : null;
    }
    case 'concept': {
      const conceptId = rest.length > 0 ? null : conceptIdOf(name);
      return conceptId ? { kind, locale, conceptId } : null;
    }
    case 'www-game':
      return name ? { kind, locale } : null;
    case 'ps-plus':
      return name === 'games' ? { kind, locale } : null;
    default:
      return { kind, locale };
  }
}

export const isGamePage = (address: PageAddress): address is GameAddress =>
  address.kind === 'product' || address.kind === 'concept' || address.kind === 'www-game';
