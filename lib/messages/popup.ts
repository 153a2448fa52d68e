import type { AccountState, SignInRefusal } from '../account/index.ts';
import type { LibraryChoice } from '../settings/choices.ts';
import type { Settings } from '../settings/settings.ts';
import type { GradeCounts, TrophyLevel, Trouble } from '../trophies/view.ts';

/**
 * The ports of our own pages: while one is open, the worker pushes its view at every change. The popup shows
 * level and totals, which are asked for anew for it; no other page costs that request.
 */
export const OWN_PAGE_PORTS = ['popup', 'own-page'] as const;
export type OwnPagePort = (typeof OWN_PAGE_PORTS)[number];

export const isOwnPagePort = (name: string): name is OwnPagePort =>
  OWN_PAGE_PORTS.some((port) => port === name);

/** What our own pages may ask of the worker. */
export type PopupRequest =
  | { readonly type: 'sign-in'; readonly stay: boolean }
  | { readonly type: 'sign-in-with-npsso'; readonly npsso: string; readonly stay: boolean }
  | { readonly type: 'cancel-sign-in' }
  | { readonly type: 'sign-out' }
  | { readonly type: 'refresh' }
  /** What was fetched is forgotten and read again; the account stays signed in. */
  | { readonly type: 'clear-cache' }
  | { readonly type: 'change-settings'; readonly settings: Settings }
  /** How the library was looked at last. */
  | { readonly type: 'choose-library'; readonly choice: LibraryChoice };

export type { SignInRefusal };

/** What the popup shows of the account; never a token. */
export type AccountView = Exclude<AccountState, { state: 'signed-in' }> | SignedInView;

export interface SignedInView {
  readonly state: 'signed-in';
  readonly accountId: string;
  /** Null: not known yet; so are `level` and `earned`. */
  readonly onlineId: string | null;
  readonly avatarUrl: string | null;
  readonly staysSignedIn: boolean;
  /** Epoch ms when a new sign-in is needed whatever happens. */
  readonly signedInUntil: number;
  readonly level: TrophyLevel | null;
  readonly earned: GradeCounts | null;
  readonly trouble: Trouble | null;
}

/** Requests of the last 15 minutes. Times in epoch ms. */
export interface BudgetView {
  readonly used: number;
  readonly limit: number;
  /** When the next request may be made; null: now. */
  readonly freeAt: number | null;
  /** Until when PlayStation asked us to wait; null: it did not. */
  readonly stoppedUntil: number | null;
  readonly waiting: number;
}

/** What is known of the account's library, and how far reading it has come. */
export interface LibraryView {
  /** Games that were played (PS4 and newer), as far as they are read. */
  readonly games: number;
  /** Of these, how many are joined with their trophy sets, or known to have none. */
  readonly linked: number;
  readonly isRead: boolean;
  /** Epoch ms when it was last read to its end, or looked through for what is new; null: never yet. */
  readonly syncedAt: number | null;
}

/** The last time that something was removed at a person's wish: what, and whether all of it went. */
export interface Removal {
  readonly what: 'cache' | 'account';
  /** Epoch ms when it ended. */
  readonly at: number;
  /** False: the browser did not let all of it be removed. */
  readonly isWhole: boolean;
}

/** What the worker pushes to our own pages. */
export interface PopupView {
  readonly account: AccountView;
  /** Null: nobody is signed in, or nothing is read yet. */
  readonly library: LibraryView | null;
  readonly settings: Settings;
  readonly budget: BudgetView;
  readonly cache: 'working' | 'unavailable' | 'full';
  /** Sign-out could not remove everything. */
  readonly leftBehind: boolean;
  /** Null: nothing was since the worker was started. */
  readonly removal: Removal | null;
  /** Epoch ms when the browser did not let the settings that were chosen last be kept; null: it did. */
  readonly settingsRefusedAt: number | null;
}
