/**
 * Every host, path, credential and limit of Sony's that this program knows, in one place. Sony documents
 * none of it. Marks: [R] seen in responses recorded in 2025; [D] andshrew's PlayStation-Trophies docs;
 * [C] two or more open-source clients agree.
 */

const OAUTH = 'https://ca.account.sony.com/api/authz/v3/oauth'; // [R]
const TROPHIES = 'https://m.np.playstation.com/api/trophy/v1'; // [R]; `.playstation.net` until 2022-10 [D]
const PLAYED_GAMES = 'https://m.np.playstation.com/api/gamelist/v2'; // [R]
const PROFILES = 'https://m.np.playstation.com/api/userProfile/v1/internal'; // [D]

/** Where each call goes: `{…}` is filled in, percent-encoded, by the call. [R], profiles [D]. */
export const ENDPOINTS = {
  exchangeNpssoForAccessCode: `${OAUTH}/authorize`,
  exchangeAccessCodeForAuthTokens: `${OAUTH}/token`,
  exchangeRefreshTokenForAuthTokens: `${OAUTH}/token`,
  getUserTitles: `${TROPHIES}/users/{accountId}/trophyTitles`,
  getUserTrophiesForSpecificTitle: `${TROPHIES}/users/{accountId}/titles/trophyTitles`,
  getTitleTrophies: `${TROPHIES}/npCommunicationIds/{npCommunicationId}/trophyGroups/{trophyGroupId}/trophies`,
  getUserTrophiesEarnedForTitle: `${TROPHIES}/users/{accountId}/npCommunicationIds/{npCommunicationId}/trophyGroups/{trophyGroupId}/trophies`,
  getTitleTrophyGroups: `${TROPHIES}/npCommunicationIds/{npCommunicationId}/trophyGroups`,
  getUserTrophyGroupEarningsForTitle: `${TROPHIES}/users/{accountId}/npCommunicationIds/{npCommunicationId}/trophyGroups`,
  getUserTrophyProfileSummary: `${TROPHIES}/users/{accountId}/trophySummary`,
  getUserPlayedGames: `${PLAYED_GAMES}/users/{accountId}/titles`,
  getProfileFromAccountId: `${PROFILES}/users/{accountId}/profiles`,
} as const;

/** The name of a call, as psn-api calls it; failures carry it. */
export type Endpoint = keyof typeof ENDPOINTS;

/** Where a person who is signed in at Sony can read and copy their own npsso. */
export const NPSSO_PAGE = 'https://ca.account.sony.com/api/v1/ssocookie';

/** PlayStation's own mobile app, the client that every open-source program signs in as. [R] */
export const CLIENT_ID = '09515159-7237-4370-9b40-3806e67c0891';
export const SCOPE = 'psn:mobile.v2.core psn:clientapp';
export const REDIRECT_URI = 'com.scee.psxandroid.scecompcall://redirect';

/** The app's public credential for the token endpoint, the same in every open client (npm: psn-api). [C] */
export const CLIENT_CREDENTIAL =
  'Basic MDk1MTUxNTktNzIzNy00MzcwLTliNDAtMzgwNmU2N2MwODkxOnVjUGprYTV0bnRCMktxc1A=';

/** The most that one request may ask for; more is answered with 400. [D] */
export const LIMITS = {
  titlesPerPage: 800,
  playedGamesPerPage: 200,
  npTitleIdsPerCall: 5,
} as const;

/** Sony's error codes that change what a failure means. [R] */
export const ERROR_CODES = {
  trophiesPrivate: 2240526,
  friendsOrPresencePrivate: 2281486,
} as const;

/** On a 429: when asking may go on, in unix seconds. [D] */
export const NEXT_AVAILABLE_HEADER = 'X-RateLimit-Next-Available';
