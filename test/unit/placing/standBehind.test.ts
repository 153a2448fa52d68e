// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findCardAnchor } from '../../../lib/pages/cardAnchor.ts';
import { standBehind } from '../../../lib/placing/standBehind.ts';

let leaving: AbortController;
let card: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '';
  leaving = new AbortController();
  card = document.createElement('trophy-lens-card');
});
afterEach(() => leaving.abort());

const stand = () => standBehind(findCardAnchor, card, document, leaving.signal);
const cards = () => document.querySelectorAll('trophy-lens-card').length;
const BUY_CARD =
  '<div class="pdp-game-title"></div><div class="pdp-cta"><div data-mfe-name="ctaWithPrice"></div></div>';
const drawPage = () => {
  document.body.innerHTML = `<main>${BUY_CARD}</main>`;
};

describe('the card', () => {
  test('stands behind the buy block, not inside it', () => {
    drawPage();
    stand();
    expect(card.previousElementSibling?.className).toBe('pdp-cta');
    expect(card.parentElement?.tagName).toBe('MAIN');
  });

  test('waits for the buy block to come', async () => {
    stand();
    expect(card.isConnected).toBe(false);
    drawPage();
    await vi.waitFor(() => expect(card.isConnected).toBe(true));
  });

  test('stands behind the title where a page has no buy block', () => {
    document.body.innerHTML = '<div class="pdp-game-title"></div>';
    stand();
    expect(card.previousElementSibling?.className).toBe('pdp-game-title');
  });

  test('comes back once when the page draws itself anew', async () => {
    drawPage();
    stand();
    for (let redraws = 0; redraws < 3; redraws += 1) {
      drawPage();
      expect(cards()).toBe(0);
      await vi.waitFor(() => expect(cards()).toBe(1));
    }
  });

  test('comes back when the whole body is replaced', async () => {
    drawPage();
    stand();
    const body = document.createElement('body');
    body.innerHTML = BUY_CARD;
    document.body.replaceWith(body);
    await vi.waitFor(() => expect(cards()).toBe(1));
  });

  test('takes the place of one that an earlier start of the extension left', () => {
    drawPage();
    document.querySelector('.pdp-cta')?.after(document.createElement('trophy-lens-card'));
    stand();
    expect(cards()).toBe(1);
    expect(card.isConnected).toBe(true);
  });

  test('does not fight a page that will not have it', async () => {
    drawPage();
    stand();
    let removals = 0;
    const page = new MutationObserver(() => {
      if (!card.isConnected) return;
      removals += 1;
      card.remove();
    });
    page.observe(document, { childList: true, subtree: true });
    card.remove();
    await vi.waitFor(() => expect(removals).toBeGreaterThan(10));
    await vi.waitFor(async () => {
      const before = removals;
      await new Promise((resolve) => setTimeout(resolve));
      expect(removals).toBe(before);
    });
    page.disconnect();
    expect(removals).toBeLessThan(30);
  });

  test('goes with its page view, and does not come back', async () => {
    drawPage();
    stand();
    leaving.abort();
    expect(cards()).toBe(0);
    drawPage();
    await new Promise((resolve) => setTimeout(resolve));
    expect(cards()).toBe(0);
  });
});
