import type * as z from 'zod/mini';
import { ask, type Fetch, isGood } from '../http/ask.ts';
import { failedField } from '../http/fields.ts';
import { parseJson } from '../http/json.ts';
import { fail, type Result, succeed } from '../result.ts';
import { failureOfAnswer, malformedAnswer, type PsnFailure } from './failure.ts';
import { CLIENT_CREDENTIAL, ENDPOINTS, type Endpoint } from './hosts.ts';
import { PATH_IDS } from './ids.ts';
import type { CallOptions } from './options.ts';

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

/** One request, and its answer checked: any `PsnFailure`, or data that keeps to the schema. */
const call = async <Schema extends z.ZodMiniType>(
  fetch: Fetch,
  endpoint: Endpoint,
  schema: Schema,
  address: string,
  init: RequestInit,
): Promise<Result<z.output<Schema>, PsnFailure>> => {
  const asked = await ask(fetch, address, init);
  if (!asked.ok) return fail({ ...asked.failure, endpoint });
  const answer = asked.value;
  if (!isGood(answer)) return fail(failureOfAnswer(endpoint, answer));
  const checked = schema.safeParse(parseJson(answer.body));
  if (checked.success) return succeed(checked.data);
  return fail(malformedAnswer(endpoint, answer, failedField(checked.error)));
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
