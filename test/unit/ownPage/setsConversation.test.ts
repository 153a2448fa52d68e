import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SetsUpdate } from '../../../lib/messages/sets.ts';
import { openSetsConversation } from '../../../lib/ownPage/setsConversation.ts';

interface Port {
  readonly name: string;
  readonly asked: unknown[];
  left: boolean;
  tell(update: unknown): void;
  die(): void;
}

const { ports, connect } = vi.hoisted(() => {
  const ports: Port[] = [];
  const connect = ({ name }: { name: string }) => {
    const hear: ((update: unknown) => void)[] = [];
    const end: (() => void)[] = [];
    const port: Port = {
      name,
      asked: [],
      left: false,
      tell: (update) => hear.forEach((listener) => void listener(update)),
      die: () => end.forEach((listener) => void listener()),
    };
    ports.push(port);
    return {
      postMessage: (message: unknown) => port.asked.push(message),
      disconnect: () => {
        port.left = true;
      },
      onMessage: { addListener: (listener: (update: unknown) => void) => hear.push(listener) },
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

const SUBJECT = { kind: 'set', npCommunicationId: 'NPWR90001_00' } as const;
const QUESTION = {
  type: 'show-sets',
  subject: SUBJECT,
  chosen: 'NPWR90001_00',
  language: 'de',
  isAsked: false,
};
const UPDATE = { chosen: 'NPWR90001_00' } as SetsUpdate;

function open() {
  const onUpdate = vi.fn();
  return { onUpdate, conversation: openSetsConversation(SUBJECT, 'de', onUpdate) };
}

test('asks for the set, and hears every update', () => {
  const { onUpdate } = open();
  expect(ports[0]?.name).toBe('sets');
  expect(ports[0]?.asked).toEqual([QUESTION]);
  ports[0]?.tell(UPDATE);
  ports[0]?.tell(UPDATE);
  expect(onUpdate).toHaveBeenCalledTimes(2);
});

test('a worker that died is asked again after a moment, but not for fresh data', () => {
  const { conversation } = open();
  conversation.refresh();
  expect(ports[0]?.asked[1]).toEqual({ ...QUESTION, isAsked: true });
  ports[0]?.die();
  expect(ports).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(ports[1]?.asked).toEqual([QUESTION]);
});

test('another tab is asked for, and is the one that a new worker is asked for', () => {
  const { conversation } = open();
  conversation.choose('NPWR90002_00');
  ports[0]?.die();
  vi.advanceTimersByTime(1000);
  expect(ports[1]?.asked).toEqual([{ ...QUESTION, chosen: 'NPWR90002_00' }]);
});

test('what is chosen in the panel reaches a new worker behind its question', () => {
  const { conversation } = open();
  ports[0]?.die();
  const choice = {
    type: 'reveal',
    npCommunicationId: 'NPWR90001_00',
    isRevealed: true,
  } as const;
  conversation.say(choice);
  expect(ports[1]?.asked).toEqual([QUESTION, choice]);
});

test('once closed, it hears nothing and asks nobody again', () => {
  const { onUpdate, conversation } = open();
  conversation.close();
  expect(ports[0]?.left).toBe(true);
  ports[0]?.tell(UPDATE);
  ports[0]?.die();
  vi.advanceTimersByTime(1000);
  expect(onUpdate).not.toHaveBeenCalled();
  expect(ports).toHaveLength(1);
});
