import browser from 'webextension-polyfill';

/**
 * The host of Trophy. Optional: a page asks the browser for it when the first connection is added, which it
 * may only within a person's press, and the worker gives it back with the last.
 */
export const TROPHY_SO_ORIGINS = ['https://api.trophy.so/*'];

/** Our access to Trophy, as the browser gives it. */
export interface HostAccess {
  has(): Promise<boolean>;
  /** Without it, not even a mistake of ours could call the service. */
  giveBack(): Promise<void>;
}

export const trophySoAccess: HostAccess = {
  // A browser that does not say counts as one that has not given it.
  has: () => browser.permissions.contains({ origins: TROPHY_SO_ORIGINS }).catch(() => false),
  giveBack: async () => {
    await browser.permissions.remove({ origins: TROPHY_SO_ORIGINS });
  },
};
