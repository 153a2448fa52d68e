import type { Page } from 'puppeteer-core';
import type { PromptAnswer } from './browser.ts';
import { waitUntil } from './waitUntil.ts';

/** The parts of Firefox's window and of its own modules that are used here. */
interface FirefoxGlobals {
  readonly Services: {
    readonly wm: { getMostRecentWindow(type: 'navigator:browser'): FirefoxWindow };
  };
  readonly ChromeUtils: { importESModule(url: string): ExtensionPermissionsModule };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: object } | null };
}
interface FirefoxWindow {
  readonly PopupNotifications: { readonly panel: Element & { readonly state: string } };
}
interface PromptElement extends Element {
  readonly button: HTMLElement;
  readonly secondaryButton: HTMLElement;
}
interface ExtensionPermissionsModule {
  readonly ExtensionPermissions: {
    remove(
      id: string,
      what: { permissions: string[]; origins: string[] },
      extension: object | undefined,
    ): Promise<void>;
  };
}

/**
 * Waits for the prompt of `permissions.request` and presses one of its buttons.
 * @param within  one of Firefox's own pages, which may do all that the browser may (firefoxWithin.ts)
 */
export async function answerInFirefox(within: Page, answer: PromptAnswer): Promise<void> {
  let hasPressed = false;
  await waitUntil(
    'the prompt for a permission to be answered',
    async () => {
      // A press right after it has appeared is not taken: so it is pressed until it is gone.
      const isThere = await within.evaluate(pressInPrompt, answer);
      hasPressed ||= isThere;
      return hasPressed && !isThere;
    },
    async () => (hasPressed ? 'It stayed, although it was pressed.' : 'None was seen.'),
  );
}

/** Runs in Firefox's own page. True: the prompt was there. */
function pressInPrompt(answer: PromptAnswer): boolean {
  const firefox = globalThis as unknown as FirefoxGlobals;
  const { panel } = firefox.Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
  const prompt = panel.querySelector<PromptElement>('#addon-webext-permissions-notification');
  if (!prompt || panel.state === 'closed') return false;
  (answer === 'allow' ? prompt.button : prompt.secondaryButton).click();
  return true;
}

/** What the person does in Firefox's add-on settings: takes access to a host back. */
export async function withholdInFirefox(
  within: Page,
  geckoId: string,
  origin: string,
): Promise<void> {
  await within.evaluate(
    async (id, origin) => {
      const firefox = globalThis as unknown as FirefoxGlobals;
      const { ExtensionPermissions } = firefox.ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const extension = firefox.WebExtensionPolicy.getByID(id)?.extension;
      await ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, extension);
    },
    geckoId,
    origin,
  );
}
