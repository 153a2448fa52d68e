import * as z from 'zod/mini';
import { dateTime, optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { name } from './fields.ts';
import { LIMITS } from './hosts.ts';
import type { PageOptions } from './options.ts';
import { pageFields, pageQuery } from './paging.ts';

const playedGameSchema = z.object({
  /** The npTitleId of the version that was played: region and platform. */
  titleId: z.string(),
  name,
  localizedName: optional(name),
  imageUrl: optional(z.string()),
  /** `ps4_game`, `ps5_native_game`, … and media apps. Open: it is a label. */
  category: z.string(),
  firstPlayedDateTime: dateTime,
  lastPlayedDateTime: dateTime,
  /** ISO 8601, such as `PT215H2M16S`. */
  playDuration: z.string(),
  playCount: z.int(),
  /** Optional, as a row without one still joins by its own id: no reason to lose a page of 200. */
  concept: optional(
    z.object({
      id: z.int(),
      /** Other regions and platforms of the game; the row's own titleId may be missing (recorded 2025). */
      titleIds: z.array(z.string()),
    }),
  ),
});
export type PlayedGame = z.output<typeof playedGameSchema>;

const userPlayedGamesSchema = z.object({ titles: z.array(playedGameSchema), ...pageFields });
export type UserPlayedGames = z.output<typeof userPlayedGamesSchema>;

/**
 * One page of the games (PS4 and newer) that an account has played. The PS4 and the PS5 version of
 * a game are rows of their own with one `concept.id`.
 *
 * `accountId`: `me` or a numeric id. `limit`: 1–200.
 */
export const getUserPlayedGames = async (
  access: PsnAccess,
  accountId: string,
  options: PageOptions = {},
): Promise<Result<UserPlayedGames, PsnFailure>> =>
  get(
    access,
    'getUserPlayedGames',
    userPlayedGamesSchema,
    { accountId },
    pageQuery(options, LIMITS.playedGamesPerPage),
    options,
  );
