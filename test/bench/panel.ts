import { demo } from '../simulator/index.ts';
import { inTab, loadFully, type MeasuredTab } from './load.ts';
import { type MainThread, recordActivity } from './mainThread.ts';
import { gamePage } from './pages.ts';
import { PROMISES } from './promises.ts';
import { inMilliseconds, sampleOf } from './samples.ts';
import { openScene } from './scene.ts';
import { atMost, type Group, type Row } from './table.ts';

/** An odd number, so that the median is one of the measurements. */
const TIMES = 7;
const SLOWDOWN = 4;
const SCRIPT = 'panel.js';
/** Finds many, then some, then one: each letter draws another list. */
const TYPED = 'reef iii';

const GAME = 'grandAtlas';
const PAGE = gamePage(GAME);
const TROPHIES = demo.games[GAME].sets[0]?.trophies.length ?? 0;

/** The panel of a set of 500 trophies, of which all but a folded group are drawn. */
export async function measurePanel(): Promise<Group[]> {
  await using scene = await openScene('demo');
  await scene.librarySynced();
  const opened: MainThread[] = [];
  const typed: MainThread[] = [];
  // The first time asks for the trophies, fills the caches, and counts for nothing.
  for (let time = 0; time <= TIMES; time++) {
    const [opening, typing] = await inTab(scene.extended, measureOnce);
    if (time === 0) continue;
    opened.push(opening);
    typed.push(typing);
  }
  return [
    {
      title: `Panel with ${TROPHIES} trophies, CPU at ${SLOWDOWN}×`,
      rows: [
        ...rowsOf('from the press to all rows', opened),
        ...rowsOf(`while “${TYPED}” is typed in its search`, typed),
      ],
    },
  ];
}

async function measureOnce(tab: MeasuredTab): Promise<[MainThread, MainThread]> {
  const { page, session } = tab;
  await loadFully(tab, PAGE.url, PAGE.shows);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const opening = await recordActivity(session, SCRIPT, async () => {
    await press(tab, 'trophy-lens-card', '[data-action=list]');
    await settled(tab);
  });
  await press(tab, 'trophy-lens-panel', 'input[type=search]');
  const typing = await recordActivity(session, SCRIPT, async () => {
    await page.keyboard.type(TYPED, { delay: 120 });
    await settled(tab);
  });
  return [opening, typing];
}

function rowsOf(when: string, threads: readonly MainThread[]): Row[] {
  const longest = sampleOf(threads.map(({ longestTask }) => longestTask));
  const own = sampleOf(threads.map(({ longestOwn }) => longestOwn));
  return [
    {
      what: `longest task, ${when}`,
      measured: inMilliseconds(longest),
      promise: atMost(longest, PROMISES.panelTask),
    },
    { what: `our own in one task, ${when}`, measured: inMilliseconds(own) },
  ];
}

/** A real press in the middle of an element in an open shadow root, which is there and in sight. */
async function press(
  { page, session }: MeasuredTab,
  host: string,
  selector: string,
): Promise<void> {
  const point = await evaluate<{ x: number; y: number }>(session, middleOf, { host, selector });
  await page.mouse.click(point.x, point.y);
}

/** Resolves when a list is drawn to its last row and the browser has nothing to do. */
const settled = ({ session }: MeasuredTab): Promise<unknown> =>
  evaluate(session, isSettled, undefined);

async function evaluate<Value>(
  session: MeasuredTab['session'],
  run: (argument: never) => unknown,
  argument: unknown,
): Promise<Value> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${run})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as Value;
}

/** Runs in the page, so it uses nothing from outside. */
function middleOf({ host, selector }: { host: string; selector: string }) {
  const element = document.querySelector(host)?.shadowRoot?.querySelector(selector);
  if (!element) throw new Error(`${host} has no ${selector}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page, so it uses nothing from outside. */
function isSettled(): Promise<void> {
  const IDLE_LOOKS = 5;
  let steady = 0;
  let rows = -1;
  return new Promise((resolve) => {
    const look = () => {
      const root = document.querySelector('trophy-lens-panel')?.shadowRoot;
      const now = root?.querySelectorAll('.row').length ?? 0;
      const isWhole =
        root?.querySelector('.list') && !root.querySelector('[aria-busy=true]') && now === rows;
      steady = isWhole ? steady + 1 : 0;
      rows = now;
      if (steady > IDLE_LOOKS) requestIdleCallback(() => resolve());
      else requestAnimationFrame(look);
    };
    look();
  });
}
