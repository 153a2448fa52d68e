import { randomUUID } from 'node:crypto';
import { type Answer, type HttpRequest, headerOf, html, json, redirect } from '../http.ts';
import type { Grant } from '../tokens.ts';
import type { Host, World } from '../world.ts';
import { npssosOf } from './npsso.ts';

/** PlayStation's mobile app: the one client that every open program signs in as [R]. */
const CLIENT = {
  client_id: '09515159-7237-4370-9b40-3806e67c0891',
  redirect_uri: 'com.scee.psxandroid.scecompcall://redirect',
  scope: 'psn:mobile.v2.core psn:clientapp',
  response_type: 'code',
  access_type: 'offline',
} as const;
/** Its public credential, as in every open client [C]. */
const CREDENTIAL = 'Basic MDk1MTUxNTktNzIzNy00MzcwLTliNDAtMzgwNmU2N2MwODkxOnVjUGprYTV0bnRCMktxc1A=';
const ACCOUNT_SITE = 'https://my.account.sony.com/sonyacct';

/** `ca.account.sony.com`: sends no CORS headers, and turns away requests of foreign origins. */
export const answerAuth: Host = (request, world) => {
  if (isForeign(headerOf(request, 'origin'))) return ACCESS_DENIED;
  switch (`${request.method} ${request.path}`) {
    case 'GET /api/authz/v3/oauth/authorize':
      return authorize(request, world);
    case 'POST /api/authz/v3/oauth/token':
      return token(request, world);
    case 'GET /api/v1/ssocookie':
      return ssocookie(request, world);
    default:
      return html(404, '<h1>Not Found</h1>');
  }
};

const isForeign = (origin: string | undefined): boolean =>
  origin !== undefined && !/^https:\/\/(ca|my)\.account\.sony\.com$/.test(origin);

const ACCESS_DENIED = html(
  403,
  '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1></BODY></HTML>',
);

function authorize(request: HttpRequest, world: World): Answer {
  const { query } = request;
  const redirectUri = `${CLIENT.redirect_uri}/`;
  // An unknown client or redirect URI never gets a redirect: it could be anybody's.
  if (query.get('client_id') !== CLIENT.client_id) return oauthError('invalid_client', 4106);
  if (query.get('redirect_uri') !== CLIENT.redirect_uri) return oauthError('invalid_request', 4104);
  for (const name of ['scope', 'response_type', 'access_type'] as const) {
    const wanted = CLIENT[name].split(' ').toSorted().join(' ');
    if (query.get(name)?.split(' ').toSorted().join(' ') !== wanted) {
      return oauthError('invalid_request', 4104);
    }
  }
  if (query.get('declined') === 'true') {
    return redirect(`${redirectUri}?error=access_denied&error_code=4113`);
  }
  const accountId = world.sessions.accountIdOf(npssosOf(request));
  if (!accountId) return toAccountSite('signin', query, 'login_required', 4165);
  // Its real name and number are not recorded; a client must not depend on them.
  if (world.faults.take('terms-pending', request)) {
    return toAccountSite('terms', query, 'interaction_required', 4167);
  }
  const answer = { code: world.tokens.issueCode(accountId), cid: randomUUID() };
  return redirect(`${redirectUri}?${new URLSearchParams(answer)}`);
}

function toAccountSite(page: string, query: URLSearchParams, error: string, code: number): Answer {
  const carried = new URLSearchParams(query);
  carried.set('error', error);
  carried.set('error_code', String(code));
  return redirect(`${ACCOUNT_SITE}/${page}/?${carried}`);
}

const FORM = 'application/x-www-form-urlencoded';

function token(request: HttpRequest, world: World): Answer {
  if (headerOf(request, 'authorization') !== CREDENTIAL)
    return oauthError('invalid_client', 4102, 401);
  if (!headerOf(request, 'content-type')?.startsWith(FORM))
    return oauthError('invalid_request', 4104);
  const form = new URLSearchParams(request.body);
  if (form.get('token_format') !== 'jwt') return oauthError('invalid_request', 4104);
  switch (form.get('grant_type')) {
    case 'authorization_code': {
      const code = form.get('code');
      if (!code || form.get('redirect_uri') !== CLIENT.redirect_uri) {
        return oauthError('invalid_request', 4104);
      }
      const isTooOld = world.faults.take('code-expired', request) !== undefined;
      const grant = world.tokens.exchangeCode(code);
      return grant && !isTooOld ? granted(grant) : oauthError('invalid_grant', 4159);
    }
    case 'refresh_token': {
      const refreshToken = form.get('refresh_token');
      if (!refreshToken || !form.get('scope')) return oauthError('invalid_request', 4104);
      if (world.faults.take('refresh-revoked', request)) return oauthError('invalid_grant', 4159);
      const grant = world.tokens.refresh(refreshToken);
      return grant ? granted(grant) : oauthError('invalid_grant', 4159);
    }
    default:
      return oauthError('unsupported_grant_type', 4105);
  }
}

/** Fields as recorded 2025. */
const granted = (grant: Grant): Answer =>
  json(
    200,
    {
      access_token: grant.accessToken,
      token_type: 'bearer',
      expires_in: grant.expiresIn,
      scope: CLIENT.scope,
      id_token: idTokenOf(grant.accountId),
      refresh_token: grant.refreshToken,
      refresh_token_expires_in: grant.refreshTokenExpiresIn,
    },
    { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' },
  );

function idTokenOf(accountId: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = part({ alg: 'RS256', typ: 'JWT' });
  // Names with letters beyond ASCII are where hand-made decoders fail.
  const payload = part({ sub: accountId, aud: CLIENT.client_id, name: 'Zoë Müller 灯' });
  return `${header}.${payload}.c2ltdWxhdGVk`;
}

/** The numbers other than those in the facts are guesses; the shape is [C]. */
const oauthError = (error: string, errorCode: number, status = 400): Answer =>
  json(status, { error, error_description: error.replaceAll('_', ' '), error_code: errorCode });

function ssocookie(request: HttpRequest, world: World): Answer {
  const npssos = npssosOf(request);
  const npsso = npssos.find((one) => world.sessions.accountIdOf([one]) !== undefined);
  if (!npsso) return oauthError('invalid_grant', 20);
  return json(200, { npsso, expires_in: 5_183_999 });
}
