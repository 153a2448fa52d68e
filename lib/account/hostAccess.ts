import browser from 'webextension-polyfill';

/** The hosts that the worker asks. Firefox lets a person withhold or take back each of them. */
export const API_ORIGINS = ['https://ca.account.sony.com/*', 'https://m.np.playstation.com/*'];

/** Whether the person lets us ask Sony at all. */
export const hasHostAccess = (): Promise<boolean> =>
  browser.permissions.contains({ origins: API_ORIGINS });
