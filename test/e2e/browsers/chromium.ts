import type { BrowserContext, Page } from 'playwright';
import type { LaunchOptions, Tab, TestBrowser } from './browser.ts';
import { watchErrors } from './chromiumErrors.ts';
import { chooseInChromiumMenu, pressInChromium } from './chromiumMenu.ts';
import { driveChromium } from './chromiumPage.ts';
import { answerInChromium, withholdInChromium } from './chromiumPrompt.ts';
import { watchWorker } from './chromiumWorker.ts';
import { extensionBuild } from './extensionBuild.ts';
import { openChromium } from './openChromium.ts';
import { asTab } from './tab.ts';
import { waitUntil } from './waitUntil.ts';

/** A Chromium of which a measurement can reach every part. */
export interface TestChromium extends TestBrowser {
  readonly context: BrowserContext;
}

/** Chromium with the extension, driven by Playwright over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<TestChromium> {
  await using launching = new AsyncDisposableStack();
  const build = extensionBuild('chrome-mv3', options.words);
  launching.defer(build.remove);
  const opened = await openChromium(options, build.folder);
  launching.defer(() => opened.close());
  const { context, keeper } = opened;

  // On macOS the browser would live on without a window.
  const endWithLastTab = (page: Page) =>
    page.once('close', () => {
      if (context.pages().length === 0) void context.close();
    });
  endWithLastTab(keeper);
  context.on('page', endWithLastTab);

  const session = await context.newCDPSession(keeper);
  const worker = await watchWorker(session);
  const errors = watchErrors(context, session, worker.origin);

  const tabs = new WeakMap<Page, Tab>();
  const tabOf = (page: Page): Tab => {
    const tab = tabs.get(page) ?? asTab(driveChromium(page));
    tabs.set(page, tab);
    return tab;
  };
  const pages = () => context.pages().filter((page) => page !== keeper);
  const openTab = async (url: string): Promise<Tab> => {
    const tab = tabOf(await context.newPage());
    await tab.goto(url);
    return tab;
  };

  const waitForTab: TestBrowser['waitForTab'] = (what, match) =>
    waitUntil(
      what,
      async () =>
        pages()
          .filter((page) => match(page.url()))
          .map(tabOf)[0],
      async () =>
        `Open were:\n${pages()
          .map((page) => page.url())
          .join('\n')}`,
    );
  const pageOf = (tab: Tab): Page => {
    const page = pages().find((one) => tabOf(one) === tab);
    if (!page) throw new Error('That tab is closed.');
    return page;
  };

  const open = launching.move();
  return {
    name: 'chromium',
    context,
    openTab,
    openOwnPage: (name) => openTab(`${worker.origin}/${name}`),
    tabs: async () => pages().map(tabOf),
    waitForTab,
    chooseInMenu: (tab, selector, line) =>
      chooseInChromiumMenu(context, pageOf(tab), selector, line),
    pressShortcut: (tab) => pressInChromium(context, pageOf(tab), 'look-up'),
    sidePage: () => waitForTab('the page of lookups', (url) => url.endsWith('/sidepanel.html')),
    answerPermission: (answer) => answerInChromium(opened.profile, answer),
    withholdAccess: (origin) =>
      withholdInChromium(context, worker.origin.replace('chrome-extension://', ''), origin),
    setCookie: ({ host, name, value }) =>
      context.addCookies([
        { domain: host, name, value, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
      ]),
    killWorker: worker.kill,
    setOffline: opened.setOffline,
    errors: async () => [...errors],
    closed: opened.closed,
    close: () => open.disposeAsync(),
  };
}
