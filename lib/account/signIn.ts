import browser from 'webextension-polyfill';
import {
  type AuthTokens,
  accessCodeFromRedirect,
  authorizeUrl,
  exchangeAccessCodeForAuthTokens,
  exchangeNpssoForAccessCode,
  type Fetch,
  type PsnFailure,
  REDIRECT_URI,
  type SignInRefusal as SonyRefusal,
} from '../psn/index.ts';
import type { Result } from '../result.ts';
import { withNpsso, withoutOrigin } from './authHostRules.ts';
import type { AuthorizeAnswer, AuthorizeRequests } from './authorizeRedirects.ts';
import { hasHostAccess } from './hostAccess.ts';
import type { RefreshTokens } from './refreshTokens.ts';
import type { SignInRefusal, Standing, StandingStore } from './standing.ts';

/** The ways in. None throws: how it went is told by the standing. */
export interface SignIn {
  /** Through the browser's own Sony session; without one, in a tab at Sony's sign-in page. */
  withBrowserSession(options: { stay: boolean }): Promise<void>;
  /** With an npsso that the person pasted: 64 characters, used once, never stored. */
  withPastedNpsso(options: { npsso: string; stay: boolean }): Promise<void>;
  cancel(): Promise<void>;
  /** Feed: what the authorize endpoint answered in a tab. */
  tabRedirected(tabId: number, answer: AuthorizeAnswer): Promise<void>;
  /** Feed: a tab was closed. */
  tabClosed(tabId: number): Promise<void>;
}

export interface SignInParts {
  standing: StandingStore;
  refreshTokens: RefreshTokens;
  authorizeRequests: AuthorizeRequests;
  fetch: Fetch;
  now: () => number;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { standing, refreshTokens, authorizeRequests, fetch, now } = parts;
  /** The try under way; an answer to one that was cancelled or overtaken is dropped. */
  let latest = 0;

  const refuse = (refusal: SignInRefusal | null) =>
    standing.become({ state: 'signed-out', refusal });

  /** A second press before the first one shows. */
  let isBeginning = false;

  /** Null when a sign-in may not begin now. */
  const begin = async (): Promise<number | null> => {
    if (isBeginning) return null;
    isBeginning = true;
    const isSignedOut = (await standing.get()).state === 'signed-out';
    isBeginning = false;
    if (!isSignedOut) return null;
    latest += 1;
    const attempt = latest;
    await standing.become({ state: 'signing-in', step: 'asking' });
    if (await hasHostAccess()) return attempt;
    await refuse('permission-withheld');
    return null;
  };

  const settle = async (
    attempt: number,
    tokens: Result<AuthTokens, PsnFailure>,
    stay: boolean,
  ): Promise<void> => {
    if (attempt !== latest) return;
    if (!tokens.ok) return refuse(refusalOfExchange(tokens.failure));
    const { accountId, accessToken, expiresIn, refreshToken, refreshTokenExpiresIn } = tokens.value;
    const at = now();
    const accessEnds = at + expiresIn * 1000;
    const refreshEnds = at + refreshTokenExpiresIn * 1000;
    const stays =
      stay &&
      (await refreshTokens.keep({ accountId, token: refreshToken, expiresAt: refreshEnds }));
    if (attempt !== latest) return refreshTokens.forget();
    await standing.become({
      state: 'signed-in',
      accountId,
      access: { token: accessToken, expiresAt: accessEnds },
      stays,
      until: stays ? refreshEnds : accessEnds,
    });
  };

  const exchange = async (attempt: number, code: string, stay: boolean): Promise<void> => {
    const tokens = await withoutOrigin(() => exchangeAccessCodeForAuthTokens(fetch, code));
    await settle(attempt, tokens, stay);
  };

  /** The tab at Sony while it is being opened: its first event may come before its id is known. */
  let opening: Promise<void> | undefined;

  const openTabAtSony = async (attempt: number, stay: boolean): Promise<void> => {
    const tab = await browser.tabs.create({ url: authorizeUrl(), active: true });
    if (tab.id === undefined) return refuse('no-session');
    if (attempt !== latest) return closeTab(tab.id);
    await standing.become({ state: 'signing-in', step: 'at-sony', tabId: tab.id, stay });
  };

  const goToSony = (attempt: number, stay: boolean): Promise<void> => {
    opening = openTabAtSony(attempt, stay);
    return opening;
  };

  const atSony = async (
    tabId: number,
  ): Promise<Extract<Standing, { step: 'at-sony' }> | undefined> => {
    await opening;
    const current = await standing.get();
    const isOurs =
      current.state === 'signing-in' && current.step === 'at-sony' && current.tabId === tabId;
    return isOurs ? current : undefined;
  };

  return {
    async withBrowserSession({ stay }) {
      const attempt = await begin();
      if (attempt === null) return;
      const code = await exchangeNpssoForAccessCode(({ url }) =>
        authorizeRequests.send(url, 'include'),
      );
      if (attempt !== latest) return;
      if (code.ok) return exchange(attempt, code.value, stay);
      const { kind } = code.failure;
      // Only Sony's own page can ask for a password, or show new terms to accept; and where the answer
      // says nothing we know, what it shows to a person may.
      if (kind === 'no-session' || kind === 'needs-attention' || kind === 'malformed') {
        return goToSony(attempt, stay);
      }
      await refuse(refusalOfCode(code.failure));
    },

    async withPastedNpsso({ npsso, stay }) {
      const attempt = await begin();
      if (attempt === null) return;
      const code = await exchangeNpssoForAccessCode(
        ({ url }) => withNpsso(npsso, () => authorizeRequests.send(url, 'omit')),
        npsso,
      );
      if (attempt !== latest) return;
      if (code.ok) return exchange(attempt, code.value, stay);
      const { kind } = code.failure;
      await refuse(kind === 'no-session' ? 'wrong-npsso' : refusalOfCode(code.failure));
    },

    async cancel() {
      latest += 1;
      await opening;
      const current = await standing.get();
      if (current.state !== 'signing-in') return;
      await refuse(null);
      if (current.step === 'at-sony') await closeTab(current.tabId);
    },

    async tabRedirected(tabId, { location }) {
      const current = await atSony(tabId);
      // On the way there are redirects to Sony's own pages; only the last one goes to the app.
      if (!current || !location?.startsWith(REDIRECT_URI)) return;
      latest += 1;
      const attempt = latest;
      await standing.become({ state: 'signing-in', step: 'asking' });
      await closeTab(tabId);
      const code = accessCodeFromRedirect(location);
      if (code.ok) return exchange(attempt, code.value, current.stay);
      await refuse(code.failure.kind);
    },

    async tabClosed(tabId) {
      if (await atSony(tabId)) await refuse('declined');
    },
  };
}

/** A tab that the person closed first is as closed as wanted. */
const closeTab = (tabId: number): Promise<void> =>
  browser.tabs.remove(tabId).catch(() => undefined);

function refusalOfCode(failure: PsnFailure | SonyRefusal): SignInRefusal {
  switch (failure.kind) {
    case 'no-session':
    case 'declined':
    case 'needs-attention':
      return failure.kind;
    default:
      return refusalOfFailure(failure);
  }
}

/** At the exchange, "unauthorised" is Sony's word for a code that is used up or too old. */
const refusalOfExchange = (failure: PsnFailure): SignInRefusal =>
  failure.kind === 'unauthorised' ? 'expired-code' : refusalOfFailure(failure);

function refusalOfFailure({ kind }: PsnFailure): SignInRefusal {
  switch (kind) {
    case 'offline':
    case 'blocked':
    case 'unavailable':
    case 'rate-limited':
    case 'malformed':
      return kind;
    case 'cancelled':
      return 'interrupted';
    case 'unauthorised':
    case 'private':
    case 'not-found':
      return 'blocked';
  }
}
