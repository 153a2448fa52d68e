import { fail, type Result, succeed } from '../result.ts';
import type { PsnFailure } from './failure.ts';
import { CLIENT_ID, ENDPOINTS, REDIRECT_URI, SCOPE } from './hosts.ts';

/**
 * Why Sony gave no access code. `no-session`: nobody is signed in there, or the npsso is wrong or
 * expired. `declined`: the person said no. `needs-attention`: Sony wants something of the person first,
 * such as consent to new terms; only Sony's own page can settle it.
 */
export type SignInRefusal =
  | { kind: 'no-session' }
  | { kind: 'declined' }
  | { kind: 'needs-attention'; errorCode?: number };

/**
 * Asks for `url` and gives the `Location` that Sony answers with, without following it: with the cookie
 * `npsso` when there is one, else with the browser's own Sony session. It is given in from outside, as a
 * browser's `fetch` can neither send that cookie nor read a redirect to an app's own scheme.
 */
export type ReadRedirect = (request: {
  url: string;
  npsso?: string;
}) => Promise<Result<string, PsnFailure>>;

/** Where sign-in begins: Sony's page answers it by a redirect that `accessCodeFromRedirect` reads. */
export const authorizeUrl = (): string => {
  const query = new URLSearchParams({
    access_type: 'offline',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: SCOPE,
  });
  return `${ENDPOINTS.exchangeNpssoForAccessCode}?${query}`;
};

/** Sony writes the redirect URI with a slash after the host: `…://redirect/?code=v3.…` (recorded 2025). */
const isOurs = (location: string): boolean =>
  location.startsWith(`${REDIRECT_URI}?`) || location.startsWith(`${REDIRECT_URI}/?`);

/**
 * The access code in the `Location` that sign-in ended with, or why there is none. A refusal comes with
 * the same status 302 (recorded 2025), so the location alone tells; a code counts only at our own
 * redirect URI.
 */
export const accessCodeFromRedirect = (location: string): Result<string, SignInRefusal> => {
  // Cut out by hand: older browsers' URL does not take apart an address with an app's own scheme.
  const query = new URLSearchParams(location.match(/\?([^#]*)/)?.[1]);
  const code = query.get('code');
  if (code && isOurs(location)) return succeed(code);
  switch (query.get('error')) {
    case 'login_required':
      return fail({ kind: 'no-session' });
    case 'access_denied':
      return fail({ kind: 'declined' });
    default: {
      const errorCode = query.get('error_code');
      return fail({
        kind: 'needs-attention',
        ...(errorCode !== null && /^\d{1,9}$/.test(errorCode) && { errorCode: Number(errorCode) }),
      });
    }
  }
};

/**
 * The first exchange of sign-in: a Sony session for a short-lived access code. Without `npsso` the
 * browser's own session is used; an `npsso` is passed on and kept nowhere.
 */
export const exchangeNpssoForAccessCode = async (
  readRedirect: ReadRedirect,
  npsso?: string,
): Promise<Result<string, PsnFailure | SignInRefusal>> => {
  const redirect = await readRedirect({
    url: authorizeUrl(),
    ...(npsso !== undefined && { npsso }),
  });
  return redirect.ok ? accessCodeFromRedirect(redirect.value) : redirect;
};
