import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageKind, readAddress, readPage } from '../../../lib/pages/index.ts';
import { EXPECTATIONS } from '../../../lib/pages/selectors.ts';
import { addresses, demo, LOCALES, type Simulator, startSimulator } from '../../simulator/index.ts';
import { ask } from '../../simulator/tests/client.ts';

const { lanternsOfVael, glassMeridian } = demo.games;

/** A page or more of each kind. */
const PAGES: Readonly<Record<PageKind, readonly ((locale: string) => string)[]>> = {
  product: [
    (locale) => addresses.product(lanternsOfVael.productId, locale),
    (locale) => addresses.product('UP9000-PPSA90005_00-ADDON00000000001', locale),
  ],
  concept: [
    (locale) => addresses.concept(glassMeridian.conceptId, locale),
    (locale) => addresses.concept(10090013, locale),
  ],
  category: [
    (locale) => addresses.category({ tiles: 24 }, 1, locale),
    (locale) => addresses.category({ tiles: 'empty-cache' }, 2, locale),
  ],
  search: [(locale) => addresses.search('all', locale, 2)],
  hub: [(locale) => addresses.hub('latest', locale), (locale) => addresses.hub('browse', locale)],
  strand: [addresses.strand],
  wishlist: [addresses.wishlist],
  library: [addresses.library],
  'www-game': [
    (locale) => addresses.game('lanterns-of-vael', locale),
    (locale) => addresses.game('hollow-orchard', locale),
    (locale) => addresses.game('copper-tides', locale),
  ],
  'ps-plus': [addresses.psPlus],
};
const LANGUAGES = ['en-US', 'ja-JP', 'de-DE', 'zh-Hans', 'ar-AE'];

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

async function open(url: string): Promise<Document> {
  const { status, text } = await ask(simulator, url);
  expect(status).toBe(200);
  const settings = { disableJavaScriptEvaluation: true, disableCSSFileLoading: true };
  const window = new Window({ url, settings });
  window.document.write(text);
  // The same interface, told by happy-dom in types of its own.
  return window.document as unknown as Document;
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(Object.keys(PAGES) as PageKind[])('the selectors fit a %s page', async (kind) => {
    for (const address of PAGES[kind]) {
      const url = address(locale);
      expect(readAddress(new URL(url))?.kind).toBe(kind);
      const document = await open(url);
      for (const { selector, on, least, most = Number.POSITIVE_INFINITY } of EXPECTATIONS) {
        if (!on.includes(kind)) continue;
        const { length } = document.querySelectorAll(selector);
        expect(length, `${selector} on ${url}`).toBeGreaterThanOrEqual(least);
        expect(length, `${selector} on ${url}`).toBeLessThanOrEqual(most);
      }
    }
  });

  test('what they find is read', async () => {
    const language = LANGUAGES[LOCALES.indexOf(locale)];
    const game = async (url: string) => readPage(await open(url), new URL(url))?.game;
    for (const [kind, [address]] of Object.entries(PAGES)) {
      const url = address?.(locale) ?? '';
      const page = readPage(await open(url), new URL(url));
      expect(page).toMatchObject({ kind, language });
      const isAboutGame = ['product', 'concept', 'www-game'].includes(kind);
      if (isAboutGame) expect(page?.game?.conceptId).toMatch(/^1009/);
      else expect(page?.tiles.length).toBeGreaterThan(5);
    }
    expect(await game(addresses.concept(glassMeridian.conceptId, locale))).toMatchObject({
      conceptId: '10090010',
      titles: [{ npTitleId: 'PPSA90010_00' }, { npTitleId: 'CUSA90010_00' }],
    });
    expect(await game(addresses.concept(10090013, locale))).toMatchObject({
      isAnnounced: true,
      titles: [],
    });
    expect(
      await game(addresses.product('UP9000-PPSA90005_00-ADDON00000000001', locale)),
    ).toMatchObject({ conceptId: '10090005', isAddOn: true });
    for (const slug of ['paper-comet', 'quiet-harbour'] as const) {
      expect(await game(addresses.game(slug, locale))).toBeNull();
    }
  });
});
