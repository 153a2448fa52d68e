/**
 * What people see of a trophy set: the shapes that the worker hands to pages and own pages, and that
 * `components` draw. Plain data (structured-clone safe); no Sony answer reaches a view unshaped.
 */

export const GRADES = ['platinum', 'gold', 'silver', 'bronze'] as const;
export type Grade = (typeof GRADES)[number];
export type GradeCounts = Readonly<Record<Grade, number>>;

/** `tier`: 1–10. `progress`: whole percent of the way to the next level. */
export interface TrophyLevel {
  readonly level: number;
  readonly tier: number;
  readonly progress: number;
  readonly pointsToNext: number;
}

/** The four words PlayStation uses for how many players have a trophy, rarest first. */
export const RARITIES = ['ultra-rare', 'very-rare', 'rare', 'common'] as const;
export type RarityWord = (typeof RARITIES)[number];

/** `earnedRate`: percent of players, 0–100, one decimal as Sony gives it. */
export interface Rarity {
  readonly earnedRate: number;
  readonly word: RarityWord;
}

/** Base game or one add-on. `progress`: whole percent as the console shows it. */
export interface GroupProgress {
  /** `default` = base game, `001`… = add-ons. */
  readonly trophyGroupId: string;
  readonly progress: number;
  readonly earned: GradeCounts;
  readonly defined: GradeCounts;
}

export type Platform = 'PS5' | 'PS4' | 'PS3' | 'PS Vita' | 'PC';

/** One trophy set of one account, as a card shows it. */
export interface TrophySetSummary {
  readonly npCommunicationId: string;
  readonly name: string;
  /** The newest of those that the set is for; empty when it is not known. */
  readonly platform: Platform | '';
  readonly progress: number;
  readonly earned: GradeCounts;
  readonly defined: GradeCounts;
  /**
   * Epoch ms of the last trophy earned. Null: none was, or Sony keeps no date for any. Undefined: not
   * fetched yet.
   */
  readonly lastEarnedAt: number | null | undefined;
  readonly rarestEarned: {
    readonly name: string;
    readonly grade: Grade;
    readonly rarity: Rarity;
  } | null;
  /** Null: the set has no platinum. Undefined: not fetched yet. */
  readonly platinumRarity: Rarity | null | undefined;
  /** Null: the set has a base game only. Undefined: has add-ons, not fetched yet. */
  readonly groups:
    | { readonly base: GroupProgress; readonly addOns: readonly GroupProgress[] }
    | null
    | undefined;
  /** Epoch ms of the answer that these figures come from. */
  readonly fetchedAt: number;
}

/** On the way to a trophy that counts, PS5 only: `value` of `target`, 0 ≤ value ≤ target. */
export interface TrophyProgress {
  readonly value: number;
  readonly target: number;
}

/** Where the account stands with one trophy. */
export type TrophyStanding =
  /** `at`: epoch ms; null for some old trophies, of which Sony keeps no date. */
  | { readonly state: 'earned'; readonly at: number | null }
  | { readonly state: 'missing'; readonly progress: TrophyProgress | null }
  /** The set has it, and Sony has not told whether the account does: seen after an update of a set. */
  | { readonly state: 'untold' };

/** One trophy of a set: what it is, and where the account stands with it. */
export interface Trophy {
  /** Unique in its set; counts up in the order of the console. */
  readonly trophyId: number;
  readonly trophyGroupId: string;
  readonly grade: Grade;
  readonly name: string;
  readonly detail: string;
  /** On a host of Sony's; null: Sony named none that is. */
  readonly iconUrl: string | null;
  /** Sony keeps its name and text back until it is earned; they come all the same. */
  readonly isHidden: boolean;
  readonly standing: TrophyStanding;
  /** Null: not told. */
  readonly rarity: Rarity | null;
  readonly reward: { readonly name: string; readonly imageUrl: string | null } | null;
}

/** Base game or add-on. */
export interface TrophyGroup {
  readonly trophyGroupId: string;
  /** Null: not told; the base game has none of its own. */
  readonly name: string | null;
  /** Null: Sony has not told of all its trophies whether the account has them. */
  readonly figures: Omit<GroupProgress, 'trophyGroupId'> | null;
}

/** A whole trophy set of one account, as the panel shows it. All figures come from the same trophies. */
export interface TrophySet {
  readonly npCommunicationId: string;
  readonly name: string;
  readonly platform: Platform | '';
  readonly progress: number;
  readonly earned: GradeCounts;
  readonly defined: GradeCounts;
  /** The base game first, then the add-ons in Sony's order. */
  readonly groups: readonly TrophyGroup[];
  /** In the order of the console. */
  readonly trophies: readonly Trophy[];
  /** Epoch ms of the answer about the account that it comes from. */
  readonly fetchedAt: number;
}

/** Why fresh data could not be had. `until`: epoch ms when asking goes on. */
export type Trouble =
  | { readonly kind: 'budget-spent'; readonly until: number }
  | { readonly kind: 'rate-limited'; readonly until: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'permission-withheld' }
  /** Sony has the set, but no details of it. */
  | { readonly kind: 'incomplete' }
  /** A fault of our own. */
  | { readonly kind: 'own-fault' }
  | { readonly kind: 'malformed'; readonly endpoint: string; readonly field: string };

/** The ids by which a page names its game; both empty when it names none. */
export interface GameIds {
  /** Digits, the same for all regions and platforms of a game. */
  readonly conceptId: string | null;
  /** Of its editions and platforms, the page's own first. */
  readonly npTitleIds: readonly string[];
}

/** What the badge of a tile shows of its game. */
export type TileTrophies =
  | {
      readonly state: 'ready';
      /** Whole percent, of the set that is furthest. */
      readonly progress: number;
      readonly platinum: 'earned' | 'missing' | 'none';
      /** Null: not asked for, not known, or the set has no platinum. */
      readonly platinumRarity: Rarity | null;
      /** Of the set, as in `TrophySetSummary`. */
      readonly platform: TrophySetSummary['platform'];
    }
  | { readonly state: 'unplayed' };

/** What is known of the game of a page, for the account that is signed in. */
export type GameTrophies =
  | { readonly state: 'signed-out'; readonly expired: boolean }
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly sets: readonly [TrophySetSummary, ...TrophySetSummary[]];
      /** Set when what is shown is older than it should be, and why. */
      readonly trouble: Trouble | null;
    }
  /** `game`: no edition of it was; `edition`: the ids of the page were not, of others nothing is known. */
  | { readonly state: 'unplayed'; readonly scope: 'game' | 'edition' }
  | {
      readonly state: 'unknown';
      /**
       * `no-trophies`: the trophy service knows none of the ids. `announced`: the game is not out yet.
       * `unidentified`: the page does not say which game it is about.
       */
      readonly reason: 'no-trophies' | 'announced' | 'unidentified';
    }
  | { readonly state: 'private' }
  | { readonly state: 'error'; readonly trouble: Trouble };

/** What a panel is about: the game of a page, with all its sets, or one set. */
export type SetsSubject =
  | { readonly kind: 'game'; readonly game: GameIds; readonly isAnnounced: boolean }
  | { readonly kind: 'set'; readonly npCommunicationId: string };

/** One of the sets of a game, as a tab names it. */
export type SetTab = Pick<TrophySetSummary, 'npCommunicationId' | 'name' | 'platform' | 'progress'>;

/** What is known of the chosen set of a game, or why there is none to choose. */
export type SetTrophies =
  | Exclude<GameTrophies, { state: 'ready' }>
  | {
      readonly state: 'ready';
      readonly set: TrophySet;
      /** Fresh data is on its way. */
      readonly isRefreshing: boolean;
      readonly trouble: Trouble | null;
    };
