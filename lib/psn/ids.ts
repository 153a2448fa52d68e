/**
 * The grammar of Sony's ids. All that is asked of an id is the form, which is what makes it safe to put
 * into a URL: prefixes are Sony's to add, and Sony answers 404 to one it does not know (recorded 2025).
 */

const NP_ID = /^[A-Z]{4}\d{5}_\d{2}$/;

/** A title id such as `PPSA90001_00` or `CUSA90002_00`; not the id of a trophy set. */
export const isNpTitleId = (text: string): boolean => NP_ID.test(text) && !text.startsWith('NPWR');

/** A trophy set's id such as `NPWR90001_00`. */
export const isNpCommunicationId = (text: string): boolean => NP_ID.test(text);

/** A numeric account id, as a string: it has more digits than a number keeps. */
export const isAccountId = (text: string): boolean => /^\d{1,20}$/.test(text);

/** What may fill each blank of an endpoint's URL. */
export const PATH_IDS = {
  accountId: (text: string): boolean => text === 'me' || isAccountId(text),
  npCommunicationId: isNpCommunicationId,
  /** `all`, `default` (the base game) or an add-on's number such as `001`. */
  trophyGroupId: (text: string): boolean => /^(all|default|\d{3})$/.test(text),
} as const;
