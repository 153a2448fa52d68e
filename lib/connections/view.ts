import type { Rarity } from '../trophies/view.ts';

/**
 * What people see of the achievements that apps keep at Trophy (trophy.so): the shapes that the worker hands to
 * our own pages, and that `components` draw. Plain data (structured-clone safe); no key is ever in it.
 */

/** What completes an achievement. */
export type AchievementTrigger =
  /** A figure that the app counts, such as 500 "words written". Null: the service does not say. */
  | { readonly kind: 'metric'; readonly value: number | null; readonly metricName: string | null }
  /** So many days, weeks or months in a row; which of them, the app decides and the service does not say. */
  | { readonly kind: 'streak'; readonly length: number | null }
  /** Other achievements: their names, and how many more there are that have none in the answer. */
  | {
      readonly kind: 'achievement';
      readonly names: readonly string[];
      readonly unnamed: number;
    }
  /** The app gives it when it sees fit. */
  | { readonly kind: 'api' }
  /** One that is not known here. */
  | { readonly kind: 'other' };

export interface Achievement {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** https, on whatever host the app keeps it; null: none. */
  readonly badgeUrl: string | null;
  readonly trigger: AchievementTrigger;
  /** Epoch ms; null: not completed yet. */
  readonly achievedAt: number | null;
  /** How many users of the app have completed it. */
  readonly completions: number;
  /** How many of a hundred users; the word is ours, by PlayStation's measure. */
  readonly rarity: Rarity;
}

/** What was read of one user's achievements. */
export interface AchievementSet {
  /** In the order of the service. */
  readonly achievements: readonly Achievement[];
  /** Epoch ms of the answer. */
  readonly fetchedAt: number;
}

/** Why the achievements of a connection could not be had. `words`: the service's own, when it gave any. */
export type ConnectionTrouble =
  | { readonly kind: 'wrong-key'; readonly words: string | null }
  | { readonly kind: 'unknown-user'; readonly words: string | null }
  /** The service turned the request away for another reason. */
  | { readonly kind: 'refused'; readonly words: string | null }
  /** The service asked us to wait. `until`: epoch ms. */
  | { readonly kind: 'rate-limited'; readonly until: number }
  /** As much as we allow ourselves was asked. `until`: epoch ms. */
  | { readonly kind: 'budget-spent'; readonly until: number }
  /** The service, or something before it, is down. */
  | { readonly kind: 'unavailable' }
  /** `field`: of the answer, such as `3.rarity`. */
  | { readonly kind: 'malformed'; readonly field: string }
  | { readonly kind: 'offline' }
  /** The browser does not let us ask the service. */
  | { readonly kind: 'permission-withheld' }
  /** Another connection has the same key and user. `label`: its own. */
  | { readonly kind: 'already-there'; readonly label: string }
  /** The browser would not keep, or not read, what it was to keep. */
  | { readonly kind: 'not-kept' };

/** One user of one app, as the person has named it. */
export interface Connection {
  readonly id: string;
  readonly label: string;
  readonly userId: string;
  /** The readable part of the API key, by which its owner knows it; null: it has none. Never the key. */
  readonly keyPrefix: string | null;
}

/** As many connections as a person may have: each costs a request when a page of theirs is opened. */
export const MOST_CONNECTIONS = 20;

/** A connection, and what is known of its achievements. */
export interface ConnectionStanding extends Connection {
  /** Null: never read. What was read once stays, whatever happens later. */
  readonly set: AchievementSet | null;
  /** It is being asked. */
  readonly isAsking: boolean;
  /** Of the last time that it was asked; null: it went well, or was never asked by this worker. */
  readonly trouble: ConnectionTrouble | null;
}
