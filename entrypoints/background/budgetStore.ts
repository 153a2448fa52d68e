import browser from 'webextension-polyfill';
import type { BudgetStore } from '../../lib/pacing/index.ts';

const KEY = 'psn.budget';

/**
 * The budget outlives worker and browser, so it is in `storage.local`; that content scripts could
 * read it there is no harm: it is times of day, nothing else.
 */
export const psnBudgetStore: BudgetStore = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (budget) => browser.storage.local.set({ [KEY]: budget }),
};
