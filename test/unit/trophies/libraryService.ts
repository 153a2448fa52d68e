/** Libraries of any size, as the service of these tests has them. */
import { createService, type ServedGame, type ServedLibrary, type ServedSet } from './service.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const CACHE = 'trophy-lens-test';

const at = (minutesAgo: number) =>
  new Date(Date.parse('2026-03-01T11:00:00Z') - minutesAgo * MINUTE).toISOString();
export const titleIdOf = (n: number) => `PPSA${String(10_000 + n)}_00`;
export const setIdOf = (n: number) => `NPWR${String(10_000 + n)}_00`;

export const setNumber = (n: number, minutesAgo = n): ServedSet => ({
  npCommunicationId: setIdOf(n),
  groups: [{ id: 'default', grades: ['platinum', 'bronze'], had: 1 }],
  lastUpdatedDateTime: at(minutesAgo),
});
export const gameNumber = (n: number, minutesAgo = n): ServedGame => ({
  titleId: titleIdOf(n),
  lastPlayedDateTime: at(minutesAgo),
  concept: { id: 20_000 + n, titleIds: [titleIdOf(n)] },
});
export const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** An account with a set to each of its games, as far as both go. */
export function serviceFor({ played, sets }: { played: number; sets: number }) {
  const library: ServedLibrary = {
    played: numbers(played).map((n) => gameNumber(n)),
    sets: numbers(sets).map((n) => setNumber(n)),
  };
  const games = Object.fromEntries(
    numbers(played).map((n) => [titleIdOf(n), library.sets.slice(n, n + 1)]),
  );
  return createService(games, library);
}

export const isLookUp = (url: string) => url.includes('npTitleIds=');
export const isPlayedGames = (url: string) => url.startsWith('/users/me/titles?');
export const isTitles = (url: string) => url.startsWith('/users/me/trophyTitles?');
