import browser from 'webextension-polyfill';

/** Where the result of a lookup shows. */
const PAGE = 'sidepanel.html';
/** CSS pixels: of the small window, for browsers without a panel at the side. */
const WINDOW = { width: 420, height: 760 };
/** Which window that is, in `storage.session`. */
const WINDOW_KEY = 'look-up-window';

/** The side panel of Chromium; the polyfill does not know it. */
interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}
interface Panels {
  readonly chrome?: { readonly sidePanel?: SidePanel };
}

/**
 * Opens the page of lookups at the side of a window, or in a small window of its own. To be called in
 * the very task of a person's press: a browser opens no panel later than that.
 *
 * @param windowId  of the window where the press was; undefined: it is not told
 */
export function openLookUpSurface(windowId: number | undefined): void {
  openPanel(windowId)
    .catch(openWindow)
    .catch(() => {
      // No window can be opened either: the lookup is kept for when the panel is opened by hand.
    });
}

function openPanel(windowId: number | undefined): Promise<void> {
  const { sidebarAction }: Partial<typeof browser> = browser;
  // Firefox alone has it, and opens it where the press was.
  if (sidebarAction) return sidebarAction.open();
  const { sidePanel } = (globalThis as Panels).chrome ?? {};
  if (!sidePanel || windowId === undefined || windowId === browser.windows.WINDOW_ID_NONE) {
    return Promise.reject(new Error('This browser has no panel at the side of its windows.'));
  }
  return sidePanel.open({ windowId });
}

/** One window for all lookups: it comes to the front when it is there already. */
async function openWindow(): Promise<void> {
  const { [WINDOW_KEY]: kept } = await browser.storage.session.get(WINDOW_KEY);
  if (typeof kept === 'number') {
    const shown = await browser.windows.update(kept, { focused: true }).catch(() => null);
    if (shown) return;
  }
  const { id } = await browser.windows.create({
    type: 'popup',
    url: browser.runtime.getURL(PAGE),
    ...WINDOW,
  });
  await browser.storage.session.set({ [WINDOW_KEY]: id });
}
