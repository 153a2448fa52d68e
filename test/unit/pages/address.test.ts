import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGamePage, readAddress } from '../../../lib/pages/index.ts';

const STORE = 'https://store.playstation.com';
const PRODUCT = 'UP9000-PPSA90001_00-LANTERNSOFVAEL00';
const UUID = '44d8bb20-653e-431e-8ad0-c0a365f68d2f';
const read = (url: string) => readAddress(new URL(url));

describe('an address tells the kind of page', () => {
  test.each([
    [`${STORE}/en-us/category/${UUID}/1`, 'category'],
    [`${STORE}/en-us/category/${UUID}/3?FULL_GAME=storeDisplayClassification`, 'category'],
    [`${STORE}/en-us/search/lanterns`, 'search'],
    [`${STORE}/en-us/search/lanterns%20of%20vael/2`, 'search'],
    [`${STORE}/en-us/pages/latest`, 'hub'],
    [`${STORE}/en-us/pages/browse/4`, 'hub'],
    [`${STORE}/en-us/view/${UUID}/${UUID}`, 'strand'],
    ['https://library.playstation.com/wishlist', 'wishlist'],
    ['https://library.playstation.com/recently-purchased', 'library'],
    ['https://www.playstation.com/en-us/games/lanterns-of-vael/', 'www-game'],
    ['https://www.playstation.com/en-us/games/lanterns-of-vael/features/', 'www-game'],
    ['https://www.playstation.com/en-us/ps-plus/games/', 'ps-plus'],
  ])('%s', (url, kind) => {
    expect(read(url)?.kind).toBe(kind);
  });

  test('however its locale is spelled', () => {
    expect(read(`${STORE}/en-US/pages/latest`)?.locale).toBe('en-us');
    expect(read(`${STORE}/zh-Hans-HK/pages/latest`)?.locale).toBe('zh-hans-hk');
  });

  test('and the product or the concept where it names one', () => {
    expect(read(`${STORE}/en-us/product/${PRODUCT}`)).toEqual({
      kind: 'product',
      locale: 'en-us',
      productId: PRODUCT,
    });
    expect(read(`${STORE}/ja-jp/concept/10090001`)).toEqual({
      kind: 'concept',
      locale: 'ja-jp',
      conceptId: '10090001',
    });
  });

  test.each([
    ['a trailing slash', `${STORE}/de-de/product/${PRODUCT}/`],
    ['a query and a hash', `${STORE}/de-de/product/${PRODUCT}?smcid=x#top`],
    ['the rest of a SKU', `${STORE}/de-de/product/${PRODUCT}-E001`],
    ['a locale with a script', `${STORE}/zh-hans-hk/product/${PRODUCT}`],
    ['no locale', `${STORE}/product/${PRODUCT}`],
  ])('with %s as well', (_, url) => {
    expect(read(url)).toMatchObject({ kind: 'product', productId: PRODUCT });
  });

  test('the locale is the one in the address, or none', () => {
    expect(read(`${STORE}/zh-hans-hk/pages/latest`)?.locale).toBe('zh-hans-hk');
    expect(read(`${STORE}/pages/latest`)?.locale).toBeNull();
    expect(read('https://library.playstation.com/wishlist')?.locale).toBeNull();
  });

  test('pages about one game are told from lists', () => {
    const isAboutGame = (url: string) => {
      const address = read(url);
      return address && isGamePage(address);
    };
    expect(isAboutGame(`${STORE}/en-us/product/${PRODUCT}`)).toBe(true);
    expect(isAboutGame(`${STORE}/en-us/concept/10090001`)).toBe(true);
    expect(isAboutGame('https://www.playstation.com/en-us/games/x/')).toBe(true);
    expect(isAboutGame(`${STORE}/en-us/pages/latest`)).toBe(false);
  });
});

test.each([
  ['another host', `https://store.playstation.com.example/en-us/product/${PRODUCT}`],
  ['a placeholder', `${STORE}/en-us/product/{productId}`],
  ['a trophy set', `${STORE}/en-us/product/UP9000-NPWR90001_00-LANTERNSOFVAEL00`],
  ['a subscription', `${STORE}/en-us/product/IP9102-NPIA90005_01-PLUSMEMBERSHIP01`],
  ['a shorter product id', `${STORE}/en-us/product/UP9000-PPSA90001_00-SHORT`],
  ['a product and more', `${STORE}/en-us/product/${PRODUCT}/more`],
  ['a concept of letters', `${STORE}/en-us/concept/lanterns`],
  ['a concept of too many digits', `${STORE}/en-us/concept/123456789`],
  ['the cart', `${STORE}/en-us/cart`],
  ['the front page', `${STORE}/`],
  ['a word that every object knows', `${STORE}/en-us/constructor/x`],
  ['the list of all games', 'https://www.playstation.com/en-us/games/'],
  ['PS Plus itself', 'https://www.playstation.com/en-us/ps-plus/'],
  ['a list of another host', 'https://www.playstation.com/wishlist'],
])('%s is no page of games', (_, url) => {
  expect(read(url)).toBeNull();
});

test('whatever the URL, reading it gives an address with well-formed ids or nothing', () => {
  const host = fc.constantFrom('store', 'library', 'www').map((name) => `${name}.playstation.com`);
  const part = fc.oneof(
    fc.constantFrom(
      'en-us',
      'product',
      'concept',
      'games',
      'ps-plus',
      'pages',
      '__proto__',
      PRODUCT,
    ),
    fc.string().map(encodeURIComponent),
  );
  fc.assert(
    fc.property(host, fc.array(part), (name, parts) => {
      const address = read(`https://${name}/${parts.join('/')}`);
      if (address?.kind === 'product') expect(address.productId).toMatch(/^UP9000-PPSA\d{5}_00-/);
      if (address?.kind === 'concept') expect(address.conceptId).toMatch(/^\d{6,8}$/);
    }),
  );
});
