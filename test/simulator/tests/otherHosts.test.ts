import { describe, expect } from 'vitest';
import { addresses, demo, LOCALES } from '../index.ts';
import { ask } from './client.ts';
import { dataOfBlock, jsonOf, open, telemetryOfAll, titleIdsIn } from './openedPage.ts';
import { test } from './scene.ts';

const { games } = demo;
const TAGS = {
  'en-us': ['en-US', 'ltr'],
  'ja-jp': ['ja-JP', 'ltr'],
  'de-de': ['de-DE', 'ltr'],
  'zh-hans-hk': ['zh-Hans-HK', 'ltr'],
  'ar-ae': ['ar-AE', 'rtl'],
} as const;

describe('the library', () => {
  test.for(
    LOCALES.flatMap((locale) => [['wishlist', locale] as const, ['library', locale] as const]),
  )('%s in %s', async ([list, locale], { simulator }) => {
    const page = await open(simulator, addresses[list](locale));
    const { lang, dir } = page.document.documentElement;
    expect([lang, dir]).toEqual(TAGS[locale]);
    const items = [...page.document.querySelectorAll('li[data-qa^="wishlist-list-item"]')];
    expect(items).toHaveLength(24);
    for (const [index, item] of items.entries()) {
      const part = `wishlist-list-item-${index}`;
      expect(item.getAttribute('data-qa')).toBe(part);
      expect(item.querySelector(`[data-qa="${part}-tile#title"]`)?.textContent).toBeTruthy();
    }
    const shown = telemetryOfAll(page, 'li [data-telemetry-meta]');
    expect(shown[0]).toEqual({ productId: games.lanternsOfVael.productId });
    expect(jsonOf(page, 'simulated-page').later.list.length).toBeGreaterThan(3);
  });
});

describe('game pages of www', () => {
  const HERO = 'div.box.game-hero__title-content';

  test.for(LOCALES)(
    'form 1 in %s: the buy block under the title',
    async (locale, { simulator }) => {
      const page = await open(simulator, addresses.game('lanterns-of-vael', locale));
      const { lang, dir } = page.document.documentElement;
      expect([lang, dir]).toEqual(TAGS[locale]);
      expect(page.document.querySelector(`${HERO} > h1.game-title`)).not.toBeNull();
      expect(page.document.querySelector(`${HERO} > [data-mfe-name=ctaWithPrice]`)).not.toBeNull();
      const { args } = dataOfBlock(page, 'ctaWithPrice');
      expect(args).toEqual({ productId: games.lanternsOfVael.productId });
    },
  );

  test('form 1 by concept', async ({ simulator }) => {
    const page = await open(simulator, addresses.game('glass-meridian'));
    expect(dataOfBlock(page, 'ctaWithPrice').args).toEqual({ conceptId: '10090010' });
    const announced = await open(simulator, addresses.game('far-shore'));
    expect(dataOfBlock(announced, 'ctaWithPrice').cache['Concept:10090013']).toMatchObject({
      isAnnounce: true,
    });
  });

  test.for(
    LOCALES.flatMap((locale) => [
      ['hollow-orchard', 'data-product-info', locale, games.hollowOrchard] as const,
      [
        'copper-tides',
        'data-game-info',
        locale,
        locale === 'en-us' ? games.copperTidesAmerican : games.copperTides,
      ] as const,
    ]),
  )('form 2, %s: body[%s] in %s', async ([slug, attribute, locale, game], { simulator }) => {
    const page = await open(simulator, addresses.game(slug, locale));
    const info = JSON.parse(page.document.body.getAttribute(attribute) ?? '');
    expect(info).toMatchObject({ conceptId: String(game.conceptId), productId: game.productId });
    expect(page.document.querySelector('[data-mfe-name]')).toBeNull();
    expect(page.document.querySelector('h1.game-title')?.textContent).toBe(info.name);
    expect(page.text).toContain('/product/{productId}');
  });

  test('a page of placeholders names no id', async ({ simulator }) => {
    const page = await open(simulator, addresses.game('paper-comet'));
    expect(dataOfBlock(page, 'ctaWithPrice').args).toEqual({ productId: '{productId}' });
    const info = JSON.parse(page.document.body.getAttribute('data-product-info') ?? '');
    expect(info).toMatchObject({ conceptId: '{conceptId}', productId: '{productId}' });
  });

  test('a page may name no ids at all', async ({ simulator }) => {
    const page = await open(simulator, addresses.game('quiet-harbour'));
    expect(page.document.querySelector('h1.game-title')?.textContent).toBe('Quiet Harbour');
    const { body } = page.document;
    expect(body.getAttributeNames()).toEqual(['class']);
    // The address of its picture is all that could tell.
    for (const image of page.document.querySelectorAll('img')) image.remove();
    expect(titleIdsIn(page.document.documentElement.outerHTML)).toEqual([]);
    expect(body.textContent).not.toContain('10090007');
  });

  test.for(['en-us/games/lanterns-of-vael/buy-now/', 'en-us/games/lanterns-of-vael'])(
    '%s is the same game',
    async (path, { simulator }) => {
      const page = await open(simulator, `https://www.playstation.com/${path}`);
      expect(dataOfBlock(page, 'ctaWithPrice').args).toHaveProperty('productId');
    },
  );

  test('no such game: 404', async ({ simulator }) => {
    const url = 'https://www.playstation.com/en-us/games/nothing/';
    expect((await open(simulator, url)).status).toBe(404);
  });
});

describe('the Plus list', () => {
  const LINK = 'a[href*="/concept/"]';

  test.for(LOCALES)('in %s links to concepts of the store', async (locale, { simulator }) => {
    const page = await open(simulator, addresses.psPlus(locale));
    const { lang, dir } = page.document.documentElement;
    expect([lang, dir]).toEqual(TAGS[locale]);
    const links = [...page.document.querySelectorAll(LINK)];
    const address = new RegExp(
      `^https://store\\.playstation\\.com/${locale}/concept/\\d{8}\\?smcid=`,
    );
    for (const link of links) expect(link.getAttribute('href')).toMatch(address);
    const ids = new Set(links.map((link) => link.getAttribute('href')));
    expect(ids.size).toBeGreaterThan(200);
    expect(links.length - ids.size).toBe(4);
  });

  test('some come with picture and heading, some lead nowhere', async ({ simulator }) => {
    const page = await open(simulator, addresses.psPlus());
    expect(page.document.querySelectorAll(`${LINK} img`)).toHaveLength(12);
    expect(page.document.querySelectorAll(`${LINK} h3`)).toHaveLength(12);
    const answers = [...page.document.querySelectorAll(LINK)]
      .slice(0, 20)
      .map(async (link) => (await ask(simulator, link.getAttribute('href') ?? '')).status);
    const statuses = await Promise.all(answers);
    expect(statuses.filter((status) => status === 404)).toHaveLength(2);
    expect(page.document.querySelector('a[href*="/concept/10090013?"]')).not.toBeNull();
  });
});
