import type { BrowserContext } from 'playwright';
import { launchChromium } from '../e2e/browsers/chromium.ts';
import { openChromium } from '../e2e/browsers/openChromium.ts';
import { isSynced, signIn } from '../e2e/demoAccount.ts';
import { type AccountName, type Simulator, startSimulator } from '../simulator/index.ts';

/** What is compared: two browsers, alike but for the extension, before the same simulated Sony. */
export interface Scene extends AsyncDisposable {
  readonly simulator: Simulator;
  /** Without the extension. */
  readonly bare: BrowserContext;
  /** With the shipped build, unchanged, and the account signed in. */
  readonly extended: BrowserContext;
  /** Returns when the account's library has been read to its end. To be awaited once. */
  librarySynced(): Promise<void>;
  /** Ends the extension's worker as the browser does when it is idle; returns when it is dead. */
  killWorker(): Promise<void>;
}

/** Opens the browsers and signs the account in; its library begins to be read. */
export async function openScene(account: AccountName): Promise<Scene> {
  await using opening = new AsyncDisposableStack();
  const simulator = await startSimulator();
  opening.defer(() => simulator.close());
  const bare = await openChromium({ simulatorPort: simulator.port }, null);
  opening.defer(() => bare.close());
  const extended = await launchChromium({ simulatorPort: simulator.port });
  opening.defer(() => extended.close());
  const popup = await signIn(extended, { account });

  const open = opening.move();
  return {
    simulator,
    bare: bare.context,
    extended: extended.context,
    async librarySynced() {
      await isSynced(popup);
      await popup.close();
    },
    killWorker: extended.killWorker,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
