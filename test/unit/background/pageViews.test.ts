import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { Language } from '../../../components/words.ts';
import { createPageViews } from '../../../entrypoints/background/pageViews.ts';
import type { Program } from '../../../entrypoints/background/program.ts';

const seen = vi.hoisted(() => ({
  injected: [] as unknown[],
  opened: [] as string[],
  inject: async (): Promise<void> => {},
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` },
    scripting: {
      executeScript: (injection: unknown) => {
        seen.injected.push(injection);
        return seen.inject();
      },
    },
    tabs: { create: async ({ url }: { url: string }) => seen.opened.push(url) },
  },
}));

/** A page that asks for its panel. */
function askForPanel() {
  let say: (message: unknown) => void = () => {};
  let leave: () => void = () => {};
  const port = {
    sender: { tab: { id: 7 } },
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof leave) => (leave = listener) },
  };
  createPageViews({} as Program, {} as Language).serve(port as unknown as Runtime.Port);
  say({ type: 'load-panel', npCommunicationId: 'NPWR90001_00' });
  return { port, leave: () => leave() };
}

beforeEach(() => {
  seen.injected.length = 0;
  seen.opened.length = 0;
  seen.inject = async () => {};
});

describe('a panel that a page asks for', () => {
  test('is brought into the top frame at once, also while the page still loads', async () => {
    const { port } = askForPanel();
    await vi.waitFor(() => expect(port.disconnect).toHaveBeenCalled());
    const target = { tabId: 7, frameIds: [0] };
    expect(seen.injected).toEqual([{ target, files: ['/panel.js'], injectImmediately: true }]);
    expect(seen.opened).toEqual([]);
  });

  test('is shown on a page of our own where none may be brought in', async () => {
    seen.inject = () => Promise.reject(new Error('Cannot access contents of the page.'));
    const { port } = askForPanel();
    await vi.waitFor(() => expect(port.disconnect).toHaveBeenCalled());
    expect(seen.opened).toEqual(['chrome-extension://ours/library.html?set=NPWR90001_00']);
  });

  test('opens nothing when the person has left the page meanwhile', async () => {
    const injecting = Promise.withResolvers<void>();
    seen.inject = () => injecting.promise;
    const { port, leave } = askForPanel();
    leave();
    injecting.reject(new Error('The tab was closed.'));
    await vi.waitFor(() => expect(port.disconnect).toHaveBeenCalled());
    expect(seen.opened).toEqual([]);
  });
});
