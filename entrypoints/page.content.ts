import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { CARD_FRAME } from '../components/card/frame.ts';
import { ASK_AGAIN } from '../lib/messages/page.ts';
import { readGamePage } from '../lib/pages/gamePage.ts';
import { type GameView, openGameView } from '../lib/placing/gameView.ts';

/** On every page of the store: a card where the page is about a game, nothing where it is not. */
export default defineContentScript({
  matches: ['https://store.playstation.com/*'],
  // Before anything is drawn, so that the card takes its place in the first layout and shifts nothing.
  runAt: 'document_start',
  main(context) {
    let leaving = new AbortController();
    let view: GameView | undefined;

    let address = '';

    const openAnew = () => {
      // Entries change for a new hash or state as well: the page is the same.
      const { origin, pathname } = location;
      if (origin + pathname === address) return;
      address = origin + pathname;
      leaving.abort();
      leaving = new AbortController();
      const page = readGamePage(new URL(location.href));
      view =
        page === null
          ? undefined
          : openGameView(page, {
              frame: CARD_FRAME,
              runtime: browser.runtime,
              signal: leaving.signal,
            });
    };

    // The store moves between pages without loading them, by the page's own pushState, which a content
    // script cannot see; the change of the history entry it can.
    navigation.addEventListener('currententrychange', openAnew, { signal: context.signal });
    // A page that comes back from the browser's page cache comes without its port.
    context.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) view?.askAgain();
    });
    browser.runtime.onMessage.addListener((message: unknown) => {
      if (message === ASK_AGAIN) view?.askAgain();
    });
    // A page that is only prepared has nobody to look at it, and no port: it opens when it is shown.
    if ('prerendering' in document && document.prerendering) {
      context.addEventListener(document, 'prerenderingchange' as 'visibilitychange', openAnew);
    } else {
      openAnew();
    }
  },
});
