import type { EarnedTrophies, TrophyTitle } from '../cache/trophySets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long an account's standing in a set is taken at its word, in ms: coming back to a page costs no request. */
const TITLE = 10 * MINUTE;
/** Longer, because most pages a person opens are of games not played. */
const UNPLAYED = HOUR;
/** Ids that the trophy service does not know rarely become known, but 404s that passed were seen. */
const UNKNOWN_ID = 6 * HOUR;
/** Rarity moves with the players, whether or not this account earns anything. */
const RARITY = 7 * DAY;

/** Whether something fetched at `since` (epoch ms) is young enough; a time ahead of the clock is not. */
const isWithin = (age: number, since: number, now: number): boolean =>
  since <= now && now - since < age;

export const isTitleFresh = (fetchedAt: number, now: number): boolean =>
  isWithin(TITLE, fetchedAt, now);

export const isAbsenceFresh = (
  { reason, checkedAt }: { reason: 'unplayed' | 'unknown-id'; checkedAt: number },
  now: number,
): boolean => isWithin(reason === 'unplayed' ? UNPLAYED : UNKNOWN_ID, checkedAt, now);

/**
 * Whether the earned state is as new as the title: it is while the set's `lastUpdatedDateTime` has not
 * moved since, for as long as the rarities in it are young enough. A title kept in another language may
 * be the older of the two.
 */
export const isEarnedFresh = (
  earned: EarnedTrophies | undefined,
  title: TrophyTitle,
  now: number,
): boolean =>
  earned !== undefined &&
  earned.lastUpdatedAt >= title.lastUpdatedAt &&
  isWithin(RARITY, earned.fetchedAt, now);
