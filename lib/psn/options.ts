import type { NpServiceName } from './fields.ts';

/** What every call takes. */
export interface CallOptions {
  /** Aborting it ends the call as `cancelled`. */
  signal?: AbortSignal;
  /** For example `{ 'Accept-Language': 'ja-JP' }`, which picks the language of names. */
  headerOverrides?: Readonly<Record<string, string>>;
}

/** What the calls that answer with a list take. */
export interface PageOptions extends CallOptions {
  /** The most items of one answer; Sony chooses when it is left out. */
  limit?: number;
  /** The first item, from 0. */
  offset?: number;
}

/** What the calls about one trophy set take. */
export interface TrophySetOptions extends CallOptions {
  /** As the list of titles gives it; the wrong one is answered like an unknown set, with 404. */
  npServiceName: NpServiceName;
}

/** What the calls about the trophies of one set take. */
export interface TrophyListOptions extends PageOptions, TrophySetOptions {
  /** `all` when left out, `default` for the base game, `001`… for add-ons. */
  trophyGroupId?: string;
}
