import type { Concept } from '../../catalogue/concept.ts';
import { platformOf, type Storefront } from '../../catalogue/game.ts';
import { addOnsOf, editionsOf, type Product } from '../../catalogue/product.ts';
import type { PageLocale } from '../pages/locale.ts';

/** A person on the page of one product or concept, in one locale. */
export interface GameVisit {
  readonly locale: PageLocale;
  /** What the address names, and what the page's blocks are told. */
  readonly args: { readonly productId: string } | { readonly conceptId: string };
  readonly concept: Concept;
  /** What the buy card sells; null: the game is only announced. */
  readonly product: Product | null;
  /** Every edition on every platform that is sold with it, the default one first; none beside an add-on. */
  readonly editions: readonly Product[];
  readonly addOns: readonly Product[];
}

export function visitProduct(locale: PageLocale, product: Product, concept: Concept): GameVisit {
  const { game } = product;
  const isAddOn = product.classification === 'ADD_ON_PACK';
  const sold = concept.games.filter(({ soldIn }) => soldIn === game.soldIn);
  return {
    locale,
    args: { productId: product.productId },
    concept,
    product,
    editions: isAddOn ? [] : sold.flatMap(editionsOf),
    addOns: isAddOn ? [] : addOnsOf(game),
  };
}

/** A concept page sells what the locale's storefront has. */
export function visitConcept(locale: PageLocale, concept: Concept): GameVisit {
  const storefront: Storefront = ['US', 'CA'].includes(locale.country) ? 'America' : 'Europe';
  const sold = concept.games.filter(({ soldIn = storefront }) => soldIn === storefront);
  const editions = sold.flatMap(editionsOf);
  return {
    locale,
    args: { conceptId: String(concept.conceptId) },
    concept,
    product: editions[0] ?? null,
    editions,
    addOns: sold.flatMap(addOnsOf),
  };
}

/** What the page is of, as the seed of ids that are its own. */
export const seedOf = ({ args }: GameVisit): string => Object.values(args).join();

/** The platform that a product is for; an announced game names none. */
export const platformsOf = ({ product }: GameVisit): readonly string[] =>
  product ? [platformOf(product.game)] : [];
