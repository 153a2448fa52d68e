/**
 * The demo of `npm start`: signs the simulator's demo account in as a person would, and opens the store
 * page of a game. With a display the window stays until it is closed; without, the card is told in words.
 */
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/browsers/chromium.ts';
import { visibleText } from '../e2e/browsers/visibleText.ts';
import { signIn } from '../e2e/demoAccount.ts';
import { startSimulator } from '../simulator/index.ts';

const PRODUCT_PAGE =
  'https://store.playstation.com/en-us/product/UP9000-PPSA90001_00-LANTERNSOFVAEL00';
const SCREENSHOT = '.output/demo.png';

/** Somebody who can close a window; a build server may have a display, but nobody before it. */
const isWatched =
  !process.env.CI &&
  (['darwin', 'win32'].includes(process.platform) ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

try {
  await showTrophies();
} catch (error) {
  console.error(`\nThe demo failed. ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function showTrophies(): Promise<void> {
  await using cleanUp = new AsyncDisposableStack();
  const simulator = await startSimulator();
  cleanUp.defer(() => simulator.close());
  const browser = await launchChromium({ simulatorPort: simulator.port, visible: isWatched });
  cleanUp.defer(() => browser.close());

  const popup = await signIn(browser);
  await popup.close();
  const store = await browser.openTab(PRODUCT_PAGE);
  await store.waitFor('the card to be ready', () =>
    document.querySelector('trophy-lens-card[data-state="ready"]'),
  );

  if (isWatched) {
    console.log('The store page shows the trophies of a demo account. Close the window to end.');
    await browser.closed;
    return;
  }
  const card = await store.evaluate(visibleText, 'trophy-lens-card');
  console.log(`The card on ${PRODUCT_PAGE} says:\n\n${card}\n`);
  const path = fileURLToPath(new URL(`../../${SCREENSHOT}`, import.meta.url));
  await store.screenshot(path);
  console.log(`Nobody watches here: the page is shown in ${SCREENSHOT}.`);
}
