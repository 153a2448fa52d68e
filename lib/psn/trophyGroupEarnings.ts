import * as z from 'zod/mini';
import { dateTime, optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { progress, trophyCounts } from './fields.ts';
import type { TrophySetOptions } from './options.ts';

const userTrophyGroupSchema = z.object({
  /** `default` for the base game, `001`… for add-ons. */
  trophyGroupId: z.string(),
  progress,
  earnedTrophies: trophyCounts,
  /** Missing while nothing of the group is earned (recorded 2025). */
  lastUpdatedDateTime: optional(dateTime),
});
export type UserTrophyGroup = z.output<typeof userTrophyGroupSchema>;

const userTrophyGroupEarningsSchema = z.object({
  trophySetVersion: z.string(),
  hiddenFlag: z.boolean(),
  progress,
  earnedTrophies: trophyCounts,
  lastUpdatedDateTime: optional(dateTime),
  trophyGroups: z.array(userTrophyGroupSchema),
});
export type UserTrophyGroupEarningsForTitle = z.output<typeof userTrophyGroupEarningsSchema>;

/**
 * An account's progress in a set, and in each of its groups. Names, icons and defined counts are in
 * `getTitleTrophyGroups`.
 *
 * `accountId`: `me` or a numeric id. Fails as `not-found` when the account has never synced the set, and
 * as `private` when it hides its trophies.
 */
export const getUserTrophyGroupEarningsForTitle = async (
  access: PsnAccess,
  accountId: string,
  npCommunicationId: string,
  options: TrophySetOptions,
): Promise<Result<UserTrophyGroupEarningsForTitle, PsnFailure>> =>
  get(
    access,
    'getUserTrophyGroupEarningsForTitle',
    userTrophyGroupEarningsSchema,
    { accountId, npCommunicationId },
    { npServiceName: options.npServiceName },
    options,
  );
