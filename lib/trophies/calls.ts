import type { Authorised, NotSignedIn } from '../account/access.ts';
import type { Cache } from '../cache/database.ts';
import type { LibraryRefusal } from '../cache/libraryJournals.ts';
import type { Lane, Pacer, PacingFailure } from '../pacing/index.ts';
import {
  getProfileFromAccountId,
  getTitleTrophies,
  getTitleTrophyGroups,
  getUserPlayedGames,
  getUserTitles,
  getUserTrophiesEarnedForTitle,
  getUserTrophyProfileSummary,
  LIMITS,
  type NpServiceName,
  type PsnAccess,
  type PsnFailure,
} from '../psn/index.ts';
import type { Result } from '../result.ts';

/** Why a call gave no data: Sony's part, the pacing's, or that nobody is signed in. */
export type CallFailure = PsnFailure | PacingFailure | NotSignedIn;

/**
 * Why the library could not be read: as above, now or within the last hour; or there is no cache that
 * would keep it, and reading it each time would cost too much.
 */
export type LibraryFailure = CallFailure | LibraryRefusal | { readonly kind: 'no-cache' };

export interface CallOptions {
  /** Who asks. A call that was made for one account is never answered with another's. */
  accountId: string;
  lane: Lane;
  signal: AbortSignal;
}

/** For what may be kept already. */
export interface AskOptions extends CallOptions {
  /** A person asks: neither that it is fresh nor that it was refused lately counts. */
  readonly isAsked?: boolean;
}

/** Both are needed to ask about a set. */
export interface SetId {
  readonly npCommunicationId: string;
  readonly npServiceName: NpServiceName;
}

/** What is needed to have something: where it is kept, how it is asked for, and the time (epoch ms). */
export interface Sources {
  readonly cache: Cache;
  readonly calls: Calls;
  readonly now: () => number;
}

/** The calls of the trophy views: each signed in, paced, and one request of the budget. */
export type Calls = ReturnType<typeof createCalls>;

export function createCalls({ authorised, pacer }: { authorised: Authorised; pacer: Pacer }) {
  const call = <Value>(
    key: string,
    { accountId, lane, signal }: CallOptions,
    ask: (access: PsnAccess, signal: AbortSignal) => Promise<Result<Value, PsnFailure>>,
  ): Promise<Result<Value, CallFailure>> =>
    authorised(accountId, (access) =>
      pacer.run({ lane, key: `${accountId} ${key}`, signal }, (flightSignal) =>
        ask(access, flightSignal),
      ),
    );

  return {
    /** The account's earned trophies of a set, with the rarity of each. */
    earnedOf: ({ npCommunicationId, npServiceName }: SetId, offset: number, options: CallOptions) =>
      call(`earned ${npCommunicationId} ${offset}`, options, (access, signal) =>
        getUserTrophiesEarnedForTitle(access, 'me', npCommunicationId, {
          npServiceName,
          offset,
          signal,
        }),
      ),

    /** What the trophies of a set are. */
    definitionsOf: (
      { npCommunicationId, npServiceName }: SetId,
      language: string,
      offset: number,
      options: CallOptions,
    ) =>
      call(`definitions ${language} ${npCommunicationId} ${offset}`, options, (access, signal) =>
        getTitleTrophies(access, npCommunicationId, {
          npServiceName,
          offset,
          signal,
          headerOverrides: { 'Accept-Language': language },
        }),
      ),

    /** What the groups of a set are called. */
    groupNamesOf: (
      { npCommunicationId, npServiceName }: SetId,
      language: string,
      options: CallOptions,
    ) =>
      call(`groups ${language} ${npCommunicationId}`, options, (access, signal) =>
        getTitleTrophyGroups(access, npCommunicationId, {
          npServiceName,
          signal,
          headerOverrides: { 'Accept-Language': language },
        }),
      ),

    /** One page of what the account has played, the last played first. */
    playedGames: (offset: number, options: CallOptions) =>
      call(`played games ${offset}`, options, (access, signal) =>
        getUserPlayedGames(access, 'me', { limit: LIMITS.playedGamesPerPage, offset, signal }),
      ),

    /** One page of the account's trophy sets, the last changed first. */
    titles: (
      { offset, limit, language }: { offset: number; limit: number; language: string },
      options: CallOptions,
    ) =>
      call(`titles ${language} ${offset} ${limit}`, options, (access, signal) =>
        getUserTitles(access, 'me', {
          limit,
          offset,
          signal,
          headerOverrides: { 'Accept-Language': language },
        }),
      ),

    /** Level, tier and totals of the account. */
    summary: (options: CallOptions) =>
      call('summary', options, (access, signal) =>
        getUserTrophyProfileSummary(access, 'me', { signal }),
      ),

    /** Name and picture of the account. */
    profile: (options: CallOptions) =>
      call('profile', options, (access, signal) =>
        getProfileFromAccountId(access, options.accountId, { signal }),
      ),
  };
}
