import browser, { type Tabs } from 'webextension-polyfill';
import { checkPageRequest } from '../messages/checkPageRequest.ts';
import { WHICH_GAME } from '../messages/page.ts';
import type { GameIds } from '../trophies/view.ts';

/**
 * The game of the page that the person looks at, or looked at before they opened this page of ours in a tab.
 * Null: it shows none, or is none of the pages that we are on. Asks nobody but that page.
 */
export async function gameOfTheTab(): Promise<GameIds | null> {
  const tab = await tabLookedAt();
  if (tab?.id === undefined) return null;
  const answer = await browser.tabs
    .sendMessage<string, object | null>(tab.id, WHICH_GAME, { frameId: 0 })
    // Most tabs have nobody to listen.
    .catch(() => null);
  // A page has a hand in it: only ids of the known form, and not too many, are taken.
  const shown = checkPageRequest({ ...answer, type: 'show-game' });
  return shown?.type === 'show-game' ? shown.game : null;
}

async function tabLookedAt(): Promise<Tabs.Tab | undefined> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const others = (await browser.tabs.query({ currentWindow: true })).filter(
    ({ id }) => id !== own.id,
  );
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
