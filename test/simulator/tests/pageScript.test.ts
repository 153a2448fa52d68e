import { Window } from 'happy-dom';
import { expect } from 'vitest';
import { demo, productUrl, type Simulator } from '../index.ts';
import { ask } from './client.ts';
import { test } from './scene.ts';

const { hollowOrchard, lanternsOfVael } = demo.games;
const LATEST = 'https://store.playstation.com/en-us/pages/latest';

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
  const window = await visit(simulator, productUrl(lanternsOfVael.productId));
  insert(window, '[data-mfe-name=ctaWithPrice]');
  expect(hasGuest(window)).toBe(true);
  window.dispatchEvent(new window.Event('load'));
  expect(hasGuest(window)).toBe(false);
  const action = window.document.querySelector('[data-qa="mfeCtaMain#cta#action"]');
  expect(action?.textContent).toBe('Add to Cart');
});

test('what stands beside the block stays when it is drawn again', async ({ simulator }) => {
  const window = await visit(simulator, productUrl(lanternsOfVael.productId));
  insert(window, '.psw-c-bg-card-1');
  window.dispatchEvent(new window.Event('load'));
  expect(hasGuest(window)).toBe(true);
});

test.for([
  ['redraw', '.psw-c-bg-card-1'],
  ['replace-body', 'body'],
] as const)('on the event %s, %s is replaced', async ([name, selector], { simulator }) => {
  const window = await visit(simulator, productUrl(lanternsOfVael.productId));
  insert(window, selector);
  window.document.dispatchEvent(new window.Event(`simulator:${name}`));
  await expect.poll(() => window.document.documentElement.dataset.redraws).toBe('1');
  expect(hasGuest(window)).toBe(false);
  expect(window.document.querySelector('h1')?.textContent).toBe('Lanterns of Vael');
});

test('under the fault redraw the page does so by itself', async ({ simulator }) => {
  simulator.faults.on('redraw');
  const window = await visit(simulator, productUrl(lanternsOfVael.productId));
  window.dispatchEvent(new window.Event('load'));
  await expect.poll(() => window.document.documentElement.dataset.redraws).toBe('1');
});

test('links move on without a load: address first, then the content, without data scripts', async ({
  simulator,
}) => {
  const window = await visit(simulator, LATEST);
  const { document } = window;
  const header = document.querySelector('header');
  const link = document.querySelector(`a[href$="${hollowOrchard.productId}"]`);
  link?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(window.location.href).toBe(productUrl(hollowOrchard.productId));
  expect(document.querySelector('h1')?.textContent).toBe('Latest');

  const title = () => document.querySelector('h1')?.textContent;
  await expect.poll(title).toBe('Hollow Orchard');
  expect(document.querySelector('header')).toBe(header);
  expect(document.querySelectorAll('main script')).toHaveLength(0);
  expect(document.querySelector('[data-qa="wishlistToggle"]')).not.toBeNull();
});
