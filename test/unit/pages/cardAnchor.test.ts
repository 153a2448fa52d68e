// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { findCardAnchor } from '../../../lib/pages/index.ts';
import {
  button,
  buyCard,
  conceptUrl,
  LANTERNS,
  MERIDIAN,
  pageOf,
  productUrl,
  wish,
  wwwUrl,
} from './storePage.ts';

const { conceptId, ps5: productId } = MERIDIAN;
const ids = { productId, conceptId };
const anchorOf = (document: Document, url: URL) => findCardAnchor(document, url)?.className ?? null;
const unread = (document: Document) => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  return document;
};

describe('on the store the card goes behind price and buttons', () => {
  test.each([
    ['of the product', productUrl(productId), ids],
    ['of the concept', conceptUrl(conceptId), ids],
    [
      'of the concept, whichever edition they sell',
      conceptUrl(conceptId),
      { ...ids, productId: MERIDIAN.ps4 },
    ],
    ['that do not say of what', productUrl(productId), {}],
    ['of which nothing can be read', productUrl(productId), '{"productId":'],
  ])('%s', (_, url, telemetry) => {
    expect(anchorOf(pageOf(buyCard({}, button(telemetry))), url)).toBe('pdp-cta');
  });

  test('also when only one of them is about this game', () => {
    const subscribe = button({ productId: 'IP9101-CUSA15086_00-EAPLAYREWARD0001' });
    expect(anchorOf(pageOf(buyCard({}, subscribe, wish(ids))), productUrl(productId))).toBe(
      'pdp-cta',
    );
  });

  test.each([
    ['product', productUrl(LANTERNS.ps5)],
    ['edition', productUrl(MERIDIAN.ps4)],
    ['concept', conceptUrl(LANTERNS.conceptId)],
  ])('but not behind those of another %s that was left, nor its title', (_, url) => {
    expect(anchorOf(pageOf(buyCard({}, button(ids), wish(ids))), url)).toBeNull();
  });

  test('and is looked for anew in the same block once that is about this game', () => {
    const document = pageOf(buyCard({}, button(ids)));
    document
      .querySelector('button')
      ?.setAttribute('data-telemetry-meta', JSON.stringify({ productId: LANTERNS.ps5 }));
    expect(anchorOf(document, productUrl(LANTERNS.ps5))).toBe('pdp-cta');
  });
});

test('without price and buttons it goes behind the title, once all of the page is there', () => {
  const document = pageOf('<div class="pdp-game-title"></div>');
  expect(anchorOf(document, conceptUrl(conceptId))).toBe('pdp-game-title');
  expect(anchorOf(unread(document), conceptUrl(conceptId))).toBeNull();
});

describe('on www the card goes', () => {
  test('behind the title block of the hero, at once', () => {
    const document = pageOf(
      '<div class="game-hero__title-content"><h1 class="game-title"></h1></div>',
    );
    expect(anchorOf(unread(document), wwwUrl)).toBe('game-hero__title-content');
  });

  test('else behind the heading, at once', () => {
    const document = pageOf('<h1 class="game-title"></h1>');
    expect(anchorOf(unread(document), wwwUrl)).toBe('game-title');
  });
});

test('on a list there is no card', () => {
  const url = new URL('https://store.playstation.com/en-us/pages/latest');
  expect(findCardAnchor(pageOf(buyCard({})), url)).toBeNull();
});
