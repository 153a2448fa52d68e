import { inLanguage, type Language, type Localized } from '../languages.ts';
import type { TrophySet } from './trophySet.ts';

/** One title of one platform and region, with what the store sells of it. */
export interface Game {
  readonly npTitleId: string;
  readonly conceptId: number;
  readonly name: Localized<string>;
  readonly publisher: string;
  readonly genre: string;
  /** `2024-09-12` */
  readonly released: string;
  /** In US cents; 0 = free. */
  readonly price: number;
  readonly about: Localized<string>;
  /** Every edition carries the game's own title id. The first is the one sold by default. */
  readonly editions: readonly [Edition, ...Edition[]];
  /** Concept pages elsewhere sell another title of the concept; not said: it is sold everywhere. */
  readonly soldIn?: Storefront;
  /** Its pages are there, but no list shows it any more. */
  readonly isDelisted?: true;
  /** Empty: the trophy service does not know the title. */
  readonly trophySets: readonly TrophySet[];
}

export type Storefront = 'America' | 'Europe';

export interface Edition {
  readonly productId: string;
  readonly name: Localized<string>;
}

/** `PPSA…` are PS5 titles, `CUSA…` PS4 titles; others are no games. */
export const platformOfTitle = (npTitleId: string): 'PS5' | 'PS4' | undefined =>
  npTitleId.startsWith('PPSA') ? 'PS5' : npTitleId.startsWith('CUSA') ? 'PS4' : undefined;

/** Every game is of one of the two. */
export const platformOf = ({ npTitleId }: Game): 'PS5' | 'PS4' =>
  platformOfTitle(npTitleId) ?? 'PS4';

export const nameOf = (game: Game, language: Language): string => inLanguage(game.name, language);
