import { type HttpRequest, html } from '../../http.ts';
import type { Host, World } from '../../world.ts';
import { type StorePage, storeDocument, type Unrest } from './document.ts';
import { latestPage } from './latestPage.ts';
import { type StoreLocale, storeLocale } from './locale.ts';
import { productPage } from './productPage.ts';
import { visitProduct } from './productVisit.ts';
import { word } from './wording.ts';

/** A kind of page: the path behind the locale, and the page there; undefined when nothing is sold there. */
interface PageKind {
  readonly path: RegExp;
  readonly page: (
    locale: StoreLocale,
    world: World,
    blanks: Readonly<Record<string, string>>,
  ) => StorePage | undefined;
}

const PAGE_KINDS: readonly PageKind[] = [
  {
    path: /^\/product\/(?<productId>[^/]+)\/?$/,
    page(locale, { catalogue }, { productId = '' }) {
      const sold = catalogue.editionByProductId(productId);
      return sold && productPage(visitProduct(locale, sold));
    },
  },
  { path: /^\/pages\/latest(\/\d+)?\/?$/, page: latestPage },
];

/** `store.playstation.com` */
export const answerStore: Host = (request, world) => {
  const [, code = '', path = ''] = /^\/([^/]+)(.*)$/.exec(request.path) ?? [];
  const locale = storeLocale(code);
  if (request.method !== 'GET' || !locale) return html(404, '<h1>Not Found</h1>');
  const page = pageAt(path, locale, world);
  if (!page) return html(404, storeDocument(locale, notFoundPage(locale), null));
  return html(200, storeDocument(locale, page, unrestOf(request, world)));
};

function pageAt(path: string, locale: StoreLocale, world: World): StorePage | undefined {
  for (const kind of PAGE_KINDS) {
    const match = kind.path.exec(path);
    if (match) return kind.page(locale, world, match.groups ?? {});
  }
  return undefined;
}

const notFoundPage = (locale: StoreLocale): StorePage => ({
  title: word('notFound', locale.language),
  main: `<section class="ems-sdk-grid"><h1>${word('notFound', locale.language)}</h1></section>`,
});

/** The page fetches itself anew for its unrest, so a fault that is on for one time must not be spent twice. */
const unrestOf = (request: HttpRequest, { faults }: World): Unrest => {
  if (request.headers['sec-fetch-dest'] === 'empty') return null;
  if (faults.take('redraw', request)) return 'redraw';
  return faults.take('replace-body', request) ? 'replace-body' : null;
};
