import type { LookUp } from '../../lib/lookUp/lookUp.ts';
import type { SetsSubject } from '../../lib/trophies/view.ts';

/** Whose trophies are shown. */
export interface Shown {
  readonly subject: SetsSubject;
  /** BCP 47, of the page that it comes from; null: it comes from none. */
  readonly language: string | null;
}

export const shownSet = (npCommunicationId: string): Shown => ({
  subject: { kind: 'set', npCommunicationId },
  language: null,
});

/** Null: what is looked up is none by itself. */
export function shownBy(lookUp: LookUp): Shown | null {
  switch (lookUp.kind) {
    case 'game': {
      const { game, isAnnounced, language } = lookUp;
      return { subject: { kind: 'game', game, isAnnounced }, language };
    }
    case 'set':
      return shownSet(lookUp.npCommunicationId);
    default:
      return null;
  }
}
