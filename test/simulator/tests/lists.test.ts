import { describe, expect } from 'vitest';
import { addresses, demo, LOCALES } from '../index.ts';
import { jsonOf, open, telemetryOf, telemetryOfAll } from './openedPage.ts';
import { test } from './scene.ts';

const { games } = demo;
const TILE = 'a.psw-link.psw-content-link';
/** Of the games that lists show: two are sold no more. */
const productIds = Object.values(games)
  .filter((game) => game !== games.hostileNames && game !== games.grandAtlas)
  .map(({ productId }) => productId);

const direction = (locale: string) => (locale === 'ar-ae' ? 'rtl' : 'ltr');

describe('a category', () => {
  test.for(LOCALES)('in %s: 24 tiles, nested as captured', async (locale, { simulator }) => {
    const page = await open(simulator, addresses.category({ tiles: 24 }, 1, locale));
    expect(page.document.documentElement.dir).toBe(direction(locale));
    const tiles = page.document.querySelectorAll(
      `section.ems-sdk-grid ul.psw-grid-list > li > div[data-qa] > ${TILE}`,
    );
    expect(tiles).toHaveLength(24);
    for (const [index, tile] of tiles.entries()) {
      const part = `ems-sdk-grid#productTile${index}`;
      expect(tile.parentElement?.getAttribute('data-qa')).toBe(part);
      expect(tile.firstElementChild?.className).toBe('psw-product-tile');
      for (const name of ['product-name', 'price#display-price', 'game-art#image#image']) {
        expect(tile.querySelector(`[data-qa="${part}#${name}"]`), name).not.toBeNull();
      }
      expect(tile.getAttribute('href')?.startsWith(`/${locale}/`)).toBe(true);
    }
  });

  test('shows the games written by hand first, by product and title id', async ({ simulator }) => {
    const page = await open(simulator, addresses.category({ tiles: 24 }));
    const { name, productId, npTitleId } = games.lanternsOfVael;
    expect(telemetryOf(page, TILE)).toEqual({
      id: productId,
      index: 0,
      name,
      price: '$59.99',
      titleId: npTitleId,
    });
    const shown = telemetryOfAll(page, TILE).map(({ id }) => id);
    expect(shown.slice(0, productIds.length)).toEqual(productIds);
  });

  test.for(LOCALES)('in %s mixes in what is no plain game', async (locale, { simulator }) => {
    const page = await open(simulator, addresses.category({ tiles: 24 }, 1, locale));
    const typeOf = (path: string) =>
      page.document
        .querySelector(`a[href="/${locale}/${path}"] [data-qa$="#product-type"]`)
        ?.textContent?.trim();
    const types = [demo.lanternsDeluxe, demo.addOns[0], demo.plusMembership].map((one) =>
      typeOf(`product/${one?.productId}`),
    );
    expect(new Set(types).size).toBe(3);
    expect(types).not.toContain(undefined);
    if (locale === 'de-de') expect(types).toContain('Zusatzinhalt');
    expect(typeOf(`product/${games.hollowOrchard.productId}`)).toBeUndefined();

    const concepts = telemetryOfAll(page, '[data-track="web:store:concept-tile"]');
    expect(concepts.map(({ id }) => id)).toEqual(['10090010', '10090013']);
    for (const concept of concepts) expect(concept).not.toHaveProperty('titleId');
    const service = `[href$="${demo.plusMembership.productId}"]`;
    expect(telemetryOf(page, service).titleId).toBe('NPIA90005_01');
    const addOn = telemetryOf(page, `[href$="${demo.addOns[0]?.productId}"]`);
    expect(addOn.titleId).toBe(games.hollowOrchard.npTitleId);
  });

  test('has whole products in __NEXT_DATA__, under keys with the locale', async ({ simulator }) => {
    const page = await open(simulator, addresses.category({ tiles: 24 }, 1, 'zh-hans-hk'));
    const { apolloState } = jsonOf(page, '__NEXT_DATA__').props;
    const product = (productId = '') => apolloState[`Product:${productId}:zh-hans-hk`];
    expect(product(games.copperTides.productId)).toMatchObject({
      npTitleId: 'CUSA90002_00',
      storeDisplayClassification: 'FULL_GAME',
    });
    expect(product(demo.addOns[0]?.productId)).toMatchObject({
      npTitleId: 'PPSA90005_00',
      storeDisplayClassification: 'ADD_ON_PACK',
    });
    expect(product(demo.lanternsDeluxe.productId).storeDisplayClassification).toBe(
      'PREMIUM_EDITION',
    );
  });

  test.for([
    [24, 24],
    [48, 48],
    [500, 500],
    ['empty-cache', 24],
  ] as const)(
    '%s: %i tiles on each page, counted from 0',
    async ([tiles, count], { simulator }) => {
      for (const number of [1, 2]) {
        const page = await open(simulator, addresses.category({ tiles }, number));
        const shown = page.document.querySelectorAll('[data-qa^="ems-sdk-grid#productTile"] > a');
        expect(shown).toHaveLength(count);
        expect(shown[0]?.parentElement?.getAttribute('data-qa')).toBe('ems-sdk-grid#productTile0');
        const { apolloState } = jsonOf(page, '__NEXT_DATA__').props;
        expect(Object.keys(apolloState)).toHaveLength(tiles === 'empty-cache' ? 0 : count);
      }
    },
  );

  test('numbers its pages, and ends', async ({ simulator }) => {
    const page = await open(simulator, addresses.category({ tiles: 24 }, 2));
    const links = [...page.document.querySelectorAll('ol.psw-page-list a.psw-link')];
    expect(page.document.querySelector('ol [aria-current=page]')?.textContent).toBe('2');
    expect(links).toHaveLength(20);
    const url = addresses.category({ tiles: 24 }, 20);
    expect(url.endsWith(links.at(-2)?.getAttribute('href') ?? '')).toBe(true);
    expect((await open(simulator, url)).status).toBe(200);
    expect((await open(simulator, addresses.category({ tiles: 24 }, 21))).status).toBe(404);
  });

  test('the games of the pool have pages too', async ({ simulator }) => {
    const list = await open(simulator, addresses.category({ tiles: 24 }, 2));
    const { id, titleId } = telemetryOf(list, TILE);
    const page = await open(simulator, addresses.product(String(id)));
    expect(page.status).toBe(200);
    expect(id).toContain(titleId);
  });
});

describe('a search', () => {
  test.for([
    ['en-us', 'lanterns of', games.lanternsOfVael],
    ['de-de', 'kupfer', games.copperTides],
    ['ja-jp', '灯火', games.lanternsOfVael],
    ['zh-hans-hk', '空心', games.hollowOrchard],
    ['ar-ae', 'فوانيس', games.lanternsOfVael],
  ] as const)(
    'in %s finds names as they are written there',
    async ([locale, term, game], { simulator }) => {
      const page = await open(simulator, addresses.search(term, locale));
      expect(page.document.documentElement.dir).toBe(direction(locale));
      const shown = telemetryOfAll(page, `[data-qa="search#productTile0"] > ${TILE}`);
      expect(shown).toMatchObject([{ id: game.productId, titleId: game.npTitleId }]);
      const other = locale === 'en-us' ? 'de-de' : 'en-us';
      const elsewhere = await open(simulator, addresses.search(term, other));
      expect(telemetryOfAll(elsewhere, TILE)).toEqual([]);
    },
  );

  test('"all" finds many, 24 a page, counted anew on each', async ({ simulator }) => {
    for (const number of [1, 3]) {
      const page = await open(simulator, addresses.search('all', 'en-us', number));
      expect(page.document.querySelectorAll('[data-qa^="search#productTile"] > a')).toHaveLength(
        24,
      );
      expect(page.document.querySelector('[data-qa="search#productTile0"]')).not.toBeNull();
    }
  });

  test('takes a term that is no good address', async ({ simulator }) => {
    const page = await open(simulator, 'https://store.playstation.com/en-us/search/100%');
    expect(page.status).toBe(200);
  });
});

describe('hubs and strands', () => {
  const hubs = ['latest', 'collections', 'deals', 'subscriptions', 'ps5'] as const;

  test.for(hubs.flatMap((hub) => LOCALES.map((locale) => [hub, locale] as const)))(
    '%s in %s: strands with every game written by hand, and more to come',
    async ([hub, locale], { simulator }) => {
      const page = await open(simulator, addresses.hub(hub, locale));
      expect(page.document.documentElement.dir).toBe(direction(locale));
      const [first, ...rest] = page.document.querySelectorAll('ul.psw-strand-scroller');
      const linked = [...(first?.querySelectorAll(`li > div[data-qa] > ${TILE}`) ?? [])];
      expect(linked.map((link) => link.getAttribute('href'))).toEqual(
        productIds.map((productId) => `/${locale}/product/${productId}`),
      );
      const { later } = jsonOf(page, 'simulated-page');
      for (const strand of rest) {
        expect(strand.children).toHaveLength(6);
        expect(later[strand.getAttribute('data-later') ?? '']?.length).toBeGreaterThan(1);
      }
      expect(rest).toHaveLength(2);
    },
  );

  test('browse is a grid', async ({ simulator }) => {
    const page = await open(simulator, addresses.hub('browse'));
    expect(page.document.querySelectorAll(`ul.psw-grid-list ${TILE}`)).toHaveLength(24);
  });

  test.for(LOCALES)('the page of a strand in %s', async (locale, { simulator }) => {
    const page = await open(simulator, addresses.strand(locale));
    expect(page.document.querySelectorAll(`ul.psw-grid-list ${TILE}`)).toHaveLength(24);
    expect(page.document.documentElement.dir).toBe(direction(locale));
    const hub = await open(simulator, addresses.hub('latest', locale));
    const link = hub.document.querySelector('.ems-sdk-strand > a.psw-link');
    expect(addresses.strand(locale).endsWith(link?.getAttribute('href') ?? '')).toBe(true);
  });
});
