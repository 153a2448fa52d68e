/** Parts of pages in the captured structure, for tests to put together. */

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const json = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('<', '\\u003c');
export const attribute = (name: string, value: unknown) => `${name}="${escaped(json(value))}"`;

let blocks = 0;
/** A block and the script with its data right before it; `data` as text stands there as it is. */
export function block(name: string, data: unknown, body = ''): string {
  blocks += 1;
  const id = `env:${blocks}`;
  return `<script id="${id}" type="application/json">${json(data)}</script><div data-mfe-name="${name}" data-initial="${id}">${body}</div>`;
}

export const button = (telemetry: unknown, tag = 'button') =>
  `<${tag} data-qa="mfeCtaMain#cta#action" ${attribute('data-telemetry-meta', telemetry)}></${tag}>`;
export const wish = (telemetry: unknown) =>
  `<button data-qa="wishlistToggle" ${attribute('data-telemetry-meta', telemetry)}></button>`;

export const buyCard = (data: unknown, ...buttons: string[]) =>
  `<div class="pdp-game-title"></div><div class="pdp-cta">${block('ctaWithPrice', data, buttons.join(''))}</div>`;
export const upsell = (data: unknown) => `<div class="pdp-upsells">${block('upsell', data)}</div>`;
export const jsonLd = (data: unknown) =>
  `<script id="mfe-jsonld-tags" type="application/ld+json">${json(data)}</script>`;
export const nextData = (apolloState: unknown) =>
  `<script id="__NEXT_DATA__" type="application/json">${json({ props: { apolloState } })}</script>`;

export function pageOf(body: string, attributes = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head></head><body ${attributes}><main id="main">${body}</main></body></html>`,
    'text/html',
  );
}

/** Two generations of one game, and a better edition of the newer. */
export const MERIDIAN = {
  conceptId: '10090010',
  ps5: 'EP9000-PPSA90010_00-GLASSMERIDIAN000',
  deluxe: 'EP9000-PPSA90010_00-GLASSMERIDIANDLX',
  ps4: 'EP9000-CUSA90010_00-GLASSMERIDIANPS4',
} as const;
export const LANTERNS = {
  conceptId: '10090001',
  ps5: 'UP9000-PPSA90001_00-LANTERNSOFVAEL00',
} as const;

/** What the buy block's data holds. `args` as on a product page or a concept page. */
export const meridianData = (args: unknown, productId: string = MERIDIAN.ps5) => ({
  args,
  cache: {
    [`Concept:${MERIDIAN.conceptId}`]: {
      defaultProduct: { __ref: `Product:${MERIDIAN.ps5}` },
      products: [MERIDIAN.ps5, MERIDIAN.deluxe, MERIDIAN.ps4].map((id) => ({
        __ref: `Product:${id}`,
      })),
      isAnnounce: false,
    },
    [`Product:${productId}`]: {
      npTitleId: productId.slice(7, 19),
      platforms: [productId === MERIDIAN.ps4 ? 'PS4' : 'PS5'],
    },
    // The title id of a subscription's reward (captured 2025-10).
    [`GameCTA:UPSELL_EA_ACCESS_DISCOUNT:IP9101-CUSA15086_00-EAPLAYREWARD0001:${productId}`]: {
      npTitleId: 'CUSA15086_00',
    },
  },
});
export const meridianUpsell = (args: unknown) => ({
  args,
  cache: Object.fromEntries(
    [
      [MERIDIAN.ps5, 'Standard', 'PS5'],
      [MERIDIAN.deluxe, 'Deluxe', 'PS5'],
      [MERIDIAN.ps4, 'Standard', 'PS4'],
    ].map(([id, name, platform]) => [
      `Product:${id}`,
      { npTitleId: id?.slice(7, 19), platforms: [platform], edition: { name } },
    ]),
  ),
});

export const productUrl = (id: string) =>
  new URL(`https://store.playstation.com/en-us/product/${id}`);
export const conceptUrl = (id: string) =>
  new URL(`https://store.playstation.com/en-us/concept/${id}`);
export const wwwUrl = new URL('https://www.playstation.com/en-us/games/glass-meridian/');
