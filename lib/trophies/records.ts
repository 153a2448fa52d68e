import type { LibraryTitle } from '../cache/libraryJournals.ts';
import { type PlayedGame, playedGameKey } from '../cache/playedGames.ts';
import type { Profile } from '../cache/profiles.ts';
import type { Definitions, EarnedTrophies, GroupNames, TrophyTitle } from '../cache/trophySets.ts';
import {
  isNpTitleId,
  type ProfileFromAccountId,
  type PlayedGame as PsnPlayedGame,
  type TrophyTitle as PsnTrophyTitle,
  type SpecificTrophyTitle,
  type TitleTrophy,
  type TitleTrophyGroups,
  type UserTrophy,
  type UserTrophyProfileSummary,
} from '../psn/index.ts';
import { sonyPicture } from './pictures.ts';

/** From Sony's answers to the records that the cache keeps. Dates become epoch ms. */

/** Which account, in which language, and when it was asked. */
export interface Asked {
  accountId: string;
  language: string;
  at: number;
}

export function trophyTitleRecord(
  title: SpecificTrophyTitle,
  { accountId, language, at }: Asked,
): TrophyTitle {
  // The list is said to hold the rarest earned; one that is not earned is never called so.
  const rarest = title.rarestTrophies.find(({ earned }) => earned);
  return {
    accountId,
    language,
    npCommunicationId: title.npCommunicationId,
    npServiceName: title.npServiceName,
    name: title.trophyTitleName,
    groupCount: title.trophyGroupCount,
    progress: title.progress,
    earned: title.earnedTrophies,
    defined: title.definedTrophies,
    lastUpdatedAt: Date.parse(title.lastUpdatedDateTime),
    rarestEarned: rarest
      ? {
          name: rarest.trophyName,
          grade: rarest.trophyType,
          earnedRate: rarest.trophyEarnedRate,
          rarity: rarest.trophyRare,
        }
      : null,
    fetchedAt: at,
  };
}

/** `run`: of the sync. */
export function libraryTitleRecord(
  title: PsnTrophyTitle,
  { accountId, language, at, run }: Asked & { run: number },
): LibraryTitle {
  return {
    accountId,
    npCommunicationId: title.npCommunicationId,
    language,
    npServiceName: title.npServiceName,
    name: title.trophyTitleName,
    platforms: title.trophyTitlePlatform,
    iconUrl: title.trophyTitleIconUrl,
    progress: title.progress,
    earned: title.earnedTrophies,
    defined: title.definedTrophies,
    groupCount: title.trophyGroupCount,
    isHidden: title.hiddenFlag,
    trophySetVersion: title.trophySetVersion,
    lastUpdatedAt: Date.parse(title.lastUpdatedDateTime),
    run,
    fetchedAt: at,
  };
}

/**
 * `run`: of the sync. A concept without a true id would join games that have nothing to do with each
 * other, so nothing of it is kept, and of a true one only what has the form of a title id.
 */
export function playedGameRecord(
  game: PsnPlayedGame,
  { accountId, at, run }: Pick<Asked, 'accountId' | 'at'> & { run: number },
): PlayedGame {
  const concept = game.concept && game.concept.id > 0 ? game.concept : undefined;
  const conceptId = concept ? String(concept.id) : null;
  const conceptTitleIds = concept?.titleIds.filter(isNpTitleId) ?? [];
  const ids = new Set([game.titleId, ...conceptTitleIds, ...(conceptId ? [conceptId] : [])]);
  return {
    accountId,
    npTitleId: game.titleId,
    conceptId,
    conceptTitleIds,
    keys: Array.from(ids, (id) => playedGameKey(accountId, id)),
    // `ps5_native_media_app` and the like (recorded 2025) are no games.
    isGame: isNpTitleId(game.titleId) && !game.category.includes('media_app'),
    name: game.name,
    lastPlayedAt: Date.parse(game.lastPlayedDateTime),
    run,
    fetchedAt: at,
  };
}

export const definedTrophyRecord = (trophy: TitleTrophy): Definitions['trophies'][number] => ({
  trophyId: trophy.trophyId,
  grade: trophy.trophyType,
  groupId: trophy.trophyGroupId,
  hidden: trophy.trophyHidden,
  name: trophy.trophyName,
  detail: trophy.trophyDetail,
  iconUrl: trophy.trophyIconUrl,
  progressTarget: trophy.trophyProgressTargetValue ?? null,
  reward:
    trophy.trophyRewardName === undefined
      ? null
      : { name: trophy.trophyRewardName, imageUrl: trophy.trophyRewardImageUrl ?? null },
});

export const groupNamesRecord = (
  groups: TitleTrophyGroups,
  { language, at }: Pick<Asked, 'language' | 'at'>,
): GroupNames => ({
  npCommunicationId: groups.npCommunicationId,
  language,
  trophySetVersion: groups.trophySetVersion,
  groups: groups.trophyGroups.map(({ trophyGroupId, trophyGroupName }) => ({
    trophyGroupId,
    name: trophyGroupName,
  })),
  fetchedAt: at,
});

export const earnedTrophyRecord = (trophy: UserTrophy): EarnedTrophies['trophies'][number] => ({
  trophyId: trophy.trophyId,
  grade: trophy.trophyType,
  earned: trophy.earned,
  earnedAt: trophy.earnedDateTime === undefined ? null : Date.parse(trophy.earnedDateTime),
  earnedRate: trophy.trophyEarnedRate,
  rarity: trophy.trophyRare,
  progress: trophy.progress ?? null,
});

/** `person` is null when only the name and picture could not be had: the former ones then stay. */
export function profileRecord(
  summary: UserTrophyProfileSummary,
  person: ProfileFromAccountId | null,
  former: Profile | undefined,
  { accountId, at }: Pick<Asked, 'accountId' | 'at'>,
): Profile {
  return {
    accountId,
    onlineId: person ? person.onlineId : (former?.onlineId ?? null),
    avatarUrl: person ? sonyPicture(person.avatars[0]?.url ?? null) : (former?.avatarUrl ?? null),
    level: summary.trophyLevel,
    tier: summary.tier,
    progress: summary.progress,
    points: summary.trophyPoint,
    nextLevelPoints: summary.trophyLevelNextPoint,
    earned: summary.earnedTrophies,
    fetchedAt: at,
  };
}
