/**
 * The client of Trophy (trophy.so), where apps keep the achievements of their users. The call gives a
 * `Result`: checked data, or one `TrophySoFailure`.
 */

export type { TrophySoFailure } from './failure.ts';
export { isApiKey, isUserId } from './ids.ts';
export {
  getUserAchievements,
  type UserAchievement,
  type UserAchievementsOptions,
} from './userAchievements.ts';
