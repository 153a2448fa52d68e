import * as z from 'zod/mini';
import type { Fetch } from '../http/ask.ts';
import { parseJson } from '../http/json.ts';
import type { Result } from '../result.ts';
import { postForm } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { REDIRECT_URI, SCOPE } from './hosts.ts';
import { isAccountId } from './ids.ts';
import type { CallOptions } from './options.ts';

/** What a refresh gives. Both tokens are secrets. */
export interface RefreshedTokens {
  accessToken: string;
  /** Seconds from now until the access token expires; 3599 (recorded 2025). */
  expiresIn: number;
  refreshToken: string;
  /** Seconds from now until a new sign-in is needed; about 60 days at first (recorded 2025). */
  refreshTokenExpiresIn: number;
  scope: string;
}

/** What signing in gives: the tokens, and whose they are. */
export interface AuthTokens extends RefreshedTokens {
  accountId: string;
}

/** A JWT's payload, or undefined when there is none. Its signature is not checked: it came from Sony over TLS. */
const payloadOf = (jwt: string): unknown => {
  try {
    const base64 = jwt.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return parseJson(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

const payloadSchema = z.object({ sub: z.string().check(z.refine(isAccountId)) });

/** From an id token to the account that it names in `sub`. */
const accountIdOfIdToken = z.pipe(
  z.pipe(
    z.string(),
    z.transform((jwt) => payloadSchema.safeParse(payloadOf(jwt)).data?.sub),
  ),
  z.string(),
);

// A token goes into a header or a form, so it must be made of characters that a header can hold.
const token = z.string().check(z.regex(/^[\x21-\x7e]+$/));
const seconds = z.int().check(z.minimum(0));

const refreshFields = {
  access_token: token,
  expires_in: seconds,
  refresh_token: token,
  refresh_token_expires_in: seconds,
  scope: z.string(),
};

type RefreshAnswer = z.output<z.ZodMiniObject<typeof refreshFields>>;

const refreshedTokens = (answer: RefreshAnswer): RefreshedTokens => ({
  accessToken: answer.access_token,
  expiresIn: answer.expires_in,
  refreshToken: answer.refresh_token,
  refreshTokenExpiresIn: answer.refresh_token_expires_in,
  scope: answer.scope,
});

// No refresh answer was recorded: it is asked for no more than it is needed for, so not whose it is.
const refreshedTokensSchema = z.pipe(z.object(refreshFields), z.transform(refreshedTokens));

const authTokensSchema = z.pipe(
  z.object({ ...refreshFields, id_token: accountIdOfIdToken }),
  z.transform((answer): AuthTokens => ({ ...refreshedTokens(answer), accountId: answer.id_token })),
);

/**
 * The second exchange of sign-in. A code serves once and for a short time; one that is no longer good
 * fails as `unauthorised`.
 */
export const exchangeAccessCodeForAuthTokens = async (
  fetch: Fetch,
  accessCode: string,
  options: Pick<CallOptions, 'signal'> = {},
): Promise<Result<AuthTokens, PsnFailure>> =>
  postForm(
    fetch,
    'exchangeAccessCodeForAuthTokens',
    authTokensSchema,
    {
      code: accessCode,
      redirect_uri: REDIRECT_URI,
      grant_type: 'authorization_code',
      token_format: 'jwt',
    },
    options,
  );

/**
 * A new access token. The refresh token that comes back is the same one, and its time runs on (recorded
 * 2025): about 60 days after sign-in this fails as `unauthorised`, whatever one does.
 */
export const exchangeRefreshTokenForAuthTokens = async (
  fetch: Fetch,
  refreshToken: string,
  options: Pick<CallOptions, 'signal'> = {},
): Promise<Result<RefreshedTokens, PsnFailure>> =>
  postForm(
    fetch,
    'exchangeRefreshTokenForAuthTokens',
    refreshedTokensSchema,
    {
      refresh_token: refreshToken,
      grant_type: 'refresh_token',
      token_format: 'jwt',
      scope: SCOPE,
    },
    options,
  );
