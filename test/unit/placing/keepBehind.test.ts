// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { keepBehind } from '../../../lib/placing/keepBehind.ts';

let card: HTMLElement;
let place: () => boolean;

beforeEach(() => {
  document.body.innerHTML = '';
  card = document.createElement('trophy-lens-card');
  place = keepBehind(() => document.querySelector('.anchor'), card);
});

const cards = () => document.querySelectorAll('trophy-lens-card').length;
const drawPage = () => {
  document.body.innerHTML = '<main><div class="anchor"><b>block</b></div></main>';
};

describe('the card', () => {
  test('stands behind its anchor, not inside it', () => {
    drawPage();
    expect(place()).toBe(true);
    expect(card.previousElementSibling?.className).toBe('anchor');
    expect(card.parentElement?.tagName).toBe('MAIN');
  });

  test('waits for the anchor to come', () => {
    expect(place()).toBe(false);
    expect(cards()).toBe(0);
    drawPage();
    expect(place()).toBe(true);
  });

  test('waits for the whole anchor while the page still comes in', () => {
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    drawPage();
    expect(place()).toBe(false);
    document.body.append(document.createElement('footer'));
    expect(place()).toBe(true);
    Reflect.deleteProperty(document, 'readyState');
  });

  test('stays where it stands, whatever the page does around it', () => {
    drawPage();
    place();
    const other = document.createElement('div');
    other.className = 'anchor';
    document.body.prepend(other);
    place();
    expect(card.parentElement?.tagName).toBe('MAIN');
  });

  test('comes back once when the page draws itself anew, even its whole body', () => {
    drawPage();
    for (let redraws = 0; redraws < 3; redraws += 1) {
      drawPage();
      expect(cards()).toBe(0);
      place();
      expect(cards()).toBe(1);
    }
    const body = document.createElement('body');
    body.innerHTML = '<div class="anchor"></div>';
    document.body.replaceWith(body);
    place();
    expect(cards()).toBe(1);
  });

  test('takes the place of one that an earlier start of the extension left', () => {
    drawPage();
    document.querySelector('.anchor')?.after(document.createElement('trophy-lens-card'));
    place();
    expect(cards()).toBe(1);
    expect(card.isConnected).toBe(true);
  });

  test('does not fight a page that will not have it', () => {
    drawPage();
    let returns = 0;
    for (let removals = 0; removals < 100; removals += 1) {
      card.remove();
      if (place()) returns += 1;
    }
    expect(returns).toBeGreaterThan(10);
    expect(returns).toBeLessThan(30);
  });
});
