import * as z from 'zod/mini';
import { MOST_TILES, type PageRequest } from './page.ts';
import { conceptId, gameIds, language, npCommunicationId, npTitleId } from './requestFields.ts';

const pageRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show-game'),
    game: gameIds,
    isAnnounced: z.boolean(),
    language,
  }),
  z.strictObject({
    type: z.literal('show-tiles'),
    tiles: z.array(z.union([npTitleId, conceptId])).check(z.minLength(1), z.maxLength(MOST_TILES)),
  }),
  z.strictObject({ type: z.literal('load-panel'), npCommunicationId }),
  z.strictObject({ type: z.literal('show-sign-in') }),
]);

/** Null: not a request a page may make, and nothing is to be done about it. */
export function checkPageRequest(message: unknown): PageRequest | null {
  const { data } = z.safeParse(pageRequest, message);
  return data ?? null;
}
