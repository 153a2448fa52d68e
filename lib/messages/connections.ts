import type { ConnectionStanding, ConnectionTrouble } from '../connections/view.ts';
import type { AchievementsChoice } from '../settings/choices.ts';

export { MOST_CONNECTIONS } from '../connections/view.ts';

/**
 * The port of our own pages about connections to Trophy (trophy.so): while it is open, the worker pushes a
 * `ConnectionsView` at once and at every change. No page gets a key back.
 */
export const CONNECTIONS_PORT = 'connections';

/** What our own pages may ask about connections. */
export type ConnectionsRequest =
  /**
   * Tries the three, and keeps them unless the service says that one of them is wrong. The page has asked the
   * browser for access to the service before, as only a page can.
   */
  | {
      readonly type: 'add-connection';
      readonly label: string;
      readonly apiKey: string;
      readonly userId: string;
    }
  | { readonly type: 'rename-connection'; readonly connectionId: string; readonly label: string }
  /** Asks the service now; the answer also renews the achievements. */
  | { readonly type: 'test-connection'; readonly connectionId: string }
  /** With its achievements and its key; the last one takes our access to the service with it. */
  | { readonly type: 'remove-connection'; readonly connectionId: string }
  /** Renews the achievements of all. `isAsked`: also those that are fresh. */
  | { readonly type: 'refresh-connections'; readonly isAsked: boolean }
  /** How achievements were looked at last. */
  | { readonly type: 'choose-achievements'; readonly choice: AchievementsChoice };

/** As many characters as a label, a user id and a key may have. */
export const LONGEST_LABEL = 60;
export const LONGEST_USER_ID = 200;
export const LONGEST_API_KEY = 200;

/** How far the adding is that this page has asked for. */
export type Adding =
  | { readonly state: 'idle' }
  | { readonly state: 'trying' }
  | { readonly state: 'refused'; readonly trouble: ConnectionTrouble }
  /** `trouble`: it is kept, but could not be tried. */
  | {
      readonly state: 'added';
      readonly connectionId: string;
      readonly trouble: ConnectionTrouble | null;
    };

/** How the last test went that this page has asked for. */
export interface Tested {
  readonly connectionId: string;
  /** Null: it works. */
  readonly trouble: ConnectionTrouble | null;
}

/** What the worker pushes to our own pages. */
export interface ConnectionsView {
  /** In the order in which they were added. Null: the browser does not let them be read. */
  readonly connections: readonly ConnectionStanding[] | null;
  readonly adding: Adding;
  /** Null: none was asked for, or it is still under way. */
  readonly tested: Tested | null;
}
