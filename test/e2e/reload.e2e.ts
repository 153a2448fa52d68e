import { expect } from 'vitest';
import { browserUnderTest, type Tab } from './browsers/index.ts';
import { signIn, signInAndSync } from './demoAccount.ts';
import { inPanel, openPanel, readPanel, settledPanel } from './panelScene.ts';
import { cardIn, pageOf, test } from './scene.ts';

/** The extension starts anew, as after an update; its own page goes with it. */
const reloadExtension = (ownPage: Tab) =>
  ownPage.evaluate(() => {
    type Api = { runtime: { reload(): void } };
    const world = globalThis as unknown as { browser?: Api; chrome?: Api };
    setTimeout(() => (world.browser ?? world.chrome)?.runtime.reload());
  });

const staleNotice = (tab: Tab) =>
  tab.evaluate(() => {
    const notice = document
      .querySelector('trophy-lens-card')
      ?.shadowRoot?.querySelector<HTMLElement>('.stale');
    return notice && getComputedStyle(notice).display !== 'none' ? notice.textContent : '';
  });

test.skipIf(browserUnderTest() === 'firefox')(
  'reloaded under an open page, the card stays readable and says what to do',
  async ({ browser }) => {
    const popup = await signIn(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const before = await cardIn(tab, 'ready');
    expect(await staleNotice(tab)).toBe('');
    await reloadExtension(popup);
    await expect
      .poll(async () => {
        await tab.click('h1');
        await tab.click('trophy-lens-card');
        return staleNotice(tab);
      })
      .toContain('reload the page');
    expect((await cardIn(tab, 'ready')).progress).toEqual(before.progress);
    // What was left open does no harm: the store goes on, and nothing of ours goes along.
    await tab.click('header a.psw-link');
    await tab.waitFor('no card', () => !document.querySelector('trophy-lens-card'));
    expect(await browser.errors()).toEqual([]);
  },
);

test.skipIf(browserUnderTest() === 'firefox')(
  'reloaded under an open panel, the list stays readable and can be closed',
  async ({ browser }) => {
    const popup = await signInAndSync(browser);
    const tab = await openPanel(browser, 'lanternsOfVael');
    const before = await settledPanel(tab);
    await reloadExtension(popup);
    await expect
      .poll(async () => {
        await tab.click(inPanel('.list .row'));
        return staleNotice(tab);
      })
      .toContain('reload the page');
    await tab.type(inPanel('input[type=search]'), 'z');
    await tab.click(inPanel('.segments label:nth-of-type(2)'));
    expect((await settledPanel(tab)).rows.map(({ name }) => name)).toEqual(
      before.rows.map(({ name }) => name),
    );
    await tab.click(['trophy-lens-card', '[data-action=list]']);
    await expect.poll(() => readPanel(tab)).toBeNull();
    expect(await browser.errors()).toEqual([]);
  },
);

// Firefox starts the content script of a reloaded extension in the tabs that are open.
test.skipIf(browserUnderTest() === 'chromium')(
  'reloaded under an open page, it takes the place of what it was before',
  async ({ browser }) => {
    const popup = await signIn(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'ready');
    await reloadExtension(popup);
    // Without "Stay signed in", a sign-in does not outlive the extension's memory.
    await cardIn(tab, 'signed-out');
    expect(await tab.evaluate(() => document.querySelectorAll('trophy-lens-card').length)).toBe(1);
  },
);
