// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkPageRequest } from '../../../lib/messages/checkPageRequest.ts';
import type { PageRequest } from '../../../lib/messages/page.ts';
import { openPageView, type PageView } from '../../../lib/placing/pageView.ts';
import { badgesUpdate, cardUpdate, createExtension, type Extension } from './extension.ts';

const CATEGORY = new URL('https://store.playstation.com/en-us/category/44d8bb20-653e/1');
const LANTERNS = 'UP9000-PPSA90001_00-LANTERNSOFVAEL00';
const TIDES = 'EP9000-CUSA90002_00-COPPERTIDES00000';
const ORCHARD = 'UP9000-PPSA90005_00-HOLLOWORCHARD000';
const productPage = (productId: string) =>
  new URL(`https://store.playstation.com/en-us/product/${productId}`);

let extension: Extension;
let leaving: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  extension = createExtension();
  leaving = new AbortController();
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
});

const open = (url: URL, arrival: 'load' | 'move' = 'load'): PageView | undefined =>
  openPageView(url, arrival, {
    frame: ':host { display: block }',
    runtime: extension.runtime,
    signal: leaving.signal,
  });

const link = (productId: string) => {
  const meta = JSON.stringify({ id: productId, titleId: productId.slice(7, 19) });
  return `<a data-track="web:store:product-tile" href="/en-us/product/${productId}" data-telemetry-meta='${meta}'><img></a>`;
};
const grid = (...productIds: string[]) =>
  `<ul>${productIds.map((id) => `<li>${link(id)}</li>`).join('')}</ul>`;
const buyCard = (productId: string, conceptId: string) => {
  const meta = JSON.stringify({ productId, conceptId });
  return `<div class="pdp-cta"><button data-qa="mfeCtaMain#cta#action" data-telemetry-meta='${meta}'></button></div>`;
};
const draw = (html: string) => {
  document.body.innerHTML = html;
};
/** What observers do, they do when the script that changed the page has ended. */
const observed = () => vi.advanceTimersByTimeAsync(0);

const questions = (type: PageRequest['type']) =>
  extension.ports.flatMap(({ asked }) => asked.filter((request) => request.type === type));
const tilesAsked = () =>
  questions('show-tiles').map((request) => (request.type === 'show-tiles' ? request.tiles : []));
const badges = () =>
  [...document.querySelectorAll<HTMLElement>('trophy-lens-badge')].map((badge) => [
    badge.dataset.titleId ?? badge.dataset.conceptId,
    badge.textContent,
    badge.nextElementSibling?.getAttribute('href')?.includes(badge.dataset.titleId ?? '–'),
  ]);

describe('the tiles of a page', () => {
  test('are asked about in one question, each game once', () => {
    draw(grid(LANTERNS, TIDES, LANTERNS));
    open(CATEGORY);
    expect(tilesAsked()).toEqual([['PPSA90001_00', 'CUSA90002_00']]);
  });

  test('have a badge each, once there is an answer', () => {
    draw(grid(LANTERNS, TIDES, LANTERNS));
    open(CATEGORY);
    expect(badges()).toEqual([]);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    expect(badges()).toEqual([
      ['PPSA90001_00', '53%', true],
      ['PPSA90001_00', '53%', true],
    ]);
    expect(document.querySelector('trophy-lens-badge')?.ariaLabel).toBe('Trophies: 53%');
  });

  test('that come later are asked about in one question more, together', async () => {
    draw(grid(LANTERNS));
    open(CATEGORY);
    for (const later of [TIDES, ORCHARD]) {
      document.querySelector('ul')?.insertAdjacentHTML('beforeend', `<li>${link(later)}</li>`);
      await observed();
    }
    await vi.advanceTimersByTimeAsync(60);
    expect(tilesAsked()).toEqual([['PPSA90001_00'], ['CUSA90002_00', 'PPSA90005_00']]);
  });

  test('that were answered need no question when the page shows them again', async () => {
    draw(grid(LANTERNS));
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    draw(grid(LANTERNS));
    expect(badges()).toEqual([]);
    await observed();
    expect(badges()).toEqual([['PPSA90001_00', '53%', true]]);
    await vi.advanceTimersByTimeAsync(60);
    expect(tilesAsked()).toHaveLength(1);
  });

  test('lose their badge at once when their element is given to another game', async () => {
    draw(grid(LANTERNS, TIDES));
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%', CUSA90002_00: '100%' }));
    const first = document.querySelector('a');
    first?.setAttribute('href', `/en-us/product/${ORCHARD}`);
    first?.removeAttribute('data-telemetry-meta');
    await observed();
    expect(badges()).toEqual([['CUSA90002_00', '100%', true]]);
    await vi.advanceTimersByTimeAsync(60);
    expect(tilesAsked()).toHaveLength(2);
    extension.ports[1]?.tell(badgesUpdate({ PPSA90005_00: '66%' }));
    expect(badges()).toEqual([
      ['PPSA90005_00', '66%', true],
      ['CUSA90002_00', '100%', true],
    ]);
  });

  test('are asked about anew when there is another account, and keep only what is told then', () => {
    draw(grid(LANTERNS, TIDES));
    const view = open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%', CUSA90002_00: '100%' }));
    view?.askAgain();
    expect(tilesAsked()).toHaveLength(2);
    // The first word is all that is known: what was told before may have been another account's.
    extension.ports[1]?.tell(badgesUpdate({ PPSA90001_00: '54%' }, false));
    expect(badges()).toEqual([['PPSA90001_00', '54%', true]]);
    extension.ports[1]?.tell(badgesUpdate({ CUSA90002_00: '7%' }));
    expect(badges()).toEqual([
      ['PPSA90001_00', '54%', true],
      ['CUSA90002_00', '7%', true],
    ]);
  });

  test('lose their badge when their item, not their link, is given to another game', async () => {
    const item = (productId: string) =>
      JSON.stringify({ productId, titleId: productId.slice(7, 19) });
    draw(
      `<ul><li data-qa="wishlist-list-item-0" data-telemetry-meta='${item(LANTERNS)}'><a><img></a></li></ul>`,
    );
    open(new URL('https://library.playstation.com/wishlist'));
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    expect(document.querySelectorAll('trophy-lens-badge')).toHaveLength(1);
    document.querySelector('li')?.setAttribute('data-telemetry-meta', item(TIDES));
    await observed();
    expect(document.querySelectorAll('trophy-lens-badge')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(60);
    expect(tilesAsked()).toEqual([['PPSA90001_00'], ['CUSA90002_00']]);
  });

  test('lose their badge when they turn out to be add-ons', async () => {
    draw(grid(LANTERNS));
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    document
      .querySelector('a')
      ?.insertAdjacentHTML('beforeend', '<span data-qa="x#product-type">Add-On</span>');
    await observed();
    expect(badges()).toEqual([]);
  });

  test('have one badge, though a picture gets a link of its own in front of the title’s', async () => {
    draw(grid(LANTERNS));
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    document.querySelector('li')?.insertAdjacentHTML('afterbegin', link(LANTERNS));
    await observed();
    expect(badges()).toHaveLength(1);
  });

  test('whose badge has no place are left without one, and not tried again', async () => {
    draw(grid(LANTERNS));
    const tile = document.querySelector('a') as HTMLElement;
    let looks = 0;
    tile.getBoundingClientRect = () => {
      looks += 1;
      return { x: 0, y: looks } as DOMRect;
    };
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    expect(badges()).toEqual([]);
    const before = looks;
    document.body.append(document.createElement('p'));
    await observed();
    expect(looks).toBe(before);
  });

  test('are read in portions, and are no more than the worker takes in one question', async () => {
    const many = Array.from(
      { length: 1001 },
      (_, index) => `UP9000-PPSA${String(10000 + index)}_00-LANTERNSOFVAEL00`,
    );
    draw(grid(...many));
    open(CATEGORY);
    expect(tilesAsked()).toEqual([]);
    await vi.runAllTimersAsync();
    expect(tilesAsked().map(({ length }) => length)).toEqual([1000, 1]);
  });

  test('get their badges in portions, so that no task is long', async () => {
    const many = Array.from(
      { length: 100 },
      (_, index) => `UP9000-PPSA${String(10000 + index)}_00-LANTERNSOFVAEL00`,
    );
    draw(grid(...many));
    open(CATEGORY);
    await vi.runAllTimersAsync();
    const ids = many.map((productId) => [productId.slice(7, 19), '1%']);
    extension.ports[0]?.tell(badgesUpdate(Object.fromEntries(ids)));
    expect(badges().length).toBeLessThan(20);
    await vi.runAllTimersAsync();
    expect(badges()).toHaveLength(100);
  });

  test('are left alone by the badges of an earlier start of the extension', () => {
    draw(grid(LANTERNS));
    document.querySelector('a')?.before(document.createElement('trophy-lens-badge'));
    open(CATEGORY);
    expect(badges()).toEqual([]);
  });
});

describe('a move within the store', () => {
  test('asks nothing about the tiles of the page that was left', async () => {
    draw(grid(LANTERNS, TIDES));
    open(CATEGORY, 'move');
    await vi.advanceTimersByTimeAsync(500);
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(100);
    expect(tilesAsked()).toEqual([]);
    draw(grid(ORCHARD));
    await vi.advanceTimersByTimeAsync(60);
    expect(tilesAsked()).toEqual([['PPSA90005_00']]);
  });

  test('asks after a second about tiles that are still the same', async () => {
    draw(grid(LANTERNS));
    open(CATEGORY, 'move');
    await vi.advanceTimersByTimeAsync(1000);
    expect(tilesAsked()).toEqual([['PPSA90001_00']]);
  });

  test('puts no card beside the buy block of the game that was left', async () => {
    draw(buyCard(LANTERNS, '10090001'));
    open(productPage(TIDES), 'move');
    document.body.append(document.createElement('p'));
    await observed();
    expect(document.querySelector('trophy-lens-card')).toBeNull();
    draw(buyCard(TIDES, '10090002'));
    await observed();
    expect(document.querySelector('trophy-lens-card')?.previousElementSibling?.className).toBe(
      'pdp-cta',
    );
    expect(questions('show-game')).toMatchObject([
      { game: { conceptId: '10090002', npTitleIds: ['CUSA90002_00'] } },
    ]);
  });
});

describe('the game of a page', () => {
  const reading = (state: 'loading' | 'interactive') =>
    Object.defineProperty(document, 'readyState', { value: state, configurable: true });
  afterEach(() => {
    Reflect.deleteProperty(document, 'readyState');
  });

  test('is asked about as soon as its block is there, and once', async () => {
    reading('loading');
    open(productPage(LANTERNS));
    expect(questions('show-game')).toEqual([]);
    draw(buyCard(LANTERNS, '10090001'));
    await observed();
    const question = {
      type: 'show-game',
      game: { conceptId: '10090001', npTitleIds: ['PPSA90001_00'] },
      isAnnounced: false,
      language: 'en-US',
    };
    expect(questions('show-game')).toEqual([question]);
    reading('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(questions('show-game')).toEqual([question]);
  });

  test('is asked about by its address when the page has no more to say', async () => {
    reading('loading');
    open(productPage(LANTERNS));
    draw('<div class="pdp-cta"></div>');
    await observed();
    expect(questions('show-game')).toEqual([]);
    reading('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(questions('show-game')).toMatchObject([
      { game: { conceptId: null, npTitleIds: ['PPSA90001_00'] } },
    ]);
  });

  test('is asked about by its other editions when it was not found', async () => {
    reading('loading');
    open(new URL('https://store.playstation.com/en-us/concept/10090001'));
    draw(buyCard(LANTERNS, '10090001'));
    await observed();
    const data = {
      args: { conceptId: '10090001' },
      cache: { [`Product:${TIDES}`]: { edition: { name: 'PS4' } } },
    };
    document.body.insertAdjacentHTML(
      'beforeend',
      `<script id="env:1" type="application/json">${JSON.stringify(data)}</script><div data-mfe-name="upsell" data-initial="env:1"></div>`,
    );
    reading('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(questions('show-game')).toMatchObject([{ game: { npTitleIds: ['PPSA90001_00'] } }]);
    // The concept id finds what was played; only where it does not, the other ids are tried.
    const [port] = extension.ports.filter(({ asked }) => asked[0]?.type === 'show-game');
    port?.tell(cardUpdate({ state: 'unplayed' }));
    expect(questions('show-game')).toMatchObject([
      { game: { npTitleIds: ['PPSA90001_00'] } },
      { game: { npTitleIds: ['PPSA90001_00', 'CUSA90002_00'] } },
    ]);
  });

  test('is asked about again when a page that is drawn late names it late', async () => {
    draw(buyCard(LANTERNS, '10090001').replace(/data-telemetry-meta='[^']*'/, ''));
    open(productPage(LANTERNS));
    expect(questions('show-game')).toMatchObject([{ game: { conceptId: null } }]);
    draw(buyCard(LANTERNS, '10090001'));
    await vi.advanceTimersByTimeAsync(300);
    expect(questions('show-game')).toMatchObject([
      { game: { conceptId: null } },
      { game: { conceptId: '10090001' } },
    ]);
  });

  test('is not asked about where its card has no place', async () => {
    draw('<p>Something else altogether</p>');
    open(productPage(LANTERNS));
    await vi.advanceTimersByTimeAsync(2000);
    expect(questions('show-game')).toEqual([]);
  });

  test('is asked about by as many of its ids as the worker takes', () => {
    const products = Array.from(
      { length: 25 },
      (_, index) => `UP9000-PPSA${String(20000 + index)}_00-LANTERNSOFVAEL00`,
    );
    const cache = Object.fromEntries(
      products.map((id) => [`Product:${id}`, { edition: { name: id } }]),
    );
    const data = JSON.stringify({ args: { conceptId: '10090001' }, cache });
    draw(
      `<div class="pdp-cta"></div><script id="env:1" type="application/json">${data}</script><div data-mfe-name="upsell" data-initial="env:1"></div>`,
    );
    open(new URL('https://store.playstation.com/en-us/concept/10090001'));
    const [question] = questions('show-game');
    expect(checkPageRequest(question)).not.toBeNull();
    expect(question?.type === 'show-game' && question.game.npTitleIds).toHaveLength(20);
  });

  test('that no id names is told to the worker as that', () => {
    draw('<h1 class="game-title">x</h1>');
    open(new URL('https://www.playstation.com/en-us/games/x/'));
    expect(questions('show-game')).toMatchObject([{ game: { conceptId: null, npTitleIds: [] } }]);
  });
});

describe('a page view', () => {
  test('has nothing to do on a page without games', () => {
    expect(open(new URL('https://store.playstation.com/en-us/cart'))).toBeUndefined();
    expect(extension.ports).toEqual([]);
  });

  test('asks about its tiles alone when more is known of the library', () => {
    draw(buyCard(LANTERNS, '10090001') + grid(TIDES));
    const view = open(productPage(LANTERNS));
    view?.askTilesAgain();
    expect(questions('show-game')).toHaveLength(1);
    expect(questions('show-tiles')).toHaveLength(2);
  });

  test('leaves nothing behind, and its questions with it', async () => {
    draw(buyCard(LANTERNS, '10090001') + grid(TIDES));
    open(productPage(LANTERNS));
    for (const { asked, tell } of extension.ports) {
      tell(asked[0]?.type === 'show-game' ? cardUpdate() : badgesUpdate({ CUSA90002_00: '9%' }));
    }
    expect(document.querySelectorAll('trophy-lens-card, trophy-lens-badge')).toHaveLength(2);
    leaving.abort();
    expect(document.querySelectorAll('trophy-lens-card, trophy-lens-badge')).toHaveLength(0);
    expect(extension.ports.every(({ left }) => left)).toBe(true);
    draw(buyCard(LANTERNS, '10090001') + grid(ORCHARD));
    await vi.advanceTimersByTimeAsync(2000);
    expect(document.querySelectorAll('trophy-lens-card, trophy-lens-badge')).toHaveLength(0);
    expect(extension.ports).toHaveLength(2);
  });

  test('tells by its card when the extension has gone from under the page', () => {
    draw(buyCard(LANTERNS, '10090001'));
    open(productPage(LANTERNS));
    const card = document.querySelector<HTMLElement>('trophy-lens-card');
    const port = extension.ports.find(({ asked }) => asked[0]?.type === 'show-game');
    port?.tell(cardUpdate({ drawing: ['53%'] }));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(card?.dataset.stale).toBeUndefined();
    extension.state.reloaded = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(card?.dataset.stale).toBe('');
    expect(card?.shadowRoot?.textContent).toContain('53%');
  });

  test('hides a card that never had anything to show, when the extension has gone', async () => {
    draw(buyCard(LANTERNS, '10090001'));
    open(productPage(LANTERNS));
    extension.state.reloaded = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await observed();
    expect(document.querySelector<HTMLElement>('trophy-lens-card')?.style.display).toBe('none');
  });
});
