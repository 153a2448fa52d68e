import { heroUrlOf } from '../../catalogue/pictures.ts';
import { escapeHtml } from '../../http.ts';
import { inLanguage } from '../../languages.ts';
import { dataOf, environment, microFrontEnd } from '../pages/microFrontEnd.ts';
import type { Page, PageKind } from '../pages/page.ts';
import { ctaWithPrice } from '../store/buyCard.ts';
import { ctaEnvironment } from '../store/gameData.ts';
import { type GameVisit, visitConcept, visitProduct } from '../store/gameVisit.ts';

/** How a page names its game: the two forms known, with what they hold, and two that name none. */
type Form =
  | 'block-of-product'
  | 'block-of-concept'
  | 'product-info'
  | 'game-info'
  | 'placeholders'
  | 'no-ids';

/** The pages there are, by the last part of their addresses. */
export const GAME_PAGES = {
  'lanterns-of-vael': { conceptId: 10090001, form: 'block-of-product' },
  'glass-meridian': { conceptId: 10090010, form: 'block-of-concept' },
  'far-shore': { conceptId: 10090013, form: 'block-of-concept' },
  'hollow-orchard': { conceptId: 10090005, form: 'product-info' },
  'copper-tides': { conceptId: 10090002, form: 'game-info' },
  'paper-comet': { conceptId: 10090006, form: 'placeholders' },
  'quiet-harbour': { conceptId: 10090007, form: 'no-ids' },
} as const satisfies Record<string, { conceptId: number; form: Form }>;
export type GameSlug = keyof typeof GAME_PAGES;

/** `/{loc}/games/{slug}/` and its sub-pages, which name the game in the same way. */
export const gamePages: PageKind = {
  path: /^\/games\/(?<slug>[^/]+)(\/.*)?$/,
  page(locale, { catalogue }, { slug }) {
    const [, known] = Object.entries(GAME_PAGES).find(([one]) => one === slug) ?? [];
    const concept = known && catalogue.concept(known.conceptId);
    if (!concept) return undefined;
    const visit = visitConcept(locale, concept);
    const { product } = visit;
    const isOfProduct = known.form === 'block-of-product' && product;
    return drawn(isOfProduct ? visitProduct(locale, product, concept) : visit, known.form);
  },
};

const drawn = (visit: GameVisit, form: Form): Page => {
  const name = inLanguage(visit.concept.name, visit.locale.language);
  const info = infoOf(visit, form, name);
  return {
    kind: 'www-game',
    title: name,
    ...(info && {
      bodyAttributes: `${info.attribute}="${escapeHtml(JSON.stringify(info.value))}"`,
    }),
    main: `<div class="game-hero"><img class="psw-hero" alt="" src="${heroUrlOf(visit.product?.npTitleId ?? visit.concept.conceptId)}">
${hero(visit, form, `<h1 class="game-title">${escapeHtml(name)}</h1>`)}</div>
<script type="application/json" class="page-settings">${dataOf({ productUrl: `https://store.playstation.com/${visit.locale.code}/product/{productId}` })}</script>
<div class="box"><p>${escapeHtml(inLanguage(visit.concept.about, visit.locale.language))}</p></div>`,
  };
};

/** Form 1 carries the store's buy block under the title; what the others have there is a guess. */
function hero(visit: GameVisit, form: Form, title: string): string {
  if (form === 'block-of-product' || form === 'block-of-concept') {
    const block = microFrontEnd('ctaWithPrice', ctaEnvironment(visit), ctaWithPrice(visit));
    return `<div class="box game-hero__title-content">${title}${block}</div>`;
  }
  if (form === 'placeholders') {
    const args = { productId: '{productId}' };
    return `<div class="box game-hero__title-content">${title}${microFrontEnd('ctaWithPrice', environment('placeholders', args))}<a href="https://store.playstation.com/${visit.locale.code}/product/{productId}">›</a></div>`;
  }
  return title;
}

/** Form 2: JSON on `body`. Whether ids are texts or numbers there is a guess. */
function infoOf({ concept, product }: GameVisit, form: Form, name: string) {
  const conceptId = String(concept.conceptId);
  const productId = product?.productId ?? null;
  switch (form) {
    case 'product-info':
      return { attribute: 'data-product-info', value: { conceptId, productId, name } };
    case 'game-info':
      return { attribute: 'data-game-info', value: { conceptId, productId, name } };
    case 'placeholders':
      return {
        attribute: 'data-product-info',
        value: { conceptId: '{conceptId}', productId: '{productId}', name },
      };
    default:
      return null;
  }
}
