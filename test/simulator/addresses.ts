import { CATEGORIES, type CategoryName } from './hosts/store/categoryPage.ts';
import type { HubName } from './hosts/store/hubPage.ts';
import { STRAND_PATH } from './hosts/store/strandPage.ts';
import type { GameSlug } from './hosts/www/gamePage.ts';

const STORE = 'https://store.playstation.com';
const WWW = 'https://www.playstation.com';
const LIBRARY = 'https://library.playstation.com';

/** Where each kind of page is, in a locale such as `zh-hans-hk`. */
export const addresses = {
  /** Also of an add-on. */
  product: (productId: string, locale = 'en-us') => `${STORE}/${locale}/product/${productId}`,
  concept: (conceptId: number, locale = 'en-us') => `${STORE}/${locale}/concept/${conceptId}`,
  /** `tiles`: how many a page has; `empty-cache`: 24, without data in `__NEXT_DATA__`. Pages from 1. */
  category: ({ tiles }: { tiles: CategoryName }, page = 1, locale = 'en-us') =>
    `${STORE}/${locale}/category/${CATEGORIES[tiles].id}/${page}`,
  /** The term `all` finds everything; 24 tiles a page. */
  search: (term: string, locale = 'en-us', page = 1) =>
    `${STORE}/${locale}/search/${encodeURIComponent(term)}${page === 1 ? '' : `/${page}`}`,
  hub: (name: HubName, locale = 'en-us') => `${STORE}/${locale}/pages/${name}`,
  strand: (locale = 'en-us') => `${STORE}/${locale}/${STRAND_PATH}`,
  wishlist: (locale = 'en-us') => `${LIBRARY}/wishlist?locale=${locale}`,
  library: (locale = 'en-us') => `${LIBRARY}/recently-purchased?locale=${locale}`,
  game: (slug: GameSlug, locale = 'en-us') => `${WWW}/${locale}/games/${slug}/`,
  psPlus: (locale = 'en-us') => `${WWW}/${locale}/ps-plus/games/`,
};

/** The locales that tests are about: a script in the middle, several scripts, right to left. */
export const LOCALES = ['en-us', 'ja-jp', 'de-de', 'zh-hans-hk', 'ar-ae'] as const;
