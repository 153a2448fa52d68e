import * as z from 'zod/mini';
import { dateTime, optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { numeric, trophyType } from './fields.ts';
import type { TrophyListOptions } from './options.ts';
import { pageFields, pageQuery } from './paging.ts';
import { trophyRare } from './rarity.ts';

const userTrophySchema = z.object({
  trophyId: z.int(),
  trophyHidden: z.boolean(),
  earned: z.boolean(),
  /** Missing on some old trophies that are earned, and on all that are not. */
  earnedDateTime: optional(dateTime),
  trophyType,
  trophyRare,
  /** Percent of players who have it, 0–100. */
  trophyEarnedRate: numeric,
  /** PS5 only, on the way to `trophyProgressTargetValue`. */
  progress: optional(numeric),
  /** PS5 only: the same in percent. */
  progressRate: optional(numeric),
  /** PS5 only: when it last moved. */
  progressedDateTime: optional(dateTime),
});
export type UserTrophy = z.output<typeof userTrophySchema>;

const userTrophiesEarnedSchema = z.object({
  trophySetVersion: z.string(),
  hasTrophyGroups: z.boolean(),
  /** A group without an earned trophy has none (recorded 2025). */
  lastUpdatedDateTime: optional(dateTime),
  trophies: z.array(userTrophySchema),
  ...pageFields,
});
export type UserTrophiesEarnedForTitle = z.output<typeof userTrophiesEarnedSchema>;

/**
 * What an account has earned of a set, and how rare each trophy is. No names and no groups: join with
 * `getTitleTrophies` on `trophyId`.
 *
 * `accountId`: `me` or a numeric id. Fails as `not-found` when the account has never synced the set, and
 * as `private` when it hides its trophies.
 */
export const getUserTrophiesEarnedForTitle = async (
  access: PsnAccess,
  accountId: string,
  npCommunicationId: string,
  { trophyGroupId = 'all', npServiceName, ...options }: TrophyListOptions,
): Promise<Result<UserTrophiesEarnedForTitle, PsnFailure>> =>
  get(
    access,
    'getUserTrophiesEarnedForTitle',
    userTrophiesEarnedSchema,
    { accountId, npCommunicationId, trophyGroupId },
    { npServiceName, ...pageQuery(options) },
    options,
  );
