// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCardAnchor, type PageGame, readPage } from '../../../lib/pages/index.ts';
import {
  attribute,
  block,
  button,
  conceptUrl,
  json,
  jsonLd,
  MERIDIAN,
  pageOf,
  productUrl,
  wwwUrl,
} from './storePage.ts';

/** Names that the readers look for, and names that every object has anyway. */
const names = fc.constantFrom(
  'args',
  'cache',
  'conceptId',
  'productId',
  'id',
  'titleId',
  'tile',
  'sku',
  'props',
  'apolloState',
  'defaultProduct',
  'products',
  '__ref',
  'edition',
  'name',
  'platforms',
  'topCategory',
  'isAnnounce',
  'constructor',
  'toString',
  'valueOf',
  '__proto__',
  'length',
  `Concept:${MERIDIAN.conceptId}`,
  'Concept:constructor',
  `Product:${MERIDIAN.ps5}`,
  `Product:${MERIDIAN.ps5}:en-us`,
  'Product:IP9101-CUSA15086_00-EAPLAYREWARD0001',
  'Product:',
);
const leaves = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    10090010,
    1e300,
    MERIDIAN.conceptId,
    MERIDIAN.ps5,
    MERIDIAN.ps4,
    `Product:${MERIDIAN.ps4}`,
    '{productId}',
    'ADD_ON',
  ),
  fc.string(),
);
/** As text, since `__proto__` is a name like any other only there. */
const { text: hostileJson } = fc.letrec<{ text: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaves.map((leaf) => JSON.stringify(leaf)),
    fc.array(tie('node'), { maxLength: 4 }).map((nodes) => `[${nodes}]`),
    fc
      .array(fc.tuple(names, tie('node')), { maxLength: 6 })
      .map((fields) => `{${fields.map(([name, node]) => `${JSON.stringify(name)}:${node}`)}}`),
  ),
  text: fc.oneof(
    { weight: 9, arbitrary: tie('node') },
    { weight: 1, arbitrary: tie('node').map((node) => node.slice(0, -1)) },
    { weight: 1, arbitrary: fc.string() },
  ),
}));

const PAGES = [
  productUrl(MERIDIAN.ps5),
  conceptUrl(MERIDIAN.conceptId),
  wwwUrl,
  new URL('https://store.playstation.com/en-us/pages/latest'),
  new URL('https://library.playstation.com/wishlist'),
  new URL('https://www.playstation.com/en-us/ps-plus/games/'),
];

function checkGame({ conceptId, titles, isAnnounced }: PageGame) {
  if (conceptId !== null) expect(conceptId).toMatch(/^\d{6,8}$/);
  for (const { npTitleId, platforms, edition } of titles) {
    expect(npTitleId).toMatch(/^(PPSA|CUSA)\d{5}_\d{2}$/);
    for (const platform of platforms) expect(platform).toBeTypeOf('string');
    if (edition !== null) expect(edition).toBeTypeOf('string');
  }
  if (isAnnounced) expect(titles).toEqual([]);
}

test('whatever the data of a page holds, it is read without a fault and gives ids of the grammar', () => {
  fc.assert(
    fc.property(fc.array(hostileJson, { minLength: 6, maxLength: 6 }), (texts) => {
      const [cta = '', upsell = '', telemetry = '', ld = '', next = '', link = ''] = texts;
      const document = pageOf(
        `${jsonLd(ld)}<div class="pdp-cta">${block('ctaWithPrice', cta, button(telemetry))}</div>
        ${block('upsell', upsell)}
        <li data-qa="wishlist-list-item-1"><a data-track="web:store:product-tile" ${attribute('href', link)} ${attribute('data-telemetry-meta', telemetry)}><i data-qa="x#product-type"></i></a></li>
        <script id="__NEXT_DATA__" type="application/json">${json(next)}</script>`,
        attribute('data-game-info', upsell),
      );
      for (const url of PAGES) {
        const page = readPage(document, url);
        findCardAnchor(document, url);
        if (page?.game) checkGame(page.game);
        for (const { id } of page?.tiles ?? []) {
          expect(id).toMatch(/^((PPSA|CUSA)\d{5}_\d{2}|\d{6,8})$/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the first title of a product page is its own, whatever its data says', () => {
  fc.assert(
    fc.property(hostileJson, hostileJson, (cta, telemetry) => {
      const document = pageOf(block('ctaWithPrice', cta, button(telemetry)));
      const page = readPage(document, productUrl(MERIDIAN.ps5));
      expect(page?.game?.titles[0]?.npTitleId).toBe('PPSA90010_00');
    }),
  );
});

test('data nested deeper than can be read, or very long, is no fault', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const long = JSON.stringify({
    args: { conceptId: MERIDIAN.conceptId },
    cache: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`Media:${at}`, { at }])),
  });
  for (const data of [deep, long]) {
    const document = pageOf(block('ctaWithPrice', data, button(deep)));
    expect(readPage(document, conceptUrl(MERIDIAN.conceptId))?.game).toMatchObject({ titles: [] });
  }
});
