/** The kinds of field that the answers of any service are made of. */

import * as z from 'zod/mini';

/** A field that may be missing. Services write some missing ones as null (Sony's recorded 2025). */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.optional(
    z.pipe(
      z.nullable(schema),
      z.transform((value) => value ?? undefined),
    ),
  );

/** An ISO 8601 time, left as the service writes it; sure to be one that Date.parse understands. */
export const dateTime = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

/** The path of the field by which an answer failed its schema, such as `3.rarity`; `body`: the answer as a whole. */
export const failedField = (error: z.core.$ZodError): string =>
  error.issues[0]?.path.join('.') || 'body';
