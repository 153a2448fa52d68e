import type { SetChoice, ViewChoice } from '../settings/choices.ts';
import type { Settings } from '../settings/settings.ts';
import type { SetsSubject, SetTab, SetTrophies } from '../trophies/view.ts';

/**
 * The port of a panel, wherever it stands: in the card of a game page, or on a page of our own. It stays
 * open as long as the panel does; each question takes the place of the one before.
 */
export const SETS_PORT = 'sets';

export type SetsRequest =
  | {
      readonly type: 'show-sets';
      /** A single set is for our own pages alone to ask for. */
      readonly subject: SetsSubject;
      /** The npCommunicationId of the tab; null: the first. */
      readonly chosen: string | null;
      /** BCP 47, for the names. */
      readonly language: string;
      /** The person asks for fresh data. */
      readonly isAsked: boolean;
    }
  | { readonly type: 'choose-view'; readonly view: ViewChoice }
  | {
      readonly type: 'fold';
      readonly npCommunicationId: string;
      readonly trophyGroupId: string;
      readonly isFolded: boolean;
    }
  | {
      readonly type: 'reveal';
      readonly npCommunicationId: string;
      readonly isRevealed: boolean;
    };

/** What the worker pushes to a panel, whole at every change. */
export interface SetsUpdate {
  readonly tabs: readonly SetTab[];
  /** The npCommunicationId of the tab that is shown; null while there is none. */
  readonly chosen: string | null;
  /** How many trophies that set has, which is known before they are; 0 while there is none. */
  readonly size: number;
  readonly trophies: SetTrophies;
  readonly view: ViewChoice;
  /** Of the set that is shown. */
  readonly choice: SetChoice;
  readonly settings: Pick<Settings, 'theme' | 'hiddenTrophies' | 'guides'>;
  /** For a panel on a page of Sony's: its numbers and times, formatted; null on our own pages. */
  readonly formatted: {
    readonly locale: string;
    readonly texts: Readonly<Record<string, string>>;
  } | null;
}
