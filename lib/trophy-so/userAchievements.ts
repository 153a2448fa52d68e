import * as z from 'zod/mini';
import { ask, type Fetch, isGood } from '../http/ask.ts';
import { dateTime, failedField, optional } from '../http/fields.ts';
import { parseJson } from '../http/json.ts';
import { fail, type Result, succeed } from '../result.ts';
import { failureOfAnswer, malformedAnswer, type TrophySoFailure } from './failure.ts';
import { isApiKey, isUserId } from './ids.ts';

/** Documented 2026. Version 1 of the API. */
const API = 'https://api.trophy.so/v1';

const attribute = z.object({ key: z.string(), value: z.string() });

/**
 * One achievement, and whether the user has completed it. Whatever the documentation's own examples leave out
 * may be missing here too (the description is, the reference calls it required).
 */
const userAchievement = z.object({
  id: z.string(),
  name: z.string(),
  description: optional(z.string()),
  badgeUrl: optional(z.string()),
  /** `metric`, `streak`, `api` or `achievement`. Open: one that is new is no reason to lose a whole list. */
  trigger: z.string(),
  /** How many users have completed it. */
  completions: z.int().check(z.minimum(0)),
  /** How many of a hundred users have. */
  rarity: z.number().check(z.minimum(0), z.maximum(100)),
  /** Missing: not completed. */
  achievedAt: optional(dateTime),
  key: optional(z.string()),
  streakLength: optional(z.number()),
  /** The achievements that have to be completed before. */
  achievementIds: optional(z.array(z.string())),
  metricId: optional(z.string()),
  metricValue: optional(z.number()),
  metricName: optional(z.string()),
  userAttributes: optional(z.array(attribute)),
  eventAttribute: optional(attribute),
  eventAttributes: optional(z.array(attribute)),
});

/** As the service tells it; every name is the service's own. */
export type UserAchievement = z.output<typeof userAchievement>;

const userAchievements = z.array(userAchievement);

export interface UserAchievementsOptions {
  /** Also those that the user has not completed. */
  readonly includeIncomplete: boolean;
  readonly fetch?: Fetch;
  /** Aborting it ends the call as `cancelled`. */
  readonly signal?: AbortSignal;
}

/**
 * The achievements of one user of the app that the key belongs to, in the service's order: one request.
 * Throws a RangeError, before anything is sent, for a key or a user id that is none.
 */
export const getUserAchievements = async (
  apiKey: string,
  userId: string,
  { includeIncomplete, fetch = globalThis.fetch, signal }: UserAchievementsOptions,
): Promise<Result<UserAchievement[], TrophySoFailure>> => {
  // Neither is told: an error can end up in a log.
  if (!isApiKey(apiKey)) throw new RangeError('this is no API key');
  if (!isUserId(userId)) throw new RangeError('this is no user id');
  const address = `${API}/users/${encodeURIComponent(userId)}/achievements`;
  // Only the word `true` counts, so for the others nothing is said.
  const asked = await ask(
    fetch,
    includeIncomplete ? `${address}?includeIncomplete=true` : address,
    {
      method: 'GET',
      headers: new Headers({ 'X-API-KEY': apiKey }),
      signal: signal ?? null,
    },
  );
  if (!asked.ok) return asked;
  const answer = asked.value;
  if (!isGood(answer)) return fail(failureOfAnswer(answer, apiKey));
  const checked = userAchievements.safeParse(parseJson(answer.body));
  if (checked.success) return succeed(checked.data);
  return fail(malformedAnswer(answer, failedField(checked.error), apiKey));
};
