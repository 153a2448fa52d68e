import type { Localized } from '../languages.ts';
import type { Game } from './game.ts';

/** A game as such, over all its platforms, regions and editions. */
export interface Concept {
  readonly conceptId: number;
  readonly name: Localized<string>;
  readonly publisher: string;
  readonly about: Localized<string>;
  /** `2024-09-12`, the day announced for it where it is not out yet. */
  readonly released: string;
  /** Its titles, the one sold by default first (PS5 before PS4). Empty: it is only announced, so there is no product and no title id. */
  readonly games: readonly Game[];
}

/** Only announced: nothing of it is sold yet. */
export const farShore: Concept = {
  conceptId: 10090013,
  name: { en: 'Far Shore', de: 'Fernes Ufer', ja: '彼方の岸', ar: 'الشاطئ البعيد' },
  publisher: 'Slack Water',
  about: { en: 'Somewhere beyond the quiet harbour.' },
  released: '2027-03-01',
  games: [],
};

/** The concept of titles that share one, the default one first; undefined when there are none. */
export function conceptOf(titles: readonly Game[]): Concept | undefined {
  const [first] = titles;
  if (!first) return undefined;
  const { conceptId, name, publisher, about, released } = first;
  return { conceptId, name, publisher, about, released, games: titles };
}
