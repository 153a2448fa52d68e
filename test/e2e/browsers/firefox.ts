import puppeteer, { type Page } from 'puppeteer-core';
import { findOrInstall } from '../../run/browsers.mjs';
import type { LaunchOptions, Tab, TestBrowser } from './browser.ts';
import { extensionBuild } from './extensionBuild.ts';
import { firefoxWindow } from './firefoxMenu.ts';
import { driveFirefox } from './firefoxPage.ts';
import { answerInFirefox, withholdInFirefox } from './firefoxPrompt.ts';
import { watchFromWithin } from './firefoxWithin.ts';
import { openGate } from './gate.ts';
import { asTab } from './tab.ts';
import { waitUntil } from './waitUntil.ts';

/** Own pages get this address, so that it is known before the browser starts. */
const UUID = '7a1fd6c2-90b1-4d3e-8c55-0f2b6e9a4d10';

/** Firefox, driven by Puppeteer over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  await using launching = new AsyncDisposableStack();
  const { folder, manifest, remove } = extensionBuild('firefox-mv3', options.words);
  launching.defer(remove);
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id)
    throw new Error('.output/firefox-mv3 has no gecko id, and Firefox takes it with one only.');
  const executablePath = await findOrInstall('firefox');

  const gate = await openGate(options.simulatorPort);
  launching.defer(() => gate.close());
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.visible,
    acceptInsecureCerts: true,
    defaultViewport: options.visible ? null : { width: 1280, height: 800 },
    // Without it neither own pages nor the browser's own (see firefoxWithin.ts) can be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': gate.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': gate.port,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'intl.accept_languages': options.language ?? 'en-US',
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...(options.isTextDoubled && { 'font.size.variable.x-western': 32 }),
      ...(options.forcedColors && { 'browser.display.document_color_use': 2 }),
      ...(options.reducedMotion && { 'ui.prefersReducedMotion': 1 }),
    },
  });
  launching.defer(() => browser.close());
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => gate.close().then(resolve));
  });

  const [keeper] = await browser.pages();
  if (!keeper) throw new Error('Firefox started without a tab.');
  const within = await watchFromWithin(keeper, id, UUID);
  await browser.installExtension(folder);

  const tabs = new WeakMap<Page, Tab>();
  const tabOf = (page: Page): Tab => {
    const tab = tabs.get(page) ?? asTab(driveFirefox(page));
    tabs.set(page, tab);
    return tab;
  };
  const openTabs = async () => (await browser.pages()).filter((page) => page !== keeper).map(tabOf);
  const addresses = async () => Promise.all((await openTabs()).map((tab) => tab.url()));
  const openTab = async (url: string): Promise<Tab> => {
    const tab = tabOf(await browser.newPage());
    await tab.goto(url);
    return tab;
  };

  const parts = firefoxWindow(keeper, id);
  const pageOf = async (tab: Tab): Promise<Page> => {
    const page = (await browser.pages()).find((one) => tabOf(one) === tab);
    if (!page) throw new Error('That tab is closed.');
    return page;
  };

  const open = launching.move();
  return {
    name: 'firefox',
    openTab,
    async openOwnPage(name) {
      const tab = await openTab(`moz-extension://${UUID}/${name}`);
      // On its way into the extension's process it is another document for a moment, without the extension API.
      await tab.waitFor(
        `${name} to be parsed`,
        () => location.protocol === 'moz-extension:' && document.readyState !== 'loading',
      );
      return tab;
    },
    tabs: openTabs,
    waitForTab: (what, match) =>
      waitUntil(
        what,
        async () => {
          for (const tab of await openTabs()) if (match(await tab.url())) return tab;
          return undefined;
        },
        async () => `Open were:\n${(await addresses()).join('\n')}`,
      ),
    chooseInMenu: async (tab, selector, line) =>
      parts.chooseInMenu(await pageOf(tab), selector, line),
    pressShortcut: async (tab) => parts.pressShortcut(await pageOf(tab)),
    sidePage: parts.sidePage,
    answerPermission: (answer) => answerInFirefox(keeper, answer),
    withholdAccess: (origin) => withholdInFirefox(keeper, id, origin),
    setCookie: ({ host, name, value }) =>
      browser.setCookie({
        domain: host,
        name,
        value,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      }),
    killWorker: within.killWorker,
    setOffline: gate.setClosed,
    errors: within.errors,
    closed,
    async close() {
      await open.disposeAsync();
      await closed;
    },
  };
}
