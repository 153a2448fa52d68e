import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGamePage } from '../../../lib/pages/gamePage.ts';
import { titleIdOfProduct } from '../../../lib/pages/ids.ts';
import { languageOf } from '../../../lib/pages/locale.ts';

const PRODUCT = 'UP9000-PPSA90001_00-LANTERNSOFVAEL00';
const read = (url: string) => readGamePage(new URL(url));

describe('a product page', () => {
  test('names its game by the title id inside the product id, in the language of its locale', () => {
    expect(read(`https://store.playstation.com/en-us/product/${PRODUCT}`)).toEqual({
      kind: 'product',
      language: 'en-US',
      npTitleIds: ['PPSA90001_00'],
    });
  });

  test.each([
    ['a trailing slash', `https://store.playstation.com/de-de/product/${PRODUCT}/`],
    ['a query and a hash', `https://store.playstation.com/de-de/product/${PRODUCT}?smcid=x#top`],
  ])('is recognised with %s', (_, url) => {
    expect(read(url)?.npTitleIds).toEqual(['PPSA90001_00']);
  });

  test.each([
    ['another host', `https://store.playstation.com.example/en-us/product/${PRODUCT}`],
    ['a placeholder for the id', 'https://store.playstation.com/en-us/product/{productId}'],
    [
      'the id of a trophy set',
      'https://store.playstation.com/en-us/product/UP9000-NPWR90001_00-LANTERNSOFVAEL00',
    ],
    ['a SKU', `https://store.playstation.com/en-us/product/${PRODUCT}-E001`],
    ['a shorter id', 'https://store.playstation.com/en-us/product/UP9000-PPSA90001_00-SHORT'],
    ['no locale', `https://store.playstation.com/product/${PRODUCT}`],
    ['something behind the id', `https://store.playstation.com/en-us/product/${PRODUCT}/more`],
    ['another kind of page', 'https://store.playstation.com/en-us/pages/latest'],
    ['the front page', 'https://store.playstation.com/'],
  ])('is not seen in %s', (_, url) => {
    expect(read(url)).toBeNull();
  });

  test('whatever the URL, the answer is a page with a well-formed title id or nothing', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const page = read(url);
        return page === null || page.npTitleIds.every((id) => /^[A-Z]{4}\d{5}_\d{2}$/.test(id));
      }),
    );
  });
});

test('the region prefix of a product id does not matter', () => {
  for (const prefix of ['UP', 'EP', 'HP', 'JP']) {
    expect(titleIdOfProduct(`${prefix}0006-CUSA27360_00-26STANDARDBUNDLE`)).toBe('CUSA27360_00');
  }
});

test.each([
  ['en-us', 'en-US'],
  ['ja-jp', 'ja-JP'],
  ['ar-ae', 'ar-AE'],
  ['zh-hans-hk', 'zh-Hans'],
  ['zh-hant-tw', 'zh-Hant'],
  ['english', null],
  ['en', null],
  ['EN-US', null],
])('the language of %s is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
