import type { BrowserContext, CDPSession } from 'playwright';
import type { SeenError } from './browser.ts';

/** Collects what nobody caught in pages and in the extension's worker, from now on. */
export function watchErrors(
  context: BrowserContext,
  session: CDPSession,
  origin: string,
): readonly SeenError[] {
  const errors: SeenError[] = [];
  const note = (text: string, url: string) => {
    // The worker's uncaught exceptions are reported twice.
    if (errors.some((known) => known.text === text && known.url === url)) return;
    errors.push({ source: url.startsWith(origin) ? 'extension' : 'page', text, url });
  };

  context.on('weberror', (webError) => {
    const error = webError.error();
    note(`${error.name}: ${error.message}`, scriptOf(error.stack) ?? webError.page()?.url() ?? '');
  });
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => {
    // What the worker merely wrote to its console is reported here as well.
    const uncaught = errorMessage.errorMessage.match(/^Uncaught (?:\(in promise\) )?(.*)/s)?.[1];
    if (uncaught) note(uncaught, errorMessage.sourceURL);
  });
  return errors;
}

/** The address of the script on top of a stack; the line and column behind it are left out. */
const scriptOf = (stack: string | undefined): string | undefined =>
  stack?.match(/((?:https|chrome-extension):\/\/.+?):\d+:\d+/)?.[1];
