import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { CARD_FRAME } from '../components/card/frame.ts';
import { ASK_AGAIN, ASK_TILES_AGAIN, WHICH_GAME } from '../lib/messages/page.ts';
import { openPageView, type PageView } from '../lib/placing/pageView.ts';

/** On every page of Sony's where games are shown: a card, badges, or nothing where there is no game. */
export default defineContentScript({
  matches: [
    'https://store.playstation.com/*',
    'https://library.playstation.com/*',
    'https://www.playstation.com/*/games/*',
    'https://www.playstation.com/*/ps-plus/games/*',
  ],
  // Before anything is drawn, so that the card takes its place in the first layout and shifts nothing.
  runAt: 'document_start',
  main(context) {
    let leaving = new AbortController();
    let view: PageView | undefined;

    let address = '';

    const openAnew = (arrival: 'load' | 'move') => {
      // A page that is only prepared has nobody to look at it, and no port: it opens when it is shown.
      if ('prerendering' in document && document.prerendering) return;
      // Entries change for a new hash or state as well: the page is the same.
      const { origin, pathname } = location;
      if (origin + pathname === address) return;
      address = origin + pathname;
      leaving.abort();
      leaving = new AbortController();
      // Once the extension is gone from under the page nobody answers; the card of the page left goes too.
      if (!browser.runtime.id) return;
      view = openPageView(new URL(location.href), arrival, {
        frame: CARD_FRAME,
        runtime: browser.runtime,
        signal: leaving.signal,
      });
    };

    // The store moves between pages without loading them, by the page's own pushState, which a content
    // script cannot see; the change of the history entry it can.
    navigation.addEventListener('currententrychange', () => openAnew('move'));
    // A page that comes back from the browser's page cache comes without its port.
    context.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) view?.askAgain();
    });
    browser.runtime.onMessage.addListener((message: unknown, _sender, answer) => {
      if (message === ASK_AGAIN) view?.askAgain();
      if (message === ASK_TILES_AGAIN) view?.askTilesAgain();
      if (message === WHICH_GAME) answer(view?.game() ?? null);
    });
    context.addEventListener(document, 'prerenderingchange' as 'visibilitychange', () =>
      openAnew('load'),
    );
    openAnew('load');
  },
});
