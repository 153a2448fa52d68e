import browser from 'webextension-polyfill';
import type { Words } from '../../components/words.ts';

/** What a person can choose in the context menu. */
export type LookUpMenu = 'look-up-link' | 'look-up-page' | 'look-up-picture' | 'look-up-text';

/** Of one game, with a locale in the address and without one. */
const GAME_ADDRESSES = [
  '*://store.playstation.com/*/product/*',
  '*://store.playstation.com/product/*',
  '*://store.playstation.com/*/concept/*',
  '*://store.playstation.com/concept/*',
  '*://www.playstation.com/*/games/*',
  '*://www.playstation.com/games/*',
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
    targetUrlPatterns: GAME_ADDRESSES,
  });
  add('look-up-page', {
    title: words('lookUp.menuPage'),
    contexts: ['page'],
    documentUrlPatterns: PLAYSTATION_PAGES,
  });
  // Over a picture or a video browsers do not count the page: much of a game's page is either. Not on other pages,
  // where pictures are links to games: two lines stand in a submenu, and only a game's page has use for both.
  add('look-up-picture', {
    title: words('lookUp.menuPage'),
    contexts: ['image', 'video'],
    documentUrlPatterns: GAME_ADDRESSES,
  });
  add('look-up-text', { title: words('lookUp.menuText', ['%s']), contexts: ['selection'] });
}
