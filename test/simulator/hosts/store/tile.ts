import type { Concept } from '../../catalogue/concept.ts';
import { platformOfTitle } from '../../catalogue/game.ts';
import { artUrlOf } from '../../catalogue/pictures.ts';
import type { Article, Classification } from '../../catalogue/product.ts';
import { escapeHtml } from '../../http.ts';
import type { PageLocale } from '../pages/locale.ts';
import { telemetry } from '../pages/microFrontEnd.ts';
import { priceIn, word } from '../pages/wording.ts';
import { type Ware, wareName } from './stock.ts';

/** List items in the captured nesting; `index` of the first, as `data-qa` and telemetry count it. */
export const tiles = (
  locale: PageLocale,
  wares: readonly Ware[],
  { list, from = 0 }: { list: string; from?: number },
): string => wares.map((ware, at) => tile(locale, ware, list, from + at)).join('\n');

function tile(locale: PageLocale, ware: Ware, list: string, index: number): string {
  const part = `${list}#productTile${index}`;
  const name = wareName(ware, locale);
  const shown =
    ware.kind === 'article'
      ? articleParts(locale, ware.article)
      : conceptParts(locale, ware.concept);
  const { path, track, id, price, titleId, platform, type, artId } = shown;
  const meta = telemetry({ id, index, name, price, ...(titleId && { titleId }) });
  return `<li><div data-qa="${part}"><a class="psw-link psw-content-link" href="/${locale.code}/${path}" data-track="${track}" data-telemetry-meta="${meta}"><div class="psw-product-tile">
<img loading="lazy" data-qa="${part}#game-art#image#image" alt="" src="${artUrlOf(artId)}?w=440" width="180" height="180">
${platform ? `<span class="psw-platform-tag" data-qa="${part}#game-art#tag0">${platform}</span>` : ''}
<section class="psw-product-tile__details"><span data-qa="${part}#product-name">${escapeHtml(name)}</span>
${type ? `<span class="psw-product-type" data-qa="${part}#product-type">${type}</span>` : ''}
<span data-qa="${part}#price#display-price">${price}</span></section>
</div></a></div></li>`;
}

interface TileParts {
  readonly path: string;
  readonly track: string;
  readonly id: string;
  readonly price: string;
  /** The npTitleId; concept tiles have none. */
  readonly titleId?: string;
  readonly platform?: string;
  /** Said of everything that is not a plain full game, in the page's language. */
  readonly type?: string;
  readonly artId: string | number;
}

function articleParts(locale: PageLocale, article: Article): TileParts {
  const { productId, npTitleId, classification } = article;
  const platform = platformOfTitle(npTitleId);
  return {
    path: `product/${productId}`,
    track: 'web:store:product-tile',
    id: productId,
    titleId: npTitleId,
    price: priceIn(locale, article.price),
    ...(platform && { platform }),
    ...(classification !== 'FULL_GAME' && { type: typeName(classification, locale) }),
    artId: npTitleId,
  };
}

/** A concept tile's price is that of its default product; an announced one says that it is. */
function conceptParts(locale: PageLocale, { conceptId, games: [game] }: Concept): TileParts {
  return {
    path: `concept/${conceptId}`,
    track: 'web:store:concept-tile',
    id: String(conceptId),
    price: game ? priceIn(locale, game.price) : word('announced', locale.language),
    artId: game?.npTitleId ?? conceptId,
  };
}

const TYPE_WORDS = {
  FULL_GAME: 'fullGame',
  PREMIUM_EDITION: 'premiumEdition',
  ADD_ON_PACK: 'addOn',
  SUBSCRIPTION: 'subscription',
} as const;

/** What the store calls a classification. */
export const typeName = (classification: Classification, { language }: PageLocale): string =>
  word(TYPE_WORDS[classification], language);
