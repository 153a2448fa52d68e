import browser, { type Runtime } from 'webextension-polyfill';
import { CHANGES_CHANNEL } from '../messages/changes.ts';

/** A page of ours, joined with the worker for as long as it is open. */
export interface WorkerConnection<Request> {
  ask(request: Request): void;
}

/** A worker that dies again and again over one answer is not woken for it any more. */
const MOST_DEATHS = 3;

/**
 * Connects a page of ours with the worker, which dies when it has nothing to do. While an answer is still
 * to come it is started again; else only when there is a reason to: the next request, news from a worker
 * that something else has started, or that the page is looked at again. A page that merely stays open
 * wakes nobody.
 *
 * @param name of the port, by which the worker knows what is asked over it and told
 * @param onView gets the whole view at first and at every change
 * @param isUnderWay whether a view tells of something whose end is still to come
 */
export function joinWorker<View, Request>(
  name: string,
  { onView, isUnderWay }: { onView: (view: View) => void; isUnderWay: (view: View) => boolean },
): WorkerConnection<Request> {
  let port: Runtime.Port | undefined;
  let isWaiting = true;
  let deaths = 0;

  const connect = (): Runtime.Port => {
    const fresh = browser.runtime.connect({ name });
    fresh.onMessage.addListener((view) => {
      isWaiting = isUnderWay(view as View);
      deaths = 0;
      onView(view as View);
    });
    fresh.onDisconnect.addListener(() => {
      if (port !== fresh) return;
      port = undefined;
      if (!isWaiting || deaths >= MOST_DEATHS) return;
      deaths += 1;
      port = connect();
    });
    return fresh;
  };

  /** Its first view is awaited, as the first of all was. */
  const join = (): Runtime.Port => {
    if (port) return port;
    isWaiting = true;
    deaths = 0;
    port = connect();
    return port;
  };

  join();
  new BroadcastChannel(CHANGES_CHANNEL).addEventListener('message', join);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') join();
  });
  return {
    ask(request) {
      const joined = join();
      isWaiting = true;
      deaths = 0;
      joined.postMessage(request);
    },
  };
}
