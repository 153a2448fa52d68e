import * as z from 'zod/mini';
import { dateTime, optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { name, npServiceName, numeric, progress, trophyCounts, trophyType } from './fields.ts';
import { LIMITS } from './hosts.ts';
import { isNpTitleId } from './ids.ts';
import type { CallOptions } from './options.ts';
import { trophyRare } from './rarity.ts';

const rarestTrophySchema = z.object({
  trophyId: z.int(),
  trophyHidden: z.boolean(),
  trophyType,
  trophyName: name,
  trophyDetail: z.string(),
  trophyIconUrl: z.string(),
  trophyRare,
  /** Percent of players who have it, 0–100. */
  trophyEarnedRate: numeric,
  earned: z.boolean(),
  earnedDateTime: optional(dateTime),
});
export type RarestTrophy = z.output<typeof rarestTrophySchema>;

const specificTrophyTitleSchema = z.object({
  npServiceName,
  npCommunicationId: z.string(),
  trophyTitleName: name,
  /** Only `trophy` sets have one. */
  trophyTitleDetail: optional(z.string()),
  trophyTitleIconUrl: z.string(),
  hasTrophyGroups: z.boolean(),
  trophyGroupCount: z.int(),
  /** The rarest earned; more than one on ties, none while nothing is earned. */
  rarestTrophies: z._default(z.array(rarestTrophySchema), []),
  progress,
  earnedTrophies: trophyCounts,
  definedTrophies: trophyCounts,
  lastUpdatedDateTime: dateTime,
});
export type SpecificTrophyTitle = z.output<typeof specificTrophyTitleSchema>;

const specificTitleSchema = z.object({
  npTitleId: z.string(),
  /** Empty: never played. A compilation has more than one set. */
  trophyTitles: z.array(specificTrophyTitleSchema),
});
export type SpecificTitle = z.output<typeof specificTitleSchema>;

const userTrophiesForSpecificTitleSchema = z.object({ titles: z.array(specificTitleSchema) });
export type UserTrophiesForSpecificTitle = z.output<typeof userTrophiesForSpecificTitleSchema>;

/**
 * The trophy sets that an account has under one to five title ids (PS4 and PS5). The answer is in another
 * order than the question: match by `npTitleId`.
 *
 * `accountId`: `me` or a numeric id. One id that Sony does not know fails the whole call as `not-found`
 * with `npTitleId`. Fails as `private` for an account that hides its trophies. Throws a RangeError for no
 * id, more than five, or one that is none: Sony would answer 400.
 */
export const getUserTrophiesForSpecificTitle = async (
  access: PsnAccess,
  accountId: string,
  npTitleIds: readonly string[],
  options: CallOptions = {},
): Promise<Result<UserTrophiesForSpecificTitle, PsnFailure>> => {
  if (npTitleIds.length < 1 || npTitleIds.length > LIMITS.npTitleIdsPerCall) {
    throw new RangeError(
      `one call takes 1 to ${LIMITS.npTitleIdsPerCall} npTitleIds, not ${npTitleIds.length}`,
    );
  }
  if (!npTitleIds.every(isNpTitleId)) throw new RangeError('this is no npTitleId');
  return get(
    access,
    'getUserTrophiesForSpecificTitle',
    userTrophiesForSpecificTitleSchema,
    { accountId },
    { npTitleIds: npTitleIds.join(',') },
    options,
  );
};
