import type { Simulator } from '../../simulator/index.ts';
import type { Tab, TestBrowser } from '../browsers/index.ts';

/** Where views are looked at: one browser, before one simulator, that goes through all phases. */
export interface Stage {
  readonly simulator: Simulator;
  readonly browser: TestBrowser;
}

/**
 * In this order: nobody is signed in; somebody is, and PlayStation does not tell what was played, so that
 * every answer about a game is still to come; all of the library is read; there are connections to Trophy, too.
 */
export type Phase = 'signed-out' | 'unread' | 'synced' | 'connected';

/** One view of ours in one state. */
export interface View {
  /** Also of its picture. */
  readonly name: string;
  readonly phase: Phase;
  /** Gives the tab when everything stands there that is to be looked at. */
  readonly open: (stage: Stage) => Promise<Tab>;
  /** The part of the tab that is ours: `body` of own pages. */
  readonly within: string;
  /** Of the window, in CSS px: for pictures, and the narrowest that it has to be readable in. */
  readonly size: readonly [width: number, height: number];
  readonly narrowest: number;
  /** The browser makes its window as wide as it wants to be, which is more for larger text. */
  readonly growsWithText?: boolean;
  /** PlayStation answers nothing as long as it is looked at. */
  readonly isSlow?: boolean;
  /** Hundreds of stops of the Tab key, each of which others have too. */
  readonly isLong?: boolean;
}
