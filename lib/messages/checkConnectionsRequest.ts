import * as z from 'zod/mini';
import { achievementsChoiceSchema } from '../settings/choices.ts';
import {
  type ConnectionsRequest,
  LONGEST_API_KEY,
  LONGEST_LABEL,
  LONGEST_USER_ID,
} from './connections.ts';

/** What a person types or pastes: nothing is meant by the space around it. */
const typed = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

const label = typed(LONGEST_LABEL);
const connectionId = z.guid();

const connectionsRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('add-connection'),
    label,
    apiKey: typed(LONGEST_API_KEY),
    userId: typed(LONGEST_USER_ID),
  }),
  z.strictObject({ type: z.literal('rename-connection'), connectionId, label }),
  z.strictObject({ type: z.literal('test-connection'), connectionId }),
  z.strictObject({ type: z.literal('remove-connection'), connectionId }),
  z.strictObject({ type: z.literal('refresh-connections'), isAsked: z.boolean() }),
  z.strictObject({ type: z.literal('choose-achievements'), choice: achievementsChoiceSchema }),
]);

/** Null: not a request of ours. The texts of one that is are trimmed. */
export function checkConnectionsRequest(message: unknown): ConnectionsRequest | null {
  const { data } = z.safeParse(connectionsRequest, message);
  return data ?? null;
}
