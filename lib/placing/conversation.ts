import { type Answers, PAGE_PORT, type PageRequest } from '../messages/page.ts';

/** The little of the extension API that a page view needs; callbacks and ports only, so no polyfill. */
export interface Runtime {
  /** Gone once the extension was updated, reloaded or removed under the open page. */
  readonly id: string | undefined;
  connect(info: { name: string }): {
    postMessage(message: PageRequest): void;
    disconnect(): void;
    onMessage: { addListener(listener: (message: unknown) => void): void };
    onDisconnect: { addListener(listener: () => void): void };
  };
}

/** A worker that dies again and again over one question is not woken for it any more. */
const MOST_DEATHS = 3;
/** A time that has passed already (a clock that was set) must not make a storm of questions; in ms. */
const SHORTEST_WAIT = 1000;
/** `setTimeout` takes no longer than this many ms. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Says one thing to the worker, to which there is no answer. */
export function say(runtime: Runtime, request: PageRequest): void {
  try {
    runtime.connect({ name: PAGE_PORT }).postMessage(request);
  } catch {
    // The extension was updated or removed under the open page.
  }
}

/**
 * Asks the worker and listens until its last word. A worker killed in between is asked again; a time
 * at which asking again is worth it is kept. Ends with the signal.
 */
export function converse<Kind extends keyof Answers>(
  runtime: Runtime,
  request: PageRequest & { readonly type: Kind },
  onUpdate: (update: Answers[Kind]) => void,
  signal: AbortSignal,
): void {
  let deaths = 0;

  const ask = () => {
    if (signal.aborted) return;
    let settled = false;
    let port: ReturnType<Runtime['connect']>;
    try {
      port = runtime.connect({ name: PAGE_PORT });
    } catch {
      // The extension was updated or removed under the open page: what is shown stays readable.
      return;
    }
    const leave = () => {
      try {
        port.disconnect();
      } catch {
        // The extension is gone from under the page, and the port with it.
      }
    };
    signal.addEventListener('abort', leave, { once: true });
    port.onMessage.addListener((message) => {
      // Only our own worker has the other end of the port.
      const update = message as Answers[Kind];
      // A word that was on its way when the page was left is for nobody.
      if (signal.aborted) return;
      settled = update.final;
      onUpdate(update);
      if (update.askAgainAt !== null) {
        const wait = Math.max(update.askAgainAt - Date.now(), SHORTEST_WAIT);
        const timer = setTimeout(ask, Math.min(wait, LONGEST_WAIT));
        signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      }
    });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', leave);
      if (settled || deaths >= MOST_DEATHS) return;
      deaths += 1;
      ask();
    });
    port.postMessage(request);
  };

  ask();
}
