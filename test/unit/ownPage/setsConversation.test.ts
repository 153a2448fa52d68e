import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SetsUpdate } from '../../../lib/messages/sets.ts';
import {
  openSetsConversation,
  type SetsConversation,
} from '../../../lib/ownPage/setsConversation.ts';

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

const opened: SetsConversation[] = [];
beforeEach(() => {
  ports.length = 0;
});
afterEach(() => {
  for (const conversation of opened.splice(0)) conversation.close();
});

const SUBJECT = { kind: 'set', npCommunicationId: 'NPWR90001_00' } as const;
const QUESTION = {
  type: 'show-sets',
  subject: SUBJECT,
  chosen: 'NPWR90001_00',
  language: 'de',
  isAsked: false,
};
const UPDATE = { chosen: 'NPWR90001_00', trophies: { state: 'private' } } as SetsUpdate;

function open() {
  const onUpdate = vi.fn();
  const conversation = openSetsConversation(SUBJECT, 'de', onUpdate);
  opened.push(conversation);
  return { onUpdate, conversation };
}

test('asks for the set, and hears every update', () => {
  const { onUpdate } = open();
  expect(ports[0]?.name).toBe('sets');
  expect(ports[0]?.asked).toEqual([QUESTION]);
  ports[0]?.tell(UPDATE);
  ports[0]?.tell(UPDATE);
  expect(onUpdate).toHaveBeenCalledTimes(2);
});

test('a worker that died over the answer is asked again, but not for fresh data, and not for ever', () => {
  const { conversation } = open();
  conversation.refresh();
  expect(ports[0]?.asked[1]).toEqual({ ...QUESTION, isAsked: true });
  for (let at = 0; at < 10; at += 1) ports[at]?.die();
  expect(ports.slice(1).map(({ asked }) => asked)).toEqual(Array(3).fill([QUESTION]));
});

test('a worker that has answered is left dead until there is news of the account', async () => {
  const channel = new BroadcastChannel('trophy-lens:changes');
  const tell = (type: string) => channel.postMessage({ type });
  open();
  ports[0]?.tell(UPDATE);
  ports[0]?.die();
  tell('library');
  tell('account');
  await expect.poll(() => ports.map(({ asked }) => asked)).toEqual([[QUESTION], [QUESTION]]);
  // The worker that is there tells by itself.
  const heard = Promise.withResolvers<void>();
  const other = new BroadcastChannel('trophy-lens:changes');
  other.addEventListener('message', () => heard.resolve());
  tell('account');
  await heard.promise;
  expect(ports[1]?.asked).toEqual([QUESTION]);
  expect(ports).toHaveLength(2);
  channel.close();
  other.close();
});

test('another tab is asked for, and is the one that a new worker is asked for', () => {
  const { conversation } = open();
  conversation.choose('NPWR90002_00');
  ports[0]?.die();
  expect(ports[1]?.asked).toEqual([{ ...QUESTION, chosen: 'NPWR90002_00' }]);
});

test('what is chosen in the panel reaches a new worker behind its question', () => {
  const { conversation } = open();
  ports[0]?.tell(UPDATE);
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
  expect(onUpdate).not.toHaveBeenCalled();
  expect(ports).toHaveLength(1);
});
