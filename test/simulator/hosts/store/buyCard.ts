import { escapeHtml } from '../../http.ts';
import { environment, microFrontEnd, telemetry } from './microFrontEnd.ts';
import type { ProductVisit } from './productVisit.ts';
import { priceIn, word } from './wording.ts';

/** Title, price and buttons, nested as captured; React owns only what is inside `[data-mfe-name]`. */
export const buyCard = (visit: ProductVisit): string => `<div class="psw-c-bg-card-1 psw-p-7">
<div class="psw-l-stack"><div class="pdp-game-title">${microFrontEnd(
  'gameTitle',
  environment(`gameTitle ${visit.productId}`, { productId: visit.productId }),
  gameTitle(visit),
)}</div></div>
<div class="psw-l-stack"><div class="pdp-cta">${microFrontEnd(
  'ctaWithPrice',
  ctaEnvironment(visit),
  ctaWithPrice(visit),
)}</div></div>
</div>`;

const gameTitle = ({ name, game, platform }: ProductVisit): string =>
  `<div class="psw-l-stack-bottom"><h1 class="psw-m-b-5 psw-t-title-l" data-qa="mfe-game-title#name">${escapeHtml(name)}</h1>
<div class="psw-t-body" data-qa="mfe-game-title#publisher">${escapeHtml(game.publisher)}</div>
<span class="psw-platform-tag" data-qa="mfe-game-title#productTag0">${platform}</span></div>`;

/** What is inside the block, drawn by the server and again by the page after load. */
export function ctaWithPrice({ locale, game, productId, name }: ProductVisit): string {
  const price = priceIn(locale, game.price);
  const action = word(game.price === 0 ? 'addToLibrary' : 'addToCart', locale.language);
  const meta = { ctaSubType: 'add_to_cart', productId, conceptId: String(game.conceptId) };
  const detail = [
    { productId, productName: name, productPriceDetail: [{ totalPriceFormatted: price }] },
  ];
  return `<div data-qa="mfeCtaMain" class="psw-l-anchor">
<label class="psw-l-line-left"><span data-qa="mfeCtaMain#offer0"><span class="psw-t-title-m" data-qa="mfeCtaMain#offer0#finalPrice">${price}</span></span></label>
<div class="psw-l-line">
<button type="button" class="psw-button psw-b-0 psw-primary-button" data-qa="mfeCtaMain#cta#action" data-track="web:store:cta" data-telemetry-meta="${telemetry({ ...meta, productDetail: detail })}"><span>${action}</span></button>
<button type="button" class="psw-icon-button" data-qa="wishlistToggle" aria-label="${word('wishlist', locale.language)}" data-telemetry-meta="${telemetry({ productId, conceptId: meta.conceptId })}">♡</button>
</div></div>`;
}

function ctaEnvironment({ game, productId, name, platform }: ProductVisit) {
  const products = game.editions.map((edition) => ({ __ref: `Product:${edition.productId}` }));
  // A subscription's reward id stands in this key: a title id that is not this game's (captured 2025-10).
  const upsell = `GameCTA:UPSELL_EA_ACCESS_DISCOUNT:IP9101-CUSA15086_00-EAPLAYREWARD0001:${productId}`;
  return environment(
    `ctaWithPrice ${productId}`,
    { productId },
    {
      [`Concept:${game.conceptId}`]: {
        __typename: 'Concept',
        id: String(game.conceptId),
        defaultProduct: products[0],
        products,
        isAnnounce: false,
        releaseDate: { type: 'DAY_MONTH_YEAR', value: `${game.released}T00:00:00Z` },
      },
      [`Product:${productId}`]: {
        __typename: 'Product',
        id: productId,
        name,
        npTitleId: game.npTitleId,
        platforms: [platform],
        topCategory: 'GAME',
        webctas: [{ __ref: `GameCTA:ADD_TO_CART:${productId}` }, { __ref: upsell }],
      },
      [`GameCTA:ADD_TO_CART:${productId}`]: { __typename: 'GameCTA', type: 'ADD_TO_CART' },
      [upsell]: { __typename: 'GameCTA', type: 'UPSELL_EA_ACCESS_DISCOUNT' },
    },
  );
}
