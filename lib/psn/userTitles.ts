import * as z from 'zod/mini';
import { dateTime, optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { name, npServiceName, progress, trophyCounts, trophyTitlePlatform } from './fields.ts';
import { LIMITS } from './hosts.ts';
import type { PageOptions } from './options.ts';
import { pageFields, pageQuery } from './paging.ts';

const trophyTitleSchema = z.object({
  npServiceName,
  npCommunicationId: z.string(),
  trophySetVersion: z.string(),
  trophyTitleName: name,
  /** Only `trophy` sets have one. */
  trophyTitleDetail: optional(z.string()),
  trophyTitleIconUrl: z.string(),
  trophyTitlePlatform,
  hasTrophyGroups: z.boolean(),
  trophyGroupCount: z.int(),
  definedTrophies: trophyCounts,
  earnedTrophies: trophyCounts,
  progress,
  hiddenFlag: z.boolean(),
  lastUpdatedDateTime: dateTime,
});
export type TrophyTitle = z.output<typeof trophyTitleSchema>;

const userTitlesSchema = z.object({ trophyTitles: z.array(trophyTitleSchema), ...pageFields });
export type UserTitles = z.output<typeof userTitlesSchema>;

/**
 * One page of the trophy sets that an account has synced, newest `lastUpdatedDateTime` first. They carry
 * no npTitleId and no concept id: only `npCommunicationId` tells two sets of one name apart. A short or
 * empty list does not mean that the other titles are gone: compare with `totalItemCount`.
 *
 * `accountId`: `me` or a numeric id. `limit`: 1–800, Sony's default is 100. Fails as `private` for an
 * account that hides its trophies.
 */
export const getUserTitles = async (
  access: PsnAccess,
  accountId: string,
  options: PageOptions = {},
): Promise<Result<UserTitles, PsnFailure>> =>
  get(
    access,
    'getUserTitles',
    userTitlesSchema,
    { accountId },
    pageQuery(options, LIMITS.titlesPerPage),
    options,
  );
