import * as z from 'zod/mini';
import { optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { iconOfSet, name, npServiceName, trophyCounts, trophyTitlePlatform } from './fields.ts';
import type { TrophySetOptions } from './options.ts';

const titleTrophyGroupSchema = (npCommunicationId: string) =>
  z.object({
    /** `default` for the base game, `001`… for add-ons. */
    trophyGroupId: z.string(),
    trophyGroupName: name,
    /** Only `trophy` sets have one. */
    trophyGroupDetail: optional(z.string()),
    trophyGroupIconUrl: iconOfSet(npCommunicationId),
    definedTrophies: trophyCounts,
  });
export type TitleTrophyGroup = z.output<ReturnType<typeof titleTrophyGroupSchema>>;

const titleTrophyGroupsSchema = (npCommunicationId: string) =>
  z.object({
    npServiceName,
    // The answer names its set: that of another is not what was asked for.
    npCommunicationId: z.literal(npCommunicationId),
    trophySetVersion: z.string(),
    trophyTitleName: name,
    /** Only `trophy` sets have one. */
    trophyTitleDetail: optional(z.string()),
    trophyTitleIconUrl: iconOfSet(npCommunicationId),
    trophyTitlePlatform,
    definedTrophies: trophyCounts,
    trophyGroups: z.array(titleTrophyGroupSchema(npCommunicationId)),
  });
export type TitleTrophyGroups = z.output<ReturnType<typeof titleTrophyGroupsSchema>>;

/**
 * The groups of a set: base game and add-ons, with names in the language of `Accept-Language`, icons and
 * counts; also of sets that the account does not own.
 *
 * Fails as `not-found` for an unknown set or the wrong `npServiceName`, and as `malformed` when the
 * groups are another set's.
 */
export const getTitleTrophyGroups = async (
  access: PsnAccess,
  npCommunicationId: string,
  options: TrophySetOptions,
): Promise<Result<TitleTrophyGroups, PsnFailure>> =>
  get(
    access,
    'getTitleTrophyGroups',
    titleTrophyGroupsSchema(npCommunicationId),
    { npCommunicationId },
    { npServiceName: options.npServiceName },
    options,
  );
