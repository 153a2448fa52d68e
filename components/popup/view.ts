import type { ConnectionStanding } from '../../lib/connections/view.ts';
import type { PopupView, SignedInView } from '../../lib/messages/popup.ts';
import type { Theme } from '../../lib/settings/theme.ts';
import type { TitleLine } from '../../lib/trophies/shelf.ts';
import type { Language } from '../words.ts';

/** `stay`: keep a refresh token, for longer than the hour of an access token. */
export interface PopupActions {
  readonly onSignIn: (choice: { readonly stay: boolean }) => void;
  readonly onSignInWithNpsso: (choice: { readonly npsso: string; readonly stay: boolean }) => void;
  readonly onCancel: () => void;
  readonly onSignOut: () => void;
  readonly onRetry: () => void;
  /** Asks the browser for access to PlayStation's hosts: Firefox lets people withhold it. */
  readonly onGrantAccess: () => void;
  /** Shows the trophies of a title. */
  readonly onOpenTitle: (npCommunicationId: string) => void;
  /** Shows the achievements of a connection. */
  readonly onOpenConnection: (connectionId: string) => void;
  readonly onOpenLibrary: () => void;
  readonly onOpenOptions: () => void;
}

/** Who an account is, and how far. */
export type Person = Pick<SignedInView, 'onlineId' | 'avatarUrl' | 'level' | 'earned'>;

/** What the cache has of an account's titles. */
export interface KeptTitles {
  /** Some are kept, though all of them may be hidden on PlayStation. */
  readonly hasTitles: boolean;
  /** What has changed last, that first. */
  readonly recent: readonly TitleLine[];
  /** Of the game that the tab behind the popup shows. */
  readonly onPage: readonly TitleLine[];
  /** Finds titles by a name that is being typed, the best first. Null: not ready yet. */
  readonly find: ((query: string) => readonly TitleLine[]) | null;
}

export interface PopupProps extends PopupActions {
  /** Null: the worker has not spoken yet. */
  readonly view: PopupView | null;
  /** Of the account that is signed in, as far as is known; null: nothing is kept, or not read yet. */
  readonly kept: { readonly person: Person; readonly titles: KeptTitles } | null;
  /** To Trophy (trophy.so); none before the worker has told of any. */
  readonly connections: readonly ConnectionStanding[];
  /** More titles may come by themselves. */
  readonly isReading: boolean;
  readonly theme: Theme;
  /** The address of a title's trophies, for those who open links in their own way. */
  readonly titleAddress: (npCommunicationId: string) => string;
  /** The same of the achievements of a connection. */
  readonly connectionAddress: (connectionId: string) => string;
  /** Address of Sony's page that shows the npsso of the session in this browser. */
  readonly npssoPage: string;
  readonly language: Language;
  /** Epoch ms, from which times of day are told. */
  readonly now: number;
}
