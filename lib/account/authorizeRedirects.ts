import browser, { type WebRequest } from 'webextension-polyfill';
import type { Fetch } from '../http/ask.ts';
import { createTurns } from '../inTurn.ts';
import { failureOfAnswer, type PsnFailure } from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';

/**
 * How the worker learns where Sony's authorize endpoint redirects to. fetch hides the `Location` of a
 * redirect, and rejects at one to a custom scheme (Chromium) or resolves to an opaque answer
 * (Firefox); webRequest shows the header in both, before or after fetch settles.
 */
export type AuthorizeAnswer = { readonly status: number; readonly location: string | null };

export type AuthorizeListener = (tabId: number, answer: AuthorizeAnswer) => void;

const AUTHORIZE_PATTERN = 'https://ca.account.sony.com/api/authz/v3/oauth/authorize*';
/** Firefox may deliver the event after the answer; this is how long it is waited for, in ms. */
const EVENT_PATIENCE = 3000;
/** An answer that has not come by then is none, in ms. */
const LONGEST_WAIT = 30_000;
const ENDPOINT = 'exchangeNpssoForAccessCode';

/** To be called at the top level of the worker, so that the event wakes it. */
export function listenToAuthorize(listener: AuthorizeListener): void {
  const options: string[] = ['responseHeaders'];
  // Chromium shows the worker's own requests only with this one; Firefox throws at the word.
  if (!import.meta.env.FIREFOX) options.push('extraHeaders');
  browser.webRequest.onHeadersReceived.addListener(
    (details) => {
      const location = details.responseHeaders?.find(
        (header) => header.name.toLowerCase() === 'location',
      );
      listener(details.tabId, { status: details.statusCode, location: location?.value ?? null });
      return undefined;
    },
    { urls: [AUTHORIZE_PATTERN], types: ['main_frame', 'xmlhttprequest'] },
    options as WebRequest.OnHeadersReceivedOptions[],
  );
}

/** The worker's own authorize requests: one at a time, matched with the event they cause. */
export interface AuthorizeRequests {
  /** Feed for events without a tab. */
  answered(answer: AuthorizeAnswer): void;
  /** Sends the request and gives back the `Location`, or why there is none. */
  send(
    url: string,
    options: { credentials: 'include' | 'omit'; signal: AbortSignal },
  ): Promise<Result<string, PsnFailure>>;
}

export function createAuthorizeRequests(fetch: Fetch): AuthorizeRequests {
  let expecting: ((answer: AuthorizeAnswer) => void) | undefined;
  // An event names no request: with one under way at a time it can be of that one only.
  const inTurn = createTurns();

  return {
    answered: (answer) => expecting?.(answer),

    send: (url, { credentials, signal }) =>
      inTurn(async () => {
        if (signal.aborted) return fail({ kind: 'cancelled', endpoint: ENDPOINT });
        const event = new Promise<AuthorizeAnswer>((resolve) => {
          expecting = resolve;
        });
        const sent = fetch(url, {
          credentials,
          redirect: 'manual',
          cache: 'no-store',
          signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)]),
        }).then(
          () => 'answered' as const,
          () => 'rejected' as const,
        );
        const answer = await Promise.race([event, sent.then(() => giveUp(signal))]);
        expecting = undefined;
        if (answer) return locationOf(answer);
        if (signal.aborted) return fail({ kind: 'cancelled', endpoint: ENDPOINT });
        return fail<PsnFailure>(
          (await sent) === 'rejected' ? { kind: 'offline', endpoint: ENDPOINT } : noLocation(0),
        );
      }),
  };
}

/** Resolves when the event is no longer waited for. */
const giveUp = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined);
    setTimeout(() => resolve(undefined), EVENT_PATIENCE);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

function locationOf({ status, location }: AuthorizeAnswer): Result<string, PsnFailure> {
  if (location !== null) return succeed(location);
  if (status < 400) return fail(noLocation(status));
  return fail(failureOfAnswer(ENDPOINT, { status, headers: new Headers(), body: '' }));
}

const noLocation = (status: number): PsnFailure => ({
  kind: 'malformed',
  endpoint: ENDPOINT,
  field: 'Location',
  status,
});
