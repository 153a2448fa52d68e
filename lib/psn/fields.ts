/**
 * The kinds of field that Sony's answers are made of. Fields that no schema names pass unseen; a field
 * that the documents and every recording have is required, so that a changed answer fails by name and is
 * not shown half empty.
 */

import * as z from 'zod/mini';

/** Names of titles, groups and trophies can end in spaces or a newline (recorded 2025). */
export const name = z.string().check(z.trim());

/** A number that Sony writes as a string, such as "1.4", in most answers. */
export const numeric = z.union([
  z.number(),
  z.pipe(z.string().check(z.regex(/^\d+(\.\d+)?$/)), z.transform(Number)),
]);

/** Whole percent, 0–100. */
export const progress = z.int().check(z.minimum(0), z.maximum(100));

const count = z.int().check(z.minimum(0));

/** How many trophies of each grade. */
export const trophyCounts = z.object({
  bronze: count,
  silver: count,
  gold: count,
  platinum: count,
});
export type TrophyCounts = z.output<typeof trophyCounts>;

/**
 * A trophy's grade. Closed: a trophy of no known grade cannot be counted or given points, and every
 * figure shown beside it would be wrong.
 */
export const trophyType = z.enum(['bronze', 'silver', 'gold', 'platinum']);
export type TrophyType = z.output<typeof trophyType>;

/**
 * `trophy`: PS3, PS4 and Vita; `trophy2`: PS5 and PC. Closed: it is what every further call about the
 * set has to send, and nothing is known of how a third service would answer.
 */
export const npServiceName = z.enum(['trophy', 'trophy2']);
export type NpServiceName = z.output<typeof npServiceName>;

/**
 * The platforms of a set, from `PS5,PSPC` to ['PS5', 'PSPC']. Open: it is a label, and a new console is
 * no reason to lose a whole list.
 */
export const trophyTitlePlatform = z.pipe(
  z.string(),
  z.transform((text) => text.split(',').map((platform) => platform.trim())),
);

/**
 * The URL of an icon of this trophy set. Others were at times answered with the payload of another set
 * than they asked for; the URLs of icons name the set (recorded 2025), so that shows here. A URL that
 * names none passes.
 */
export const iconOfSet = (npCommunicationId: string) =>
  z.string().check(
    z.refine((url) => {
      const named = url.match(/NPWR\d{5}_\d{2}/)?.[0];
      return named === undefined || named === npCommunicationId;
    }),
  );
