import { type Catalogue, LISTED_GAMES } from '../../catalogue/catalogue.ts';
import { type Concept, conceptOf, farShore } from '../../catalogue/concept.ts';
import { glassMeridian, glassMeridianPs4 } from '../../catalogue/glassMeridian.ts';
import { hollowOrchard } from '../../catalogue/hollowOrchard.ts';
import { lanternsOfVael } from '../../catalogue/lanternsOfVael.ts';
import { type Article, addOnsOf, editionsOf, plusMembership } from '../../catalogue/product.ts';
import { inLanguage } from '../../languages.ts';
import type { PageLocale } from '../pages/locale.ts';

/** What a tile can show. */
export type Ware =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'concept'; readonly concept: Concept };

const article = (one: Article): Ware => ({ kind: 'article', article: one });

/** The standard edition of each game written by hand that lists show. */
export const WRITTEN_GAMES: readonly Ware[] = LISTED_GAMES.flatMap((game) =>
  editionsOf(game).slice(0, 1).map(article),
);

/** What stands among games in lists without being one: another edition, an add-on, a service, concepts. */
const BESIDE_GAMES: readonly Ware[] = [
  ...editionsOf(lanternsOfVael).slice(1),
  ...addOnsOf(hollowOrchard).slice(0, 1),
  plusMembership,
]
  .map(article)
  .concat(
    [conceptOf([glassMeridian, glassMeridianPs4]), farShore].flatMap((concept) =>
      concept ? [{ kind: 'concept', concept }] : [],
    ),
  );

/** No list shows more. */
const POOL_SHARE = 1500;

/** Games of the pool, by their standard editions. */
export function poolWares(catalogue: Catalogue): readonly Ware[] {
  const entries = catalogue.pool().slice(0, POOL_SHARE);
  const games = new Set(entries.flatMap(({ game }) => game ?? []));
  return [...games].flatMap((game) => editionsOf(game).slice(0, 1).map(article));
}

/** All that lists show, what was written by hand first. */
export const stock = (catalogue: Catalogue): readonly Ware[] => [
  ...WRITTEN_GAMES,
  ...BESIDE_GAMES,
  ...poolWares(catalogue),
];

export const wareName = (ware: Ware, { language }: PageLocale): string =>
  inLanguage(ware.kind === 'article' ? ware.article.name : ware.concept.name, language);
