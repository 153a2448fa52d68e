// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { languageOfPage, readAddress } from '../../../lib/pages/index.ts';

function languageOf(url: string, html = ''): string {
  const address = readAddress(new URL(url));
  if (!address) throw new Error('no page of games');
  return languageOfPage(new DOMParser().parseFromString(html, 'text/html'), address);
}
const WISHLIST = 'https://library.playstation.com/wishlist';

test.each([
  ['en-us', 'en-US'],
  ['ja-jp', 'ja-JP'],
  ['ar-ae', 'ar-AE'],
  ['zh-hans-hk', 'zh-Hans'],
  ['zh-hant-tw', 'zh-Hant'],
])('a page in %s speaks %s, whatever else it says', (locale, language) => {
  const url = `https://store.playstation.com/${locale}/pages/latest`;
  expect(languageOf(url, '<html lang="fr-FR">')).toBe(language);
});

test.each([
  ['its own language', '<html lang="de-DE">', 'de-DE'],
  ['its language without a country', '<html lang="ja">', 'ja'],
  ['its language and script', '<html lang="zh-Hans-HK">', 'zh-Hans'],
  ['the locale beside it', '<html><meta name="wca-locale" content="ar-ae">', 'ar-AE'],
  [
    'the locale beside a language that is none',
    '<html lang="x"><meta name="wca-locale" content="ar-ae">',
    'ar-AE',
  ],
  ['American English, when it says nothing', '<html>', 'en-US'],
  ['American English, when it says nonsense', '<html lang="../..">', 'en-US'],
])('a page whose address names no locale speaks %s', (_, html, language) => {
  expect(languageOf(WISHLIST, html)).toBe(language);
});
