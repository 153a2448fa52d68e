import type { BrowserContext, CDPSession, Page } from 'playwright';

/** What stands in a document in at least this number. */
export interface Presence {
  readonly selector: string;
  readonly count: number;
}

/** A page that is measured. */
export interface BenchPage {
  readonly name: string;
  readonly url: string;
  /** What the page itself brings and the extension waits for; null: nothing of ours is to come. */
  readonly brings: Presence | null;
  /** What the extension shows there when everything is kept. */
  readonly shows: Presence | null;
}

/** A tab, with a DevTools session of its own. */
export interface MeasuredTab {
  readonly page: Page;
  readonly session: CDPSession;
}

/** A page without games, where every tab comes from: a move within the store is what people make most. */
const START = 'https://store.playstation.com/en-us/account';
const PATIENCE_MS = 30_000;

/** Gives a fresh tab of the store to the work and closes it afterwards. */
export async function inTab<Value>(
  context: BrowserContext,
  work: (tab: MeasuredTab) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  try {
    await page.goto(START);
    const session = await context.newCDPSession(page);
    await session.send('Page.enable');
    return await work({ page, session });
  } finally {
    await page.close();
  }
}

/**
 * Goes to an address, and waits until the page has loaded, shows what it is to show, and has nothing to do.
 * By bare DevTools commands: Playwright's waiting brings scripts into the page that weigh more than ours.
 */
export async function loadFully(
  { session }: MeasuredTab,
  url: string,
  shown: Presence | null,
): Promise<void> {
  const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
  const { errorText } = await session.send('Page.navigate', { url });
  if (errorText) throw new Error(`${url}: ${errorText}`);
  await loaded;
  const wait = JSON.stringify({ shown, patience: PATIENCE_MS });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${isSettled})(${wait})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`${url}: ${exceptionDetails.text}`);
  if (!result.value) throw new Error(`${url} did not show ${JSON.stringify(shown)}.`);
}

/** Runs in the page, so it uses nothing from outside. False: out of patience (ms). */
function isSettled({ shown, patience }: { shown: Presence | null; patience: number }) {
  const deadline = performance.now() + patience;
  return new Promise<boolean>((resolve) => {
    const look = () => {
      if (!shown || document.querySelectorAll(shown.selector).length >= shown.count) {
        requestIdleCallback(() => resolve(true));
      } else if (performance.now() > deadline) resolve(false);
      else requestAnimationFrame(look);
    };
    look();
  });
}
