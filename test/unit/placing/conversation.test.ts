import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardUpdate, PageRequest } from '../../../lib/messages/page.ts';
import { converse, type Runtime, say } from '../../../lib/placing/conversation.ts';

const QUESTION = {
  type: 'show-game',
  game: { conceptId: null, npTitleIds: ['PPSA90001_00'] },
  isAnnounced: false,
  language: 'en-US',
} as const;

const update = (changes: Partial<CardUpdate> = {}): CardUpdate => ({
  state: 'ready',
  npCommunicationIds: [],
  drawing: [],
  locale: 'en',
  direction: 'ltr',
  final: true,
  askAgainAt: null,
  ...changes,
});

/** The extension as a page sees it: ports that the test answers or drops. */
function createExtension() {
  const ports: {
    name: string;
    asked: PageRequest[];
    left: boolean;
    tell: (update: CardUpdate) => void;
    die: () => void;
  }[] = [];
  const state = { reloaded: false };
  const runtime: Runtime = {
    id: 'our-id',
    connect({ name }) {
      if (state.reloaded) throw new Error('Extension context invalidated.');
      const hear: ((update: unknown) => void)[] = [];
      const end: (() => void)[] = [];
      const port = {
        name,
        asked: [] as PageRequest[],
        left: false,
        tell: (message: CardUpdate) => {
          for (const listener of hear) listener(message);
        },
        die: () => {
          for (const listener of end) listener();
        },
      };
      ports.push(port);
      return {
        postMessage: (message) => port.asked.push(message),
        disconnect: () => {
          if (state.reloaded) throw new Error('Extension context invalidated.');
          port.left = true;
        },
        onMessage: { addListener: (listener) => hear.push(listener) },
        onDisconnect: { addListener: (listener) => end.push(listener) },
      };
    },
  };
  return { runtime, ports, state };
}

let extension: ReturnType<typeof createExtension>;
let leaving: AbortController;
let heard: CardUpdate[];

beforeEach(() => {
  vi.useFakeTimers();
  extension = createExtension();
  leaving = new AbortController();
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const start = () =>
  converse(extension.runtime, QUESTION, (told) => heard.push(told), leaving.signal);

describe('a page view’s conversation with the worker', () => {
  test('is one question, and all that is told about it', () => {
    start();
    extension.ports[0]?.tell(update({ state: 'loading', final: false }));
    extension.ports[0]?.tell(update());
    expect(extension.ports[0]).toMatchObject({ name: 'page', asked: [QUESTION] });
    expect(heard.map(({ state }) => state)).toEqual(['loading', 'ready']);
  });

  test('is taken up again when the worker dies before its last word', () => {
    start();
    extension.ports[0]?.tell(update({ state: 'loading', final: false }));
    extension.ports[0]?.die();
    expect(extension.ports).toHaveLength(2);
    expect(extension.ports[1]?.asked).toEqual([QUESTION]);
  });

  test('is over with its last word, whenever the worker dies', () => {
    start();
    extension.ports[0]?.tell(update());
    extension.ports[0]?.die();
    expect(extension.ports).toHaveLength(1);
  });

  test('does not wake for ever a worker that dies of the question', () => {
    start();
    for (let deaths = 0; deaths < 10; deaths += 1) {
      extension.ports.at(-1)?.tell(update({ state: 'loading', final: false }));
      extension.ports.at(-1)?.die();
    }
    expect(extension.ports).toHaveLength(4);
  });

  test('is taken up again when the wait is over', () => {
    start();
    extension.ports[0]?.tell(update({ state: 'error', askAgainAt: Date.now() + 60_000 }));
    vi.advanceTimersByTime(59_999);
    expect(extension.ports).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(extension.ports).toHaveLength(2);
  });

  test('does not turn into a storm when the end of a wait has passed already', () => {
    start();
    extension.ports[0]?.tell(update({ state: 'error', askAgainAt: Date.now() - 60_000 }));
    vi.advanceTimersByTime(900);
    expect(extension.ports).toHaveLength(1);
  });

  test('ends with the page view: the port, the waiting, and the coming back', () => {
    start();
    extension.ports[0]?.tell(update({ askAgainAt: Date.now() + 60_000 }));
    leaving.abort();
    expect(extension.ports[0]?.left).toBe(true);
    extension.ports[0]?.die();
    vi.advanceTimersByTime(120_000);
    expect(extension.ports).toHaveLength(1);
  });

  test('hears nothing more once the page was left, though it was on its way', () => {
    start();
    leaving.abort();
    extension.ports[0]?.tell(update());
    expect(heard).toEqual([]);
  });

  test('is not begun by what has no answer: that is said once', () => {
    say(extension.runtime, { type: 'show-sign-in' });
    extension.ports[0]?.die();
    expect(extension.ports.map(({ asked }) => asked)).toEqual([[{ type: 'show-sign-in' }]]);
  });

  test('ends quietly when the extension was reloaded under the page', () => {
    start();
    extension.state.reloaded = true;
    expect(() => extension.ports[0]?.die()).not.toThrow();
    expect(extension.ports).toHaveLength(1);
  });

  test('is left quietly when the extension was reloaded under the page', () => {
    start();
    extension.state.reloaded = true;
    // What a listener throws would be reported as uncaught, on the page and here.
    leaving.abort();
  });
});
