import type { ViewNode } from './viewNode.ts';

/** The port of one question of a page view: opened to ask, closed by whichever side is done first. */
export const PAGE_PORT = 'page';

/** What a content script may ask: a few read-only things. */
export type PageRequest =
  | {
      readonly type: 'show-game';
      /** As the page names it, with nothing in it when it names none. `conceptId`: digits. */
      readonly game: {
        readonly conceptId: string | null;
        readonly npTitleIds: readonly string[];
      };
      /** The page says that the game is not out yet. */
      readonly isAnnounced: boolean;
      /** BCP 47, as for `Accept-Language`. */
      readonly language: string;
    }
  | {
      readonly type: 'show-tiles';
      /** Of each game once: its npTitleId, or its concept id where the tile tells no more. */
      readonly tiles: readonly string[];
    }
  /** Brings the panel's script into the page, or its set to a page of our own where it cannot stand. */
  | { readonly type: 'load-panel'; readonly npCommunicationId: string }
  /** Opens our own sign-in page; signing in is for that page alone to start. */
  | { readonly type: 'show-sign-in' };

/** As many title ids (editions, platforms) as one question may name; a page can list more. */
export const MOST_TITLE_IDS = 20;
/** As many tiles as one question may name. */
export const MOST_TILES = 1000;

/** What comes with every update of either kind. */
interface Update {
  /** Of the words in it: BCP 47. */
  readonly locale: string;
  /** Nothing more comes; the port is closed after it. */
  readonly final: boolean;
  /** Epoch ms when it is worth asking once more, or null. */
  readonly askAgainAt: number | null;
}

export type CardState =
  | 'signed-out'
  | 'loading'
  | 'ready'
  | 'unplayed'
  | 'unknown'
  | 'private'
  | 'error';

/** What the worker pushes to a page view about its game. */
export interface CardUpdate extends Update {
  readonly state: CardState;
  readonly npCommunicationIds: readonly string[];
  readonly drawing: readonly ViewNode[];
  /** In which its words run. A badge has only one or two and goes by its page. */
  readonly direction: 'ltr' | 'rtl';
}

/** What the worker pushes to a page view about its tiles: those of which there is something new. */
export interface BadgesUpdate extends Update {
  readonly badges: readonly Badge[];
  /** The style of all of them. */
  readonly style: string;
}

export interface Badge {
  /** As it was asked for. */
  readonly tile: string;
  readonly state: Extract<CardState, 'ready' | 'unplayed'>;
  readonly text: string;
  /** What a screen reader says. */
  readonly name: string;
  /** Has a `slot`, where the text shows. */
  readonly drawing: readonly ViewNode[];
}

/** The update that answers each kind of question. */
export interface Answers {
  'show-game': CardUpdate;
  'show-tiles': BadgesUpdate;
}

/** Sent to every tab when the account, our access to Sony, or a setting of the badges has changed. */
export const ASK_AGAIN = 'trophy-lens:ask-again';
/** Sent to every tab when more is known of the library: tiles of which nothing was known may have a badge. */
export const ASK_TILES_AGAIN = 'trophy-lens:ask-tiles-again';

/** Asked of a tab by our own pages and menus: the game that its page shows. The answer is a `ShownGame` or null. */
export const WHICH_GAME = 'trophy-lens:which-game';

/** The game of a page, as its script reads it there. */
export type ShownGame = Pick<
  Extract<PageRequest, { type: 'show-game' }>,
  'game' | 'isAnnounced' | 'language'
>;
