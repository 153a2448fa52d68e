import * as z from 'zod/mini';
import { optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { iconOfSet, name, numeric, trophyType } from './fields.ts';
import type { TrophyListOptions } from './options.ts';
import { pageFields, pageQuery } from './paging.ts';

const titleTrophySchema = (npCommunicationId: string) =>
  z.object({
    trophyId: z.int(),
    trophyHidden: z.boolean(),
    trophyType,
    trophyName: name,
    trophyDetail: z.string(),
    trophyIconUrl: iconOfSet(npCommunicationId),
    trophyGroupId: z.string(),
    /** PS5 only: how far a trophy with a progress bar goes. */
    trophyProgressTargetValue: optional(numeric),
    /** PS5 only. */
    trophyRewardName: optional(z.string()),
    /** PS5 only. */
    trophyRewardImageUrl: optional(z.string()),
  });
export type TitleTrophy = z.output<ReturnType<typeof titleTrophySchema>>;

const titleTrophiesSchema = (npCommunicationId: string) =>
  z.object({
    trophySetVersion: z.string(),
    hasTrophyGroups: z.boolean(),
    trophies: z.array(titleTrophySchema(npCommunicationId)),
    ...pageFields,
  });
export type TitleTrophies = z.output<ReturnType<typeof titleTrophiesSchema>>;

/**
 * The trophies that a set defines, in the language of `Accept-Language`; also of sets that the account
 * does not own. Hidden trophies come with their full name and text. Join with
 * `getUserTrophiesEarnedForTitle` on `trophyId`.
 *
 * Fails as `not-found` for an unknown set or the wrong `npServiceName`, and as `malformed` when the
 * trophies are another set's.
 */
export const getTitleTrophies = async (
  access: PsnAccess,
  npCommunicationId: string,
  { trophyGroupId = 'all', npServiceName, ...options }: TrophyListOptions,
): Promise<Result<TitleTrophies, PsnFailure>> =>
  get(
    access,
    'getTitleTrophies',
    titleTrophiesSchema(npCommunicationId),
    { npCommunicationId, trophyGroupId },
    { npServiceName, ...pageQuery(options) },
    options,
  );
