import type { ConnectionsRequest, ConnectionsView } from '../../lib/messages/connections.ts';
import type { Removal } from '../../lib/messages/popup.ts';
import type { Result } from '../../lib/result.ts';
import type { Guide } from '../../lib/settings/guides.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsFileFault } from '../../lib/settings/settingsFile.ts';
import type { Language } from '../words.ts';

/** What a person types of a connection to Trophy, without blanks around it. */
export type NewConnection = Omit<Extract<ConnectionsRequest, { type: 'add-connection' }>, 'type'>;

export interface OptionsActions {
  readonly onChange: (settings: Settings) => void;
  /** Hands the person a file with these settings. */
  readonly onExport: (settings: Settings) => void;
  /** What a chosen file leads to from these settings; changes nothing. */
  readonly readFile: (bytes: Uint8Array, current: Settings) => Result<Settings, SettingsFileFault>;
  /**
   * Asks the browser for access to the service, then the worker to add the connection.
   * @returns whether access was given; without it nothing is added
   */
  readonly onAddConnection: (typed: NewConnection) => Promise<boolean>;
  readonly onRenameConnection: (connectionId: string, label: string) => void;
  readonly onTestConnection: (connectionId: string) => void;
  readonly onRemoveConnection: (connectionId: string) => void;
  /** Asks the browser for access to the service, and tests the connection. */
  readonly onGrantAccess: (connectionId: string) => void;
  readonly onClearCache: () => void;
  readonly onSignOut: () => void;
}

export interface OptionsProps extends OptionsActions {
  readonly settings: Settings;
  /** Guide links as they are before anything was chosen, and how many there may be. */
  readonly usualGuides: readonly Guide[];
  readonly mostGuides: number;
  /** `unknown`: the worker has not told yet. */
  readonly account: 'unknown' | 'signed-in' | 'signed-out';
  /** Games of the account's library; null: not known. */
  readonly games: number | null;
  /** Null: the worker has not told yet. */
  readonly connections: ConnectionsView | null;
  /** As in `PopupView`. */
  readonly removal: Removal | null;
  /** The last change could not be kept: `settings` are those before it. */
  readonly isRefused: boolean;
  readonly language: Language;
  /** The present, in epoch ms. */
  readonly now: () => number;
}
