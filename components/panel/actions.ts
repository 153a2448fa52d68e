import type { ViewChoice } from '../../lib/settings/choices.ts';

/** What a person does in the panel. What is chosen takes effect in the panel by itself, and is told here. */
export interface PanelActions {
  /** Another of the tabs. */
  readonly onChooseSet: (npCommunicationId: string) => void;
  /** Fresh data of the set that is shown; also after a trouble. */
  readonly onRefresh: () => void;
  readonly onView: (view: ViewChoice) => void;
  /** Of the set that is shown. */
  readonly onFold: (trophyGroupId: string, isFolded: boolean) => void;
  /** Whether the hidden trophies of the set that is shown are always shown. */
  readonly onReveal: (isRevealed: boolean) => void;
  readonly onSignIn: () => void;
}
