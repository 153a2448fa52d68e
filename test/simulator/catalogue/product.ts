import type { Localized } from '../languages.ts';
import type { Game } from './game.ts';

/** How the store sorts what it sells; `FULL_GAME` is what a plain game is (public code, 2021–2026). */
export type Classification = 'FULL_GAME' | 'PREMIUM_EDITION' | 'ADD_ON_PACK' | 'SUBSCRIPTION';

/** Anything the store sells. */
export interface Article {
  readonly productId: string;
  readonly npTitleId: string;
  readonly name: Localized<string>;
  readonly classification: Classification;
  /** In US cents; 0 = free. */
  readonly price: number;
}

/** An edition of a game, or an add-on to one; both carry the game's title id. */
export interface Product extends Article {
  readonly game: Game;
}

/** The editions of a game, the one sold by default first. */
export const editionsOf = (game: Game): readonly Product[] =>
  game.editions.map((edition, index) => ({
    ...edition,
    npTitleId: game.npTitleId,
    classification: index === 0 ? 'FULL_GAME' : 'PREMIUM_EDITION',
    price: game.price + index * 1000,
    game,
  }));

/** What is sold for a game on top of it: an add-on for each further trophy group. */
export const addOnsOf = (game: Game): readonly Product[] => {
  const [seller] = game.editions[0].productId.split('-');
  const groups = game.trophySets.flatMap((set) => set.groups.filter(({ id }) => id !== 'default'));
  return groups.map(({ id, name }) => ({
    productId: `${seller}-${game.npTitleId}-ADDON00000000${id}`,
    npTitleId: game.npTitleId,
    name,
    classification: 'ADD_ON_PACK',
    price: 999,
    game,
  }));
};

/** A subscription: it has a title id too, and is no game. Lists show it among games; it has no page here. */
export const plusMembership: Article = {
  productId: 'IP9102-NPIA90005_01-PLUSMEMBERSHIP01',
  npTitleId: 'NPIA90005_01',
  name: {
    en: 'Plus Membership: 12 Months',
    de: 'Plus-Mitgliedschaft: 12 Monate',
    ja: 'プラス 12か月利用権',
    ar: 'عضوية بلس: 12 شهراً',
    'zh-Hans': 'Plus 会员：12 个月',
  },
  classification: 'SUBSCRIPTION',
  price: 7999,
};
