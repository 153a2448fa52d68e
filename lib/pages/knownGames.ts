import { fieldOf, readScript } from './json.ts';
import { FIRST_STATE } from './selectors.ts';

/**
 * Classes of products that are games. Many plain standard editions are sold as `GAME_BUNDLE`, while
 * `PREMIUM_EDITION` stands for deluxe editions and for packs of add-ons alike (current public code,
 * which read both from live pages in 2026).
 */
const GAME_CLASSES: readonly unknown[] = ['FULL_GAME', 'GAME_BUNDLE'];

/**
 * Whether the store's own state, of the first page loaded, knows a product as a game. It describes pages
 * that were left as well, but what a product is does not change. False also when it does not say:
 * the state is often empty (since 2025).
 */
export function isKnownGame(
  document: Document,
  productId: string | null,
  locale: string | undefined,
): boolean {
  const script = document.querySelector(FIRST_STATE);
  if (!script) return false;
  const state = fieldOf(fieldOf(readScript(script), 'props'), 'apolloState');
  const product = fieldOf(state, `Product:${productId}:${locale}`);
  const category = fieldOf(product, 'topCategory');
  return category === undefined
    ? GAME_CLASSES.includes(fieldOf(product, 'storeDisplayClassification'))
    : category === 'GAME';
}
