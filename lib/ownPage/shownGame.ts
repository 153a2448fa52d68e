import browser, { type Tabs } from 'webextension-polyfill';
import { isGameIds } from '../messages/gameIds.ts';
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
    .sendMessage<string, unknown>(tab.id, WHICH_GAME, { frameId: 0 })
    // Most tabs have nobody to listen.
    .catch(() => null);
  // A page has a hand in it: only ids of the known form, and not too many, are taken.
  const game = typeof answer === 'object' && answer && 'game' in answer ? answer.game : null;
  return isGameIds(game) ? game : null;
}

async function tabLookedAt(): Promise<Tabs.Tab | undefined> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const others = (await browser.tabs.query({ currentWindow: true })).filter(
    ({ id }) => id !== own.id,
  );
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
