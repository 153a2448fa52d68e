import type * as z from 'zod/mini';
import { fail, type Result, succeed } from '../result.ts';
import { type Answer, failureOfAnswer, malformedAnswer, type PsnFailure } from './failure.ts';
import { CLIENT_CREDENTIAL, ENDPOINTS, type Endpoint } from './hosts.ts';
import { PATH_IDS } from './ids.ts';
import { parseJson } from './json.ts';
import type { CallOptions } from './options.ts';

/** The browser's `fetch`, or whatever stands in for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Who asks, and through what. */
export interface PsnAccess {
  accessToken: string;
  fetch: Fetch;
}

/** The names of the blanks in an endpoint's URL: `accountId` for `…/users/{accountId}/trophyTitles`. */
type Blanks<Url extends string> = Url extends `${string}{${infer Name}}${infer Rest}`
  ? (Name & keyof typeof PATH_IDS) | Blanks<Rest>
  : never;

type PathIds<E extends Endpoint> = Readonly<Record<Blanks<(typeof ENDPOINTS)[E]>, string>>;

type Query = Readonly<Record<string, string | number | undefined>>;

const addressOf = <E extends Endpoint>(endpoint: E, ids: PathIds<E>, query: Query): string => {
  const address = ENDPOINTS[endpoint].replace(/\{(\w+)\}/g, (_, blank: keyof PathIds<E>) => {
    const id = ids[blank];
    if (!PATH_IDS[blank](id)) throw new RangeError(`${endpoint}: this is no ${blank}`);
    return encodeURIComponent(id);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? address : `${address}?${search}`;
};

/** An answer that has not come by then is none, in ms: a request that hangs would hold up all others. */
const LONGEST_WAIT = 30_000;

const ask = async (fetch: Fetch, address: string, init: RequestInit): Promise<Answer> => {
  const tooLong = AbortSignal.timeout(LONGEST_WAIT);
  // Called bare, not as a property of something: the browser's fetch refuses any other `this`.
  const response = await fetch(address, {
    ...init,
    signal: init.signal ? AbortSignal.any([init.signal, tooLong]) : tooLong,
    // Cookies never travel with a call: the token alone says who asks.
    credentials: 'omit',
    // What is meant for one host is not carried on to another.
    redirect: 'manual',
    // The browser's cache would keep a person's answers on disk beyond sign-out.
    cache: 'no-store',
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

/** One request, and its answer checked: any `PsnFailure`, or data that keeps to the schema. */
const call = async <Schema extends z.ZodMiniType>(
  fetch: Fetch,
  endpoint: Endpoint,
  schema: Schema,
  address: string,
  init: RequestInit,
): Promise<Result<z.output<Schema>, PsnFailure>> => {
  let answer: Answer;
  try {
    answer = await ask(fetch, address, init);
  } catch {
    return fail({ kind: init.signal?.aborted ? 'cancelled' : 'offline', endpoint });
  }
  if (answer.status < 200 || answer.status > 299) return fail(failureOfAnswer(endpoint, answer));
  const checked = schema.safeParse(parseJson(answer.body));
  if (checked.success) return succeed(checked.data);
  // An issue with the answer as a whole has no path.
  const field = checked.error.issues[0]?.path.join('.') || 'body';
  return fail(malformedAnswer(endpoint, answer, field));
};

/**
 * Asks an endpoint as the person whose token `access` holds. `ids` fill the blanks of its URL; what is
 * undefined in `query` is not sent. Throws a RangeError, before anything is sent, for an id that is none.
 */
export const get = async <E extends Endpoint, Schema extends z.ZodMiniType>(
  access: PsnAccess,
  endpoint: E,
  schema: Schema,
  ids: PathIds<E>,
  query: Query,
  options: CallOptions,
): Promise<Result<z.output<Schema>, PsnFailure>> => {
  const { accessToken, fetch } = access;
  const headers = new Headers(options.headerOverrides);
  headers.set('Authorization', `Bearer ${accessToken}`);
  return call(fetch, endpoint, schema, addressOf(endpoint, ids, query), {
    method: 'GET',
    headers,
    signal: options.signal ?? null,
  });
};

/** Posts a form to the token endpoint, as the client that the person signs in through. */
export const postForm = async <Schema extends z.ZodMiniType>(
  fetch: Fetch,
  endpoint: Endpoint,
  schema: Schema,
  form: Readonly<Record<string, string>>,
  options: Pick<CallOptions, 'signal'>,
): Promise<Result<z.output<Schema>, PsnFailure>> =>
  call(fetch, endpoint, schema, ENDPOINTS[endpoint], {
    method: 'POST',
    headers: new Headers({ Authorization: CLIENT_CREDENTIAL }),
    // The browser adds the form's content type.
    body: new URLSearchParams(form),
    signal: options.signal ?? null,
  });
