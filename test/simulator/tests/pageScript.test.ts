import { Window } from 'happy-dom';
import { describe, expect } from 'vitest';
import { addresses, demo, type Simulator } from '../index.ts';
import { ask } from './client.ts';
import { test } from './scene.ts';

const { copperTides, hollowOrchard, lanternsOfVael } = demo.games;

/** Opens a page with its own script running, as a browser would. */
async function visit(simulator: Simulator, url: string) {
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
    },
  });
  Object.assign(window, {
    fetch: async (address: string) => {
      const { text } = await ask(simulator, new URL(address, window.location.href).href, {
        headers: { 'sec-fetch-dest': 'empty' },
      });
      return { text: async () => text };
    },
  });
  window.document.write((await ask(simulator, url)).text);
  return window;
}

/** What somebody else put into the page. */
function insert(window: Window, parent: string): void {
  const guest = window.document.createElement('x-guest');
  window.document.querySelector(parent)?.append(guest);
}
const hasGuest = (window: Window): boolean => window.document.querySelector('x-guest') !== null;

test('after load the CTA block is drawn again, and whatever stood in it is gone', async ({
  simulator,
}) => {
  const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
  insert(window, '[data-mfe-name=ctaWithPrice]');
  expect(hasGuest(window)).toBe(true);
  window.dispatchEvent(new window.Event('load'));
  expect(hasGuest(window)).toBe(false);
  const action = window.document.querySelector('[data-qa="mfeCtaMain#cta#action"]');
  expect(action?.textContent).toBe('Add to Cart');
});

test('what stands beside the block stays when it is drawn again', async ({ simulator }) => {
  const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
  insert(window, '.psw-c-bg-card-1');
  window.dispatchEvent(new window.Event('load'));
  expect(hasGuest(window)).toBe(true);
});

test.for([
  ['redraw', '.psw-c-bg-card-1'],
  ['replace-body', 'body'],
] as const)('on the event %s, %s is replaced', async ([name, selector], { simulator }) => {
  const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
  insert(window, selector);
  window.document.dispatchEvent(new window.Event(`simulator:${name}`));
  await expect.poll(() => window.document.documentElement.dataset.redraws).toBe('1');
  expect(hasGuest(window)).toBe(false);
  expect(window.document.querySelector('h1')?.textContent).toBe('Lanterns of Vael');
});

test('under the fault redraw the page does so by itself', async ({ simulator }) => {
  simulator.faults.on('redraw');
  const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
  window.dispatchEvent(new window.Event('load'));
  await expect.poll(() => window.document.documentElement.dataset.redraws).toBe('1');
});

/** Follows the first link that a selector finds, and waits until the page is there. */
async function follow(window: Window, link: string): Promise<void> {
  const { document } = window;
  const before = Number(document.documentElement.dataset.moves ?? 0);
  const click = new window.MouseEvent('click', { bubbles: true, cancelable: true });
  document.querySelector(link)?.dispatchEvent(click);
  await moved(window, before + 1);
}

const moved = (window: Window, times: number) =>
  expect.poll(() => window.document.documentElement.dataset.moves).toBe(String(times));

const dataScripts = (window: Window): string[] =>
  [...window.document.querySelectorAll('script[id^="env:"]')].map(({ id }) => id);

const titleOf = (window: Window) => window.document.querySelector('h1')?.textContent;
const productLink = ({ productId }: { productId: string }) => `a[href$="/product/${productId}"]`;

describe('moving on without a load', () => {
  test('the address first, then the content and its telemetry, without data scripts', async ({
    simulator,
  }) => {
    const window = await visit(simulator, addresses.hub('latest'));
    const { document } = window;
    const header = document.querySelector('header');
    const nextData = document.getElementById('__NEXT_DATA__')?.textContent;
    const arrived = follow(window, productLink(hollowOrchard));
    expect(window.location.href).toBe(addresses.product(hollowOrchard.productId));
    expect(titleOf(window)).toBe('Latest');

    await arrived;
    expect(titleOf(window)).toBe('Hollow Orchard');
    expect(document.querySelector('header')).toBe(header);
    expect(document.querySelectorAll('main script')).toHaveLength(0);
    expect(document.getElementById('__NEXT_DATA__')?.textContent).toBe(nextData);
    const toggle = document.querySelector('[data-qa="wishlistToggle"]');
    expect(toggle?.getAttribute('data-telemetry-meta')).toContain(hollowOrchard.productId);
  });

  test('goes from every kind of page to every other', async ({ simulator }) => {
    const way = [
      [productLink(lanternsOfVael), 'Lanterns of Vael'],
      ['header a[href*="/category/"]', 'All games'],
      ['a[href$="/concept/10090013"]', 'Far Shore'],
      ['header a[href$="/search/all"]', 'Search results: all'],
      ['a[href$="/concept/10090010"]', 'Glass Meridian'],
      ['header a[href$="/pages/browse"]', 'Browse'],
      [productLink(hollowOrchard), 'Hollow Orchard'],
      ['.pdp-add-ons a', 'The Grafted Queen'],
      ['header a[href$="/pages/deals"]', 'Deals'],
      ['.ems-sdk-strand > a', 'More games'],
      [productLink(copperTides), 'Copper Tides'],
    ] as const;
    const window = await visit(simulator, addresses.hub('latest'));
    for (const [link, title] of way) {
      await follow(window, link);
      expect(titleOf(window)?.trim()).toBe(title);
    }
  });

  test('scripts-follow: the new page’s data comes along, and the old one’s goes', async ({
    simulator,
  }) => {
    simulator.faults.on('scripts-follow');
    const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
    const before = dataScripts(window);
    await follow(window, 'header a[href*="/category/"]');
    expect(dataScripts(window)).toEqual([]);
    await follow(window, productLink(hollowOrchard));
    const after = dataScripts(window);
    expect(after).toHaveLength(before.length);
    expect(after.some((id) => before.includes(id))).toBe(false);
    const jsonLd = window.document.getElementById('mfe-jsonld-tags')?.textContent;
    expect(jsonLd).toContain(hollowOrchard.productId);
  });

  test('scripts-stay: the data of the first page contradicts the new one', async ({
    simulator,
  }) => {
    simulator.faults.on('scripts-stay');
    const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
    const before = dataScripts(window);
    await follow(window, 'header a[href*="/category/"]');
    await follow(window, productLink(hollowOrchard));
    expect(dataScripts(window)).toEqual(before);
    expect(titleOf(window)).toBe('Hollow Orchard');
  });

  test.for([true, false])(
    'elements-stay %s: whether a game page keeps its elements',
    async (stays, { simulator }) => {
      if (stays) simulator.faults.on('elements-stay');
      const window = await visit(simulator, addresses.product(lanternsOfVael.productId));
      const block = window.document.querySelector('.pdp-cta');
      await follow(window, `.pdp-upsells ${productLink(demo.lanternsDeluxe)}`);
      expect(titleOf(window)).toBe('Lanterns of Vael Deluxe Edition');
      expect(window.document.querySelector('.pdp-cta') === block).toBe(stays);
      expect(dataScripts(window)).toEqual([]);
      const toggle = window.document.querySelector('.pdp-cta [data-qa="wishlistToggle"]');
      expect(toggle?.getAttribute('data-telemetry-meta')).toContain(demo.lanternsDeluxe.productId);
    },
  );

  test('a redraw after it brings no data scripts either', async ({ simulator }) => {
    const window = await visit(simulator, addresses.hub('latest'));
    await follow(window, productLink(hollowOrchard));
    window.document.dispatchEvent(new window.Event('simulator:redraw'));
    await expect.poll(() => window.document.documentElement.dataset.redraws).toBe('1');
    expect(dataScripts(window)).toEqual([]);
  });
});

describe('between the pages of a list', () => {
  test('elements stay, and say something else', async ({ simulator }) => {
    const window = await visit(simulator, addresses.category({ tiles: 24 }));
    const tiles = () => [...window.document.querySelectorAll('.psw-grid-list a')];
    const before = tiles();
    const said = before.map((tile) => [tile.getAttribute('href'), tile.textContent]);
    await follow(window, '.psw-page-list a[href$="/2"]');
    const fresh = await visit(simulator, addresses.category({ tiles: 24 }, 2));
    expect(tiles()).toEqual(before);
    expect(window.document.querySelector('main')?.innerHTML).toBe(
      fresh.document.querySelector('main')?.innerHTML,
    );
    for (const [index, tile] of tiles().entries()) {
      expect([tile.getAttribute('href'), tile.textContent]).not.toEqual(said[index]);
    }
  });

  test('what others put beside a tile’s link is left where it is', async ({ simulator }) => {
    const window = await visit(simulator, addresses.category({ tiles: 24 }));
    const link = window.document.querySelector('.psw-grid-list a');
    link?.before(window.document.createElement('x-guest'));
    await follow(window, '.psw-page-list a[href$="/2"]');
    expect(link?.previousElementSibling?.localName).toBe('x-guest');
    expect(link?.isConnected).toBe(true);
  });
});

const PAGES = [
  ['a category', addresses.category({ tiles: 24 })],
  ['a search', addresses.search('all')],
  ['a hub', addresses.hub('deals')],
  ['a strand', addresses.strand()],
  ['the wishlist', addresses.wishlist()],
  ['a page of www', addresses.game('hollow-orchard')],
  ['the Plus list', addresses.psPlus()],
] as const;

test.for(PAGES)('%s draws its content again on demand', async ([, url], { simulator }) => {
  const window = await visit(simulator, url);
  const main = window.document.querySelector('main');
  const before = main?.innerHTML;
  const first = main?.firstElementChild;
  insert(window, 'main h1');
  window.document.dispatchEvent(new window.Event('simulator:redraw'));
  await expect.poll(() => window.document.documentElement.dataset.redraws).toBe('1');
  expect(main?.isConnected).toBe(true);
  expect(main?.innerHTML).toBe(before);
  expect(first?.isConnected).toBe(false);
});

test.for([
  ['a strand of a hub', addresses.hub('latest'), 'section:nth-of-type(2) ul', 6, 12],
  ['the page of a strand', addresses.strand(), 'ul.psw-grid-list', 24, 30],
  ['the wishlist', addresses.wishlist(), 'ul.psw-list', 24, 36],
] as const)(
  '%s goes on as it scrolls, and ends',
  async ([, url, list, first, next], { simulator }) => {
    const window = await visit(simulator, url);
    const ul = window.document.querySelector(list);
    const scrolled = list.includes('section') ? ul : window.document;
    const scroll = () => scrolled?.dispatchEvent(new window.Event('scroll', { bubbles: true }));
    const parts = () =>
      [...(ul?.children ?? [])].map((item) => {
        const named =
          item.getAttribute('data-qa') ?? item.firstElementChild?.getAttribute('data-qa');
        return Number(/\d+/.exec(named ?? '')?.[0]);
      });
    expect(parts()).toHaveLength(first);
    scroll();
    expect(parts()).toHaveLength(next);
    for (let turn = 0; turn < 20; turn++) scroll();
    const all = parts();
    expect(all).toEqual(all.map((_, index) => index));
    expect(all.length).toBeLessThan(100);
  },
);

test('a strand goes on by its button too', async ({ simulator }) => {
  const window = await visit(simulator, addresses.hub('latest'));
  const strand = window.document.querySelector('section:nth-of-type(2)');
  strand
    ?.querySelector('button')
    ?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(strand?.querySelectorAll('li')).toHaveLength(12);
});
