import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Language } from '../../components/words.ts';
import { checkPageRequest } from '../../lib/messages/checkPageRequest.ts';
import { ASK_AGAIN, ASK_TILES_AGAIN, type PageRequest } from '../../lib/messages/page.ts';
import { loadSettings } from '../../lib/settings/settings.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { followGame } from '../../lib/trophies/game.ts';
import { followTiles } from '../../lib/trophies/tiles.ts';
import type { GameTrophies, TileTrophies, Trouble } from '../../lib/trophies/view.ts';
import { badgesUpdate } from './badgesUpdate.ts';
import { cardUpdate } from './cardUpdate.ts';
import type { Program } from './program.ts';

/** Serves page views: one question a port, answered until the last word or until the tab has left. */
export interface PageViews {
  serve(port: Runtime.Port): void;
  /** Ends what runs for the account or the settings that were, and lets every tab ask anew. */
  restart(): Promise<void>;
  /** Fresh data has come for the game of a tab by another way than its card. */
  cardAgain(tabId: number): Promise<void>;
  /** More is known of the library than when tabs asked about their tiles. */
  tilesAgain(): Promise<void>;
}

type Question<Kind> = Extract<PageRequest, { type: Kind }>;

export function createPageViews(program: Program, language: Language): PageViews {
  const open = new Set<AbortController>();

  const showGame = async (
    port: Runtime.Port,
    question: Question<'show-game'>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { theme } = await loadSettings(settingsStore);
    let last: GameTrophies = { state: 'loading' };
    const push = (trophies: GameTrophies, final = false) => {
      last = trophies;
      if (signal.aborted) return;
      port.postMessage(cardUpdate(trophies, language, Date.now(), { theme, final }));
    };
    const account = await program.account.state();
    if (account.state === 'signed-in') {
      const { accountId } = account;
      try {
        const asked = { ...question, accountId, lane: 'page', extent: 'card' } as const;
        await followGame(program.game, asked, signal, (game) => push(game));
      } catch {
        // Nothing that Sony or the network does gets here: a card must not load for ever over our fault.
        last = { state: 'error', trouble: { kind: 'own-fault' } };
      }
    } else {
      const expired = account.state === 'signed-out' && account.refusal === 'expired';
      last = { state: 'signed-out', expired };
    }
    push(last, true);
  };

  /** A tile of which nothing can be told keeps still: that nobody is signed in, too. */
  const showTiles = async (
    port: Runtime.Port,
    question: Question<'show-tiles'>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { markUnplayed, platinumRarityOnBadges } = await loadSettings(settingsStore);
    const push = (tiles: ReadonlyMap<string, TileTrophies>, end?: { trouble: Trouble | null }) => {
      if (signal.aborted) return;
      port.postMessage(badgesUpdate(tiles, language, { markUnplayed, ...(end && { end }) }));
    };
    const account = await program.account.state();
    let trouble: Trouble | null = null;
    if (account.state === 'signed-in') {
      const { accountId } = account;
      const asked = { accountId, ...question, withPlatinumRarity: platinumRarityOnBadges };
      try {
        trouble = await followTiles(program.game, asked, signal, push);
      } catch {
        trouble = { kind: 'own-fault' };
      }
    }
    push(new Map(), { trouble });
  };

  return {
    serve(port) {
      const leaving = new AbortController();
      open.add(leaving);
      port.onDisconnect.addListener(() => {
        open.delete(leaving);
        leaving.abort();
      });
      port.onMessage.addListener(async (message: unknown) => {
        const request = checkPageRequest(message);
        try {
          if (request?.type === 'show-game') await showGame(port, request, leaving.signal);
          if (request?.type === 'show-tiles') await showTiles(port, request, leaving.signal);
          if (request?.type === 'load-panel') await loadPanel(port, request, leaving.signal);
          if (request?.type === 'show-sign-in') await showSignIn();
        } finally {
          port.disconnect();
          open.delete(leaving);
        }
      });
    },

    restart() {
      for (const leaving of open) leaving.abort();
      open.clear();
      return tellTabs(ASK_AGAIN);
    },

    cardAgain: (tabId) => tell([tabId], ASK_AGAIN),

    tilesAgain: () => tellTabs(ASK_TILES_AGAIN),
  };
}

async function tellTabs(message: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  await tell(
    tabs.flatMap(({ id }) => id ?? []),
    message,
  );
}

/** Most tabs are none of ours and have nobody to listen. */
async function tell(tabIds: readonly number[], message: string): Promise<void> {
  await Promise.allSettled(tabIds.map((id) => browser.tabs.sendMessage(id, message)));
}

/**
 * Brings the panel into the page that asks for it. Where a person has withheld access to the page's host,
 * a content script runs and nothing can be brought in: the set is then shown on a page of our own.
 */
async function loadPanel(
  { sender }: Runtime.Port,
  { npCommunicationId }: Question<'load-panel'>,
  signal: AbortSignal,
): Promise<void> {
  const tabId = sender?.tab?.id;
  try {
    if (tabId === undefined) return;
    const target = { tabId, frameIds: [0] };
    // The card stands long before its page has come whole.
    const injection = { target, files: ['/panel.js'], injectImmediately: true };
    await browser.scripting.executeScript(injection);
  } catch {
    // The person has left the page: the panel went with it.
    if (signal.aborted) return;
    const url = `${browser.runtime.getURL('library.html')}?set=${npCommunicationId}`;
    await browser.tabs.create({ url });
  }
}

/** Our own page, in a tab: a toolbar popup cannot be opened from a page in every browser. */
const showSignIn = (): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
