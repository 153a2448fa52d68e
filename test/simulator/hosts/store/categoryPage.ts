import { uuidOf } from '../../random.ts';
import type { PageKind } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { apolloState } from './apolloState.ts';
import { grid, gridPage } from './grid.ts';
import { stock } from './stock.ts';

/** The categories there are: of the same games, in pages of different sizes. */
export const CATEGORIES = {
  24: { id: uuidOf('category of 24'), size: 24, total: 480, hasData: true },
  48: { id: uuidOf('category of 48'), size: 48, total: 480, hasData: true },
  500: { id: uuidOf('category of 500'), size: 500, total: 1000, hasData: true },
  /** Whose `__NEXT_DATA__` holds no products, as some since 2025. */
  'empty-cache': { id: uuidOf('category without data'), size: 24, total: 480, hasData: false },
} as const;
export type CategoryName = keyof typeof CATEGORIES;

/** `/{loc}/category/{uuid}/{page}` */
export const categoryPages: PageKind = {
  path: /^\/category\/(?<id>[0-9a-f-]{36})(\/(?<number>\d+))?\/?$/,
  page(locale, { catalogue }, { id, number = '1' }) {
    const category = Object.values(CATEGORIES).find((one) => one.id === id);
    if (!category) return undefined;
    const { size, total, hasData } = category;
    const page = gridPage(stock(catalogue).slice(0, total), { number: Number(number), size });
    if (!page) return undefined;
    const heading = word('allGames', locale.language);
    return {
      kind: 'category',
      title: heading,
      main: grid(locale, page, { list: 'ems-sdk-grid', heading, path: `category/${id}` }),
      apolloState: hasData ? apolloState(locale, page.wares) : {},
    };
  },
};
