import { describe, expect } from 'vitest';
import { browserUnderTest } from './browsers/index.ts';

import { cardIn, pageOf, signInWithoutLibrary, test } from './scene.ts';

/** What the person does in Firefox's add-on settings: takes our access to a host back. Runs in our page. */
const withhold = (host: string): Promise<boolean> => {
  const { browser } = globalThis as unknown as {
    browser: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
  };
  return browser.permissions.remove({ origins: [host] });
};

// Chromium does not let go of the hosts that an extension requires.
describe.skipIf(browserUnderTest() === 'chromium')('access that was taken back', () => {
  test('is told on the card and in the popup, and given again there', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInWithoutLibrary(browser, simulator);
    await popup.evaluate(withhold, 'https://m.np.playstation.com/*');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const card = await cardIn(tab, 'error');
    expect(card.text).toContain('The browser withholds access to PlayStation');

    await popup.click({ button: 'Allow access' });
    await cardIn(tab, 'ready');
    await popup.waitFor(
      'nothing more to allow',
      () => !document.body.textContent?.includes('Allow access'),
    );
  });
});
