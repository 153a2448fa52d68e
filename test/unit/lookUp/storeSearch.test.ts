import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeSearchAddress } from '../../../lib/lookUp/storeSearch.ts';

const localeFor = (...languages: string[]) =>
  new URL(storeSearchAddress('x', languages)).pathname.split('/')[1];

describe('the store’s own search', () => {
  test.each([
    [['en-GB', 'de'], 'en-gb'],
    [['en'], 'en-us'],
    [['en-JP'], 'en-us'],
    [['de'], 'de-de'],
    [['pt'], 'pt-br'],
    [['es-419'], 'es-es'],
    [['zh-CN'], 'zh-hans-hk'],
    [['zh-TW'], 'zh-hant-tw'],
    [['zh-Hant-HK'], 'zh-hant-hk'],
    [['ja'], 'ja-jp'],
    [['eo', 'fr'], 'fr-fr'],
    [['eo'], 'en-us'],
    [['not a tag', ''], 'en-us'],
    [[], 'en-us'],
  ])('is opened for %j as %s', (languages, locale) => {
    expect(localeFor(...languages)).toBe(locale);
  });

  test('leads to the store whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const url = new URL(storeSearchAddress(name, ['en']));
        expect(url.origin).toBe('https://store.playstation.com');
        expect(url.search + url.hash).toBe('');
      }),
    );
  });

  test('is for the name as it was looked up', () => {
    expect(storeSearchAddress('50% off / ニーア?', ['ja'])).toBe(
      `https://store.playstation.com/ja-jp/search/${encodeURIComponent('50% off / ニーア?')}`,
    );
  });
});
