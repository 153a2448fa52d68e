// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findTileLinks, readPage, readTile } from '../../../lib/pages/index.ts';
import { attribute, MERIDIAN, nextData, pageOf, productUrl, wwwUrl } from './storePage.ts';

const LIST = new URL(
  'https://store.playstation.com/en-us/category/44d8bb20-653e-431e-8ad0-c0a365f68d2f/1',
);
const WISHLIST = new URL('https://library.playstation.com/wishlist');
const PLUS = new URL('https://www.playstation.com/en-us/ps-plus/games/');
const PRODUCT = 'UP9000-PPSA90001_00-LANTERNSOFVAEL00';
const ADD_ON = 'UP9000-PPSA90005_00-ADDON00000000001';
const SERVICE = 'IP9102-NPIA90005_01-PLUSMEMBERSHIP01';

interface Link {
  readonly href?: string;
  readonly meta?: unknown;
  readonly track?: string;
  /** The words of the `#product-type` part. */
  readonly type?: string;
}
const productLink = (id: string, more: Link = {}): Link => ({
  href: `/en-us/product/${id}`,
  meta: { id, index: 0, name: 'x', price: '$1', titleId: id.slice(7, 19) },
  ...more,
});
const conceptLink = (id: string): Link => ({
  href: `/en-us/concept/${id}`,
  meta: { id, index: 0, name: 'x', price: '$1' },
  track: 'web:store:concept-tile',
});

const anchor = ({ href, meta, track = 'web:store:product-tile', type }: Link) =>
  `<a class="psw-link" ${href === undefined ? '' : attribute('href', href)} ${attribute('data-track', track)} ${
    meta === undefined ? '' : attribute('data-telemetry-meta', meta)
  }><div class="psw-product-tile"><span data-qa="ems-sdk-grid#productTile0#product-name">x</span>${
    type ? `<span data-qa="ems-sdk-grid#productTile0#product-type">${type}</span>` : ''
  }</div></a>`;
const item = (...links: Link[]) =>
  `<li><div data-qa="ems-sdk-grid#productTile0">${links.map(anchor).join('')}</div></li>`;
const gridOf = (items: string, state = '') =>
  pageOf(`<section class="ems-sdk-grid"><ul class="psw-grid-list">${items}</ul></section>${state}`);

const idsOf = (document: Document, url = LIST) =>
  readPage(document, url)?.tiles.map(({ id }) => id);
const idsIn = (...links: Link[]) => idsOf(gridOf(links.map((link) => item(link)).join('')));

describe('a tile of a list', () => {
  test('shows a game by its title id', () => {
    expect(idsIn(productLink(PRODUCT), productLink(MERIDIAN.ps4))).toEqual([
      'PPSA90001_00',
      'CUSA90010_00',
    ]);
  });

  test('of a concept shows it by its concept id', () => {
    expect(idsIn(conceptLink('10090010'))).toEqual(['10090010']);
  });

  test('is its link, in front of which the badge goes', () => {
    const document = gridOf(item(productLink(PRODUCT)));
    expect(readPage(document, LIST)?.tiles[0]?.element).toBe(document.querySelector('a'));
  });

  test.each([
    ['no locale', `/product/${PRODUCT}`],
    ['a host', `https://store.playstation.com/zh-hans-hk/product/${PRODUCT}`],
    ['a query, a hash and a slash', `/en-us/product/${PRODUCT}/?smcid=x#y`],
    ['a SKU', `/en-us/product/${PRODUCT}-E001`],
  ])('can lead to an address with %s', (_, href) => {
    expect(idsIn(productLink(PRODUCT, { href }))).toEqual(['PPSA90001_00']);
  });

  test('is told by its telemetry when the link names nothing', () => {
    const meta = { id: PRODUCT, titleId: 'PPSA90001_00' };
    expect(idsIn({ meta }, { meta, href: '/en-us/product/{productId}' })).toEqual([
      'PPSA90001_00',
      'PPSA90001_00',
    ]);
    expect(idsIn({ meta: { titleId: 'PPSA90001_00' } })).toEqual(['PPSA90001_00']);
  });

  test('is the one that one follows when telemetry names another', () => {
    const meta = { id: MERIDIAN.ps5, titleId: 'PPSA90010_00' };
    expect(idsIn(productLink(PRODUCT, { meta }))).toEqual(['PPSA90001_00']);
    expect(idsIn(productLink(PRODUCT, { meta: { id: PRODUCT, titleId: 'CUSA15086_00' } }))).toEqual(
      ['PPSA90001_00'],
    );
    expect(idsIn(productLink(SERVICE, { meta }))).toEqual([]);
  });

  test.each<[string, Link]>([
    ['a service', productLink(SERVICE)],
    ['an older console', productLink('UP9000-NPXX90005_00-OLDERGAMEPS30000')],
    ['a handheld', productLink('UP9000-PCSX90005_00-HANDHELDGAME0000')],
    ['the id of a trophy set', { meta: { titleId: 'NPWR90001_00' } }],
    [
      'an add-on on the page of its game',
      {
        ...productLink(ADD_ON),
        meta: { conceptId: '10090005', tile: { productId: ADD_ON }, tilePosition: 0 },
      },
    ],
    ['no ids', { href: '/en-us/pages/deals', meta: { name: 'Deals' } }],
    [
      'placeholders',
      { href: '/en-us/product/{productId}', meta: { id: '{id}', titleId: '{titleId}' } },
    ],
    ['broken telemetry and no address', { meta: '{"id":"UP9000-PPSA90001_00-LANT' }],
  ])('with %s is no game', (_, link) => {
    expect(idsIn(link)).toEqual([]);
  });

  test('with two links is one tile, the first', () => {
    const document = gridOf(item(productLink(PRODUCT), productLink(PRODUCT)));
    expect(findTileLinks(document, LIST)).toEqual([document.querySelector('a')]);
  });

  test('is one beside another of the same game', () => {
    expect(idsIn(productLink(PRODUCT), productLink(PRODUCT))).toEqual([
      'PPSA90001_00',
      'PPSA90001_00',
    ]);
  });

  test('given to another game is that one', () => {
    const document = gridOf(item(productLink(PRODUCT)));
    const link = document.querySelector('a');
    link?.setAttribute('href', `/en-us/product/${MERIDIAN.ps4}`);
    expect(link && readTile(link, document)?.id).toBe('CUSA90010_00');
  });
});

describe('a tile that says in words what kind of product it is', () => {
  const withState = (id: string, product: unknown, locale = 'en-us') =>
    idsOf(
      gridOf(
        item(productLink(id, { type: 'Zusatzinhalt' })),
        nextData({ [`Product:${id}:${locale}`]: product }),
      ),
    );

  test.each([
    [{ storeDisplayClassification: 'FULL_GAME' }],
    [{ storeDisplayClassification: 'GAME_BUNDLE' }],
    [{ storeDisplayClassification: 'PREMIUM_EDITION', topCategory: 'GAME' }],
  ])('is a game when the store knows it as %o', (product) => {
    expect(withState(MERIDIAN.deluxe, product)).toEqual(['PPSA90010_00']);
  });

  test.each([
    [{ storeDisplayClassification: 'ADD_ON_PACK' }],
    [{ storeDisplayClassification: 'VIRTUAL_CURRENCY' }],
    // Packs of add-ons have this class too.
    [{ storeDisplayClassification: 'PREMIUM_EDITION' }],
    [{ storeDisplayClassification: 'FULL_GAME', topCategory: 'ADD_ON' }],
    [{}],
    [null],
    ['FULL_GAME'],
  ])('is none when the store knows it as %o', (product) => {
    expect(withState(ADD_ON, product)).toEqual([]);
  });

  test('is none when the store does not know it, its state is empty, broken or not there', () => {
    const tile = item(productLink(ADD_ON, { type: 'Add-On' }));
    const broken = '<script id="__NEXT_DATA__" type="application/json">{"props":</script>';
    for (const state of ['', broken, nextData({}), nextData(null), nextData('x')]) {
      expect(idsOf(gridOf(tile, state))).toEqual([]);
    }
    expect(withState(PRODUCT, { storeDisplayClassification: 'FULL_GAME' }, 'de-de')).toEqual([]);
  });

  test('is looked up in the language of the page that it leads to', () => {
    const href = `/zh-hans-hk/product/${MERIDIAN.deluxe}`;
    const state = nextData({ [`Product:${MERIDIAN.deluxe}:zh-hans-hk`]: { topCategory: 'GAME' } });
    const document = gridOf(item(productLink(MERIDIAN.deluxe, { href, type: '捆绑包' })), state);
    expect(idsOf(document)).toEqual(['PPSA90010_00']);
  });

  test('says so of itself, not of the tile beside it', () => {
    expect(idsIn(productLink(PRODUCT), productLink(ADD_ON, { type: 'Add-On' }))).toEqual([
      'PPSA90001_00',
    ]);
  });

  test('is looked up in the state of a first page that was left, as what it is does not change', () => {
    const state = nextData({ [`Product:${MERIDIAN.deluxe}:en-us`]: { topCategory: 'GAME' } });
    const document = gridOf(item(productLink(MERIDIAN.deluxe, { type: 'Premium Edition' })), state);
    const elsewhere = new URL('https://store.playstation.com/en-us/search/meridian');
    expect(idsOf(document, elsewhere)).toEqual(['PPSA90010_00']);
  });
});

describe('elsewhere', () => {
  test('a wish is told by its telemetry, on the link or on its item', () => {
    const onLink = `<li data-qa="wishlist-list-item-1"><a href="#" ${attribute('data-telemetry-meta', { productId: PRODUCT })}><span data-qa="wishlist-list-item-1-tile#title">x</span></a></li>`;
    const onItem = `<li data-qa="wishlist-list-item-2" ${attribute('data-telemetry-meta', { productId: MERIDIAN.ps4 })}><a href="#">x</a><a href="/cart">buy</a></li>`;
    const byAddress = `<li data-qa="wishlist-list-item-3"><a href="https://store.playstation.com/de-de/product/${MERIDIAN.ps5}">x</a></li>`;
    const ids = idsOf(pageOf(`<ul>${onLink}${onItem}${byAddress}</ul>`), WISHLIST);
    expect(ids).toEqual(['PPSA90001_00', 'CUSA90010_00', 'PPSA90010_00']);
  });

  test('the games of PS Plus are links to concepts, each once', () => {
    const link = (id: number | string, inner: string) =>
      `<a href="https://store.playstation.com/en-us/concept/${id}?smcid=pdc%3Aps-plus">${inner}</a>`;
    const document = pageOf(
      `<div class="box">${link(10090001, '<img>')}${link(10090001, '<h3>x</h3>')}</div>
       <div class="box">${link(10090010, '<img><h3>x</h3>')}</div><ul><li>${link(10090010, 'x')}</li></ul>
       ${link('{conceptId}', 'x')}<a href="https://store.playstation.com/en-us/product/${SERVICE}">Join</a>`,
    );
    expect(idsOf(document, PLUS)).toEqual(['10090001', '10090010', '10090010']);
  });

  test('a game page has tiles only where it recommends other games', () => {
    const buttons = `<a data-qa="mfeCtaMain#cta#action" ${attribute('data-telemetry-meta', { productId: PRODUCT })}></a>`;
    const editions = `<ul><li><a class="psw-link" href="/en-us/product/${PRODUCT}">Deluxe</a></li></ul>`;
    const document = gridOf(item(productLink(MERIDIAN.ps4)), buttons + editions);
    expect(idsOf(document, productUrl(PRODUCT))).toEqual(['CUSA90010_00']);
  });

  test('pages of www about one game, and pages that are none of ours, have no tiles', () => {
    const document = gridOf(item(productLink(PRODUCT)));
    expect(findTileLinks(document, wwwUrl)).toEqual([]);
    expect(findTileLinks(document, new URL('https://store.playstation.com/en-us/cart'))).toEqual(
      [],
    );
    expect(readPage(document, new URL('https://example.com/'))).toBeNull();
  });
});

test('a page is read as a whole', () => {
  const document = gridOf(item(productLink(PRODUCT)));
  expect(readPage(document, new URL('https://store.playstation.com/ja-jp/pages/latest'))).toEqual({
    kind: 'hub',
    locale: 'ja-jp',
    language: 'ja-JP',
    game: null,
    tiles: [
      {
        id: 'PPSA90001_00',
        element: document.querySelector('a'),
        list: document.querySelector('ul'),
        isPictured: false,
      },
    ],
  });
});

test.each([
  ['in the link', '<li><a href="/en-us/concept/10090001"><img>x</a></li>', true],
  ['beside it in its item', '<li><img><a href="/en-us/concept/10090001">x</a></li>', true],
  ['in another item', '<li><img></li><li><a href="/en-us/concept/10090001">x</a></li>', false],
])('a picture %s makes a pictured tile: or not', (_, html, isPictured) => {
  const document = pageOf(`<ul>${html}</ul>`);
  const [link] = findTileLinks(document, PLUS);
  expect(link && readTile(link, document)?.isPictured).toBe(isPictured);
});
