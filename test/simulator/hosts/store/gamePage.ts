import { artUrlOf, heroUrlOf } from '../../catalogue/pictures.ts';
import { escapeHtml } from '../../http.ts';
import { inLanguage } from '../../languages.ts';
import { dataOf, microFrontEnd, telemetry } from '../pages/microFrontEnd.ts';
import type { Page } from '../pages/page.ts';
import { priceIn, word } from '../pages/wording.ts';
import { buyCard, ctaWithPrice, shownName } from './buyCard.ts';
import { plainEnvironment, upsellEnvironment } from './gameData.ts';
import { type GameVisit, platformsOf } from './gameVisit.ts';

/** `/{loc}/product/{productId}` and `/{loc}/concept/{id}`, with the blocks and ids of the captured pages. */
export const gamePage = (visit: GameVisit): Page => ({
  kind: 'productId' in visit.args ? 'product' : 'concept',
  title: shownName(visit),
  head: `<script id="mfe-jsonld-tags" type="application/ld+json">${jsonLd(visit)}</script>`,
  main: `<div class="pdp-main">
<div class="pdp-background-image">${plainBlock('gameBackgroundImage', visit, heroImage(visit))}</div>
<div class="psw-l-grid"><div class="psw-l-fit-x-full">${buyCard(visit)}</div></div>
${sections(visit)}
</div>`,
  ctaWithPrice: ctaWithPrice(visit),
});

const pictureId = ({ product, concept }: GameVisit): string | number =>
  product?.npTitleId ?? concept.conceptId;

const heroImage = (visit: GameVisit): string =>
  `<img class="psw-hero" alt="" src="${heroUrlOf(pictureId(visit))}?w=1920">`;

/** A block whose data holds no ids but those it is told. */
const plainBlock = (name: string, visit: GameVisit, body: string): string =>
  microFrontEnd(name, plainEnvironment(name, visit), body);

function sections(visit: GameVisit): string {
  const { concept, locale } = visit;
  const { language } = locale;
  const name = escapeHtml(shownName(visit));
  const about = escapeHtml(inLanguage(concept.about, language));
  const publisher = escapeHtml(concept.publisher);
  const info = [
    [word('platform', language), platformsOf(visit).join(', ')],
    [word('release', language), concept.released],
    [word('publisher', language), publisher],
  ].map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`);
  // One data script serves both notices, as captured.
  const notices = plainEnvironment('compatibilityNotices', visit);
  return `<div class="pdp-notices">${microFrontEnd('compatibilityNotices', notices, 'DualSense')}<div data-mfe-name="compatibilityNotices" class="psw-root" data-initial="env:${notices.id}"></div></div>
<div class="pdp-content-rating">${plainBlock('contentRating', visit, '12')}</div>
${visit.editions.length > 0 ? `<div class="pdp-upsells">${upsell(visit)}</div>` : ''}
<div class="pdp-add-ons">${addOns(visit)}</div>
<div class="pdp-star-rating">${plainBlock('starRating', visit, `<h2>${word('ratings', language)}</h2><p>★★★★☆</p>`)}</div>
<div class="pdp-friends-who-play">${plainBlock('friendsWhoPlay', visit, `<h2>${word('friends', language)}</h2>`)}</div>
<div class="pdp-overview">${plainBlock('gameOverview', visit, `<h2>${name}</h2><p>${about}</p>`)}</div>
<div class="pdp-info">${plainBlock('gameInfo', visit, `<dl>${info.join('')}</dl>`)}</div>
<div class="pdp-publisher-legal">${plainBlock('legalText', visit, `<small>© ${publisher}</small>`)}</div>`;
}

function upsell(visit: GameVisit): string {
  const { locale } = visit;
  const editions = visit.editions.map(({ productId, name, price }) => {
    const words = escapeHtml(inLanguage(name, locale.language));
    const href = `/${locale.code}/product/${productId}`;
    return `<li><a class="psw-link" href="${href}">${words}</a> ${priceIn(locale, price)}</li>`;
  });
  return microFrontEnd(
    'upsell',
    upsellEnvironment(visit),
    `<h2>${word('editions', locale.language)}</h2><ul>${editions.join('')}</ul>`,
  );
}

/** Tiles of another telemetry shape than those of games in lists. */
function addOns(visit: GameVisit): string {
  const { locale, concept } = visit;
  if (visit.addOns.length === 0) return plainBlock('addOns', visit, '');
  const tiles = visit.addOns.map(({ productId, name }, tilePosition) => {
    const conceptId = String(concept.conceptId);
    const meta = telemetry({ conceptId, tile: { productId }, tilePosition });
    const words = escapeHtml(inLanguage(name, locale.language));
    return `<li><a class="psw-link psw-content-link" href="/${locale.code}/product/${productId}" data-telemetry-meta="${meta}">${words}</a></li>`;
  });
  const list = `<h2>${word('addOns', locale.language)}</h2><ul>${tiles.join('')}</ul>`;
  return plainBlock('addOns', visit, list);
}

/** `sku` is the concept's id where there is no product yet. */
const jsonLd = (visit: GameVisit): string => {
  const { product, concept, locale } = visit;
  return dataOf({
    '@context': 'http://schema.org',
    '@type': 'Product',
    name: shownName(visit),
    category: product?.classification ?? 'FULL_GAME',
    description: inLanguage(concept.about, locale.language),
    sku: product?.productId ?? String(concept.conceptId),
    image: artUrlOf(pictureId(visit)),
  });
};
