import browser, { type Runtime } from 'webextension-polyfill';
import { SETS_PORT, type SetsRequest, type SetsUpdate } from '../messages/sets.ts';
import type { SetsSubject } from '../trophies/view.ts';

/** What a panel says to the worker beside its question. */
export type PanelChoice = Exclude<SetsRequest, { type: 'show-sets' }>;

/** What a panel on a page of our own tells the worker of one subject, for as long as it is open. */
export interface SetsConversation {
  /** Another tab of the same game. */
  choose(npCommunicationId: string): void;
  /** The person asks for fresh data. */
  refresh(): void;
  say(choice: PanelChoice): void;
  close(): void;
}

/** A worker that fails at its start is not woken in a tight circle, in ms. */
const PAUSE = 300;

/**
 * Asks the worker about the sets of one subject and hears every update until it is closed. A worker that
 * dies is started and asked again. Each subject has a port of its own, so that no update of the one before
 * is taken for it.
 *
 * @param language BCP 47, for the names.
 */
export function openSetsConversation(
  subject: SetsSubject,
  language: string,
  onUpdate: (update: SetsUpdate) => void,
): SetsConversation {
  let chosen = subject.kind === 'set' ? subject.npCommunicationId : null;
  let isClosed = false;
  let port: Runtime.Port | undefined;

  const connect = (isAsked: boolean): Runtime.Port => {
    const fresh = browser.runtime.connect({ name: SETS_PORT });
    fresh.onMessage.addListener((update) => {
      if (!isClosed) onUpdate(update as SetsUpdate);
    });
    fresh.onDisconnect.addListener(() => {
      port = undefined;
      setTimeout(() => {
        if (!isClosed) port ??= connect(false);
      }, PAUSE);
    });
    ask(fresh, isAsked);
    return fresh;
  };

  const ask = (over: Runtime.Port, isAsked: boolean) => {
    const question: SetsRequest = { type: 'show-sets', subject, chosen, language, isAsked };
    over.postMessage(question);
  };

  const askAnew = (isAsked: boolean) => {
    if (port) ask(port, isAsked);
    else port = connect(isAsked);
  };

  port = connect(false);
  return {
    choose(npCommunicationId) {
      chosen = npCommunicationId;
      askAnew(false);
    },
    refresh: () => askAnew(true),
    say(choice) {
      port ??= connect(false);
      port.postMessage(choice);
    },
    close() {
      isClosed = true;
      port?.disconnect();
    },
  };
}
