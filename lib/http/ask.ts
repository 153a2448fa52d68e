import { fail, type Result, succeed } from '../result.ts';

/** The browser's `fetch`, or whatever stands in for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer as it came, body still text. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

/** Why no answer came: the network, or that the caller's signal was aborted. */
export interface NoAnswer {
  kind: 'offline' | 'cancelled';
}

/**
 * An answer that has not come by then is none, in ms: a request that hangs would hold up all others. Chromium
 * stops a worker whose fetch has no answer for 30 s (its documentation of the worker's life, 2026), and then
 * nobody would be told.
 */
const LONGEST_WAIT = 20_000;

/** One request, and its answer read to the end, whatever its status. */
export const ask = async (
  fetch: Fetch,
  address: string,
  init: RequestInit,
): Promise<Result<Answer, NoAnswer>> => {
  const tooLong = AbortSignal.timeout(LONGEST_WAIT);
  try {
    // Called bare, not as a property of something: the browser's fetch refuses any other `this`.
    const response = await fetch(address, {
      ...init,
      signal: init.signal ? AbortSignal.any([init.signal, tooLong]) : tooLong,
      // Cookies never travel with a call: its headers alone say who asks.
      credentials: 'omit',
      // What is meant for one host is not carried on to another.
      redirect: 'manual',
      // The browser's cache would keep a person's answers on disk beyond sign-out.
      cache: 'no-store',
    });
    const { status, headers } = response;
    return succeed({ status, headers, body: await response.text() });
  } catch {
    return fail({ kind: init.signal?.aborted ? 'cancelled' : 'offline' });
  }
};

/** Whether the status says that the answer is what was asked for. */
export const isGood = ({ status }: Answer): boolean => status >= 200 && status <= 299;
