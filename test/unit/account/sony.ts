import { createAuthorizeRequests } from '../../../lib/account/authorizeRedirects.ts';
import type { Fetch } from '../../../lib/http/ask.ts';
import { seen } from './fakeBrowser.ts';

export const ACCOUNT = '9000000000000000001';
export const REDIRECT = 'com.scee.psxandroid.scecompcall://redirect';
export const SIGN_IN_PAGE =
  'https://my.account.sony.com/sonyacct/signin/?error=login_required&error_code=4165';

/** Sony's sign-in hosts as far as the account room meets them, and what they were asked. */
export function createSony() {
  const asked: {
    form: Record<string, string>;
    rules: ReturnType<typeof seen.headerRules>;
  }[] = [];
  const authorized: {
    credentials: RequestCredentials | undefined;
    rules: (typeof asked)[0]['rules'];
  }[] = [];
  const answers = {
    /** The `Location` of authorize. */
    location: `${REDIRECT}/?code=v3.abc&cid=x` as string | null,
    authorizeStatus: 302,
    /** How the token endpoint answers. */
    token: (): Response => tokens('access-1'),
    offline: false,
  };

  const fetch: Fetch = async (url, init) => {
    if (answers.offline) throw new TypeError('Failed to fetch');
    if (url.includes('/authorize')) {
      authorized.push({ credentials: init.credentials, rules: seen.headerRules() });
      authorizeRequests.answered({ status: answers.authorizeStatus, location: answers.location });
      // As Chromium does at a redirect to a custom scheme.
      throw new TypeError('Failed to fetch');
    }
    asked.push({
      form: Object.fromEntries(new URLSearchParams(String(init.body))),
      rules: seen.headerRules(),
    });
    return answers.token();
  };
  const authorizeRequests = createAuthorizeRequests(fetch);
  return { asked, authorized, answers, fetch, authorizeRequests };
}

export const tokens = (accessToken: string, refreshCountdown = 5_183_999): Response =>
  Response.json({
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: 3599,
    scope: 'psn:mobile.v2.core psn:clientapp',
    id_token: `x.${btoa(JSON.stringify({ sub: ACCOUNT }))}.x`,
    refresh_token: 'refresh-1',
    refresh_token_expires_in: refreshCountdown,
  });

export const invalidGrant = (): Response =>
  Response.json({ error: 'invalid_grant', error_code: 20 }, { status: 400 });
