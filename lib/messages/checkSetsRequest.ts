import * as z from 'zod/mini';
import { viewChoiceSchema } from '../settings/choices.ts';
import { gameIds, language, npCommunicationId, trophyGroupId } from './requestFields.ts';
import type { Sender } from './sender.ts';
import type { SetsRequest } from './sets.ts';

const setsRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show-sets'),
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('game'), game: gameIds, isAnnounced: z.boolean() }),
      z.strictObject({ kind: z.literal('set'), npCommunicationId }),
    ]),
    chosen: z.nullable(npCommunicationId),
    language,
    isAsked: z.boolean(),
  }),
  z.strictObject({ type: z.literal('choose-view'), view: z.strictObject(viewChoiceSchema.shape) }),
  z.strictObject({
    type: z.literal('fold'),
    npCommunicationId,
    trophyGroupId,
    isFolded: z.boolean(),
  }),
  z.strictObject({ type: z.literal('reveal'), npCommunicationId, isRevealed: z.boolean() }),
]);

/**
 * Null: not a request that this sender may make. A page asks for its game; which of its sets is the
 * worker's to find, so that no page looks at others.
 */
export function checkSetsRequest(message: unknown, sender: Sender): SetsRequest | null {
  const { data } = z.safeParse(setsRequest, message);
  if (!data) return null;
  const isOfOneSet = data.type === 'show-sets' && data.subject.kind === 'set';
  return isOfOneSet && sender !== 'own-page' ? null : data;
}
