/**
 * The PlayStation Network client: what the rest of the program may use of it. Every call gives a
 * `Result`: checked data, or one `PsnFailure`.
 */

export type { PsnAccess } from './call.ts';
export { failureOfAnswer, type PsnFailure } from './failure.ts';
export type { NpServiceName, TrophyCounts, TrophyType } from './fields.ts';
export type { Endpoint } from './hosts.ts';
export { LIMITS, NPSSO_PAGE, REDIRECT_URI } from './hosts.ts';
export { isAccountId, isNpCommunicationId, isNpTitleId } from './ids.ts';
export type { CallOptions, PageOptions, TrophyListOptions, TrophySetOptions } from './options.ts';
export { allPages, offsetAfter, type Page } from './paging.ts';
export { getUserPlayedGames, type PlayedGame, type UserPlayedGames } from './playedGames.ts';
export { getProfileFromAccountId, type ProfileFromAccountId } from './profile.ts';
export { getUserTrophyProfileSummary, type UserTrophyProfileSummary } from './profileSummary.ts';
export { trophyProgress } from './progress.ts';
export { TrophyRarity } from './rarity.ts';
export {
  accessCodeFromRedirect,
  authorizeUrl,
  exchangeNpssoForAccessCode,
  type ReadRedirect,
  type SignInRefusal,
} from './signIn.ts';
export {
  getUserTrophiesForSpecificTitle,
  type RarestTrophy,
  type SpecificTitle,
  type SpecificTrophyTitle,
  type UserTrophiesForSpecificTitle,
} from './specificTitles.ts';
export { getTitleTrophies, type TitleTrophies, type TitleTrophy } from './titleTrophies.ts';
export {
  getTitleTrophyGroups,
  type TitleTrophyGroup,
  type TitleTrophyGroups,
} from './titleTrophyGroups.ts';
export {
  type AuthTokens,
  exchangeAccessCodeForAuthTokens,
  exchangeRefreshTokenForAuthTokens,
  type RefreshedTokens,
} from './tokens.ts';
export {
  getUserTrophiesEarnedForTitle,
  type UserTrophiesEarnedForTitle,
  type UserTrophy,
} from './trophiesEarned.ts';
export {
  getUserTrophyGroupEarningsForTitle,
  type UserTrophyGroup,
  type UserTrophyGroupEarningsForTitle,
} from './trophyGroupEarnings.ts';
export { getUserTitles, type TrophyTitle, type UserTitles } from './userTitles.ts';
