import type { EarnedTrophies, TrophyTitle } from '../cache/trophySets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a standing is taken at its word, in ms: coming back to a page costs no request. */
const STANDING = 10 * MINUTE;
/** Longer, because most pages a person opens are of games not played. */
const UNPLAYED = HOUR;
/** Ids that the trophy service does not know rarely become known, but 404s that passed were seen. */
const UNKNOWN_ID = 6 * HOUR;
/** Rarity moves with the players, whether or not this account earns anything. */
const RARITY = 7 * DAY;

/** Whether something fetched at `since` (epoch ms) is young enough; a time ahead of the clock is not. */
const isWithin = (age: number, since: number, now: number): boolean =>
  since <= now && now - since < age;

export const isStandingFresh = (fetchedAt: number, now: number): boolean =>
  isWithin(STANDING, fetchedAt, now);

export const isAbsenceFresh = (
  { reason, checkedAt }: { reason: 'unplayed' | 'unknown-id'; checkedAt: number },
  now: number,
): boolean => isWithin(reason === 'unplayed' ? UNPLAYED : UNKNOWN_ID, checkedAt, now);

/**
 * Whether the earned state still fits the standing: it does while the set's `lastUpdatedDateTime` has
 * not moved since, for as long as the rarities in it are young enough.
 */
export const isEarnedFresh = (
  earned: EarnedTrophies | undefined,
  title: TrophyTitle,
  now: number,
): earned is EarnedTrophies =>
  earned !== undefined &&
  earned.lastUpdatedAt === title.lastUpdatedAt &&
  isWithin(RARITY, earned.fetchedAt, now);
