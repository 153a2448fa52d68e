import * as z from 'zod/mini';
import { libraryChoiceSchema } from '../settings/choices.ts';
import { chosenSettingsSchema } from '../settings/settings.ts';
import type { PopupRequest } from './popup.ts';

const popupRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sign-in'), stay: z.boolean() }),
  z.strictObject({
    type: z.literal('sign-in-with-npsso'),
    // It goes into a header: 64 characters, none of which could end it.
    npsso: z.string().check(z.regex(/^[\w-]{64}$/)),
    stay: z.boolean(),
  }),
  z.strictObject({ type: z.literal('cancel-sign-in') }),
  z.strictObject({ type: z.literal('sign-out') }),
  z.strictObject({ type: z.literal('refresh') }),
  z.strictObject({ type: z.literal('clear-cache') }),
  z.strictObject({ type: z.literal('change-settings'), settings: chosenSettingsSchema }),
  z.strictObject({ type: z.literal('choose-library'), choice: libraryChoiceSchema }),
]);

/** Null: not a request of ours. */
export function checkPopupRequest(message: unknown): PopupRequest | null {
  const { data } = z.safeParse(popupRequest, message);
  return data ?? null;
}
