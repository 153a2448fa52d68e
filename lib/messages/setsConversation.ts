import { SETS_PORT, type SetsRequest, type SetsUpdate } from './sets.ts';

/** The little of a port that is needed; both kinds of the extension API have it. */
export interface SetsPort {
  postMessage(request: SetsRequest): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** Throws when the extension was updated or removed under an open page. */
export type ConnectToSets = (info: { name: typeof SETS_PORT }) => SetsPort;

export type SetsQuestion = Extract<SetsRequest, { type: 'show-sets' }>;
export type SetsWish = Exclude<SetsRequest, SetsQuestion>;

/** A panel's conversation with the worker. */
export interface SetsConversation {
  /** Takes the place of what was asked before; the set that is shown stays, unless another is chosen. */
  ask(question: SetsQuestion): void;
  /** Asks the last question once more: something behind it has changed. */
  askAgain(): void;
  /** The same where no worker is at the other end, which would know of the change by itself. */
  askIfLeft(): void;
  /** Tells what the person has chosen in the panel. */
  tell(wish: SetsWish): void;
  end(): void;
}

/** A worker that dies again and again over one question is not woken for it any more. */
const MOST_DEATHS = 3;

/**
 * `onUpdate` gets every answer. The worker dies when it has nothing to do: while an answer is still to
 * come it is asked again, else only when the person does the next thing. `onGone`: there is no extension
 * behind the panel any more; nothing follows.
 */
export function converseAboutSets(
  connect: ConnectToSets,
  { onUpdate, onGone }: { onUpdate: (update: SetsUpdate) => void; onGone: () => void },
): SetsConversation {
  let port: SetsPort | undefined;
  let question: SetsQuestion | undefined;
  let isWaiting = false;
  let deaths = 0;

  const open = (): SetsPort | undefined => {
    if (port) return port;
    try {
      const fresh = connect({ name: SETS_PORT });
      fresh.onMessage.addListener((message) => {
        if (port !== fresh) return;
        // Only our own worker has the other end of the port.
        const update = message as SetsUpdate;
        isWaiting = isOnItsWay(update);
        // What was shown first stays in front, also for a worker that begins anew.
        if (question?.chosen === null) question = { ...question, chosen: update.chosen };
        onUpdate(update);
      });
      fresh.onDisconnect.addListener(() => {
        if (port !== fresh) return;
        port = undefined;
        if (!isWaiting || deaths >= MOST_DEATHS) return;
        deaths += 1;
        post();
      });
      port = fresh;
    } catch {
      onGone();
    }
    return port;
  };

  /** A new worker knows nothing of this panel until it is asked: the question goes first. */
  const send = (request: SetsRequest) => {
    const isNew = !port;
    const opened = open();
    if (isNew && question && request !== question) opened?.postMessage(question);
    opened?.postMessage(request);
  };

  const sendSurely = (request: SetsRequest) => {
    try {
      send(request);
    } catch {
      // A port that was closed without a word, as by the browser's page cache: a new one will do.
      port = undefined;
      send(request);
    }
  };

  const post = () => {
    if (!question) return;
    isWaiting = true;
    sendSurely(question);
  };

  return {
    ask(next) {
      question = { ...next, chosen: next.chosen ?? question?.chosen ?? null };
      deaths = 0;
      post();
      // What was asked for by a press is asked for once; again means: as it is kept.
      question = { ...question, isAsked: false };
    },
    askAgain: post,
    askIfLeft() {
      if (!port) post();
    },
    tell: sendSurely,
    end() {
      const last = port;
      port = undefined;
      question = undefined;
      try {
        last?.disconnect();
      } catch {
        // The extension is gone from under the page, and the port with it.
      }
    },
  };
}

const isOnItsWay = ({ trophies }: SetsUpdate): boolean =>
  trophies.state === 'loading' || (trophies.state === 'ready' && trophies.isRefreshing);
