import { nameOf } from '../../catalogue/game.ts';
import { json } from '../../http.ts';
import { acceptedLanguage } from '../../languages.ts';
import { type Call, type Route, route } from './call.ts';
import { refusals } from './refused.ts';

export const catalogueRoutes: readonly Route[] = [
  route('/api/catalog/v2/titles/{npTitleId}/concepts', concepts),
];

/** The concept of a title, whether it was played or not. */
function concepts({ request: { query }, world, path }: Call) {
  for (const name of ['age', 'country', 'language']) {
    if (!query.get(name)) throw refusals.badRequest(name);
  }
  const game = world.catalogue.gameByTitleId(path.npTitleId ?? '');
  if (!game) throw refusals.notFound();
  const titles = world.catalogue.gamesOfConcept(game.conceptId);
  const language = acceptedLanguage(query.get('language') ?? '');
  return json(200, [
    {
      id: game.conceptId,
      name: nameOf(game, language),
      titleIds: titles.map(({ npTitleId }) => npTitleId),
      publisherName: game.publisher,
      genres: [game.genre],
    },
  ]);
}
