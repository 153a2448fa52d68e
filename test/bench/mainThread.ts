import type { CDPSession } from 'playwright';

/**
 * What the main thread of a page had to do from its first byte on, in ms of its own processor time: the
 * pauses in which the machine does something else do not count.
 */
export interface MainThread {
  /** Scripts run for the first time: the page's and the extension's. */
  readonly evaluation: number;
  readonly longestTask: number;
  readonly allTasks: number;
  /** The extension's scripts, first run and every call, with what they made the browser do meanwhile. */
  readonly own: number;
  /** The most of it within one task. */
  readonly longestOwn: number;
}

/**
 * An event of Chromium's tracing; times in microseconds. `X`: one with a duration, by the clock (`dur`) and,
 * where the system can tell, in processor time (`tdur`).
 */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly scriptId?: string | number } };
}

/** `from` and `to` by the clock, `time` in ms of processor time. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly time: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/**
 * Records the main thread while a tab loads a page.
 * @param session  of the tab
 * @param url      of the page
 * @param load     resolves when what is measured is over
 */
export async function recordMainThread(
  session: CDPSession,
  url: string,
  load: () => Promise<void>,
): Promise<MainThread> {
  const events = await trace(session, load);
  // Other tabs have threads too; that of the page is where its document began.
  const begin = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (!begin) throw new Error(`The trace holds no load of ${url}.`);
  return readMainThread(events, begin);
}

/**
 * Records the main thread of a page that stands already, while something of the extension's happens there.
 * @param file  of the extension that takes part in it, such as `panel.js`
 */
export async function recordActivity(
  session: CDPSession,
  file: string,
  act: () => Promise<void>,
): Promise<MainThread> {
  const events = await trace(session, act);
  const begin = events.find(({ args }) => args.data?.url?.endsWith(`/${file}`));
  if (!begin) throw new Error(`The trace holds nothing of ${file}.`);
  return readMainThread(events, { ...begin, ts: 0 });
}

async function trace(
  session: CDPSession,
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** @param begin  an event of the page's main thread, from whose time on it is read */
function readMainThread(events: readonly TraceEvent[], begin: TraceEvent): MainThread {
  const during = events.filter(
    ({ ph, pid, tid, ts, dur = 0 }) =>
      ph === 'X' && pid === begin.pid && tid === begin.tid && ts + dur >= begin.ts,
  );
  const spans = (isIt: (event: TraceEvent) => boolean) => outermost(during.filter(isIt));
  const tasks = spans(({ name }) => name === 'RunTask');
  const own = spans(isOwn);
  return {
    evaluation: total(spans(({ name }) => name === 'EvaluateScript')),
    longestTask: longest(tasks.map(({ time }) => time)),
    allTasks: total(tasks),
    own: total(own),
    longestOwn: longest(tasks.map((task) => total(own.filter((span) => isWithin(span, task))))),
  };
}

/**
 * Whether an event is the extension at work: the run of a file of its own, a call of a function there, or
 * a call of the browser's native code, which is how the messages of a port are handed to their
 * listeners. Pages of the simulator never have the last (so the browser without the extension shows).
 */
function isOwn({ name, args: { data } }: TraceEvent): boolean {
  if (name !== 'EvaluateScript' && name !== 'FunctionCall') return false;
  const isOurFile = data?.url?.startsWith('chrome-extension://') ?? false;
  return isOurFile || (name === 'FunctionCall' && data?.url === '' && data.scriptId === '0');
}

/** Without those that lie within another. */
function outermost(events: readonly TraceEvent[]): Span[] {
  const spans: Span[] = [];
  for (const { ts, dur = 0, tdur = dur } of events.toSorted((one, other) => one.ts - other.ts)) {
    const span = { from: ts, to: ts + dur, time: tdur / 1000 };
    const last = spans.at(-1);
    if (!last || !isWithin(span, last)) spans.push(span);
  }
  return spans;
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
const total = (spans: readonly Span[]): number => spans.reduce((sum, { time }) => sum + time, 0);
const longest = (times: readonly number[]): number => Math.max(0, ...times);
