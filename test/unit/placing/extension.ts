import type { Answers, BadgesUpdate, CardUpdate, PageRequest } from '../../../lib/messages/page.ts';
import type { Runtime } from '../../../lib/placing/conversation.ts';

/** One end of a port, as the worker has it. */
export interface WorkerPort {
  readonly name: string;
  readonly asked: PageRequest[];
  /** The page has closed it. */
  left: boolean;
  tell(update: Answers[keyof Answers]): void;
  die(): void;
}

/** The extension as a page sees it: ports that the test answers or drops. */
export function createExtension() {
  const ports: WorkerPort[] = [];
  /** `reloaded`: the extension is gone from under the page. */
  const state = { reloaded: false };
  const gone = () => {
    if (state.reloaded) throw new Error('Extension context invalidated.');
  };
  const runtime: Runtime = {
    get id() {
      return state.reloaded ? undefined : 'our-id';
    },
    connect({ name }) {
      gone();
      const hear: ((update: unknown) => void)[] = [];
      const end: (() => void)[] = [];
      const port: WorkerPort = {
        name,
        asked: [],
        left: false,
        tell(message) {
          for (const listener of hear) listener(message);
        },
        die() {
          for (const listener of end) listener();
        },
      };
      ports.push(port);
      return {
        postMessage: (message) => port.asked.push(message),
        disconnect() {
          gone();
          port.left = true;
        },
        onMessage: { addListener: (listener) => hear.push(listener) },
        onDisconnect: { addListener: (listener) => end.push(listener) },
      };
    },
  };
  return { runtime, ports, state };
}
export type Extension = ReturnType<typeof createExtension>;

export const cardUpdate = (changes: Partial<CardUpdate> = {}): CardUpdate => ({
  state: 'ready',
  npCommunicationIds: [],
  drawing: [],
  locale: 'en',
  direction: 'ltr',
  final: true,
  askAgainAt: null,
  ...changes,
});

/** Each tile with the text of its badge. */
export const badgesUpdate = (
  badges: Readonly<Record<string, string>>,
  final = true,
): BadgesUpdate => ({
  badges: Object.entries(badges).map(([tile, text]) => ({
    tile,
    state: 'ready',
    text,
    name: `Trophies: ${text}`,
    drawing: [{ tag: 'slot', attributes: {}, children: [] }],
  })),
  style: ':host { display: block }',
  locale: 'en',
  final,
  askAgainAt: null,
});
