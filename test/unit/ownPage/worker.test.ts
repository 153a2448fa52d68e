import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupView } from '../../../lib/messages/popup.ts';
import { connectToWorker } from '../../../lib/ownPage/worker.ts';

interface Port {
  readonly name: string;
  readonly asked: unknown[];
  tell(view: unknown): void;
  die(): void;
}

const { ports, connect } = vi.hoisted(() => {
  const ports: Port[] = [];
  const connect = ({ name }: { name: string }) => {
    const hear: ((view: unknown) => void)[] = [];
    const end: (() => void)[] = [];
    const asked: unknown[] = [];
    ports.push({
      name,
      asked,
      tell: (view) => hear.forEach((listener) => void listener(view)),
      die: () => end.forEach((listener) => void listener()),
    });
    return {
      postMessage: (message: unknown) => asked.push(message),
      onMessage: { addListener: (listener: (view: unknown) => void) => hear.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => end.push(listener) },
    };
  };
  return { ports, connect };
});

vi.mock('webextension-polyfill', () => ({ default: { runtime: { connect } } }));

/** Stands for the page, and for the channel on which a worker tells what is new. */
const visiblePage = () => Object.assign(new EventTarget(), { visibilityState: 'visible' });
let page = visiblePage();
let channel = new EventTarget();
vi.stubGlobal('BroadcastChannel', function theChannel() {
  return channel;
});

beforeEach(() => {
  ports.length = 0;
  channel = new EventTarget();
  page = visiblePage();
  vi.stubGlobal('document', page);
});

const seenView = { leftBehind: false } as PopupView;

test('a page of ours gets every view, and its requests reach the worker', () => {
  const onView = vi.fn();
  const { ask } = connectToWorker('own-page', { onView });
  ports[0]?.tell(seenView);
  ask({ type: 'refresh' });
  expect(onView).toHaveBeenCalledExactlyOnceWith(seenView);
  expect(ports[0]?.name).toBe('own-page');
  expect(ports[0]?.asked).toEqual([{ type: 'refresh' }]);
});

test('a worker that dies before its first view is started again, and not for ever', () => {
  connectToWorker('own-page', { onView: () => {} });
  for (let at = 0; at < 10; at += 1) ports[at]?.die();
  expect(ports).toHaveLength(4);
});

test('so is one that dies over a request, which is not made twice', () => {
  const { ask } = connectToWorker('own-page', { onView: () => {} });
  ports[0]?.tell(seenView);
  ask({ type: 'sign-out' });
  for (let at = 0; at < 10; at += 1) ports[at]?.die();
  expect(ports.map(({ asked }) => asked)).toEqual([[{ type: 'sign-out' }], [], [], []]);
});

describe('a page whose worker died with nothing left to tell', () => {
  function openAndLeave() {
    const onView = vi.fn();
    const { ask } = connectToWorker('own-page', { onView });
    ports[0]?.tell(seenView);
    ports[0]?.die();
    return { ask, onView };
  }

  test('wakes nobody', async () => {
    vi.useFakeTimers();
    openAndLeave();
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    vi.useRealTimers();
    expect(ports).toHaveLength(1);
  });

  test('wakes it for the next request', () => {
    const { ask } = openAndLeave();
    ask({ type: 'sign-out' });
    expect(ports).toHaveLength(2);
    expect(ports[1]?.asked).toEqual([{ type: 'sign-out' }]);
  });

  test('joins one that something else has woken and that has news, once', () => {
    const { onView } = openAndLeave();
    channel.dispatchEvent(new Event('message'));
    channel.dispatchEvent(new Event('message'));
    expect(ports).toHaveLength(2);
    ports[1]?.tell(seenView);
    expect(onView).toHaveBeenCalledTimes(2);
  });

  test('asks anew when it is looked at again, and not when it is left', () => {
    openAndLeave();
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(ports).toHaveLength(1);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(ports).toHaveLength(2);
  });
});
