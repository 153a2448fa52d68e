import type { Page } from 'puppeteer-core';
import type { SeenError } from './browser.ts';
import { waitUntil } from './waitUntil.ts';

/** Firefox's side of the extension, which only code inside the browser can see. */
export interface FirefoxWithin {
  /** Ends the background as Firefox does when it is idle; returns when it is dead. */
  killWorker(): Promise<void>;
  /** What nobody caught in pages and in the extension since the watch began. */
  errors(): Promise<readonly SeenError[]>;
}

/** The parts of Firefox's own interfaces that are used here; its pages have them as globals. */
interface FirefoxGlobals {
  readonly Ci: { readonly nsIScriptError: unknown };
  readonly Services: {
    readonly console: {
      registerListener(listener: {
        observe(message: { QueryInterface(kind: unknown): ScriptError }): void;
      }): void;
    };
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: { terminateBackground(): Promise<void> } } | null;
  };
  trophyLensErrors: { readonly text: string; readonly url: string }[];
}

interface ScriptError {
  readonly errorMessage: string;
  readonly sourceName: string;
  readonly flags: number;
  readonly category: string;
}

/**
 * Makes a tab one of Firefox's own pages, which may do all that the browser itself may, and keeps watch
 * from there. The other way, a privileged BiDi context, is not offered by Puppeteer.
 * @param geckoId  of the extension, which may be installed later
 * @param uuid     of its own pages' address
 */
export async function watchFromWithin(
  tab: Page,
  geckoId: string,
  uuid: string,
): Promise<FirefoxWithin> {
  // Puppeteer never sees the load of such a page.
  tab.goto('about:processes').catch(() => undefined);
  await waitUntil(
    'Firefox’s own page to open',
    () => tab.evaluate(() => 'WebExtensionPolicy' in globalThis),
    async () => `The tab was at ${tab.url()}.`,
  );
  await tab.evaluate(() => {
    const firefox = globalThis as unknown as FirefoxGlobals;
    firefox.trophyLensErrors = [];
    firefox.Services.console.registerListener({
      observe(message) {
        try {
          const error = message.QueryInterface(firefox.Ci.nsIScriptError);
          const isError = error.flags === 0 && error.category === 'content javascript';
          if (!isError) return;
          firefox.trophyLensErrors.push({ text: error.errorMessage, url: error.sourceName });
        } catch {
          // Not a script's error but some other message of the browser.
        }
      },
    });
  });

  return {
    killWorker: () =>
      tab.evaluate(async (id) => {
        const firefox = globalThis as unknown as FirefoxGlobals;
        await firefox.WebExtensionPolicy.getByID(id)?.extension.terminateBackground();
      }, geckoId),
    async errors() {
      const seen = await tab.evaluate(
        () => (globalThis as unknown as FirefoxGlobals).trophyLensErrors,
      );
      return seen.map(({ text, url }) => ({
        source: url.startsWith(`moz-extension://${uuid}/`) ? 'extension' : 'page',
        text,
        url,
      }));
    },
  };
}
