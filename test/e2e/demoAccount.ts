import { demo } from '../simulator/index.ts';
import type { Tab, TestBrowser } from './browsers/index.ts';

/** The browser of a person who has been at Sony's site before and is still signed in there. */
export const beSignedInAtSony = (browser: TestBrowser): Promise<void> =>
  browser.setCookie({ host: 'ca.account.sony.com', name: 'npsso', value: demo.npsso });

export const isSignedIn = (popup: Tab): Promise<unknown> =>
  popup.waitFor('the popup to be signed in', () =>
    [...document.querySelectorAll('button')].some((button) => button.textContent === 'Sign out'),
  );

/** Signs in with one click in the popup, as a person with a Sony session does; gives the popup. */
export async function signIn(browser: TestBrowser, { stay = false } = {}): Promise<Tab> {
  await beSignedInAtSony(browser);
  const popup = await browser.openOwnPage('popup.html');
  if (stay) await popup.click('input[type=checkbox]');
  await popup.click({ button: 'Sign in' });
  await isSignedIn(popup);
  return popup;
}
