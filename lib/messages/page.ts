import type { ViewNode } from './viewNode.ts';

/** The port of a page view: opened to ask, closed by whichever side is done first. */
export const PAGE_PORT = 'page';

/** What a content script may ask: a few read-only things. */
export type PageRequest =
  | {
      readonly type: 'show-game';
      readonly npTitleIds: readonly string[];
      /** BCP 47, as for `Accept-Language`. */
      readonly language: string;
    }
  /** Opens our own sign-in page; signing in is for that page alone to start. */
  | { readonly type: 'show-sign-in' };

export type CardState =
  | 'signed-out'
  | 'loading'
  | 'ready'
  | 'unplayed'
  | 'unknown'
  | 'private'
  | 'error';

/** What the worker pushes to a page view. */
export interface CardUpdate {
  readonly state: CardState;
  readonly npCommunicationIds: readonly string[];
  readonly drawing: readonly ViewNode[];
  /** Of the words in the drawing: BCP 47, and the direction they run in. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Nothing more comes; the port is closed after it. */
  readonly final: boolean;
  /** Epoch ms when it is worth asking once more, or null. */
  readonly askAgainAt: number | null;
}

/** Sent to every tab when the account, or our access to Sony, has changed. */
export const ASK_AGAIN = 'trophy-lens:ask-again';
