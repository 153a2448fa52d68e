import type { Catalogue } from '../../catalogue/catalogue.ts';
import { artUrlOf } from '../../catalogue/pictures.ts';
import type { Article } from '../../catalogue/product.ts';
import { escapeHtml } from '../../http.ts';
import { inLanguage } from '../../languages.ts';
import type { PageLocale } from '../pages/locale.ts';
import { telemetry } from '../pages/microFrontEnd.ts';
import type { PageKind } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { stock } from '../store/stock.ts';

const LENGTH = 96;
const AT_ONCE = 24;
const STEP = 12;

/** A list that goes on as one scrolls. That purchases are drawn like wishes is a guess. */
const listPage = (path: string, title: 'yourWishlist' | 'recentlyPurchased'): PageKind => ({
  path: new RegExp(`^/${path}/?$`),
  page(locale, { catalogue }) {
    const articles = articlesOf(catalogue);
    const items = (from: number, to: number) =>
      articles
        .slice(from, to)
        .map((article, index) => item(locale, article, from + index))
        .join('\n');
    const later: string[] = [];
    for (let from = AT_ONCE; from < articles.length; from += STEP) {
      later.push(items(from, from + STEP));
    }
    const heading = word(title, locale.language);
    return {
      kind: path,
      title: heading,
      main: `<section class="ems-sdk-grid"><h1>${heading}</h1><ul class="psw-list" data-later="list">${items(0, AT_ONCE)}</ul></section>`,
      later: { list: later },
    };
  },
});

export const listPages: readonly PageKind[] = [
  listPage('wishlist', 'yourWishlist'),
  listPage('recently-purchased', 'recentlyPurchased'),
];

const articlesOf = (catalogue: Catalogue): readonly Article[] =>
  stock(catalogue)
    .flatMap((ware) => (ware.kind === 'article' ? ware.article : []))
    .slice(0, LENGTH);

/** On which element of an item the telemetry stands, and where the links lead, is a guess. */
function item(locale: PageLocale, { productId, npTitleId, name }: Article, index: number): string {
  const part = `wishlist-list-item-${index}`;
  const href = `https://store.playstation.com/${locale.code}/product/${productId}`;
  return `<li data-qa="${part}"><a class="psw-link psw-content-link" href="${href}" data-telemetry-meta="${telemetry({ productId })}"><div class="psw-list-tile">
<img loading="lazy" alt="" src="${artUrlOf(npTitleId)}?w=180" width="90" height="90">
<span data-qa="${part}-tile#title">${escapeHtml(inLanguage(name, locale.language))}</span>
</div></a></li>`;
}
