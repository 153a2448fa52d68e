import { nameOf } from '../../catalogue/game.ts';
import { artUrlOf, heroUrlOf } from '../../catalogue/pictures.ts';
import { escapeHtml } from '../../http.ts';
import { inLanguage } from '../../languages.ts';
import { buyCard, ctaWithPrice } from './buyCard.ts';
import type { StorePage } from './document.ts';
import { dataOf, environment, microFrontEnd, telemetry } from './microFrontEnd.ts';
import type { ProductVisit } from './productVisit.ts';
import { priceIn, word } from './wording.ts';

/** `/{loc}/product/{productId}`, with the blocks and ids of the captured pages. */
export const productPage = (visit: ProductVisit): StorePage => ({
  title: visit.name,
  head: `<script id="mfe-jsonld-tags" type="application/ld+json">${jsonLd(visit)}</script>`,
  main: `<div class="pdp-main">
<div class="pdp-background-image">${plainBlock('gameBackgroundImage', visit, heroImage(visit))}</div>
<div class="psw-l-grid"><div class="psw-l-fit-x-full">${buyCard(visit)}</div></div>
${sections(visit)}
</div>`,
  ctaWithPrice: ctaWithPrice(visit),
});

const heroImage = ({ game }: ProductVisit): string =>
  `<img class="psw-hero" alt="" src="${heroUrlOf(game)}?w=1920">`;

/** A block whose data holds no ids. */
const plainBlock = (name: string, { productId }: ProductVisit, body: string): string =>
  microFrontEnd(name, environment(`${name} ${productId}`, { productId }), body);

function sections(visit: ProductVisit): string {
  const { game, locale, name, platform } = visit;
  const { language } = locale;
  const about = escapeHtml(inLanguage(game.about, language));
  const info = [
    [word('platform', language), platform],
    [word('release', language), game.released],
    [word('publisher', language), escapeHtml(game.publisher)],
  ].map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`);
  // One data script serves both notices, as captured.
  const notices = environment(`compatibilityNotices ${visit.productId}`, {
    productId: visit.productId,
  });
  return `<div class="pdp-notices">${microFrontEnd('compatibilityNotices', notices, 'DualSense')}<div data-mfe-name="compatibilityNotices" class="psw-root" data-initial="env:${notices.id}"></div></div>
<div class="pdp-content-rating">${plainBlock('contentRating', visit, '12')}</div>
<div class="pdp-upsells">${upsell(visit)}</div>
<div class="pdp-add-ons">${addOns(visit)}</div>
<div class="pdp-star-rating">${plainBlock('starRating', visit, `<h2>${word('ratings', language)}</h2><p>★★★★☆</p>`)}</div>
<div class="pdp-friends-who-play">${plainBlock('friendsWhoPlay', visit, `<h2>${word('friends', language)}</h2>`)}</div>
<div class="pdp-overview">${plainBlock('gameOverview', visit, `<h2>${escapeHtml(name)}</h2><p>${about}</p>`)}</div>
<div class="pdp-info">${plainBlock('gameInfo', visit, `<dl>${info.join('')}</dl>`)}</div>
<div class="pdp-publisher-legal">${plainBlock('legalText', visit, `<small>© ${escapeHtml(game.publisher)}</small>`)}</div>`;
}

/** Every edition, all with the game's own title id. */
function upsell({ game, locale, platform, productId }: ProductVisit): string {
  const cache = game.editions.map((edition, index) => [
    `Product:${edition.productId}`,
    {
      __typename: 'Product',
      id: edition.productId,
      npTitleId: game.npTitleId,
      platforms: [platform],
      edition: {
        name: edition.name.en,
        type: index === 0 ? 'STANDARD' : 'DELUXE',
        ordering: index,
      },
    },
  ]);
  const editions = game.editions.map((edition) => {
    const name = escapeHtml(inLanguage(edition.name, locale.language));
    const href = `/${locale.code}/product/${edition.productId}`;
    return `<li><a class="psw-link" href="${href}">${name}</a> ${priceIn(locale, game.price)}</li>`;
  });
  return microFrontEnd(
    'upsell',
    environment(`upsell ${productId}`, { productId }, Object.fromEntries(cache)),
    `<h2>${word('editions', locale.language)}</h2><ul>${editions.join('')}</ul>`,
  );
}

/** Add-ons carry the base game's title id, and tiles of another telemetry shape than games. */
function addOns(visit: ProductVisit): string {
  const { game, locale } = visit;
  const groups = game.trophySets.flatMap((set) => set.groups.filter(({ id }) => id !== 'default'));
  if (groups.length === 0) return plainBlock('addOns', visit, '');
  const tiles = groups.map(({ id, name }, tilePosition) => {
    const productId = `UP9000-${game.npTitleId}-ADDON00000000${id}`;
    const meta = telemetry({
      conceptId: String(game.conceptId),
      tile: { productId },
      tilePosition,
    });
    const words = escapeHtml(inLanguage(name, locale.language));
    return `<li><a class="psw-link psw-content-link" href="/${locale.code}/product/${productId}" data-telemetry-meta="${meta}">${words}</a></li>`;
  });
  const list = `<h2>${word('addOns', locale.language)}</h2><ul>${tiles.join('')}</ul>`;
  return plainBlock('addOns', visit, list);
}

const jsonLd = ({ game, productId, locale }: ProductVisit): string =>
  dataOf({
    '@context': 'http://schema.org',
    '@type': 'Product',
    name: nameOf(game, locale.language),
    category: 'FULL_GAME',
    description: inLanguage(game.about, locale.language),
    sku: productId,
    image: artUrlOf(game),
  });
