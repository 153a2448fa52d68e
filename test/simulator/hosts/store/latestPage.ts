import { GAMES } from '../../catalogue/catalogue.ts';
import { nameOf, platformOf } from '../../catalogue/game.ts';
import { artUrlOf } from '../../catalogue/pictures.ts';
import { escapeHtml } from '../../http.ts';
import type { StorePage } from './document.ts';
import type { StoreLocale } from './locale.ts';
import { telemetry } from './microFrontEnd.ts';
import { priceIn, word } from './wording.ts';

/** `/{loc}/pages/latest`: tiles of the games written by hand, in the captured nesting. */
export const latestPage = (locale: StoreLocale): StorePage => ({
  title: word('latest', locale.language),
  main: `<section class="ems-sdk-grid"><h1>${word('latest', locale.language)}</h1>
<ul class="psw-grid-list psw-l-grid">${GAMES.map((game, index) => tile(locale, game, index)).join('\n')}</ul>
</section>`,
});

function tile(locale: StoreLocale, game: (typeof GAMES)[number], index: number): string {
  const [{ productId }] = game.editions;
  const name = nameOf(game, locale.language);
  const price = priceIn(locale, game.price);
  const meta = telemetry({ id: productId, index, name, price, titleId: game.npTitleId });
  const part = `ems-sdk-grid#productTile${index}`;
  return `<li><div data-qa="${part}"><a class="psw-link psw-content-link" href="/${locale.code}/product/${productId}" data-track="web:store:product-tile" data-telemetry-meta="${meta}"><div class="psw-product-tile">
<img data-qa="${part}#game-art#image#image" alt="" src="${artUrlOf(game)}?w=440" width="180" height="180">
<span class="psw-platform-tag" data-qa="${part}#game-art#tag0">${platformOf(game)}</span>
<span data-qa="${part}#product-name">${escapeHtml(name)}</span>
<span data-qa="${part}#price#display-price">${price}</span>
</div></a></div></li>`;
}
