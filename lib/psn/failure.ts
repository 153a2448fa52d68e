import * as z from 'zod/mini';
import type { Answer } from '../http/ask.ts';
import { parseJson } from '../http/json.ts';
import { type Endpoint, ERROR_CODES, NEXT_AVAILABLE_HEADER } from './hosts.ts';
import { isNpTitleId } from './ids.ts';

/**
 * What every failure that came with an answer keeps of it: the HTTP status, and Sony's own error code
 * and reference id when the body held them. Never more of the body: a failure may be shown or logged,
 * and holds no token, header or personal data.
 */
export interface Answered {
  endpoint: Endpoint;
  status: number;
  code?: number;
  referenceId?: string;
}

/** Why a call gave no data. Closed: whoever handles a failure can handle them all. */
export type PsnFailure =
  /** The token is missing, expired or no longer valid. */
  | (Answered & { kind: 'unauthorised' })
  /** That account does not show this to us. */
  | (Answered & { kind: 'private' })
  /** `npTitleId`: the one unknown id that failed a whole batch, when the answer names it. */
  | (Answered & { kind: 'not-found'; npTitleId?: string })
  /** `availableAt`: epoch ms when asking may go on, when the answer tells. */
  | (Answered & { kind: 'rate-limited'; availableAt?: number })
  /** Sony's network turned this address away before its services were reached. */
  | (Answered & { kind: 'blocked' })
  /** Sony's service is down, or answered in a way that fits nothing known. */
  | (Answered & { kind: 'unavailable' })
  /**
   * One side did not keep to the form. `field`: the path in the answer, such as `trophies.3.trophyName`;
   * `body` when the answer as a whole is not JSON of the right kind; `request` when Sony calls our
   * request wrong.
   */
  | (Answered & { kind: 'malformed'; field: string })
  /** No answer came. */
  | { kind: 'offline'; endpoint: Endpoint }
  /** The caller's signal was aborted. */
  | { kind: 'cancelled'; endpoint: Endpoint };

// The trophy and games services say {error: {referenceId, code, message}} (recorded 2025), the auth
// host {error: "invalid_grant", error_code: 20}. Whatever else stands there is treated as absent.
const trophyErrorSchema = z.object({
  error: z.object({
    code: z.catch(z.optional(z.int()), undefined),
    // A version 1 UUID in every recording. Only that form is kept: free text could hold anything.
    referenceId: z.catch(z.optional(z.guid()), undefined),
    message: z.catch(z.optional(z.string()), undefined),
  }),
});
const oauthErrorSchema = z.object({
  error: z.string(),
  error_code: z.catch(z.optional(z.int()), undefined),
});

/** What an error body says, as far as it is one of the two known forms. */
const readError = (
  body: string,
): { oauthError?: string; message?: string; marks: Pick<Answered, 'code' | 'referenceId'> } => {
  const json = parseJson(body);
  const trophyError = trophyErrorSchema.safeParse(json);
  if (trophyError.success) {
    const { code, referenceId, message } = trophyError.data.error;
    return {
      ...(message !== undefined && { message }),
      marks: {
        ...(code !== undefined && { code }),
        ...(referenceId !== undefined && { referenceId }),
      },
    };
  }
  const oauthError = oauthErrorSchema.safeParse(json);
  if (oauthError.success) {
    const { error, error_code: code } = oauthError.data;
    return { oauthError: error, marks: code === undefined ? {} : { code } };
  }
  return { marks: {} };
};

/** `Resource not found (npTitleId='SSSA01325_00')` names the one unknown id of a batch (recorded 2025). */
const namedTitleId = (message: string | undefined): string | undefined => {
  const id = message?.match(/npTitleId='([^']*)'/)?.[1];
  return id !== undefined && isNpTitleId(id) ? id : undefined;
};

/**
 * Epoch ms from the header's unix seconds. Those have ten digits from 2001 to 2286; anything else, such
 * as milliseconds, is garbage: taken at its word it would end all asking for thousands of years.
 */
const nextAvailable = (headers: Headers): number | undefined => {
  const seconds = headers.get(NEXT_AVAILABLE_HEADER);
  return seconds !== null && /^\d{10}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
};

/**
 * The failure that an answer with an error status stands for. The status decides; the body may be JSON,
 * HTML or nothing (Akamai's "Access Denied" page, the auth host's HTML 429, empty 5xx).
 */
export const failureOfAnswer = (endpoint: Endpoint, answer: Answer): PsnFailure => {
  const { status, headers, body } = answer;
  const { oauthError, message, marks } = readError(body);
  const answered: Answered = { endpoint, status, ...marks };
  switch (status) {
    case 400:
      // OAuth's word, which only the token endpoint says: the code or refresh token is no longer good.
      return oauthError === 'invalid_grant'
        ? { kind: 'unauthorised', ...answered }
        : { kind: 'malformed', ...answered, field: 'request' };
    case 401:
      return { kind: 'unauthorised', ...answered };
    case 403:
      return marks.code === ERROR_CODES.trophiesPrivate ||
        marks.code === ERROR_CODES.friendsOrPresencePrivate
        ? { kind: 'private', ...answered }
        : { kind: 'blocked', ...answered };
    case 404: {
      const npTitleId = namedTitleId(message);
      return { kind: 'not-found', ...answered, ...(npTitleId !== undefined && { npTitleId }) };
    }
    case 429: {
      const availableAt = nextAvailable(headers);
      return {
        kind: 'rate-limited',
        ...answered,
        ...(availableAt !== undefined && { availableAt }),
      };
    }
    default:
      return { kind: 'unavailable', ...answered };
  }
};

/** The failure of an answer that came well, but whose `field` is missing or not what it should be. */
export const malformedAnswer = (endpoint: Endpoint, answer: Answer, field: string): PsnFailure => ({
  kind: 'malformed',
  endpoint,
  status: answer.status,
  ...readError(answer.body).marks,
  field,
});
