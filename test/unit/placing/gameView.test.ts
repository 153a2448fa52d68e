// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkPageRequest } from '../../../lib/messages/checkPageRequest.ts';
import { cardUpdate } from './extension.ts';
import {
  buyCard,
  draw,
  extension,
  LANTERNS,
  observed,
  open,
  productPage,
  questions,
  TIDES,
} from './scene.ts';

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
