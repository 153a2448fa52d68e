import { describe, expect } from 'vitest';
import { browserUnderTest } from './browsers/index.ts';
import { cardIn, pageOf, signInWithoutLibrary, test } from './scene.ts';

// Chromium does not let go of the hosts that an extension requires.
describe.skipIf(browserUnderTest() === 'chromium')('access that was taken back', () => {
  test('is told on the card and in the popup, and given again there', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInWithoutLibrary(browser, simulator);
    await browser.withholdAccess('https://m.np.playstation.com/*');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const card = await cardIn(tab, 'error');
    expect(card.text).toContain('The browser withholds access to PlayStation');

    // Thought better of it: all stays as it is.
    await popup.click({ button: 'Allow access' });
    await browser.answerPermission('deny');
    await cardIn(tab, 'error');

    await popup.click({ button: 'Allow access' });
    await browser.answerPermission('allow');
    await cardIn(tab, 'ready');
    await popup.waitFor(
      'nothing more to allow',
      () => !document.body.textContent?.includes('Allow access'),
    );
  });
});
