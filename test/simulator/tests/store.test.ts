import { Window } from 'happy-dom';
import { describe, expect } from 'vitest';
import { demo, productUrl, type Simulator } from '../index.ts';
import { ask } from './client.ts';
import { test } from './scene.ts';

const { hollowOrchard, lanternsOfVael, unlistedBeta } = demo.games;

async function open(simulator: Simulator, url: string) {
  const reply = await ask(simulator, url);
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  window.document.write(reply.text);
  return { status: reply.status, document: window.document, text: reply.text };
}

type Page = Awaited<ReturnType<typeof open>>;

interface EnvironmentData {
  readonly args: Record<string, string>;
  readonly cache: Record<string, { npTitleId?: string }>;
}

/** The data script right before a block, which the block names. */
function dataOfBlock({ document }: Page, name: string): EnvironmentData {
  const block = document.querySelector(`[data-mfe-name="${name}"]`);
  const script = block?.previousElementSibling;
  expect(script?.id).toBe(block?.getAttribute('data-initial'));
  expect(script?.id).toMatch(/^env:[0-9a-f-]{36}$/);
  return JSON.parse(script?.textContent ?? '');
}

const telemetryOf = ({ document }: Page, selector: string): Record<string, unknown> =>
  JSON.parse(document.querySelector(selector)?.getAttribute('data-telemetry-meta') ?? '');

describe('a product page', () => {
  test('nests the buy card as captured', async ({ simulator }) => {
    const { document, status } = await open(simulator, productUrl(lanternsOfVael.productId));
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
    const page = await open(simulator, productUrl(hollowOrchard.productId));
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

    const jsonLd = page.document.querySelector('script#mfe-jsonld-tags')?.textContent ?? '';
    expect(JSON.parse(jsonLd)).toMatchObject({ name: 'Hollow Orchard', sku: productId });

    const stub = page.document.querySelector('#__NEXT_DATA__')?.textContent ?? '';
    expect(JSON.parse(stub).props.apolloState).toEqual({});
    expect(stub).not.toContain(npTitleId);
  });

  test('sets the trap: a subscription’s title id, in a GameCTA key alone', async ({
    simulator,
  }) => {
    const page = await open(simulator, productUrl(lanternsOfVael.productId));
    const { cache } = dataOfBlock(page, 'ctaWithPrice');
    const trapped = Object.entries(cache).filter(([key, value]) =>
      (key + JSON.stringify(value)).includes('CUSA15086_00'),
    );
    const keys = trapped.map(([key]) => key);
    expect(keys).toContainEqual(expect.stringMatching(/^GameCTA:UPSELL_.*CUSA15086_00/));
    for (const value of Object.values(cache)) expect(value.npTitleId).not.toBe('CUSA15086_00');
  });

  test('one data script serves both notices', async ({ simulator }) => {
    const { document } = await open(simulator, productUrl(lanternsOfVael.productId));
    const notices = [...document.querySelectorAll('[data-mfe-name=compatibilityNotices]')];
    expect(notices).toHaveLength(2);
    expect(new Set(notices.map((notice) => notice.getAttribute('data-initial'))).size).toBe(1);
  });

  test('add-ons carry the base game’s title id', async ({ simulator }) => {
    const page = await open(simulator, productUrl(hollowOrchard.productId));
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
    const { document } = await open(simulator, productUrl(lanternsOfVael.productId, code));
    expect(document.documentElement.lang).toBe(tag);
    expect(document.documentElement.dir).toBe(direction);
    expect(document.querySelector('meta[name=wca-locale]')?.getAttribute('content')).toBe(tag);
    expect(document.querySelector('h1')?.textContent).toBe(name);
    const shown = document.querySelector('[data-qa="mfeCtaMain#offer0#finalPrice"]')?.textContent;
    expect(shown).toContain(price);
  });

  test('a free product costs nothing', async ({ simulator }) => {
    const { document } = await open(simulator, productUrl(unlistedBeta.productId));
    expect(document.querySelector('[data-qa="mfeCtaMain#offer0"]')?.textContent).toBe('Free');
  });

  test('markup in names stays text', async ({ simulator }) => {
    const { document, text } = await open(
      simulator,
      productUrl(demo.games.emberAndDrift.productId),
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
      const { document } = await open(simulator, productUrl(lanternsOfVael.productId));
      const plan = document.querySelector('#simulated-page')?.textContent ?? '';
      expect(JSON.parse(plan)).toMatchObject({ unrest: name });
    },
  );
});

test('the latest games come as tiles', async ({ simulator }) => {
  const page = await open(simulator, 'https://store.playstation.com/de-de/pages/latest');
  const tiles = page.document.querySelectorAll(
    'section.ems-sdk-grid ul.psw-grid-list > li > div[data-qa^="ems-sdk-grid#productTile"] > a.psw-link.psw-content-link',
  );
  expect(tiles).toHaveLength(8);
  expect(tiles[0]?.getAttribute('href')).toBe(`/de-de/product/${lanternsOfVael.productId}`);
  expect(tiles[0]?.getAttribute('data-track')).toBe('web:store:product-tile');
  expect(JSON.parse(tiles[0]?.getAttribute('data-telemetry-meta') ?? '')).toEqual({
    id: lanternsOfVael.productId,
    index: 0,
    name: 'Die Laternen von Vael',
    price: '59,99\u00a0€',
    titleId: 'PPSA90001_00',
  });
});
