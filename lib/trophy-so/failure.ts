import * as z from 'zod/mini';
import type { Answer } from '../http/ask.ts';
import { parseJson } from '../http/json.ts';

/**
 * What every failure that came with an answer keeps of it: the HTTP status, and the service's own words when
 * the body held any. A failure may be shown, and never holds the key.
 */
export interface Answered {
  readonly status: number;
  /** One line of at most 200 characters. */
  readonly words?: string;
}

/** Why the call gave no data. Closed, and of the same kinds as the failures of PlayStation's client. */
export type TrophySoFailure =
  /** The key is wrong, or was rotated or revoked. */
  | (Answered & { readonly kind: 'unauthorised' })
  /** The service does not show this to the key. */
  | (Answered & { readonly kind: 'private' })
  /** The app knows no such user. */
  | (Answered & { readonly kind: 'not-found' })
  | (Answered & { readonly kind: 'rate-limited' })
  /** Something before the service turned the request away. */
  | (Answered & { readonly kind: 'blocked' })
  /** The service is down, or answered in a way that fits nothing known. */
  | (Answered & { readonly kind: 'unavailable' })
  /**
   * One side did not keep to the form. `field`: the path in the answer, such as `3.rarity`; `body` when the
   * answer as a whole is no list; `request` when the service calls our request wrong.
   */
  | (Answered & { readonly kind: 'malformed'; readonly field: string })
  /** No answer came. */
  | { readonly kind: 'offline' }
  /** The caller's signal was aborted. */
  | { readonly kind: 'cancelled' };

/** Every refusal is `{"error": "<string>"}` (the service's OpenAPI file, 2026). */
const errorSchema = z.object({ error: z.string() });

const MOST_WORDS = 200;

/** So many characters of a secret, one after the other, are no accident, and nobody's to see. */
const TELLING_PART = 8;

/** What the body says, as one line; nothing when it says nothing, or repeats the key, be it in part. */
const wordsIn = (body: string, apiKey: string): Pick<Answered, 'words'> => {
  const said = errorSchema.safeParse(parseJson(body)).data?.error ?? '';
  // Also marks that turn the direction of a text around, and halves of characters.
  const line = said
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  // Looked for before anything is cut off, which could leave a part of it.
  if (line === '' || repeats(line, apiKey)) return {};
  const characters = [...line];
  const isLong = characters.length > MOST_WORDS;
  return { words: isLong ? `${characters.slice(0, MOST_WORDS - 1).join('')}…` : line };
};

/** The part after the period is the secret, and told alone it is as good as the whole. */
const repeats = (line: string, apiKey: string): boolean => {
  const secret = apiKey.slice(apiKey.indexOf('.') + 1) || apiKey;
  // Also where something was put between its characters.
  const bare = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();
  const [said, unsaid] = [bare(line), bare(secret)];
  const parts = Math.max(unsaid.length - TELLING_PART, 0) + 1;
  // Services tell keys shortened or escaped, too, of which a part is left as it was.
  return Array.from({ length: parts }, (_, at) => unsaid.slice(at, at + TELLING_PART)).some(
    (part) => said.includes(part),
  );
};

/** The failure that an answer with an error status stands for. The status decides, the body may be anything. */
export const failureOfAnswer = (answer: Answer, apiKey: string): TrophySoFailure => {
  const { status, body } = answer;
  const answered: Answered = { status, ...wordsIn(body, apiKey) };
  switch (status) {
    case 400:
    case 422:
      return { kind: 'malformed', ...answered, field: 'request' };
    case 401:
      return { kind: 'unauthorised', ...answered };
    case 403:
      // The service has words for what it refuses; a page of HTML is another's.
      return { kind: answered.words === undefined ? 'blocked' : 'private', ...answered };
    case 404:
      return { kind: 'not-found', ...answered };
    case 429:
      return { kind: 'rate-limited', ...answered };
    default:
      return { kind: 'unavailable', ...answered };
  }
};

/** The failure of an answer that came well, but whose `field` is missing or not what it should be. */
export const malformedAnswer = (
  { status, body }: Answer,
  field: string,
  apiKey: string,
): TrophySoFailure => ({ kind: 'malformed', status, ...wordsIn(body, apiKey), field });
