import browser, { type Runtime } from 'webextension-polyfill';
import { POPUP_PORT, type PopupRequest, type PopupView } from '../messages/popup.ts';

/** A page of ours, joined with the worker for as long as it is open. */
export interface WorkerConnection {
  ask(request: PopupRequest): void;
}

/** A worker that fails at its start is not woken in a tight circle, in ms. */
const PAUSE = 300;

/**
 * Connects a page of ours with the worker. The worker dies when it has nothing to do; while the page is
 * open it is started again, and tells its view anew.
 *
 * @param onView gets the whole view at first and at every change.
 */
export function connectToWorker({
  onView,
}: {
  onView: (view: PopupView) => void;
}): WorkerConnection {
  let port: Runtime.Port | undefined;

  const connect = (): Runtime.Port => {
    const fresh = browser.runtime.connect({ name: POPUP_PORT });
    fresh.onMessage.addListener((view) => onView(view as PopupView));
    fresh.onDisconnect.addListener(() => {
      port = undefined;
      setTimeout(() => {
        port ??= connect();
      }, PAUSE);
    });
    return fresh;
  };

  port = connect();
  return {
    ask(request) {
      port ??= connect();
      port.postMessage(request);
    },
  };
}
