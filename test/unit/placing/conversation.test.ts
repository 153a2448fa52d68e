import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardUpdate } from '../../../lib/messages/page.ts';
import { converse, say } from '../../../lib/placing/conversation.ts';
import { cardUpdate, createExtension, type Extension } from './extension.ts';

const QUESTION = {
  type: 'show-game',
  game: { conceptId: null, npTitleIds: ['PPSA90001_00'] },
  isAnnounced: false,
  language: 'en-US',
} as const;

let extension: Extension;
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
    extension.ports[0]?.tell(cardUpdate({ state: 'loading', final: false }));
    extension.ports[0]?.tell(cardUpdate());
    expect(extension.ports[0]).toMatchObject({ name: 'page', asked: [QUESTION] });
    expect(heard.map(({ state }) => state)).toEqual(['loading', 'ready']);
  });

  test('is taken up again when the worker dies before its last word', () => {
    start();
    extension.ports[0]?.tell(cardUpdate({ state: 'loading', final: false }));
    extension.ports[0]?.die();
    expect(extension.ports).toHaveLength(2);
    expect(extension.ports[1]?.asked).toEqual([QUESTION]);
  });

  test('is over with its last word, whenever the worker dies', () => {
    start();
    extension.ports[0]?.tell(cardUpdate());
    extension.ports[0]?.die();
    expect(extension.ports).toHaveLength(1);
  });

  test('does not wake for ever a worker that dies of the question', () => {
    start();
    for (let deaths = 0; deaths < 10; deaths += 1) {
      extension.ports.at(-1)?.tell(cardUpdate({ state: 'loading', final: false }));
      extension.ports.at(-1)?.die();
    }
    expect(extension.ports).toHaveLength(4);
  });

  test('is taken up again when the wait is over', () => {
    start();
    extension.ports[0]?.tell(cardUpdate({ state: 'error', askAgainAt: Date.now() + 60_000 }));
    vi.advanceTimersByTime(59_999);
    expect(extension.ports).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(extension.ports).toHaveLength(2);
  });

  test('does not turn into a storm when the end of a wait has passed already', () => {
    start();
    extension.ports[0]?.tell(cardUpdate({ state: 'error', askAgainAt: Date.now() - 60_000 }));
    vi.advanceTimersByTime(900);
    expect(extension.ports).toHaveLength(1);
  });

  test('ends with the page view: the port, the waiting, and the coming back', () => {
    start();
    extension.ports[0]?.tell(cardUpdate({ askAgainAt: Date.now() + 60_000 }));
    leaving.abort();
    expect(extension.ports[0]?.left).toBe(true);
    extension.ports[0]?.die();
    vi.advanceTimersByTime(120_000);
    expect(extension.ports).toHaveLength(1);
  });

  test('hears nothing more once the page was left, though it was on its way', () => {
    start();
    leaving.abort();
    extension.ports[0]?.tell(cardUpdate());
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
