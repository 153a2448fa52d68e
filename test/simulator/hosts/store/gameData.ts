import { platformOf } from '../../catalogue/game.ts';
import type { Product } from '../../catalogue/product.ts';
import { inLanguage } from '../../languages.ts';
import { type Environment, environment } from '../pages/microFrontEnd.ts';
import { type GameVisit, platformsOf, seedOf } from './gameVisit.ts';

/** The data of a block that holds no ids but those it is told. */
export const plainEnvironment = (name: string, visit: GameVisit): Environment =>
  environment(`${name} ${seedOf(visit)}`, visit.args);

/** The data of the buy block: the concept, and the product that is sold by default. */
export function ctaEnvironment(visit: GameVisit): Environment {
  const { product } = visit;
  return environment(`ctaWithPrice ${seedOf(visit)}`, visit.args, {
    ...conceptEntry(visit),
    ...(product && productEntries(visit, product)),
  });
}

function conceptEntry({ concept, product, editions }: GameVisit) {
  const products = editions.map(({ productId }) => ({ __ref: `Product:${productId}` }));
  return {
    [`Concept:${concept.conceptId}`]: {
      __typename: 'Concept',
      id: String(concept.conceptId),
      // A guess for the pages of add-ons: their concept lists nothing but the game it is of.
      defaultProduct: products[0] ?? null,
      products,
      isAnnounce: product === null,
      releaseDate: { type: 'DAY_MONTH_YEAR', value: `${concept.released}T00:00:00Z` },
    },
  };
}

function productEntries(visit: GameVisit, { productId, ...product }: Product) {
  // A subscription's reward id stands in this key: a title id that is not this game's (captured 2025-10).
  const upsell = `GameCTA:UPSELL_EA_ACCESS_DISCOUNT:IP9101-CUSA15086_00-EAPLAYREWARD0001:${productId}`;
  return {
    [`Product:${productId}`]: {
      __typename: 'Product',
      id: productId,
      name: inLanguage(product.name, visit.locale.language),
      npTitleId: product.npTitleId,
      platforms: platformsOf(visit),
      topCategory: product.classification === 'ADD_ON_PACK' ? 'ADD_ON' : 'GAME',
      webctas: [{ __ref: `GameCTA:ADD_TO_CART:${productId}` }, { __ref: upsell }],
    },
    [`GameCTA:ADD_TO_CART:${productId}`]: { __typename: 'GameCTA', type: 'ADD_TO_CART' },
    [upsell]: { __typename: 'GameCTA', type: 'UPSELL_EA_ACCESS_DISCOUNT' },
  };
}

/** Every edition, each with the title id of its platform. */
export const upsellEnvironment = (visit: GameVisit): Environment =>
  environment(
    `upsell ${seedOf(visit)}`,
    visit.args,
    Object.fromEntries(
      visit.editions.map(({ productId, npTitleId, name, classification, game }, ordering) => [
        `Product:${productId}`,
        {
          __typename: 'Product',
          id: productId,
          npTitleId,
          platforms: [platformOf(game)],
          edition: {
            name: name.en,
            type: classification === 'FULL_GAME' ? 'STANDARD' : 'DELUXE',
            ordering,
          },
        },
      ]),
    ),
  );
