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

const manyGames = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `UP9000-PPSA${String(10000 + index)}_00-LANTERNSOFVAEL00`,
  );
const titleIdOf = (productId: string) => productId.slice(7, 19);
/** A hundred tiles, and right now the answer about all of them. */
async function openWithMany() {
  draw(grid(...manyGames(100)));
  open(CATEGORY);
  await vi.runAllTimersAsync();
  tellOfMany('1%');
}
const tellOfMany = (text: string) =>
  extension.ports[0]?.tell(
    badgesUpdate(Object.fromEntries(manyGames(100).map((id) => [titleIdOf(id), text]))),
  );

describe('the tiles of a page', () => {
  test('are asked about in one question, each game once', () => {
    draw(grid(LANTERNS, TIDES, LANTERNS));
    open(CATEGORY);
    expect(tilesAsked()).toEqual([['PPSA90001_00', 'CUSA90002_00']]);
  });

  test('have a badge each, once there is an answer', async () => {
    draw(grid(LANTERNS, TIDES, LANTERNS));
    open(CATEGORY);
    expect(badges()).toEqual([]);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    await observed();
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

  test('that come back after an account has left show nothing of it', async () => {
    draw(grid(LANTERNS, TIDES));
    const view = open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%', CUSA90002_00: '100%' }));
    draw(grid(TIDES));
    await observed();
    view?.askAgain();
    extension.ports[1]?.tell(badgesUpdate({}));
    draw(grid(TIDES, LANTERNS));
    await observed();
    expect(badges()).toEqual([]);
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

  test('have it over their picture, also one that comes late', async () => {
    draw(grid(LANTERNS).replace('<img>', 'Lanterns'));
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    const isBehind = () => document.querySelector('trophy-lens-badge')?.hasAttribute('data-behind');
    document.querySelector('a')?.append(document.createElement('img'));
    await observed();
    expect(badges()).toEqual([['PPSA90001_00', '53%', true]]);
    expect(isBehind()).toBe(false);
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
    draw(grid(...manyGames(1001)));
    open(CATEGORY);
    expect(tilesAsked()).toEqual([]);
    await vi.runAllTimersAsync();
    expect(tilesAsked().map(({ length }) => length)).toEqual([1000, 1]);
  });

  test('get their badges in portions, so that no task is long', async () => {
    await openWithMany();
    expect(badges().length).toBeLessThan(20);
    await vi.runAllTimersAsync();
    expect(badges()).toHaveLength(100);
    tellOfMany('2%');
    const changed = () => badges().filter(([, text]) => text === '2%').length;
    await observed();
    expect(changed()).toBeGreaterThan(0);
    expect(changed()).toBeLessThan(20);
    await vi.runAllTimersAsync();
    expect(changed()).toBe(100);
  });

  test('are looked through once for their badges, which are no news of the page', async () => {
    const looks = vi.spyOn(document, 'querySelectorAll');
    await openWithMany();
    looks.mockClear();
    await vi.runAllTimersAsync();
    expect(document.getElementsByTagName('trophy-lens-badge')).toHaveLength(100);
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
  });

  test('get their badge back when the page takes it away', async () => {
    draw(grid(LANTERNS));
    open(CATEGORY);
    extension.ports[0]?.tell(badgesUpdate({ PPSA90001_00: '53%' }));
    await observed();
    document.querySelector('trophy-lens-badge')?.remove();
    await observed();
    expect(badges()).toHaveLength(1);
  });

  test('lose their badges at once, however many are given to other games', async () => {
    await openWithMany();
    await vi.runAllTimersAsync();
    for (const tile of document.querySelectorAll('a')) {
      tile.setAttribute('href', `/en-us/product/${ORCHARD}`);
    }
    await observed();
    expect(badges()).toEqual([]);
  });

  test('are asked about also on a page that never rests', async () => {
    draw(grid(...manyGames(100)));
    open(CATEGORY);
    for (let changes = 0; changes < 100; changes++) {
      document.querySelector('footer')?.replaceChildren(`${changes}`);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(tilesAsked().flat()).toHaveLength(100);
  });

  test('are left alone by the badges of an earlier start of the extension', () => {
    draw(grid(LANTERNS));
    document.querySelector('a')?.before(document.createElement('trophy-lens-badge'));
    open(CATEGORY);
    expect(badges()).toEqual([]);
  });
});
