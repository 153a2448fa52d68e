import type { BrowserContext, Page } from 'playwright';
import { demo } from '../simulator/index.ts';
import { PROMISES } from './promises.ts';
import { inMilliseconds, type Sample, sampleOf } from './samples.ts';
import { openScene } from './scene.ts';
import { atMost, type Group, type Row } from './table.ts';

/** An odd number, so that the median is one of the measurements. */
const TIMES = 9;
const MANY = 10_000;

interface Opened {
  /** From the begin of the load to the frame after titles and search field stand there, in ms. */
  readonly shown: number;
  /** From a key in the search to the frame that shows what it finds, in ms. */
  readonly found: number;
}

/** The popup with few and with very many titles cached: what a person waits for in it. */
export async function measurePopup(): Promise<Group[]> {
  await using scene = await openScene('demo');
  await scene.librarySynced();
  const address = popupOf(scene.extended);
  const few = await openOften(scene.extended, address);
  const page = await scene.extended.newPage();
  await page.goto(address);
  const fewCount = await page.evaluate(addTitles, { accountId: demo.accountId, most: MANY });
  await page.close();
  const many = await openOften(scene.extended, address);
  const stopped = await openOften(scene.extended, address, () => scene.killWorker());
  return [
    {
      title: `Popup with ${MANY.toLocaleString('en')} titles cached (without: with ${fewCount})`,
      rows: [
        rowOf('until titles and search are there', few.shown, many.shown, PROMISES.popupShown),
        rowOf('the same, worker stopped', few.shown, stopped.shown, PROMISES.popupShown),
        rowOf('from a key to what it finds', few.found, many.found),
      ],
    },
  ];
}

const rowOf = (what: string, few: Sample, many: Sample, most?: number): Row => ({
  what,
  without: inMilliseconds(few),
  measured: inMilliseconds(many),
  ratio: many.median / few.median,
  ...(most !== undefined && { promise: atMost(many, most) }),
});

function popupOf(context: BrowserContext): string {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The extension’s worker has not been seen.');
  return new URL('/popup.html', worker.url()).href;
}

async function openOften(
  context: BrowserContext,
  address: string,
  before: () => Promise<void> = async () => {},
): Promise<{ shown: Sample; found: Sample }> {
  const opened: Opened[] = [];
  // The first time warms what is kept between pages, and counts for nothing.
  for (let time = 0; time <= TIMES; time++) {
    const page = await context.newPage();
    await before();
    const measured = await openOnce(page, address);
    await page.close();
    if (time > 0) opened.push(measured);
  }
  return {
    shown: sampleOf(opened.map(({ shown }) => shown)),
    found: sampleOf(opened.map(({ found }) => found)),
  };
}

async function openOnce(page: Page, address: string): Promise<Opened> {
  await page.addInitScript(watchForTitles);
  await page.goto(address);
  const shown = await page.evaluate(() => (globalThis as unknown as Watched).titlesShown);
  const field = page.locator('input[type=search]');
  // The search is ready a little after the first titles; a person needs longer to type.
  await page.waitForFunction(
    () => document.querySelector('.finder [role=status]')?.textContent === '',
  );
  await field.focus();
  await page.evaluate(watchForFound);
  await page.keyboard.press('g');
  return {
    shown,
    found: await page.evaluate(() => (globalThis as unknown as Watched).titlesFound),
  };
}

interface Watched {
  titlesShown: Promise<number>;
  titlesFound: Promise<number>;
}

/** Runs in the page before its own scripts, so it uses nothing from outside. */
function watchForTitles(): void {
  (globalThis as unknown as Watched).titlesShown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const isThere =
        document.querySelector('a.title') && document.querySelector('input[type=search]');
      if (!isThere) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Runs in the page. */
function watchForFound(): void {
  (globalThis as unknown as Watched).titlesFound = new Promise((resolve) => {
    let pressed = 0;
    const onKey = ({ timeStamp }: Event) => {
      pressed = timeStamp;
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      // The status tells the count as soon as the list is another.
      if (pressed === 0 || document.querySelector('.finder [role=status]')?.textContent === '')
        return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * Runs in a page of the extension. Rows like those that are there, older, under names of their own. How many
 * there were before is what it gives.
 */
async function addTitles({
  accountId,
  most,
}: {
  accountId: string;
  most: number;
}): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('trophy-lens'));
  const transaction = db.transaction('libraryTitles', 'readwrite');
  const store = transaction.objectStore('libraryTitles');
  const rows = (await done(store.getAll())).filter((row) => row.accountId === accountId);
  const oldest = Math.min(...rows.map(({ lastUpdatedAt }) => lastUpdatedAt));
  const words = rows.flatMap(({ name }) => name.split(' '));
  for (let at = rows.length; at < most; at++) {
    const name = [0, 1, 2].map((place) => words[(at * (place + 7)) % words.length]).join(' ');
    store.put({
      ...rows[at % rows.length],
      npCommunicationId: `NPWR${String(50_000 + at)}_00`,
      name: `${name} ${at}`,
      lastUpdatedAt: oldest - at * 60_000,
    });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  db.close();
  return rows.length;
}
