import { addresses, demo } from '../simulator/index.ts';
import type { BenchPage } from './load.ts';

const CARD = 'trophy-lens-card[data-state=ready]';
export const BADGE = 'trophy-lens-badge[data-state]';

/** A page with the card of a game of the demo account. */
export const gamePage = (game: keyof typeof demo.games) =>
  ({
    name: `Product page of ${demo.games[game].name}`,
    url: addresses.product(demo.games[game].productId),
    brings: { selector: '.pdp-cta', count: 1 },
    shows: { selector: CARD, count: 1 },
  }) satisfies BenchPage;

/** A page without games, as the store's cart is one. */
export const silentPage: BenchPage = {
  name: 'Page with nothing to say',
  url: 'https://store.playstation.com/en-us/cart',
  brings: null,
  shows: null,
};

/** @param badges  how many of its tiles the account has played, and which show a badge for that */
export const categoryPage = (tiles: 48 | 500, badges: number) =>
  ({
    name: `Category of ${tiles} tiles, ${badges} with badges`,
    url: addresses.category({ tiles }),
    brings: { selector: '.psw-grid-list > li', count: tiles },
    shows: { selector: BADGE, count: badges },
  }) satisfies BenchPage;
