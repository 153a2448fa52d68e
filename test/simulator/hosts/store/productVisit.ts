import { type Edition, type Game, platformOf } from '../../catalogue/game.ts';
import { inLanguage } from '../../languages.ts';
import type { StoreLocale } from './locale.ts';

/** A person on the page of one product, in one locale. */
export interface ProductVisit {
  readonly locale: StoreLocale;
  readonly game: Game;
  readonly productId: string;
  /** Of the edition, in the page's language. */
  readonly name: string;
  readonly platform: 'PS5' | 'PS4';
}

export const visitProduct = (
  locale: StoreLocale,
  { game, edition }: { game: Game; edition: Edition },
): ProductVisit => ({
  locale,
  game,
  productId: edition.productId,
  name: inLanguage(edition.name, locale.language),
  platform: platformOf(game),
});
