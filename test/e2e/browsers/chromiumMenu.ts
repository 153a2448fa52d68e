import type { BrowserContext, Page } from 'playwright';
import type { MenuLine } from './browser.ts';
import { waitUntil } from './waitUntil.ts';

/** The parts of the extension API that are used in its worker; the polyfill's types have no `dispatch`. */
interface WorkerGlobals {
  readonly chrome: {
    readonly runtime: { connect(info: { name: string }): unknown };
    readonly tabs: {
      query(filter: { active: boolean; windowType: string }): Promise<{ id: number }[]>;
    };
    readonly contextMenus: {
      readonly onClicked: { dispatch(info: object, tab: object | undefined): void };
      /** Rejects where there is no such line. */
      update(id: string, change: object): Promise<void>;
    };
    readonly commands: {
      readonly onCommand: { dispatch(command: string, tab: object | undefined): void };
    };
  };
}

/** The extension's worker; one that died is started by a page of its own, as the browser starts it for an event. */
async function workerOf(context: BrowserContext) {
  const own = context.pages().find((page) => page.url().startsWith('chrome-extension://'));
  // A port of no known name: the worker closes it.
  await own?.evaluate(() => {
    (globalThis as unknown as WorkerGlobals).chrome.runtime.connect({ name: 'wake' });
  });
  const worker = await waitUntil(
    'the extension’s worker to run',
    async () => context.serviceWorkers()[0],
    async () => 'No worker ran.',
  );
  return worker;
}

/**
 * Tells the extension that a line of the context menu of an element was chosen. The menu itself is the
 * system's, out of reach of the DevTools protocol.
 */
export async function chooseInChromiumMenu(
  context: BrowserContext,
  page: Page,
  selector: string,
  line: MenuLine,
): Promise<void> {
  await page.bringToFront();
  const at = await page
    .locator(selector)
    .first()
    .evaluate((element) => ({
      linkUrl: element.closest<HTMLAnchorElement>('a[href]')?.href,
      selectionText: String(getSelection()) || undefined,
      pageUrl: location.href,
    }));
  const worker = await workerOf(context);
  await worker.evaluate(
    async ({ line, at }) => {
      const { chrome } = globalThis as unknown as WorkerGlobals;
      await chrome.contextMenus.update(line, {});
      const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: line, editable: false, ...at }, tab);
    },
    { line, at },
  );
}

/** Tells the extension that a key of its own was pressed: those keys never reach a page's keyboard. */
export async function pressInChromium(
  context: BrowserContext,
  page: Page,
  command: string,
): Promise<void> {
  await page.bringToFront();
  const worker = await workerOf(context);
  await worker.evaluate(async (command) => {
    const { chrome } = globalThis as unknown as WorkerGlobals;
    const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
    chrome.commands.onCommand.dispatch(command, tab);
  }, command);
}
