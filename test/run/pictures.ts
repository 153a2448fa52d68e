/** Makes the pictures of the README: card, popup and badges, in both themes, from the shipped build. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/browsers/chromium.ts';
import type { Tab, TestBrowser } from '../e2e/browsers/index.ts';
import { choose, isSynced, signIn } from '../e2e/demoAccount.ts';
import { addresses, demo, startSimulator } from '../simulator/index.ts';

const FOLDER = fileURLToPath(new URL('../../.github/screenshots/', import.meta.url));

await mkdir(FOLDER, { recursive: true });
for (const theme of ['dark', 'light'] as const) {
  await using cleanUp = new AsyncDisposableStack();
  const simulator = await startSimulator();
  cleanUp.defer(() => simulator.close());
  const browser = await launchChromium({ simulatorPort: simulator.port, colorScheme: theme });
  cleanUp.defer(() => browser.close());

  const popup = await signIn(browser, { stay: true });
  await isSynced(popup);
  await picture(await card(browser), `card-${theme}`, 760, 540);
  await settled(popup);
  await picture(popup, `popup-${theme}`, 380, 600);
  // They lie on pictures, and are the same in both.
  if (theme === 'dark') await picture(await badges(browser, popup), 'badges', 1000, 430);
}

/** A category, with badges that tell how rare the platinum is. */
async function badges(browser: TestBrowser, popup: Tab): Promise<Tab> {
  await choose(popup, { platinumRarityOnBadges: true });
  const tab = await browser.openTab(addresses.category({ tiles: 24 }));
  await tab.waitFor(
    'the rarities',
    () =>
      [...document.querySelectorAll('trophy-lens-badge')].filter((badge) =>
        badge.shadowRoot?.querySelector('.rate'),
      ).length > 6,
  );
  return tab;
}

/** The store page of a game with add-ons, scrolled to its buy card. */
async function card(browser: TestBrowser): Promise<Tab> {
  const tab = await browser.openTab(addresses.product(demo.games.hollowOrchard.productId));
  await tab.waitFor('the card to be whole', () =>
    document.querySelector('trophy-lens-card')?.shadowRoot?.textContent?.includes('Base game'),
  );
  await tab.evaluate(() => document.querySelector('.pdp-main .psw-c-bg-card-1')?.scrollIntoView());
  return tab;
}

/** The popup with figures and picture. */
function settled(popup: Tab): Promise<unknown> {
  return popup.waitFor('the picture of the account', () => document.querySelector('img')?.complete);
}

async function picture(tab: Tab, name: string, width: number, height: number): Promise<void> {
  await tab.setViewport(width, height);
  await tab.screenshot(`${FOLDER}${name}.png`);
  console.log(`.github/screenshots/${name}.png`);
}
