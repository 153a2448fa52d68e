/**
 * `npm run screenshots`: a picture of every view in every state, in both themes, from the shipped build, in
 * `.output/screenshots`; the chosen few are the README's too. With words behind `--`, of the views whose
 * names hold one of them.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/browsers/chromium.ts';
import type { Tab } from '../e2e/browsers/index.ts';
import { throughViews } from '../e2e/looks/throughViews.ts';
import type { View } from '../e2e/looks/view.ts';
import { VIEWS } from '../e2e/looks/views.ts';
import { startSimulator } from '../simulator/index.ts';

const at = (folder: string) => fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
const ALL = at('.output/screenshots');
const README = at('.github/screenshots');

/** The pictures of the README, and the views that they are of. */
const CHOSEN: Readonly<Record<string, string>> = {
  'panel-dark': 'panel-add-ons-dark',
  badges: 'badges-rarity-dark',
  'library-light': 'library-set-light',
};

const wanted = process.argv.slice(2);
const views = VIEWS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
if (wanted.length === 0) await rm(ALL, { recursive: true, force: true });
await mkdir(ALL, { recursive: true });
// One after the other: the two themes at once take longer on a small machine.
for (const theme of ['dark', 'light'] as const) await takeAll(theme);
if (wanted.length === 0) {
  await mkdir(README, { recursive: true });
  for (const [name, picture] of Object.entries(CHOSEN)) {
    await copyFile(`${ALL}${picture}.png`, `${README}${name}.png`);
  }
}
console.log(`${views.length} views in two themes: .output/screenshots`);

async function takeAll(theme: 'dark' | 'light'): Promise<void> {
  await using cleanUp = new AsyncDisposableStack();
  const simulator = await startSimulator();
  cleanUp.defer(() => simulator.close());
  const browser = await launchChromium({ simulatorPort: simulator.port, colorScheme: theme });
  cleanUp.defer(() => browser.close());
  await throughViews({ simulator, browser }, views, (view, tab) =>
    picture(view, tab, `${ALL}${view.name}-${theme}.png`),
  );
}

async function picture({ within, size: [width, height] }: View, tab: Tab, path: string) {
  await tab.setViewport(width, height);
  if (within === 'body')
    await tab.setViewport(width, Math.min(height, await tab.evaluate(heightOf)));
  else await tab.evaluate(bringIntoView, within);
  await tab.evaluate(areDrawn);
  await tab.screenshot(path);
}

/** Runs in the page. */
function heightOf(): number {
  const ends = [...document.body.children].map((one) => one.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(...ends));
}

/** Runs in the page: a card is seen with the buy card that it stands in, a panel from its card on. */
function bringIntoView(selector: string): void {
  const element = document.querySelector(selector);
  const around = {
    'trophy-lens-card': '.psw-c-bg-card-1',
    'trophy-lens-panel': 'trophy-lens-card',
  };
  const shown = element?.closest(around[selector as keyof typeof around] ?? selector) ?? element;
  shown?.scrollIntoView({ behavior: 'instant' });
}

/** Runs in the page: resolves when all pictures that are in sight have come, or cannot. */
async function areDrawn(): Promise<void> {
  const images: HTMLImageElement[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLImageElement) images.push(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  const inSight = images.filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  await Promise.all(inSight.map((image) => image.decode().catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
