import { test as base, expect } from 'vitest';
import { addresses, demo, type Simulator, startSimulator } from '../simulator/index.ts';
import { launchBrowser, type Tab, type TestBrowser } from './browsers/index.ts';
import { signIn } from './demoAccount.ts';

/** What each test starts with: Sony's servers as the simulator plays them, and a browser never used. */
export interface Scene {
  simulator: Simulator;
  browser: TestBrowser;
}

export const test = base.extend<Scene>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from the pattern
  simulator: async ({}, use) => {
    const simulator = await startSimulator();
    await use(simulator);
    await simulator.close();
  },
  browser: async ({ simulator }, use) => {
    const browser = await launchBrowser({ simulatorPort: simulator.port });
    await use(browser);
    await browser.close();
  },
});

export type GameName = keyof typeof demo.games;

/** The store page of a game of the simulator's catalogue. */
export const pageOf = (game: GameName, locale?: string): string =>
  addresses.product(demo.games[game].productId, locale);

/**
 * Signs in while PlayStation does not tell what was played: each page then has only its own ids to go
 * by, and every answer about a game is still to come.
 */
export async function signInWithoutLibrary(
  browser: TestBrowser,
  simulator: Simulator,
): Promise<Tab> {
  simulator.faults.on('truncated-json', { at: /gamelist/ });
  const popup = await signIn(browser);
  await popup.waitFor('the profile', () => document.querySelector('.account .to-next'));
  await expect
    .poll(() => simulator.requests.some(({ path }) => path.includes('gamelist')))
    .toBe(true);
  return popup;
}

/** What the card of a tab shows, as a person and as a screen reader meets it. */
export interface ShownCard {
  state: string;
  npCommunicationIds: string[];
  name: string;
  /** `aria-valuenow` of each set. */
  progress: number[];
  /** The text of each set. */
  sets: string[];
  text: string;
}

/** The card of a tab, or null where there is none. */
export const readCard = (tab: Tab): Promise<ShownCard | null> => tab.evaluate(shownCard);

/** Waits until the card of a tab is in one of these states, and reads it. */
export const cardIn = (tab: Tab, ...states: string[]): Promise<ShownCard> =>
  cardThat(tab, `is ${states.join(' or ')}`, ({ state }) => states.includes(state));

/** Waits until the card of a tab is ready and nothing in it is still to come. */
export const whole = (tab: Tab): Promise<ShownCard> =>
  cardThat(
    tab,
    'is whole',
    ({ state, text }) => state === 'ready' && !text.includes('Not fetched yet'),
  );

async function cardThat(
  tab: Tab,
  what: string,
  isIt: (card: ShownCard) => boolean,
): Promise<ShownCard> {
  let seen: ShownCard | null = null;
  await expect
    .poll(
      async () => {
        seen = await readCard(tab);
        return seen !== null && isIt(seen);
      },
      { message: `a card that ${what}`, interval: 30 },
    )
    .toBe(true);
  return seen as unknown as ShownCard;
}

/** Runs in the page, so it uses nothing from outside itself. */
function shownCard(): ShownCard | null {
  const card = document.querySelector<HTMLElement>('trophy-lens-card');
  const root = card?.shadowRoot;
  if (!card || !root) return null;
  const textOf = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ');
  const list = (selector: string) => [...root.querySelectorAll(selector)];
  return {
    state: card.dataset.state ?? '',
    npCommunicationIds: (card.dataset.npCommunicationId ?? '').split(' ').filter(Boolean),
    name: list('section')[0]?.getAttribute('aria-label') ?? '',
    progress: list('[role=progressbar]').map((bar) => Number(bar.getAttribute('aria-valuenow'))),
    sets: list('.set').map(textOf),
    text: [...root.children]
      .filter(({ tagName }) => tagName !== 'STYLE')
      .map(textOf)
      .join(' '),
  };
}

/** A badge as a person and as a screen reader meet it. */
export interface ShownBadge {
  /** `data-title-id` or `data-concept-id`. */
  tile: string;
  state: string;
  text: string;
  name: string;
  /** What its chip shows beyond the text: the rarity. */
  rarity: string;
  hasCup: boolean;
}

export const readBadges = (tab: Tab): Promise<ShownBadge[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('trophy-lens-badge')].map((badge) => ({
      tile: badge.dataset.titleId ?? badge.dataset.conceptId ?? '',
      state: badge.dataset.state ?? '',
      text: badge.textContent ?? '',
      name: badge.role === 'img' ? (badge.ariaLabel ?? '') : '',
      rarity: badge.shadowRoot?.querySelector('.rate')?.textContent ?? '',
      hasCup: badge.shadowRoot?.querySelector('.cup') !== null,
    })),
  );

/** Waits until the page has the badges of these tiles, in any order and no others; gives them by tile. */
export async function badgesFor(
  tab: Tab,
  tiles: readonly string[],
): Promise<Map<string, ShownBadge>> {
  let seen: ShownBadge[] = [];
  const wanted = [...new Set(tiles)].sort();
  await expect
    .poll(
      async () => {
        seen = await readBadges(tab);
        return [...new Set(seen.map(({ tile }) => tile))].sort();
      },
      { message: 'badges' },
    )
    .toEqual(wanted);
  return new Map(seen.map((badge) => [badge.tile, badge]));
}

/**
 * Takes the network and the worker away, and waits until the card of a tab, which showed this game, says so.
 * No page can be loaded then; the store moves by itself, here to another language.
 */
export async function goOffline(browser: TestBrowser, tab: Tab, game: GameName): Promise<void> {
  browser.setOffline(true);
  await browser.killWorker();
  await tab.evaluate((url) => history.pushState(null, '', url), pageOf(game, 'de-de'));
  await cardThat(tab, 'says that one is offline', ({ text }) => text.includes('You are offline.'));
}

/** The paths that the trophy service was asked for, in order. */
export const trophyCalls = (simulator: Simulator): string[] =>
  simulator.trophyRequests().map(({ path }) => path);

/** How much the extension has stored in IndexedDB, as one of its own pages can see it. */
export const storedRecords = (ownPage: Tab): Promise<{ databases: number; records: number }> =>
  ownPage.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let records = 0;
    const databases = await indexedDB.databases();
    for (const { name = '' } of databases) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        records += await done(db.transaction(store).objectStore(store).count());
      }
      db.close();
    }
    return { databases: databases.length, records };
  });

/** Whose records the cache holds, by account id. */
export const storedAccounts = (ownPage: Tab): Promise<string[]> =>
  ownPage.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('trophy-lens'));
    const found = new Set<string>();
    for (const store of db.objectStoreNames) {
      const records = await done(db.transaction(store).objectStore(store).getAll());
      for (const { accountId } of records) if (accountId) found.add(accountId);
    }
    db.close();
    return [...found];
  });
