import * as z from 'zod/mini';
import { isNpTitleId } from '../psn/index.ts';
import type { PageRequest } from './page.ts';

/** As many ids as a page about one game can sensibly name (editions, platforms). */
const MOST_TITLE_IDS = 20;

const pageRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show-game'),
    npTitleIds: z
      .array(z.string().check(z.refine(isNpTitleId)))
      .check(z.minLength(1), z.maxLength(MOST_TITLE_IDS)),
    language: z.string().check(z.regex(/^[a-z]{2}-(?:Han[st]|[A-Z]{2})$/)),
  }),
  z.strictObject({ type: z.literal('show-sign-in') }),
]);

/** Null: not a request a page may make, and nothing is to be done about it. */
export function checkPageRequest(message: unknown): PageRequest | null {
  const { data } = z.safeParse(pageRequest, message);
  return data ?? null;
}
