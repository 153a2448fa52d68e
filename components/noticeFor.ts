import type { GameTrophies } from '../lib/trophies/view.ts';
import { troubleSentence } from './troubleSentence.ts';
import type { Language } from './words.ts';

/** One sentence, and the one thing to do about it where there is one. */
export interface NoticeContent {
  readonly sentence: string;
  readonly action: 'sign-in' | 'retry' | null;
}

/** What is said where there are no trophies to show. `now`: epoch ms. */
export function noticeFor(
  trophies: Exclude<GameTrophies, { state: 'ready' | 'loading' }>,
  language: Language,
  now: number,
): NoticeContent {
  const { words } = language;
  switch (trophies.state) {
    case 'signed-out':
      return {
        sentence: words(trophies.expired ? 'card.expired' : 'card.signedOut'),
        action: 'sign-in',
      };
    case 'unplayed':
      return { sentence: words(UNPLAYED[trophies.scope]), action: null };
    case 'unknown':
      return { sentence: words(UNKNOWN[trophies.reason]), action: null };
    case 'private':
      return { sentence: words('card.private'), action: null };
    case 'error':
      return { sentence: troubleSentence(trophies.trouble, language, now), action: 'retry' };
  }
}

/** The words of what can be done about it. */
export const ACTION_WORDS = { 'sign-in': 'signIn', retry: 'tryAgain' } as const;

const UNPLAYED = { game: 'card.unplayed', edition: 'card.unplayedEdition' } as const;

const UNKNOWN = {
  'no-trophies': 'card.unknown',
  announced: 'card.announced',
  unidentified: 'card.unidentified',
} as const;
