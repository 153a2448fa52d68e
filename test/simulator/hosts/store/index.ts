import { readFileSync } from 'node:fs';
import { html } from '../../http.ts';
import type { Host } from '../../world.ts';
import { answerPage, type Site } from '../pages/document.ts';
import { type PageLocale, pageLocale } from '../pages/locale.ts';
import { dataOf } from '../pages/microFrontEnd.ts';
import { type PageKind, pageAt } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { CATEGORIES, categoryPages } from './categoryPage.ts';
import { gamePage } from './gamePage.ts';
import { visitConcept, visitProduct } from './gameVisit.ts';
import { HUBS, hubPages } from './hubPage.ts';
import { searchPages } from './searchPage.ts';
import { strandPages } from './strandPage.ts';

const productPages: PageKind = {
  path: /^\/product\/(?<productId>[^/]+)\/?$/,
  page(locale, { catalogue }, { productId = '' }) {
    const product = catalogue.product(productId);
    const concept = product && catalogue.concept(product.game.conceptId);
    return concept && gamePage(visitProduct(locale, product, concept));
  },
};

const conceptPages: PageKind = {
  path: /^\/concept\/(?<conceptId>\d{6,8})\/?$/,
  page(locale, { catalogue }, { conceptId }) {
    const concept = catalogue.concept(Number(conceptId));
    return concept && gamePage(visitConcept(locale, concept));
  },
};

const PAGE_KINDS: readonly PageKind[] = [
  productPages,
  conceptPages,
  categoryPages,
  searchPages,
  hubPages,
  strandPages,
];

const STORE: Site = {
  frame: (locale, page, main) => `<div id="__next">
<header class="shared-nav">${navigation(locale)}</header>
${main}
<footer data-mfe-name="footer" class="psw-root"></footer>
</div>
<script id="__NEXT_DATA__" type="application/json">${dataOf({
    props: { pageProps: { locale: locale.tag }, apolloState: page.apolloState ?? {} },
    page: '/[locale]',
    query: { locale: locale.code },
  })}</script>`,
  script: readFileSync(new URL('navigation.js', import.meta.url), 'utf8'),
};

/** Links to lists of every kind, so that one can go anywhere without a load. */
function navigation({ code, language }: PageLocale): string {
  const link = (path: string, words: string) =>
    `<a class="psw-link" href="/${code}/${path}">${words}</a>`;
  return [
    ...HUBS.map((hub) => link(`pages/${hub}`, word(hub, language))),
    link(`category/${CATEGORIES[24].id}/1`, word('allGames', language)),
    link('search/all', word('results', language)),
  ].join('\n');
}

/** `store.playstation.com` */
export const answerStore: Host = (request, world) => {
  const [, code = '', path = ''] = /^\/([^/]+)(.*)$/.exec(request.path) ?? [];
  const locale = pageLocale(code);
  if (request.method !== 'GET' || !locale) return html(404, '<h1>Not Found</h1>');
  return answerPage(STORE, locale, pageAt(PAGE_KINDS, path, locale, world), request, world);
};
