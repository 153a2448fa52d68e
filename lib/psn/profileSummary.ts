import * as z from 'zod/mini';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { numeric, progress, trophyCounts } from './fields.ts';
import type { CallOptions } from './options.ts';

const userTrophyProfileSummarySchema = z.object({
  accountId: z.string(),
  /** 1–999. A number (recorded 2025), though psn-api's types say string. */
  trophyLevel: numeric,
  trophyPoint: z.int(),
  /** The points at which this level began, and at which the next one begins. */
  trophyLevelBasePoint: z.int(),
  trophyLevelNextPoint: z.int(),
  /** Percent of the way to the next level. */
  progress,
  /** 1–10: three steps each of bronze, silver and gold, then platinum. */
  tier: z.int(),
  earnedTrophies: trophyCounts,
});
export type UserTrophyProfileSummary = z.output<typeof userTrophyProfileSummarySchema>;

/**
 * An account's level, points and counts over all its titles. They can be more than the sum over
 * `getUserTitles`, which leaves out hidden titles.
 *
 * `accountId`: `me` or a numeric id. Fails as `private` for an account that hides its trophies.
 */
export const getUserTrophyProfileSummary = async (
  access: PsnAccess,
  accountId: string,
  options: CallOptions = {},
): Promise<Result<UserTrophyProfileSummary, PsnFailure>> =>
  get(
    access,
    'getUserTrophyProfileSummary',
    userTrophyProfileSummarySchema,
    { accountId },
    {},
    options,
  );
