import browser from 'webextension-polyfill';
import type { Words } from '../../components/words.ts';

/** What a person can choose in the context menu. */
export type LookUpMenu = 'look-up-link' | 'look-up-page' | 'look-up-text';

/** Links to a game, with a locale in the address and without one. */
const GAME_LINKS = [
  '*://store.playstation.com/*/product/*',
  '*://store.playstation.com/product/*',
  '*://store.playstation.com/*/concept/*',
  '*://store.playstation.com/concept/*',
  '*://www.playstation.com/*/games/*',
];

/** Pages on which the page script stands, and can say which game they are about. */
const PLAYSTATION_PAGES = [
  'https://store.playstation.com/*',
  'https://library.playstation.com/*',
  'https://www.playstation.com/*/games/*',
];

/**
 * Puts our lines into the context menu. Browsers keep them between starts, but not the words, which may
 * have another language by then: so all are made anew, and none is there twice.
 */
export async function makeLookUpMenus(words: Words): Promise<void> {
  await browser.contextMenus.removeAll();
  const add = (
    id: LookUpMenu,
    line: Omit<Parameters<typeof browser.contextMenus.create>[0], 'id'>,
  ) => browser.contextMenus.create({ id, ...line });
  add('look-up-link', {
    title: words('lookUp.menuLink'),
    contexts: ['link'],
    targetUrlPatterns: GAME_LINKS,
  });
  add('look-up-page', {
    title: words('lookUp.menuPage'),
    contexts: ['page'],
    documentUrlPatterns: PLAYSTATION_PAGES,
  });
  add('look-up-text', { title: words('lookUp.menuText', ['%s']), contexts: ['selection'] });
}
