import type { Fetch } from '../http/ask.ts';
import {
  exchangeRefreshTokenForAuthTokens,
  type PsnAccess,
  type PsnFailure,
} from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import { withoutOrigin } from './authHostRules.ts';
import type { KeptRefreshToken, RefreshTokens } from './refreshTokens.ts';
import type { Access, Standing, StandingStore } from './standing.ts';

export type NotSignedIn = { readonly kind: 'not-signed-in' };

/**
 * Runs a call with an access token of that account. An expired token is refreshed first; one that
 * Sony refuses is refreshed once and the call made once more. Several calls that need a token at once
 * make one refresh. `not-signed-in`: it is another account by now, or none.
 */
export type Authorised = <Value, Failure extends { kind: string }>(
  accountId: string,
  call: (access: PsnAccess) => Promise<Result<Value, Failure>>,
) => Promise<Result<Value, Failure | PsnFailure | NotSignedIn>>;

export interface AccessParts {
  standing: StandingStore;
  refreshTokens: RefreshTokens;
  fetch: Fetch;
  now: () => number;
}

/** A token this close to its end is not sent any more, in ms: it may run out on the way. */
const MARGIN = 60_000;
/** After a refresh that failed for another reason than a dead token, in ms: no page view tries again. */
const REST = 30_000;

type SignedIn = Extract<Standing, { state: 'signed-in' }>;
type AccessResult = Result<Access, PsnFailure | NotSignedIn>;

const REFRESH = 'exchangeRefreshTokenForAuthTokens';
const NOT_SIGNED_IN = fail<NotSignedIn>({ kind: 'not-signed-in' });

export function createAuthorised({ standing, refreshTokens, fetch, now }: AccessParts): Authorised {
  /** Those under way, by account. */
  const refreshes = new Map<string, Promise<AccessResult>>();
  let rest: { until: number; failure: PsnFailure } | undefined;

  const endSession = async (): Promise<typeof NOT_SIGNED_IN> => {
    await refreshTokens.forget();
    await standing.become({ state: 'signed-out', refusal: 'expired' });
    return NOT_SIGNED_IN;
  };

  /** The standing, if it is still that account's. */
  const signedIn = async (accountId: string): Promise<SignedIn | undefined> => {
    const current = await standing.get();
    return current.state === 'signed-in' && current.accountId === accountId ? current : undefined;
  };

  const refresh = async (accountId: string): Promise<AccessResult> => {
    if (rest && now() < rest.until) return fail(rest.failure);
    const takeRest = (failure: PsnFailure): AccessResult => {
      rest = { until: now() + REST, failure };
      return fail(failure);
    };
    let kept: KeptRefreshToken | undefined;
    try {
      kept = await refreshTokens.get();
    } catch {
      // Not to be read now is not the same as not there: no reason to end the session.
      return takeRest({ kind: 'unavailable', endpoint: REFRESH, status: 0 });
    }
    if (!kept || kept.accountId !== accountId || kept.expiresAt <= now()) return endSession();
    const tokens = await withoutOrigin(() => exchangeRefreshTokenForAuthTokens(fetch, kept.token));
    const current = await signedIn(accountId);
    if (!current) return NOT_SIGNED_IN;
    if (!tokens.ok) {
      if (tokens.failure.kind === 'unauthorised') return endSession();
      return takeRest(tokens.failure);
    }
    rest = undefined;
    const { accessToken, expiresIn, refreshToken, refreshTokenExpiresIn } = tokens.value;
    const access = { token: accessToken, expiresAt: now() + expiresIn * 1000 };
    const until = now() + refreshTokenExpiresIn * 1000;
    await standing.become({ ...current, access, until });
    await refreshTokens.keep({ accountId, token: refreshToken, expiresAt: until });
    if (await signedIn(accountId)) return succeed(access);
    // Signed out meanwhile: what was just kept is not to stay.
    await refreshTokens.forget();
    return NOT_SIGNED_IN;
  };

  /** `refused`: a token that Sony has just turned down, whatever its date says. */
  const access = async (accountId: string, refused?: string): Promise<AccessResult> => {
    const current = await signedIn(accountId);
    if (!current) return NOT_SIGNED_IN;
    if (isUsable(current, refused, now())) return succeed(current.access);
    const refreshing =
      refreshes.get(accountId) ?? refresh(accountId).finally(() => refreshes.delete(accountId));
    refreshes.set(accountId, refreshing);
    return refreshing;
  };

  return async (accountId, call) => {
    const first = await access(accountId);
    if (!first.ok) return first;
    const answer = await call({ accessToken: first.value.token, fetch });
    if (answer.ok || answer.failure.kind !== 'unauthorised') return answer;
    const second = await access(accountId, first.value.token);
    if (!second.ok) return second;
    const again = await call({ accessToken: second.value.token, fetch });
    if (again.ok || again.failure.kind !== 'unauthorised') return again;
    return (await signedIn(accountId)) ? endSession() : NOT_SIGNED_IN;
  };
}

const isUsable = (
  standing: SignedIn,
  refused: string | undefined,
  at: number,
): standing is SignedIn & { access: Access } =>
  standing.access !== null &&
  standing.access.token !== refused &&
  standing.access.expiresAt - MARGIN > at;
