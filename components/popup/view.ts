import type { GradeCounts, Trouble } from '../../lib/trophies/view.ts';
import type { Language } from '../words.ts';

/** Why signing in ended without a sign-in, or why the last one is over (`expired`). */
export type SignInRefusal =
  | 'declined'
  | 'no-session'
  | 'needs-attention'
  | 'wrong-npsso'
  | 'expired-code'
  | 'expired'
  | 'offline'
  | 'blocked'
  | 'unavailable'
  | 'rate-limited'
  | 'malformed'
  | 'permission-withheld'
  | 'interrupted';

export type AccountView =
  | { readonly state: 'signed-out'; readonly refusal: SignInRefusal | null }
  /** `at-sony`: a tab is open in which the person signs in at Sony's own page. */
  | { readonly state: 'signing-in'; readonly step: 'asking' | 'at-sony' }
  | SignedInView;

export interface SignedInView {
  readonly state: 'signed-in';
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

/** `tier`: 1–10. `progress`: whole percent of the way to the next level. */
export interface TrophyLevel {
  readonly level: number;
  readonly tier: number;
  readonly progress: number;
  readonly pointsToNext: number;
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

export interface PopupView {
  readonly account: AccountView;
  readonly budget: BudgetView;
  readonly cache: 'working' | 'unavailable' | 'full';
}

/** `stay`: keep a refresh token, for longer than the hour of an access token. */
export interface PopupActions {
  readonly onSignIn: (choice: { readonly stay: boolean }) => void;
  readonly onSignInWithNpsso: (choice: { readonly npsso: string; readonly stay: boolean }) => void;
  readonly onCancel: () => void;
  readonly onSignOut: () => void;
  readonly onRetry: () => void;
  /** Asks the browser for access to PlayStation's hosts: Firefox lets people withhold it. */
  readonly onGrantAccess: () => void;
}

export interface PopupProps extends PopupActions {
  readonly view: PopupView;
  /** Address of Sony's page that shows the npsso of the session in this browser. */
  readonly npssoPage: string;
  readonly language: Language;
  /** Epoch ms, from which times of day are told. */
  readonly now: number;
}
