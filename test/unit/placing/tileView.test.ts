// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { badgesUpdate } from './extension.ts';
import {
  badges,
  CATEGORY,
  draw,
  extension,
  grid,
  LANTERNS,
  link,
  ORCHARD,
  observed,
  open,
  TIDES,
  tilesAsked,
} from './scene.ts';

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
