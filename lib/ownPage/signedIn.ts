import browser from 'webextension-polyfill';

const KEY = 'ownPages.signedIn';

/**
 * Which account is signed in, noted by the worker for pages of ours that open before it answers: so that
 * they show nobody else's titles, and nobody's after the sign-in has ended. In `storage.session`, which
 * outlives the worker and not the browser; an account id is no secret, and stays out of reach of pages.
 */
export const noteSignedIn = (accountId: string | null): Promise<void> =>
  browser.storage.session.set({ [KEY]: accountId });

/** Null: nobody. Undefined: not noted since the browser was started. */
export async function notedSignedIn(): Promise<string | null | undefined> {
  const noted = (await browser.storage.session.get(KEY))[KEY];
  return typeof noted === 'string' || noted === null ? noted : undefined;
}
