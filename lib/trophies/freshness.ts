import type { EarnedTrophies } from '../cache/trophySets.ts';
import type { Standing } from './standing.ts';

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
 * moved since, for as long as the rarities in it are young enough.
 */
export const isEarnedFresh = (
  earned: EarnedTrophies | undefined,
  { lastUpdatedAt }: Pick<Standing, 'lastUpdatedAt'>,
  now: number,
): boolean =>
  earned !== undefined &&
  earned.lastUpdatedAt >= lastUpdatedAt &&
  isWithin(RARITY, earned.fetchedAt, now);

/**
 * Whether a played game for which no trophy set was found is to be asked about again: that is long ago,
 * and it was played since.
 */
export const isAbsenceOver = (
  absence: { reason: 'unplayed' | 'unknown-id'; checkedAt: number },
  lastPlayedAt: number,
  now: number,
): boolean => absence.checkedAt < lastPlayedAt && !isAbsenceFresh(absence, now);

/** A finished sync of the library is not begun anew before this, in ms. */
const LIBRARY = HOUR;
const LIBRARY_REFUSAL = HOUR;
/** A list that came short is read from end to end again after this, in ms. */
const SHORT_LIST = DAY;

/** The played games are looked at for new ones after this, though no new set tells of any. */
const PLAYED_GAMES_LOOK = DAY;

export const isLookFresh = (lookedAt: number, now: number): boolean =>
  isWithin(PLAYED_GAMES_LOOK, lookedAt, now);

export const isLibraryFresh = (syncedAt: number, now: number): boolean =>
  isWithin(LIBRARY, syncedAt, now);

export const isShortListFresh = (readAt: number, now: number): boolean =>
  isWithin(SHORT_LIST, readAt, now);

/** A sync that was refused rests that long, unless a person asks. */
export const isRefusalFresh = (at: number, now: number): boolean =>
  isWithin(LIBRARY_REFUSAL, at, now);
