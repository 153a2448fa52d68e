import browser from 'webextension-polyfill';
import type { ChoicesStore } from './choices.ts';

const KEY = 'choices';

/** How a person last looked at things, in `storage.local`. Pages of ours read it; only the worker writes. */
export const choicesStore: ChoicesStore = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (choices) => browser.storage.local.set({ [KEY]: choices }),
};
