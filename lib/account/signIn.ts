import browser from 'webextension-polyfill';
import type { Fetch } from '../http/ask.ts';
import {
  type AuthTokens,
  accessCodeFromRedirect,
  authorizeUrl,
  exchangeAccessCodeForAuthTokens,
  exchangeNpssoForAccessCode,
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
  /** Feed: the person has given access to Sony's hosts. */
  hostAccessGiven(): Promise<void>;
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
  /** The try under way. It is aborted when it is cancelled or overtaken, and its answers are dropped. */
  let latest = new AbortController();
  const startOver = (): AbortSignal => {
    latest.abort();
    latest = new AbortController();
    return latest.signal;
  };

  const refuse = (refusal: SignInRefusal | null) =>
    standing.become({ state: 'signed-out', refusal });

  /** A second press before the first one shows. */
  let isBeginning = false;

  /** Null when a sign-in may not begin now. */
  const begin = async (): Promise<AbortSignal | null> => {
    if (isBeginning) return null;
    isBeginning = true;
    try {
      if ((await standing.get()).state !== 'signed-out') return null;
    } finally {
      isBeginning = false;
    }
    const attempt = startOver();
    await standing.become({ state: 'signing-in', step: 'asking' });
    if (await hasHostAccess()) return attempt;
    await refuse('permission-withheld');
    return null;
  };

  const settle = async (
    attempt: AbortSignal,
    tokens: Result<AuthTokens, PsnFailure>,
    stay: boolean,
  ): Promise<void> => {
    if (attempt.aborted) return;
    if (!tokens.ok) return refuse(refusalOfExchange(tokens.failure));
    const { accountId, accessToken, expiresIn, refreshToken, refreshTokenExpiresIn } = tokens.value;
    const at = now();
    const accessEnds = at + expiresIn * 1000;
    const refreshEnds = at + refreshTokenExpiresIn * 1000;
    const stays =
      stay &&
      (await refreshTokens.keep({ accountId, token: refreshToken, expiresAt: refreshEnds }));
    // Nor is one of an earlier sign-in to stay, which a worker that died may have left.
    if (attempt.aborted || !stays) await refreshTokens.forget();
    if (attempt.aborted) return;
    await standing.become({
      state: 'signed-in',
      accountId,
      access: { token: accessToken, expiresAt: accessEnds },
      stays,
      until: stays ? refreshEnds : accessEnds,
    });
  };

  const exchange = async (attempt: AbortSignal, code: string, stay: boolean): Promise<void> => {
    const tokens = await withoutOrigin(() =>
      exchangeAccessCodeForAuthTokens(fetch, code, { signal: attempt }),
    );
    await settle(attempt, tokens, stay);
  };

  /** The tab at Sony while it is being opened: its first event may come before its id is known. */
  let opening: Promise<void> | undefined;

  const openTabAtSony = async (attempt: AbortSignal, stay: boolean): Promise<void> => {
    const tab = await browser.tabs
      .create({ url: authorizeUrl(), active: true })
      // A browser without an ordinary window opens none.
      .catch(() => undefined);
    if (tab?.id === undefined) return refuse('no-session');
    if (attempt.aborted) return closeTab(tab.id);
    await standing.become({ state: 'signing-in', step: 'at-sony', tabId: tab.id, stay });
  };

  const goToSony = (attempt: AbortSignal, stay: boolean): Promise<void> => {
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
        authorizeRequests.send(url, { credentials: 'include', signal: attempt }),
      );
      if (attempt.aborted) return;
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
        ({ url, npsso: cookie = '' }) =>
          withNpsso(cookie, () =>
            authorizeRequests.send(url, { credentials: 'omit', signal: attempt }),
          ),
        npsso,
      );
      if (attempt.aborted) return;
      if (code.ok) return exchange(attempt, code.value, stay);
      const { kind } = code.failure;
      await refuse(kind === 'no-session' ? 'wrong-npsso' : refusalOfCode(code.failure));
    },

    async cancel() {
      startOver();
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
      const attempt = startOver();
      await standing.become({ state: 'signing-in', step: 'asking' });
      await closeTab(tabId);
      const code = accessCodeFromRedirect(location);
      if (code.ok) return exchange(attempt, code.value, current.stay);
      await refuse(code.failure.kind);
    },

    async tabClosed(tabId) {
      if (await atSony(tabId)) await refuse('declined');
    },

    async hostAccessGiven() {
      const current = await standing.get();
      const wasWithheld =
        current.state === 'signed-out' && current.refusal === 'permission-withheld';
      if (wasWithheld && (await hasHostAccess())) await refuse(null);
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
