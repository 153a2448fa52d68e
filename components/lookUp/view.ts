import type { ComponentChildren } from 'preact';
import type { CandidatesOf } from '../../lib/lookUp/candidates.ts';
import type { KeptLookUp } from '../../lib/lookUp/lookUp.ts';
import type { Theme } from '../../lib/settings/theme.ts';
import type { TitleLine } from '../../lib/trophies/shelf.ts';
import type { Language } from '../words.ts';
import type { Shown } from './shown.ts';

/** What the cache has of an account's titles. */
export interface FinderTitles {
  /** Some are kept, though all of them may be hidden on PlayStation. */
  readonly hasTitles: boolean;
  /** What has changed last, that first. */
  readonly recent: readonly TitleLine[];
  /** More titles may come by themselves. */
  readonly isReading: boolean;
  /** Null: not all titles are known yet. */
  readonly candidatesOf: CandidatesOf | null;
}

export interface LookUpProps {
  /** Null: nothing has been looked up yet. */
  readonly kept: KeptLookUp | null;
  /** `unknown`: the worker has not spoken yet. `expired`: signed out without having asked for it. */
  readonly account: 'unknown' | 'signed-out' | 'expired' | 'signed-in';
  readonly titles: FinderTitles;
  readonly theme: Theme;
  readonly language: Language;
  /** `Trophies` of what is shown, by whoever can ask for them. */
  readonly trophiesOf: (shown: Shown, onBack: () => void) => ComponentChildren;
  /** The address of a title's trophies, for those who open links in their own way. */
  readonly titleAddress: (npCommunicationId: string) => string;
  /** Of the store's own search for a name. */
  readonly storeSearch: (name: string) => string;
  readonly onSignIn: () => void;
}
