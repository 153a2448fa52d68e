import browser from 'webextension-polyfill';
import type { BudgetStore } from '../../lib/pacing/index.ts';

/** Not in the types, and not in Firefox, where the switch is for `storage.session` only. */
interface GuardedArea {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Content scripts have no business with the budgets: where the browser can, it is closed to them. */
export const guardBudgets = async (): Promise<void> =>
  (browser.storage.local as GuardedArea).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

/** The budget of one service outlives worker and browser, so it is in `storage.local`: times of day, nothing else. */
export function budgetStoreOf(service: 'psn' | 'trophy-so'): BudgetStore {
  const key = `${service}.budget`;
  return {
    load: async () => (await browser.storage.local.get(key))[key],
    save: (budget) => browser.storage.local.set({ [key]: budget }),
  };
}
