import * as z from 'zod/mini';
import { isNpTitleId } from '../psn/index.ts';
import { MOST_TILES, MOST_TITLE_IDS, type PageRequest } from './page.ts';

const npTitleId = z.string().check(z.refine(isNpTitleId));
const conceptId = z.string().check(z.regex(/^\d{6,8}$/));
const language = z.string().check(z.regex(/^[a-z]{2}(?:-(?:Han[st]|[A-Z]{2}))?$/));

const pageRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show-game'),
    game: z.strictObject({
      conceptId: z.nullable(conceptId),
      npTitleIds: z.array(npTitleId).check(z.maxLength(MOST_TITLE_IDS)),
    }),
    isAnnounced: z.boolean(),
    language,
  }),
  z.strictObject({
    type: z.literal('show-tiles'),
    tiles: z.array(z.union([npTitleId, conceptId])).check(z.minLength(1), z.maxLength(MOST_TILES)),
  }),
  z.strictObject({ type: z.literal('show-sign-in') }),
]);

/** Null: not a request a page may make, and nothing is to be done about it. */
export function checkPageRequest(message: unknown): PageRequest | null {
  const { data } = z.safeParse(pageRequest, message);
  return data ?? null;
}
