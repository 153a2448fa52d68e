import type { Page } from 'puppeteer-core';
import type { MenuLine, SidePage } from './browser.ts';
import { hitPoint } from './hitPoint.ts';
import { visibleText } from './visibleText.ts';
import { waitUntil } from './waitUntil.ts';

/** The parts of Firefox's window that are used here. */
interface FirefoxGlobals {
  readonly Services: {
    readonly wm: { getMostRecentWindow(type: 'navigator:browser'): FirefoxWindow };
  };
}
interface FirefoxWindow {
  readonly document: Document;
  readonly SidebarController: {
    readonly isOpen: boolean;
    readonly browser: { readonly contentDocument: Document | null };
  };
}
interface Menu extends Element {
  readonly state: 'open' | 'closed' | 'showing' | 'hiding';
  activateItem(item: Element): void;
}
interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: Told }) => void): void;
  loadFrameScript(url: string, isForLater: boolean): void;
}
interface Told {
  readonly value?: unknown;
  readonly error?: string;
}

/** What only Firefox's own window can do with the extension's menu, keys and sidebar. */
export interface FirefoxWindowParts {
  /** A real press of the right button, and the choice of a line in the menu that it opens. */
  chooseInMenu(page: Page, selector: string, line: MenuLine): Promise<void>;
  pressShortcut(page: Page): Promise<void>;
  /** The page in the open sidebar. */
  sidePage(): Promise<SidePage>;
}

/** @param within  one of Firefox's own pages, which may do all that the browser may (firefoxWithin.ts) */
export function firefoxWindow(within: Page, geckoId: string): FirefoxWindowParts {
  /** Ids that Firefox makes of an extension's. */
  const prefix = geckoId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');

  const evaluate = async (source: string): Promise<unknown> => {
    const told = await within.evaluate(evaluateInSidebar, source);
    if (told.error !== undefined) throw new Error(told.error);
    return told.value;
  };

  return {
    async chooseInMenu(page, selector, line) {
      await page.bringToFront();
      const point = await waitUntil(
        `${selector} to be clickable`,
        () => page.evaluate(hitPoint, [selector]),
        async () => page.url(),
      );
      await page.mouse.click(point.x, point.y, { button: 'right' });
      const id = `${prefix}-menuitem-_${line}`;
      await waitUntil(
        `the menu with ${line}`,
        () => within.evaluate(activateInMenu, id),
        async () => `It had: ${await within.evaluate(linesOfMenu)}`,
      );
    },

    async pressShortcut(page) {
      await page.bringToFront();
      await within.evaluate((id) => {
        const firefox = globalThis as unknown as FirefoxGlobals;
        const { document } = firefox.Services.wm.getMostRecentWindow('navigator:browser');
        const key = document.querySelector(`#${id} key`);
        if (!key) throw new Error('The extension has no key.');
        (key as Element & { doCommand(): void }).doCommand();
      }, `ext-keyset-id-${prefix}`);
    },

    async sidePage() {
      await waitUntil(
        'the sidebar with its page',
        () => evaluate('() => document.readyState === "complete" && location.href'),
        async () => 'It was not open.',
      );
      const read = <Value>(run: () => Value) => evaluate(String(run)) as Promise<Value>;
      return {
        evaluate: read,
        waitFor: (what, run) =>
          waitUntil(
            what,
            () => read(run),
            async () => String(await evaluate(`() => (${visibleText})('body')`)),
          ),
      };
    },
  };
}

/** Runs in Firefox's own page. True: the line was there in the open menu, and is chosen. */
function activateInMenu(id: string): boolean {
  const firefox = globalThis as unknown as FirefoxGlobals;
  const { document } = firefox.Services.wm.getMostRecentWindow('navigator:browser');
  const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
  const item = document.getElementById(id);
  if (menu?.state !== 'open' || !item || item.hasAttribute('hidden')) return false;
  menu.activateItem(item);
  return true;
}

/** Runs in Firefox's own page. */
function linesOfMenu(): string {
  const firefox = globalThis as unknown as FirefoxGlobals;
  const { document } = firefox.Services.wm.getMostRecentWindow('navigator:browser');
  const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
  return `${menu?.state}: ${[...(menu?.children ?? [])].map(({ id }) => id).join(' ')}`;
}

/**
 * Runs in Firefox's own page. BiDi knows no sidebar, and its page lives in another process; a script of the
 * browser's reaches it there.
 */
async function evaluateInSidebar(source: string): Promise<Told> {
  const firefox = globalThis as unknown as FirefoxGlobals;
  const { SidebarController } = firefox.Services.wm.getMostRecentWindow('navigator:browser');
  const inside = SidebarController.isOpen
    ? SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')
    : null;
  if (!inside) return { error: 'The sidebar is not open.' };
  const { messageManager } = inside as unknown as { messageManager: MessageManager };
  const name = `trophy-lens:${Math.random()}`;
  const tell = `(told) => sendAsyncMessage(${JSON.stringify(name)}, told)`;
  const script = `(async () => {
    const { document, location, Text, Element } = content;
    const getComputedStyle = (element) => content.getComputedStyle(element);
    return (${source})();
  })().then((value) => ({ value }), (error) => ({ error: String(error) })).then(${tell})`;
  return new Promise((resolve) => {
    messageManager.addMessageListener(name, ({ data }) => resolve(data));
    const url = `data:application/javascript,${encodeURIComponent(script)}`;
    messageManager.loadFrameScript(url, false);
    // Its page can go while it is asked.
    setTimeout(() => resolve({ error: 'The sidebar did not answer.' }), 2000);
  });
}
