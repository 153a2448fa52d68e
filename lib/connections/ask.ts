import type { Fetch } from '../http/ask.ts';
import type { Pacer } from '../pacing/index.ts';
import { fail, type Result } from '../result.ts';
import {
  getUserAchievements,
  isApiKey,
  isUserId,
  type TrophySoFailure,
  type UserAchievement,
} from '../trophy-so/index.ts';
import type { HostAccess } from './hostAccess.ts';
import { troubleOf } from './trouble.ts';
import type { KeptConnection } from './vault.ts';
import type { ConnectionTrouble } from './view.ts';

/**
 * Asks Trophy for all achievements of a connection's user, paced: one request, a few more where it is down.
 * Two that ask for the same connection at once share it. The failure is null when the signal was aborted.
 */
export type Ask = (
  connection: Pick<KeptConnection, 'id' | 'apiKey' | 'userId'>,
  signal: AbortSignal,
) => Promise<Result<UserAchievement[], ConnectionTrouble | null>>;

export interface AskParts {
  readonly pacer: Pacer;
  readonly fetch: Fetch;
  readonly access: Pick<HostAccess, 'has'>;
}

const WITHHELD = fail({ kind: 'permission-withheld' } as const);

export const createAsk =
  ({ pacer, fetch, access }: AskParts): Ask =>
  async ({ id, apiKey, userId }, signal) => {
    // What cannot be sent at all cannot be right.
    if (!isApiKey(apiKey)) return fail({ kind: 'wrong-key', words: null });
    if (!isUserId(userId)) return fail({ kind: 'unknown-user', words: null });
    /** A request without access would reach the host all the same, and only its answer be withheld. */
    const tryOnce = async (
      trySignal: AbortSignal,
    ): Promise<Result<UserAchievement[], TrophySoFailure | typeof WITHHELD.failure>> =>
      // Looked at before each try: a person can take it back while the next is waited for.
      (await access.has())
        ? getUserAchievements(apiKey, userId, { includeIncomplete: true, fetch, signal: trySignal })
        : WITHHELD;
    const answer = await pacer.run({ lane: 'popup', key: id, signal }, tryOnce);
    if (answer.ok) return answer;
    const { failure } = answer;
    if (failure.kind === 'permission-withheld') return WITHHELD;
    // To a worker from which access was taken on the way, every request looks offline.
    if (failure.kind === 'offline' && !(await access.has())) return WITHHELD;
    return fail(troubleOf(failure));
  };
