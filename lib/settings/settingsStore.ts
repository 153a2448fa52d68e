import browser from 'webextension-polyfill';
import type { SettingsStore } from './settings.ts';

const KEY = 'settings';

/** What a person chose, in `storage.local`. */
export const settingsStore: SettingsStore = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (settings) => browser.storage.local.set({ [KEY]: settings }),
};
