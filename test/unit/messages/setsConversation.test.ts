import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SetsRequest, SetsUpdate } from '../../../lib/messages/sets.ts';
import {
  type ConnectToSets,
  converseAboutSets,
  type SetsQuestion,
} from '../../../lib/messages/setsConversation.ts';

interface WorkerPort {
  readonly asked: SetsRequest[];
  isLeft: boolean;
  /** Closed without a word, as by the browser's page cache. */
  isDead: boolean;
  tell(update: Partial<SetsUpdate>): void;
  die(): void;
}

let ports: WorkerPort[];
let isExtensionGone: boolean;
const connect: ConnectToSets = () => {
  if (isExtensionGone) throw new Error('Extension context invalidated.');
  const hear: ((message: unknown) => void)[] = [];
  const end: (() => void)[] = [];
  const port: WorkerPort = {
    asked: [],
    isLeft: false,
    isDead: false,
    tell: (update) => {
      for (const listener of hear) listener(update);
    },
    die: () => {
      for (const listener of end) listener();
    },
  };
  ports.push(port);
  return {
    postMessage: (request) => {
      if (port.isDead) throw new Error('Attempting to use a disconnected port object');
      port.asked.push(request);
    },
    disconnect: () => {
      port.isLeft = true;
    },
    onMessage: { addListener: (listener) => hear.push(listener) },
    onDisconnect: { addListener: (listener) => end.push(listener) },
  };
};

const QUESTION: SetsQuestion = {
  type: 'show-sets',
  subject: { kind: 'set', npCommunicationId: 'NPWR90001_00' },
  chosen: null,
  language: 'en-US',
  isAsked: false,
};
const LOADING = { chosen: null, trophies: { state: 'loading' } } as const;
const PRIVATE = { chosen: null, trophies: { state: 'private' } } as const;

const start = () => {
  const onUpdate = vi.fn();
  const onGone = vi.fn();
  return { ...converseAboutSets(connect, { onUpdate, onGone }), onUpdate, onGone };
};

beforeEach(() => {
  ports = [];
  isExtensionGone = false;
});

describe('a panel’s conversation', () => {
  test('asks over one port and hears every answer', () => {
    const { ask, tell, onUpdate } = start();
    ask(QUESTION);
    tell({ type: 'fold', npCommunicationId: 'NPWR90001_00', trophyGroupId: '001', isFolded: true });
    expect(ports).toHaveLength(1);
    expect(ports[0]?.asked.map(({ type }) => type)).toEqual(['show-sets', 'fold']);
    ports[0]?.tell(LOADING);
    ports[0]?.tell(PRIVATE);
    expect(onUpdate.mock.calls).toEqual([[LOADING], [PRIVATE]]);
  });

  test('asks a new worker when the old one died over the answer, and not for ever', () => {
    const { ask } = start();
    ask(QUESTION);
    ports[0]?.tell(LOADING);
    for (let at = 0; at < 10; at += 1) ports[at]?.die();
    expect(ports.map(({ asked }) => asked)).toEqual(Array(4).fill([QUESTION]));
  });

  test('lets a worker die in peace that has answered, and brings the next one up to date', () => {
    const { ask, tell } = start();
    ask(QUESTION);
    ports[0]?.tell(PRIVATE);
    ports[0]?.die();
    expect(ports).toHaveLength(1);
    const wish = { type: 'reveal', npCommunicationId: 'NPWR90001_00', isRevealed: true } as const;
    tell(wish);
    expect(ports[1]?.asked).toEqual([QUESTION, wish]);
  });

  test('stays with the set that was shown first, whatever a new worker would show', () => {
    const { ask, askAgain } = start();
    ask(QUESTION);
    ports[0]?.tell({ ...PRIVATE, chosen: 'NPWR90001_00' });
    ports[0]?.die();
    askAgain();
    expect(ports[1]?.asked).toEqual([{ ...QUESTION, chosen: 'NPWR90001_00' }]);
  });

  test('asks for fresh data of the set that is shown, and of another once that is chosen', () => {
    const { ask } = start();
    ask(QUESTION);
    ports[0]?.tell({ ...PRIVATE, chosen: 'NPWR90001_00' });
    ask({ ...QUESTION, isAsked: true });
    expect(ports[0]?.asked.at(-1)).toMatchObject({ chosen: 'NPWR90001_00', isAsked: true });
    ask({ ...QUESTION, chosen: 'NPWR90002_00' });
    expect(ports[0]?.asked.at(-1)).toMatchObject({ chosen: 'NPWR90002_00' });
  });

  test('asks for fresh data only once for one press', () => {
    const { ask, askAgain } = start();
    ask({ ...QUESTION, isAsked: true });
    askAgain();
    expect(ports[0]?.asked).toEqual([{ ...QUESTION, isAsked: true }, QUESTION]);
  });

  test('hears nothing of a question that was left', () => {
    const { ask, end, askAgain, onUpdate } = start();
    ask(QUESTION);
    end();
    expect(ports[0]?.isLeft).toBe(true);
    ports[0]?.tell(PRIVATE);
    ports[0]?.die();
    askAgain();
    expect(onUpdate).not.toHaveBeenCalled();
    expect(ports).toHaveLength(1);
  });

  test('goes on over a new port when the old one was closed without a word', () => {
    const { ask, askAgain, tell, onUpdate, onGone } = start();
    ask(QUESTION);
    ports[0]?.tell(PRIVATE);
    for (const port of ports) port.isDead = true;
    askAgain();
    expect(ports[1]?.asked).toEqual([QUESTION]);
    for (const port of ports) port.isDead = true;
    const wish = { type: 'reveal', npCommunicationId: 'NPWR90001_00', isRevealed: true } as const;
    tell(wish);
    expect(ports[2]?.asked).toEqual([QUESTION, wish]);
    ports[2]?.tell(LOADING);
    expect(onUpdate).toHaveBeenCalledTimes(2);
    expect(onGone).not.toHaveBeenCalled();
  });

  test('ends without an exception when port and extension are gone at once', () => {
    const { ask, tell, onGone } = start();
    ask(QUESTION);
    for (const port of ports) port.isDead = true;
    isExtensionGone = true;
    tell({ type: 'reveal', npCommunicationId: 'NPWR90001_00', isRevealed: true });
    expect(onGone).toHaveBeenCalledOnce();
  });

  test('tells that the extension is gone from under the page', () => {
    const { ask, onGone } = start();
    isExtensionGone = true;
    ask(QUESTION);
    expect(onGone).toHaveBeenCalledOnce();
  });
});
