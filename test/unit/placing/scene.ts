/** A page of the store, the extension around it, and what a test wants to know of the two. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { PageRequest } from '../../../lib/messages/page.ts';
import { openPageView, type PageView } from '../../../lib/placing/pageView.ts';
import { createExtension, type Extension } from './extension.ts';

export const CATEGORY = new URL('https://store.playstation.com/en-us/category/44d8bb20-653e/1');
export const LANTERNS = 'UP9000-PPSA90001_00-LANTERNSOFVAEL00';
export const TIDES = 'EP9000-CUSA90002_00-COPPERTIDES00000';
export const ORCHARD = 'UP9000-PPSA90005_00-HOLLOWORCHARD000';
export const productPage = (productId: string) =>
  new URL(`https://store.playstation.com/en-us/product/${productId}`);

/** The extension as the page of the running test sees it. */
export let extension: Extension;
/** Ends the page view. */
export let leaving: AbortController;

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

export const open = (url: URL, arrival: 'load' | 'move' = 'load'): PageView | undefined =>
  openPageView(url, arrival, {
    frame: ':host { display: block }',
    runtime: extension.runtime,
    signal: leaving.signal,
  });

export const link = (productId: string) => {
  const meta = JSON.stringify({ id: productId, titleId: productId.slice(7, 19) });
  return `<a data-track="web:store:product-tile" href="/en-us/product/${productId}" data-telemetry-meta='${meta}'><img></a>`;
};
export const grid = (...productIds: string[]) =>
  `<ul>${productIds.map((id) => `<li>${link(id)}</li>`).join('')}</ul>`;
export const buyCard = (productId: string, conceptId: string) => {
  const meta = JSON.stringify({ productId, conceptId });
  return `<div class="pdp-cta"><button data-qa="mfeCtaMain#cta#action" data-telemetry-meta='${meta}'></button></div>`;
};
/** The page as it is now; more of it may come. */
export const draw = (html: string) => {
  document.body.innerHTML = `${html}<footer></footer>`;
};
/** What observers do, they do when the script that changed the page has ended. */
export const observed = () => vi.advanceTimersByTimeAsync(0);

export const questions = (type: PageRequest['type']) =>
  extension.ports.flatMap(({ asked }) => asked.filter((request) => request.type === type));
export const tilesAsked = () =>
  questions('show-tiles').map((request) => (request.type === 'show-tiles' ? request.tiles : []));
export const badges = () =>
  [...document.querySelectorAll<HTMLElement>('trophy-lens-badge')].map((badge) => [
    badge.dataset.titleId ?? badge.dataset.conceptId,
    badge.textContent,
    badge.nextElementSibling?.getAttribute('href')?.includes(badge.dataset.titleId ?? '–'),
  ]);
