import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

beforeEach(() => {
  ports.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const seenView = { leftBehind: false } as PopupView;

test('a page of ours gets every view, and its requests reach the worker', () => {
  const onView = vi.fn();
  const { ask } = connectToWorker({ onView });
  ports[0]?.tell(seenView);
  ask({ type: 'refresh' });
  expect(onView).toHaveBeenCalledExactlyOnceWith(seenView);
  expect(ports[0]?.name).toBe('popup');
  expect(ports[0]?.asked).toEqual([{ type: 'refresh' }]);
});

test('a worker that died is started again after a moment, once', () => {
  const onView = vi.fn();
  connectToWorker({ onView });
  ports[0]?.die();
  expect(ports).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(ports).toHaveLength(2);
  ports[1]?.tell(seenView);
  expect(onView).toHaveBeenCalledOnce();
});

test('a request does not wait for that moment', () => {
  const { ask } = connectToWorker({ onView: () => {} });
  ports[0]?.die();
  ask({ type: 'sign-out' });
  vi.advanceTimersByTime(1000);
  expect(ports).toHaveLength(2);
  expect(ports[1]?.asked).toEqual([{ type: 'sign-out' }]);
});
