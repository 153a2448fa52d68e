import { platformOf } from '../../catalogue/game.ts';
import type { Product } from '../../catalogue/product.ts';
import { escapeHtml } from '../../http.ts';
import { inLanguage } from '../../languages.ts';
import type { PageLocale } from '../pages/locale.ts';
import { microFrontEnd, telemetry } from '../pages/microFrontEnd.ts';
import { priceIn, word } from '../pages/wording.ts';
import { ctaEnvironment, plainEnvironment } from './gameData.ts';
import type { GameVisit } from './gameVisit.ts';

/** The name of what the page sells, or of the game that is only announced. */
export const shownName = ({ product, concept, args, locale }: GameVisit): string =>
  inLanguage('productId' in args && product ? product.name : concept.name, locale.language);

/** Title, price and buttons, nested as captured; React owns only what is inside `[data-mfe-name]`. */
export const buyCard = (visit: GameVisit): string => `<div class="psw-c-bg-card-1 psw-p-7">
<div class="psw-l-stack"><div class="pdp-game-title">${microFrontEnd(
  'gameTitle',
  plainEnvironment('gameTitle', visit),
  gameTitle(visit),
)}</div></div>
<div class="psw-l-stack"><div class="pdp-cta">${microFrontEnd(
  'ctaWithPrice',
  ctaEnvironment(visit),
  ctaWithPrice(visit),
)}</div></div>
</div>`;

const gameTitle = (visit: GameVisit): string => {
  const tag = visit.product && platformOf(visit.product.game);
  return `<div class="psw-l-stack-bottom"><h1 class="psw-m-b-5 psw-t-title-l" data-qa="mfe-game-title#name">${escapeHtml(shownName(visit))}</h1>
<div class="psw-t-body" data-qa="mfe-game-title#publisher">${escapeHtml(visit.concept.publisher)}</div>
${tag ? `<span class="psw-platform-tag" data-qa="mfe-game-title#productTag0">${tag}</span>` : ''}</div>`;
};

/** What is inside the block, drawn by the server and again by the page after load. */
export function ctaWithPrice({ locale, product, concept }: GameVisit): string {
  const conceptId = String(concept.conceptId);
  return `<div data-qa="mfeCtaMain" class="psw-l-anchor">
${product ? offer(locale, product) : `<span class="psw-t-title-m">${word('announced', locale.language)}</span>`}
<div class="psw-l-line">
${product ? buyButton(locale, product, conceptId) : ''}
<button type="button" class="psw-icon-button" data-qa="wishlistToggle" aria-label="${word('wishlist', locale.language)}" data-telemetry-meta="${telemetry(
    // A guess for announced games: there is no product to name, and nothing to buy.
    product ? { productId: product.productId, conceptId } : { conceptId },
  )}">♡</button>
</div></div>`;
}

const offer = (locale: PageLocale, { price }: Product): string =>
  `<label class="psw-l-line-left"><span data-qa="mfeCtaMain#offer0"><span class="psw-t-title-m" data-qa="mfeCtaMain#offer0#finalPrice">${priceIn(locale, price)}</span></span></label>`;

function buyButton(locale: PageLocale, product: Product, conceptId: string): string {
  const { productId, price } = product;
  const action = word(price === 0 ? 'addToLibrary' : 'addToCart', locale.language);
  const productName = inLanguage(product.name, locale.language);
  const detail = {
    productId,
    productName,
    productPriceDetail: [{ totalPriceFormatted: priceIn(locale, price) }],
  };
  const meta = { ctaSubType: 'add_to_cart', productId, conceptId, productDetail: [detail] };
  return `<button type="button" class="psw-button psw-b-0 psw-primary-button" data-qa="mfeCtaMain#cta#action" data-track="web:store:cta" data-telemetry-meta="${telemetry(meta)}"><span>${action}</span></button>`;
}
