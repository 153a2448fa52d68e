// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { badgesUpdate, cardUpdate } from './extension.ts';
import {
  buyCard,
  CATEGORY,
  draw,
  extension,
  grid,
  LANTERNS,
  leaving,
  ORCHARD,
  observed,
  open,
  productPage,
  questions,
  TIDES,
  tilesAsked,
} from './scene.ts';

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
