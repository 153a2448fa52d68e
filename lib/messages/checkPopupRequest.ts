import * as z from 'zod/mini';
import type { PopupRequest } from './popup.ts';

const popupRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sign-in'), stay: z.boolean() }),
  z.strictObject({
    type: z.literal('sign-in-with-npsso'),
    // It goes into a header: nothing but the 64 characters that Sony makes it of.
    npsso: z.string().check(z.regex(/^[A-Za-z0-9]{64}$/)),
    stay: z.boolean(),
  }),
  z.strictObject({ type: z.literal('cancel-sign-in') }),
  z.strictObject({ type: z.literal('sign-out') }),
  z.strictObject({ type: z.literal('refresh') }),
]);

/** Null: not a request of ours. */
export function checkPopupRequest(message: unknown): PopupRequest | null {
  const { data } = z.safeParse(popupRequest, message);
  return data ?? null;
}
