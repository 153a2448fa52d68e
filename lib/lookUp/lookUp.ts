import type { GameIds } from '../trophies/view.ts';

/** What a person wants to see trophies of, from outside the page on which they are shown. */
export type LookUp =
  /** A name, as far as anybody knows: candidates are shown, none is guessed. Not empty. */
  | { readonly kind: 'text'; readonly text: string }
  /** A name out of an address, which another game of that name may have: only the person can choose. */
  | { readonly kind: 'slug'; readonly text: string }
  | {
      readonly kind: 'game';
      readonly game: GameIds;
      readonly isAnnounced: boolean;
      /** BCP 47: of the page that named it. Null: no page did. */
      readonly language: string | null;
    }
  | { readonly kind: 'set'; readonly npCommunicationId: string }
  /** The page has still to say which game it is about. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'nothing'; readonly why: NothingToLookUp };

/**
 * `not-chosen`: nothing is selected, or the page does not let itself be read. `no-game`: the link, or the
 * page, is not about one game.
 */
export type NothingToLookUp = 'not-chosen' | 'no-game';

/** A lookup as it is kept for the surface, which may open sooner or later than it is known. */
export interface KeptLookUp {
  readonly lookUp: LookUp;
  /** Another one for each lookup: the same again is one of its own. */
  readonly id: string;
}

/** Where it is kept in `storage.session`: it outlives the worker, and ends with the browser. */
export const LOOK_UP_KEY = 'look-up';

/** A look up of a game by its ids alone. */
export const gameLookUp = (game: GameIds): LookUp => ({
  kind: 'game',
  game,
  isAnnounced: false,
  language: null,
});
