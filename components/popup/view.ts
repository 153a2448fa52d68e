import type { PopupView } from '../../lib/messages/popup.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Language } from '../words.ts';

/** `stay`: keep a refresh token, for longer than the hour of an access token. */
export interface PopupActions {
  readonly onSignIn: (choice: { readonly stay: boolean }) => void;
  readonly onSignInWithNpsso: (choice: { readonly npsso: string; readonly stay: boolean }) => void;
  readonly onCancel: () => void;
  readonly onSignOut: () => void;
  readonly onRetry: () => void;
  readonly onChangeSettings: (settings: Settings) => void;
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
