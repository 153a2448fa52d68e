import { request as send } from 'node:https';
import { type AccountName, npssoOf, type Simulator } from '../index.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json(): unknown;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Takes each part of the answer's body as it comes. */
  readonly onPart?: (part: string) => void;
}

/** Asks the simulator as if it were at `url`; follows no redirect. Rejects when the line is cut. */
export function ask(
  { port }: Pick<Simulator, 'port'>,
  url: string,
  asking: Asking = {},
): Promise<Reply> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = send(
      {
        host: '127.0.0.1',
        port,
        servername: hostname,
        path: pathname + search,
        method: asking.method ?? 'GET',
        headers: { host: hostname, ...asking.headers },
        rejectUnauthorized: false,
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (part: string) => {
          text += part;
          asking.onPart?.(part);
        });
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            json: () => JSON.parse(text),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(asking.body);
  });
}

const OAUTH = 'https://ca.account.sony.com/api/authz/v3/oauth';
const REDIRECT_URI = 'com.scee.psxandroid.scecompcall://redirect';
export const SCOPE = 'psn:mobile.v2.core psn:clientapp';

/** The authorize address of PlayStation's mobile app, with some of its query changed. */
export const authorizeUrl = (changes: Readonly<Record<string, string>> = {}): string =>
  `${OAUTH}/authorize?${new URLSearchParams({
    access_type: 'offline',
    client_id: '09515159-7237-4370-9b40-3806e67c0891',
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: SCOPE,
    ...changes,
  })}`;

export const TOKEN_URL = `${OAUTH}/token`;

const CREDENTIAL = Buffer.from('09515159-7237-4370-9b40-3806e67c0891:ucPjka5tntB2KqsP').toString(
  'base64',
);

/** A right token request; `changes` replace parts of it. */
export const tokenRequest = (
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Asking => ({
  method: 'POST',
  headers: {
    authorization: `Basic ${CREDENTIAL}`,
    'content-type': 'application/x-www-form-urlencoded',
    ...headers,
  },
  body: new URLSearchParams({ token_format: 'jwt', ...form }).toString(),
});

export const codeForm = (code: string): Record<string, string> => ({
  code,
  redirect_uri: REDIRECT_URI,
  grant_type: 'authorization_code',
});

export const refreshForm = (refreshToken: string): Record<string, string> => ({
  refresh_token: refreshToken,
  grant_type: 'refresh_token',
  scope: SCOPE,
});

/** The answer's `Location`, taken apart. */
export function locationOf({ headers }: Reply): { base: string; query: URLSearchParams } {
  const [base = '', query] = String(headers.location).split('?');
  return { base, query: new URLSearchParams(query) };
}

/** The access code that a session cookie gives. */
export async function codeFor(simulator: Simulator, npsso: string): Promise<string> {
  const reply = await ask(simulator, authorizeUrl(), { headers: { cookie: `npsso=${npsso}` } });
  return locationOf(reply).query.get('code') ?? '';
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly refresh_token_expires_in: number;
  readonly id_token: string;
}

export async function signInAs(simulator: Simulator, name: AccountName): Promise<TokenAnswer> {
  const code = await codeFor(simulator, npssoOf(name));
  const reply = await ask(simulator, TOKEN_URL, tokenRequest(codeForm(code)));
  return reply.json() as TokenAnswer;
}

const API = 'https://m.np.playstation.com/api';

/** Makes API calls as an account: `get('/trophy/v1/users/me/trophySummary')`. */
export async function apiAs(simulator: Simulator, name: AccountName) {
  const { access_token } = await signInAs(simulator, name);
  return (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    ask(simulator, `${API}${path}`, {
      headers: { authorization: `Bearer ${access_token}`, ...headers },
    });
}
