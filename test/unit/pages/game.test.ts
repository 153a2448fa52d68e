// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { readGame } from '../../../lib/pages/index.ts';
import {
  attribute,
  block,
  button,
  buyCard,
  conceptUrl,
  json,
  jsonLd,
  LANTERNS,
  MERIDIAN,
  meridianData,
  meridianUpsell,
  pageOf,
  productUrl,
  upsell,
  wish,
  wwwUrl,
} from './storePage.ts';

const { conceptId } = MERIDIAN;
const rendered = (productId: string) =>
  button({ productId, conceptId, productDetail: [{ productId }] });
const titleIds = (document: Document, url: URL) =>
  readGame(document, url)?.titles.map(({ npTitleId }) => npTitleId);
const LANTERNS_TITLE = { npTitleId: 'PPSA90001_00', platforms: [], edition: null };

/** A page on which the page of Glass Meridian's standard edition is left over, in all places. */
const leftOver = (args: unknown = { productId: MERIDIAN.ps5 }) =>
  pageOf(
    jsonLd({ sku: MERIDIAN.ps5 }) +
      buyCard(meridianData(args), rendered(MERIDIAN.ps5)) +
      upsell(meridianUpsell(args)),
  );

describe('a product page', () => {
  const full = (productId: string) =>
    pageOf(
      buyCard(meridianData({ productId }, productId), rendered(productId)) +
        upsell(meridianUpsell({ productId })),
    );

  test('tells concept, generations and editions, its own first', () => {
    expect(readGame(full(MERIDIAN.ps4), productUrl(MERIDIAN.ps4))).toEqual({
      conceptId,
      isAddOn: false,
      isAnnounced: false,
      titles: [
        { npTitleId: 'CUSA90010_00', platforms: ['PS4'], edition: 'Standard' },
        { npTitleId: 'PPSA90010_00', platforms: ['PS5'], edition: 'Standard' },
        { npTitleId: 'PPSA90010_00', platforms: ['PS5'], edition: 'Deluxe' },
      ],
    });
  });

  test('tells its title by the URL before anything is there', () => {
    expect(readGame(pageOf(''), productUrl(LANTERNS.ps5))).toEqual({
      conceptId: null,
      titles: [LANTERNS_TITLE],
      isAddOn: false,
      isAnnounced: false,
    });
  });

  test('tells its concept by what is rendered when no data is there', () => {
    const document = pageOf(`<div class="pdp-cta">${rendered(MERIDIAN.ps5)}</div>`);
    expect(readGame(document, productUrl(MERIDIAN.ps5))?.conceptId).toBe(conceptId);
  });

  test('tells its concept by the button that became a link, and by the wish', () => {
    const ids = { productId: MERIDIAN.ps5, conceptId: Number(conceptId) };
    for (const element of [button(ids, 'a'), wish(ids)]) {
      expect(readGame(pageOf(element), productUrl(MERIDIAN.ps5))?.conceptId).toBe(conceptId);
    }
  });

  test('tells its concept by data that is for the concept as a whole', () => {
    const document = pageOf(buyCard(meridianData({ conceptId })));
    expect(readGame(document, productUrl(MERIDIAN.ps5))?.conceptId).toBe(conceptId);
  });

  test('takes a SKU in data for its product', () => {
    const document = pageOf(button({ productId: `${MERIDIAN.ps5}-E001`, conceptId }));
    expect(readGame(document, productUrl(`${MERIDIAN.ps5}-E001`))).toMatchObject({
      conceptId,
      titles: [{ npTitleId: 'PPSA90010_00' }],
    });
  });

  test('of another game says nothing of the page that was left', () => {
    expect(readGame(leftOver(), productUrl(LANTERNS.ps5))).toMatchObject({
      conceptId: null,
      titles: [LANTERNS_TITLE],
    });
    expect(readGame(leftOver({ conceptId }), productUrl(LANTERNS.ps5))).toMatchObject({
      conceptId: null,
      titles: [LANTERNS_TITLE],
    });
  });

  test('believes what is rendered now, and not the data left over beside it', () => {
    const document = leftOver();
    document
      .querySelector('[data-telemetry-meta]')
      ?.setAttribute(
        'data-telemetry-meta',
        JSON.stringify({ productId: LANTERNS.ps5, conceptId: LANTERNS.conceptId }),
      );
    expect(readGame(document, productUrl(LANTERNS.ps5))).toMatchObject({
      conceptId: LANTERNS.conceptId,
      titles: [LANTERNS_TITLE],
    });
  });

  test('of an add-on shows the game that it is for', () => {
    const productId = 'EP9000-PPSA90010_00-ADDON00000000001';
    const data = meridianData({ productId }, productId);
    Object.assign(data.cache[`Product:${productId}`] ?? {}, { topCategory: 'ADD_ON' });
    const game = readGame(pageOf(buyCard(data, rendered(productId))), productUrl(productId));
    expect(game).toMatchObject({ conceptId, isAddOn: true });
    expect(game?.titles[0]?.npTitleId).toBe('PPSA90010_00');
  });

  test('of the game is no add-on’s because it offers one', () => {
    const data = meridianData({ productId: MERIDIAN.ps5 });
    const addOn = { 'Product:EP9000-PPSA90010_00-ADDON00000000001': { topCategory: 'ADD_ON' } };
    Object.assign(data.cache, addOn);
    expect(readGame(pageOf(buyCard(data)), productUrl(MERIDIAN.ps5))?.isAddOn).toBe(false);
  });
});

describe('a concept page', () => {
  test('tells all its titles, the default one first', () => {
    const document = pageOf(
      buyCard(meridianData({ conceptId }), rendered(MERIDIAN.ps5)) +
        upsell(meridianUpsell({ conceptId })),
    );
    expect(readGame(document, conceptUrl(conceptId))).toMatchObject({
      conceptId,
      titles: [
        { npTitleId: 'PPSA90010_00', edition: 'Standard' },
        { npTitleId: 'PPSA90010_00', edition: 'Deluxe' },
        { npTitleId: 'CUSA90010_00', platforms: ['PS4'] },
      ],
    });
  });

  test('tells its concept before anything is there', () => {
    expect(readGame(pageOf(''), conceptUrl(conceptId))).toMatchObject({ conceptId, titles: [] });
  });

  test('tells its title by what is rendered when no data is there', () => {
    expect(titleIds(pageOf(rendered(MERIDIAN.ps4)), conceptUrl(conceptId))).toEqual([
      'CUSA90010_00',
    ]);
  });

  test('of another game says nothing of the page that was left', () => {
    for (const args of [{ conceptId }, { productId: MERIDIAN.ps5 }]) {
      expect(readGame(leftOver(args), conceptUrl(LANTERNS.conceptId))).toEqual({
        conceptId: LANTERNS.conceptId,
        titles: [],
        isAddOn: false,
        isAnnounced: false,
      });
    }
  });

  test('of a game that is only announced says so, by its data or its metadata', () => {
    const announced = {
      args: { conceptId },
      cache: { [`Concept:${conceptId}`]: { isAnnounce: true } },
    };
    for (const body of [buyCard(announced), jsonLd({ sku: conceptId })]) {
      expect(readGame(pageOf(body), conceptUrl(conceptId))).toMatchObject({
        conceptId,
        titles: [],
        isAnnounced: true,
      });
    }
  });

  test('does not take over that another game is only announced', () => {
    const announced = {
      args: { conceptId },
      cache: { [`Concept:${conceptId}`]: { isAnnounce: true } },
    };
    const document = pageOf(jsonLd({ sku: conceptId }) + buyCard(announced));
    expect(readGame(document, conceptUrl(LANTERNS.conceptId))?.isAnnounced).toBe(false);
  });

  test('is not announced once there is something to buy', () => {
    const data = meridianData({ conceptId });
    Object.assign(data.cache[`Concept:${conceptId}`] ?? {}, { isAnnounce: true });
    expect(readGame(pageOf(buyCard(data)), conceptUrl(conceptId))?.isAnnounced).toBe(false);
  });
});

describe('never the ids of another game:', () => {
  test('not those inside the keys and records of an offered subscription', () => {
    const document = pageOf(buyCard(meridianData({ conceptId })));
    expect(titleIds(document, conceptUrl(conceptId))).not.toContain('CUSA15086_00');
  });

  test('not those of a product that the concept does not list', () => {
    const other = {
      [`Product:${LANTERNS.ps5}`]: { npTitleId: 'PPSA90001_00', edition: { name: 'Bundle' } },
    };
    const data = meridianUpsell({ conceptId });
    Object.assign(data.cache, other);
    const document = pageOf(
      buyCard(meridianData({ conceptId }), button({ conceptId, productId: LANTERNS.ps5 })) +
        upsell(data),
    );
    expect(titleIds(document, conceptUrl(conceptId))).not.toContain('PPSA90001_00');
  });

  test('not those of a product beside others that is no edition, when no list is there', () => {
    const data = meridianUpsell({ conceptId });
    Object.assign(data.cache, { [`Product:${LANTERNS.ps5}`]: { npTitleId: 'PPSA90001_00' } });
    expect(new Set(titleIds(pageOf(upsell(data)), conceptUrl(conceptId)))).toEqual(
      new Set(['PPSA90010_00', 'CUSA90010_00']),
    );
  });

  test('not those of blocks about other things', () => {
    const addOns = {
      args: { conceptId },
      cache: { [`Product:${LANTERNS.ps5}`]: { edition: { name: 'x' } } },
    };
    expect(titleIds(pageOf(block('addOns', addOns)), conceptUrl(conceptId))).toEqual([]);
  });

  test('not those of services and older consoles', () => {
    const cache = Object.fromEntries(
      ['NPIA90005_01', 'NPXX90005_00', 'PCSX90005_00', 'NPWR90005_00'].map((id) => [
        `Product:IP9102-${id}-PLUSMEMBERSHIP01`,
        { npTitleId: id, edition: { name: 'Plus' } },
      ]),
    );
    expect(titleIds(pageOf(upsell({ args: { conceptId }, cache })), conceptUrl(conceptId))).toEqual(
      [],
    );
  });
});

describe('a page with less than it should have is read as far as it goes:', () => {
  const url = conceptUrl(conceptId);

  test('the editions, when the buy block’s data is empty', () => {
    const document = pageOf(
      buyCard({ args: { conceptId }, cache: {} }) + upsell(meridianUpsell({ conceptId })),
    );
    expect(new Set(titleIds(document, url))).toEqual(new Set(['PPSA90010_00', 'CUSA90010_00']));
  });

  test('the one product in the buy block’s data, when no concept is there', () => {
    const cache = {
      [`Product:${MERIDIAN.ps4}`]: { npTitleId: 'CUSA90010_00', platforms: ['PS4'] },
    };
    expect(readGame(pageOf(buyCard({ args: { conceptId }, cache })), url)?.titles).toEqual([
      { npTitleId: 'CUSA90010_00', platforms: ['PS4'], edition: null },
    ]);
  });

  test('the listed products, when their own records are missing', () => {
    const { args, cache } = meridianData({ conceptId });
    const only = { [`Concept:${conceptId}`]: cache[`Concept:${conceptId}`] };
    expect(titleIds(pageOf(buyCard({ args, cache: only })), url)).toEqual([
      'PPSA90010_00',
      'CUSA90010_00',
    ]);
  });

  test.each([
    ['broken', '{"args":{"conceptId":"10090010"},"cache":{'],
    ['empty', ''],
    ['no object', '[1,"two",null]'],
    ['null', 'null'],
    ['of unexpected types', { args: 'conceptId', cache: [['Product:x']] }],
    ['a placeholder', { args: { conceptId, productId: '{productId}' }, cache: null }],
    [
      'full of other names',
      { args: { conceptId }, cache: { __proto__x: 1, 'Product:constructor': 2 } },
    ],
  ])('the concept, when the data is %s', (_, data) => {
    expect(readGame(pageOf(buyCard(data)), url)).toMatchObject({ conceptId, titles: [] });
  });

  test('the data, once the rest of it has come', () => {
    const document = pageOf(buyCard('{"args":'));
    expect(titleIds(document, url)).toEqual([]);
    const script = document.querySelector('script');
    if (script) script.textContent = json(meridianData({ conceptId }));
    expect(titleIds(document, url)).toContain('CUSA90010_00');
  });
});

test('an escaped < in the data is read as what it stands for', () => {
  const data = meridianUpsell({ conceptId });
  Object.assign(data.cache[`Product:${MERIDIAN.ps4}`] ?? {}, { edition: { name: '<Gold>' } });
  const document = pageOf(upsell(data));
  expect(document.body.innerHTML).toContain('\\u003cGold>');
  expect(readGame(document, conceptUrl(conceptId))?.titles).toContainEqual({
    npTitleId: 'CUSA90010_00',
    platforms: ['PS4'],
    edition: '<Gold>',
  });
});

describe('the ids of data scripts', () => {
  const script = (data: unknown) =>
    `<script id="env:same" type="application/json">${json(data)}</script>`;
  const blocks = ['ctaWithPrice', 'upsell'].map(
    (name) => `<div data-mfe-name="${name}" data-initial="env:same"></div>`,
  );

  test('can be one for two blocks', () => {
    const document = pageOf(script(meridianData({ conceptId })) + blocks.join(''));
    expect(titleIds(document, conceptUrl(conceptId))).toEqual(['PPSA90010_00', 'CUSA90010_00']);
  });

  test('can be one for two scripts, each believed for what it is about', () => {
    const lanterns = {
      args: { conceptId: LANTERNS.conceptId },
      cache: { [`Product:${LANTERNS.ps5}`]: {} },
    };
    const document = pageOf(
      script(lanterns) + script(meridianData({ conceptId })) + blocks.join(''),
    );
    expect(titleIds(document, conceptUrl(conceptId))).toEqual(['PPSA90010_00', 'CUSA90010_00']);
    expect(titleIds(document, conceptUrl(LANTERNS.conceptId))).toEqual(['PPSA90001_00']);
  });
});

describe('a game page of www', () => {
  test('is named by its own block, not by the wishlist button of a neighbour', () => {
    const neighbour = wish({ productId: MERIDIAN.ps4, conceptId: '10099999' });
    const own = block('ctaWithPrice', { args: { productId: LANTERNS.ps5 }, cache: {} });
    const hero = `<div class="game-hero__title-content">${own}</div>`;
    expect(titleIds(pageOf(neighbour + hero), wwwUrl)).toEqual(['PPSA90001_00']);
  });

  test.each([
    ['product', { productId: MERIDIAN.ps5 }],
    ['concept', { conceptId }],
  ])('with the buy block of a %s tells the game by it', (_, args) => {
    const hero = `<div class="box game-hero__title-content"><h1 class="game-title"></h1>${block('ctaWithPrice', meridianData(args))}</div>`;
    const game = readGame(pageOf(hero), wwwUrl);
    expect(game).toMatchObject({ conceptId, titles: [{ npTitleId: 'PPSA90010_00' }, {}] });
    expect(game?.titles.map(({ npTitleId }) => npTitleId)).toContain('CUSA90010_00');
  });

  test.each(['data-product-info', 'data-game-info'])('with %s tells the game by it', (name) => {
    const info = { conceptId: 10090010, productId: MERIDIAN.ps4, name: 'Glass "Meridian" <4>' };
    expect(readGame(pageOf('', attribute(name, info)), wwwUrl)).toMatchObject({
      conceptId,
      titles: [{ npTitleId: 'CUSA90010_00' }],
    });
  });

  test('with placeholders for ids tells nothing', () => {
    const info = attribute('data-product-info', {
      conceptId: '{conceptId}',
      productId: '{productId}',
    });
    const body = `<a href="/product/{productId}"></a>${block('ctaWithPrice', { args: { productId: '{productId}' } })}`;
    expect(readGame(pageOf(body, info), wwwUrl)).toBeNull();
  });

  test('with ids in other places only tells nothing', () => {
    const body = `<p>${MERIDIAN.ps5}</p><a href="/en-us/product/${MERIDIAN.ps5}">${conceptId}</a>`;
    expect(readGame(pageOf(body), wwwUrl)).toBeNull();
  });

  test('tells of the first game that it names, not of others beside it', () => {
    const other = {
      args: { conceptId: LANTERNS.conceptId },
      cache: { [`Product:${LANTERNS.ps5}`]: {} },
    };
    const document = pageOf(
      block('ctaWithPrice', meridianData({ conceptId })) + block('ctaWithPrice', other),
    );
    expect(titleIds(document, wwwUrl)).toEqual(['PPSA90010_00', 'CUSA90010_00']);
  });
});

test('what names an edition or a platform is text, or counts for nothing', () => {
  const cache = {
    [`Product:${MERIDIAN.ps4}`]: { platforms: [4, 'PS4', null], edition: { name: { text: 'x' } } },
  };
  expect(
    readGame(pageOf(upsell({ args: { conceptId }, cache })), conceptUrl(conceptId))?.titles,
  ).toEqual([{ npTitleId: 'CUSA90010_00', platforms: ['PS4'], edition: null }]);
});

test('of two concepts in the data of a product none is taken for its own', () => {
  const data = meridianData({ productId: MERIDIAN.ps5 });
  Object.assign(data.cache, { [`Concept:${LANTERNS.conceptId}`]: {} });
  const url = productUrl(MERIDIAN.ps5);
  expect(readGame(pageOf(buyCard(data)), url)?.conceptId).toBeNull();
  expect(readGame(pageOf(buyCard(data, rendered(MERIDIAN.ps5))), url)?.conceptId).toBe(conceptId);
});

test('the data of a block is parsed once, however often the page is read', () => {
  const document = pageOf(buyCard(meridianData({ conceptId })));
  readGame(document, conceptUrl(conceptId));
  const parse = vi.spyOn(JSON, 'parse');
  readGame(document, conceptUrl(conceptId));
  expect(parse.mock.calls.filter(([text]) => text.includes('cache'))).toEqual([]);
  parse.mockRestore();
});

test('a page of another kind has no game', () => {
  expect(
    readGame(leftOver(), new URL('https://store.playstation.com/en-us/pages/latest')),
  ).toBeNull();
});

test('an edition that counts itself to another concept is no edition of this game', () => {
  const cache = {
    [`Product:${MERIDIAN.ps5}`]: {
      edition: { name: 'Standard' },
      concept: { __ref: `Concept:${MERIDIAN.conceptId}` },
    },
    [`Product:${LANTERNS.ps5}`]: {
      edition: { name: 'You may also like' },
      concept: { __ref: `Concept:${LANTERNS.conceptId}` },
    },
  };
  const document = pageOf(upsell({ args: { conceptId: MERIDIAN.conceptId }, cache }));
  expect(titleIds(document, conceptUrl(MERIDIAN.conceptId))).toEqual(['PPSA90010_00']);
});
