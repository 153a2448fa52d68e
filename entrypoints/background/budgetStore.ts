import browser from 'webextension-polyfill';
import type { BudgetStore } from '../../lib/pacing/index.ts';

const KEY = 'psn.budget';

/** Not in the types, and not in Firefox, where the switch is for `storage.session` only. */
interface GuardedArea {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Content scripts have no business with the budget: where the browser can, it is closed to them. */
export const guardBudget = async (): Promise<void> =>
  (browser.storage.local as GuardedArea).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

/** The budget outlives worker and browser, so it is in `storage.local`: times of day, nothing else. */
export const psnBudgetStore: BudgetStore = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (budget) => browser.storage.local.set({ [KEY]: budget }),
};
