import type { ShownGame } from '../messages/page.ts';

/** Where the panel is to stand, and the game that it is about. */
export interface PanelPlace {
  readonly card: HTMLElement;
  readonly game: ShownGame;
  /** The panel ends with it and leaves nothing behind. */
  readonly signal: AbortSignal;
}

/**
 * Where page script and panel script meet. They are two files, as the panel is only brought into a page
 * where a person opens it, and share the extension's own world of that page, which no script of the page
 * can reach. Whichever comes second finds what the first has left.
 */
export interface PanelMeeting {
  /** Left by the panel's script, once it is there. */
  trophyLensOpenPanel?: (place: PanelPlace) => void;
  /** Left by the page's script: the panel that is wanted. */
  trophyLensPanelPlace?: PanelPlace;
}

export const panelMeeting: PanelMeeting = globalThis as PanelMeeting;
