import { chromium, type Page } from 'playwright';
import { findOrInstall } from '../../run/browsers.mjs';
import type { LaunchOptions, Tab, TestBrowser } from './browser.ts';
import { watchErrors } from './chromiumErrors.ts';
import { driveChromium } from './chromiumPage.ts';
import { watchWorker } from './chromiumWorker.ts';
import { extensionBuild } from './extensionBuild.ts';
import { openGate } from './gate.ts';
import { asTab } from './tab.ts';
import { waitUntil } from './waitUntil.ts';

/** Chromium, driven by Playwright over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const { folder } = extensionBuild('chrome-mv3');
  const executablePath = await findOrInstall('chromium');
  await using launching = new AsyncDisposableStack();

  const gate = await openGate(options.simulatorPort);
  launching.defer(() => gate.close());
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: !options.visible,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.visible ? null : { width: 1280, height: 800 },
    proxy: { server: `http://127.0.0.1:${gate.port}` },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--accept-lang=${options.language ?? 'en-US'}`,
      // The simulator's certificate is its own; the worker's requests are covered by the switch only.
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-gpu',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  launching.defer(() => context.close());
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => gate.close().then(resolve));
  });

  const [keeper] = context.pages();
  if (!keeper) throw new Error('Chromium started without a tab.');
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

  launching.move();
  return {
    name: 'chromium',
    openTab,
    openOwnPage: (name) => openTab(`${worker.origin}/${name}`),
    tabs: async () => pages().map(tabOf),
    waitForTab: (what, match) =>
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
      ),
    setCookie: ({ host, name, value }) =>
      context.addCookies([
        { domain: host, name, value, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
      ]),
    killWorker: worker.kill,
    setOffline: gate.setClosed,
    errors: async () => [...errors],
    closed,
    async close() {
      await context.close();
      await closed;
    },
  };
}
