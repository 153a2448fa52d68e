import type { PlayedTitle } from '../../accounts/account.ts';
import { type Game, nameOf } from '../../catalogue/game.ts';
import { artUrlOf, heroUrlOf } from '../../catalogue/pictures.ts';
import { json } from '../../http.ts';
import { LANGUAGES, type Language } from '../../languages.ts';
import type { World } from '../../world.ts';
import { type Call, pageAsked, pageOf, type Route, route, subjectOf } from './call.ts';
import { refusals } from './refused.ts';

const MOST_GAMES = 200;

export const playedGamesRoutes: readonly Route[] = [
  route('/api/gamelist/v2/users/{acc}/titles', playedGames),
];

/** What an account has played on PS4 and newer, the last played first. */
function playedGames(call: Call) {
  const { library } = subjectOf(call);
  const asked = pageAsked(call, {
    usual: MOST_GAMES,
    most: MOST_GAMES,
    refuse: refusals.tooManyPlayedGames,
  });
  const newest = library.played.toSorted((one, other) =>
    other.lastPlayed.localeCompare(one.lastPlayed),
  );
  const page = pageOf(newest, asked);
  return json(
    200,
    {
      titles: page.items.map((played) => row(played, call)),
      // Null and 0 at the ends, where the trophy calls leave the field out (recorded 2025).
      nextOffset: page.nextOffset ?? null,
      previousOffset: page.previousOffset ?? 0,
      totalItemCount: page.totalItemCount,
    },
    { 'cache-control': 'max-age=0, no-cache, no-store' },
  );
}

function row({ game, ...played }: PlayedTitle, { world, language }: Call) {
  const media = mediaOf(game);
  return {
    titleId: game.npTitleId,
    name: game.name.en,
    localizedName: nameOf(game, language),
    imageUrl: artUrlOf(game.npTitleId),
    localizedImageUrl: artUrlOf(game.npTitleId),
    category: played.category,
    service: 'none_purchased',
    playCount: played.playCount,
    concept: { ...conceptOf(game, world), media, ...conceptWords(game, language) },
    media,
    firstPlayedDateTime: played.firstPlayed,
    lastPlayedDateTime: played.lastPlayed,
    playDuration: played.playDuration,
  };
}

/** A concept holds the title ids of all its regions and platforms. */
function conceptOf(game: Game, world: World) {
  const titleIds = world.catalogue.gamesOfConcept(game.conceptId).map((one) => one.npTitleId);
  return {
    id: game.conceptId,
    titleIds: titleIds.length > 0 ? titleIds : [game.npTitleId],
    name: game.name.en,
  };
}

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  de: 'de-DE',
  ja: 'ja-JP',
  ar: 'ar-AE',
  'zh-Hans': 'zh-Hans',
};

function conceptWords(game: Game, language: Language) {
  const names = LANGUAGES.map((one) => [LOCALES[one], nameOf(game, one)]);
  return {
    genres: [game.genre],
    localizedName: { defaultLanguage: 'en-US', metadata: Object.fromEntries(names) },
    country: 'US',
    language,
  };
}

const mediaOf = (game: Game) => ({
  audios: [],
  videos: [],
  images: [
    { url: heroUrlOf(game.npTitleId), format: 'UNKNOWN', type: 'BACKGROUND_LAYER_ART' },
    { url: artUrlOf(game.npTitleId), format: 'UNKNOWN', type: 'MASTER' },
  ],
});
