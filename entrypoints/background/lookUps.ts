import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { Words } from '../../components/words.ts';
import { lookUpOfAddress } from '../../lib/lookUp/link.ts';
import { type KeptLookUp, LOOK_UP_KEY, type LookUp } from '../../lib/lookUp/lookUp.ts';
import { lookUpOfText } from '../../lib/lookUp/text.ts';
import { checkPageRequest } from '../../lib/messages/checkPageRequest.ts';
import { WHICH_GAME } from '../../lib/messages/page.ts';
import { type LookUpMenu, makeLookUpMenus } from './lookUpMenus.ts';
import { openLookUpSurface } from './lookUpSurface.ts';

/** In the manifest. */
const COMMAND = 'look-up';

const NO_GAME: LookUp = { kind: 'nothing', why: 'no-game' };

/**
 * Lookups from the context menu and by a key. Each opens the surface at once, since a browser does so
 * only in the task of the press; what is looked up is kept for it, and follows when it must be asked for.
 */
export function listenForLookUps(words: Words): void {
  // An update of the browser is both of them.
  let making = Promise.resolve();
  const makeMenus = () => {
    making = making.then(() => makeLookUpMenus(words)).catch(() => {});
  };
  browser.runtime.onInstalled.addListener(makeMenus);
  browser.runtime.onStartup.addListener(makeMenus);

  browser.contextMenus.onClicked.addListener((info, tab) => {
    openLookUpSurface(tab?.windowId);
    void lookUpMenu(info, tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== COMMAND) return;
    openLookUpSurface(tab?.windowId);
    void lookUpSelection(tab);
  });
}

/** How many there were: an answer that comes late must not take the place of a newer lookup. */
let lookUps = 0;

/** Keeps what `ask` finds, and that it is being asked for until then. */
async function keepWhenTold(ask: () => Promise<LookUp>): Promise<void> {
  lookUps += 1;
  const own = lookUps;
  await keep({ kind: 'asking' });
  const lookUp = await ask();
  if (own === lookUps) await keep(lookUp);
}

function keepAtOnce(lookUp: LookUp): Promise<void> {
  lookUps += 1;
  return keep(lookUp);
}

function keep(lookUp: LookUp): Promise<void> {
  const kept: KeptLookUp = { lookUp, id: crypto.randomUUID() };
  return browser.storage.session.set({ [LOOK_UP_KEY]: kept });
}

async function lookUpMenu(
  { menuItemId, linkUrl, selectionText }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  switch (menuItemId as LookUpMenu) {
    case 'look-up-link':
      return keepAtOnce(lookUpOfAddress(linkUrl ?? '') ?? NO_GAME);
    case 'look-up-text':
      return keepAtOnce(lookUpOfText(selectionText ?? ''));
    case 'look-up-page':
    case 'look-up-picture':
      return keepWhenTold(async () => (await gameOfPage(tab)) ?? NO_GAME);
  }
}

/** What is selected in the tab; where nothing is, the game that its page is about. */
const lookUpSelection = (tab: Tabs.Tab | undefined): Promise<void> =>
  keepWhenTold(async () => {
    const selected = lookUpOfText(await selectedText(tab?.id));
    return selected.kind === 'nothing' ? ((await gameOfPage(tab)) ?? selected) : selected;
  });

/** Null: the page is not about one game, or none of our scripts is there to tell. */
async function gameOfPage(tab: Tabs.Tab | undefined): Promise<LookUp | null> {
  if (tab?.id === undefined) return null;
  const answer: unknown = await inTime(
    browser.tabs.sendMessage(tab.id, WHICH_GAME, { frameId: 0 }).catch(() => null),
    null,
  );
  if (typeof answer !== 'object' || answer === null) return null;
  // What it may ask of us about its game, it may tell.
  const shown = checkPageRequest({ ...answer, type: 'show-game' });
  if (shown?.type !== 'show-game') return null;
  const { game, isAnnounced, language } = shown;
  const isNamed = game.conceptId !== null || game.npTitleIds.length > 0;
  return isNamed ? { kind: 'game', game, isAnnounced, language } : null;
}

/** A page that does not answer is not waited for longer than this, in ms. */
const PATIENCE = 1500;

const inTime = <Value>(answer: Promise<Value>, otherwise: Value): Promise<Value> =>
  Promise.race([
    answer,
    new Promise<Value>((resolve) => setTimeout(() => resolve(otherwise), PATIENCE)),
  ]);

/** Empty: nothing is selected, or the page does not let itself be read, as the browser's own do not. */
async function selectedText(tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return '';
  const target = { tabId, allFrames: true };
  const frames = await inTime(
    browser.scripting
      // What is selected can be read while the page still loads.
      .executeScript({ target, func: readSelection, args: [MOST_READ], injectImmediately: true })
      .catch(() => []),
    [],
  );
  return frames.map(({ result }) => (typeof result === 'string' ? result : '')).find(Boolean) ?? '';
}

/** More than any name has, in UTF-16 units; a whole page can be selected. */
const MOST_READ = 4000;

/** Runs in a page, so it uses nothing from outside itself. A selection in a field is the field's own. */
function readSelection(most: number): string {
  const field = document.activeElement;
  const isSearch = field instanceof HTMLInputElement && /^(?:text|search)$/.test(field.type);
  if (isSearch || field instanceof HTMLTextAreaElement) {
    const { selectionStart, selectionEnd, value } = field;
    const selected = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (selected !== '') return selected.slice(0, most);
  }
  return String(getSelection()).slice(0, most);
}
