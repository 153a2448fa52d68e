import { describe, expect } from 'vitest';
import { addresses, demo, LOCALES } from '../index.ts';
import { dataOfBlock, jsonOf, type OpenedPage, open, telemetryOf } from './openedPage.ts';
import { test } from './scene.ts';

const { hollowOrchard, lanternsOfVael, unlistedBeta } = demo.games;

describe('a product page', () => {
  test('nests the buy card as captured', async ({ simulator }) => {
    const { document, status } = await open(simulator, addresses.product(lanternsOfVael.productId));
    expect(status).toBe(200);
    const card = document.querySelector('main#main > .pdp-main div.psw-c-bg-card-1');
    expect(card).not.toBeNull();
    const title = card?.querySelector(
      ':scope > div > .pdp-game-title > div[data-mfe-name=gameTitle] h1[data-qa="mfe-game-title#name"]',
    );
    expect(title?.textContent).toBe('Lanterns of Vael');
    const action = card?.querySelector(
      ':scope > div > .pdp-cta > div[data-mfe-name=ctaWithPrice] > [data-qa=mfeCtaMain] [data-qa="mfeCtaMain#cta#action"]',
    );
    expect(action?.tagName).toBe('BUTTON');
    const blocks = [
      '.pdp-upsells',
      '.pdp-add-ons',
      '.pdp-star-rating',
      '.pdp-friends-who-play',
      '.pdp-overview',
      '.pdp-info',
      '.pdp-publisher-legal',
    ];
    for (const block of blocks)
      expect(document.querySelector(`.pdp-main > ${block}`), block).not.toBeNull();
  });

  test('has its ids in all the known places', async ({ simulator }) => {
    const page = await open(simulator, addresses.product(hollowOrchard.productId));
    const { productId, npTitleId } = hollowOrchard;
    const conceptId = String(hollowOrchard.conceptId);

    const { args, cache } = dataOfBlock(page, 'ctaWithPrice');
    expect(args).toEqual({ productId });
    expect(cache[`Concept:${conceptId}`]).toMatchObject({
      defaultProduct: { __ref: `Product:${productId}` },
      isAnnounce: false,
    });
    expect(cache[`Product:${productId}`]).toMatchObject({ npTitleId });

    const editions = Object.entries(dataOfBlock(page, 'upsell').cache);
    expect(editions).toHaveLength(2);
    for (const [key, edition] of editions) {
      expect(key).toMatch(/^Product:[A-Z]{2}\d{4}-PPSA90005_00-[A-Z0-9]{16}$/);
      expect(edition.npTitleId).toBe(npTitleId);
    }

    const action = telemetryOf(page, '[data-qa="mfeCtaMain#cta#action"]');
    expect(action).toMatchObject({ productId, conceptId, productDetail: [{ productId }] });
    expect(telemetryOf(page, '[data-qa="wishlistToggle"]')).toEqual({ productId, conceptId });

    const jsonLd = jsonOf(page, 'mfe-jsonld-tags');
    expect(jsonLd).toMatchObject({ name: 'Hollow Orchard', sku: productId });

    const stub = jsonOf(page, '__NEXT_DATA__');
    expect(stub.props.apolloState).toEqual({});
    expect(JSON.stringify(stub)).not.toContain(npTitleId);
  });

  test('sets the trap: a subscription’s title id, in a GameCTA key alone', async ({
    simulator,
  }) => {
    const page = await open(simulator, addresses.product(lanternsOfVael.productId));
    const { cache } = dataOfBlock(page, 'ctaWithPrice');
    const trapped = Object.entries(cache).filter(([key, value]) =>
      (key + JSON.stringify(value)).includes('CUSA15086_00'),
    );
    const keys = trapped.map(([key]) => key);
    expect(keys).toContainEqual(expect.stringMatching(/^GameCTA:UPSELL_.*CUSA15086_00/));
    for (const value of Object.values(cache)) expect(value.npTitleId).not.toBe('CUSA15086_00');
  });

  test('one data script serves both notices', async ({ simulator }) => {
    const { document } = await open(simulator, addresses.product(lanternsOfVael.productId));
    const notices = [...document.querySelectorAll('[data-mfe-name=compatibilityNotices]')];
    expect(notices).toHaveLength(2);
    expect(new Set(notices.map((notice) => notice.getAttribute('data-initial'))).size).toBe(1);
  });

  test('add-ons carry the base game’s title id', async ({ simulator }) => {
    const page = await open(simulator, addresses.product(hollowOrchard.productId));
    expect(telemetryOf(page, '.pdp-add-ons a')).toEqual({
      conceptId: '10090005',
      tile: { productId: expect.stringContaining('PPSA90005_00') },
      tilePosition: 0,
    });
  });

  test.for([
    ['en-us', 'en-US', 'ltr', 'Lanterns of Vael', '$59.99'],
    ['de-de', 'de-DE', 'ltr', 'Die Laternen von Vael', '59,99\u00a0€'],
    ['ja-jp', 'ja-JP', 'ltr', 'ヴァエルの灯火', '￥7,499'],
    ['zh-hans-hk', 'zh-Hans-HK', 'ltr', '维尔之灯', 'HK$467.92'],
    ['ar-ae', 'ar-AE', 'rtl', 'فوانيس فايل', '59.99'],
    ['fi-fi', 'fi-FI', 'ltr', 'Lanterns of Vael', '59,99'],
  ] as const)('speaks %s', async ([code, tag, direction, name, price], { simulator }) => {
    const { document } = await open(simulator, addresses.product(lanternsOfVael.productId, code));
    expect(document.documentElement.lang).toBe(tag);
    expect(document.documentElement.dir).toBe(direction);
    expect(document.querySelector('meta[name=wca-locale]')?.getAttribute('content')).toBe(tag);
    expect(document.querySelector('h1')?.textContent).toBe(name);
    const shown = document.querySelector('[data-qa="mfeCtaMain#offer0#finalPrice"]')?.textContent;
    expect(shown).toContain(price);
  });

  test('a free product costs nothing', async ({ simulator }) => {
    const { document } = await open(simulator, addresses.product(unlistedBeta.productId));
    expect(document.querySelector('[data-qa="mfeCtaMain#offer0"]')?.textContent).toBe('Free');
  });

  test('markup in names stays text', async ({ simulator }) => {
    const { document, text } = await open(
      simulator,
      addresses.product(demo.games.emberAndDrift.productId),
    );
    expect(document.querySelector('h1')?.textContent).toBe('Ember & Drift Collection');
    expect(text).toContain('>Ember &amp; Drift Collection<');
  });

  test.for([
    [
      'a product that is not sold',
      'https://store.playstation.com/en-us/product/UP9000-PPSA99999_00-NOTHINGATALL0000',
    ],
    ['a page that is none', 'https://store.playstation.com/en-us/nowhere'],
    [
      'a locale that is none',
      'https://store.playstation.com/product/UP9000-PPSA90001_00-LANTERNSOFVAEL00',
    ],
  ] as const)('%s: 404', async ([, url], { simulator }) => {
    expect((await open(simulator, url)).status).toBe(404);
  });

  test.for(['redraw', 'replace-body'] as const)(
    'the fault %s tells the page to do so',
    async (name, { simulator }) => {
      simulator.faults.on(name);
      const page = await open(simulator, addresses.product(lanternsOfVael.productId));
      expect(jsonOf(page, 'simulated-page')).toMatchObject({ unrest: name });
    },
  );
});

const titlesOf = (page: OpenedPage) =>
  Object.values(dataOfBlock(page, 'upsell').cache).map(({ npTitleId }) => npTitleId);

describe('a game of two platforms', () => {
  const { glassMeridian, glassMeridianPs4 } = demo.games;
  const both = [glassMeridian, glassMeridianPs4];
  const keys = both.map(({ productId }) => `Product:${productId}`);

  test.for([
    ['its PS5 product', addresses.product(glassMeridian.productId), glassMeridian],
    ['its PS4 product', addresses.product(glassMeridianPs4.productId), glassMeridianPs4],
    ['its concept', addresses.concept(glassMeridian.conceptId), glassMeridian],
  ] as const)('%s shows both, and is about one', async ([, url, own], { simulator }) => {
    const page = await open(simulator, url);
    const { cache } = dataOfBlock(page, 'ctaWithPrice');
    expect(cache['Concept:10090010']).toMatchObject({
      defaultProduct: { __ref: keys[0] },
      products: keys.map((__ref) => ({ __ref })),
    });
    const products = Object.entries(cache).filter(([key]) => key.startsWith('Product:'));
    expect(products).toMatchObject([
      [`Product:${own.productId}`, { npTitleId: own.npTitleId, platforms: [own.platform] }],
    ]);
    expect(Object.keys(dataOfBlock(page, 'upsell').cache)).toEqual(keys);
    expect(titlesOf(page)).toEqual(both.map(({ npTitleId }) => npTitleId));
    expect(telemetryOf(page, '[data-qa="mfeCtaMain#cta#action"]')).toMatchObject({
      productId: own.productId,
      conceptId: '10090010',
    });
  });
});

describe('a concept page', () => {
  const { copperTides, copperTidesAmerican, lanternsOfVael } = demo.games;

  test.for(LOCALES)(
    'in %s names its id and sells its default product',
    async (locale, { simulator }) => {
      const page = await open(simulator, addresses.concept(lanternsOfVael.conceptId, locale));
      expect(page.status).toBe(200);
      expect(page.document.documentElement.dir).toBe(locale === 'ar-ae' ? 'rtl' : 'ltr');
      const { args, cache } = dataOfBlock(page, 'ctaWithPrice');
      expect(args).toEqual({ conceptId: '10090001' });
      expect(Object.keys(cache)).toContainEqual(
        expect.stringMatching(/^GameCTA:UPSELL_.*CUSA15086_00/),
      );
      expect(jsonOf(page, 'mfe-jsonld-tags').sku).toBe(lanternsOfVael.productId);
      expect(titlesOf(page)).toEqual(['PPSA90001_00', 'PPSA90001_00']);
    },
  );

  test('sells the title of the locale’s region', async ({ simulator }) => {
    const american = await open(simulator, addresses.concept(copperTides.conceptId, 'en-us'));
    expect(titlesOf(american)).toEqual([copperTidesAmerican.npTitleId]);
    const european = await open(simulator, addresses.concept(copperTides.conceptId, 'de-de'));
    expect(titlesOf(european)).toEqual([copperTides.npTitleId]);
  });

  test('of a game that is only announced has no product and no title id', async ({ simulator }) => {
    const page = await open(simulator, addresses.concept(demo.farShore.conceptId));
    const { cache } = dataOfBlock(page, 'ctaWithPrice');
    expect(Object.keys(cache)).toEqual(['Concept:10090013']);
    expect(cache['Concept:10090013']).toMatchObject({
      isAnnounce: true,
      products: [],
      defaultProduct: null,
    });
    expect(jsonOf(page, 'mfe-jsonld-tags').sku).toBe('10090013');
    expect(telemetryOf(page, '[data-qa="wishlistToggle"]')).toEqual({ conceptId: '10090013' });
    expect(page.document.querySelector('[data-qa="mfeCtaMain#cta#action"]')).toBeNull();
    expect(page.text).not.toMatch(/[A-Z]{4}\d{5}_\d{2}/);
  });

  test('that is none: 404', async ({ simulator }) => {
    expect((await open(simulator, addresses.concept(10099999))).status).toBe(404);
  });
});

test('an add-on says that it is one, and carries the title id of its game', async ({
  simulator,
}) => {
  const game = await open(simulator, addresses.product(hollowOrchard.productId));
  const links = [...game.document.querySelectorAll('.pdp-add-ons a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    demo.addOns.map(({ productId }) => `/en-us/product/${productId}`),
  );
  for (const { productId, name } of demo.addOns) {
    const page = await open(simulator, addresses.product(productId));
    expect(page.document.querySelector('h1')?.textContent?.trim()).toBe(name.trim());
    expect(dataOfBlock(page, 'ctaWithPrice').cache[`Product:${productId}`]).toMatchObject({
      npTitleId: hollowOrchard.npTitleId,
      topCategory: 'ADD_ON',
    });
    expect(page.document.querySelector('[data-mfe-name=upsell]')).toBeNull();
  }
});

describe('faults of what a page says', () => {
  test('empty-caches', async ({ simulator }) => {
    simulator.faults.on('empty-caches');
    const page = await open(simulator, addresses.product(hollowOrchard.productId));
    const scripts = [...page.document.querySelectorAll('script[id^="env:"]')];
    expect(scripts.length).toBeGreaterThan(10);
    for (const { textContent } of scripts) expect(JSON.parse(textContent).cache).toEqual({});
    expect(dataOfBlock(page, 'ctaWithPrice').args).toEqual({ productId: hollowOrchard.productId });
  });

  test('no-telemetry', async ({ simulator }) => {
    simulator.faults.on('no-telemetry');
    const page = await open(simulator, addresses.product(hollowOrchard.productId));
    expect(page.document.querySelector('[data-qa="wishlistToggle"]')).not.toBeNull();
    expect(page.text).not.toContain('data-telemetry-meta');
  });
});
