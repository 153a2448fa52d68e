import { platformOfTitle } from '../../catalogue/game.ts';
import type { PageLocale } from '../pages/locale.ts';
import { type Ware, wareName } from './stock.ts';
import { typeName } from './tile.ts';

/** The whole products of a list; here keys end in the locale, unlike those of a block's data. */
export const apolloState = (
  locale: PageLocale,
  wares: readonly Ware[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    wares.map((ware) => (ware.kind === 'article' ? product(locale, ware) : concept(locale, ware))),
  );

const product = (locale: PageLocale, ware: Ware & { kind: 'article' }) => {
  const { productId, npTitleId, classification } = ware.article;
  const platform = platformOfTitle(npTitleId);
  return [
    `Product:${productId}:${locale.code}`,
    {
      __typename: 'Product',
      id: productId,
      name: wareName(ware, locale),
      npTitleId,
      platforms: platform ? [platform] : [],
      storeDisplayClassification: classification,
      localizedStoreDisplayClassification: typeName(classification, locale),
    },
  ];
};

const concept = (locale: PageLocale, ware: Ware & { kind: 'concept' }) => [
  `Concept:${ware.concept.conceptId}:${locale.code}`,
  {
    __typename: 'Concept',
    id: String(ware.concept.conceptId),
    name: wareName(ware, locale),
  },
];
