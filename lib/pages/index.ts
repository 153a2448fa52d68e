import { type PageKind, readAddress } from './address.ts';
import { type PageGame, readGame } from './game.ts';
import { languageOfPage } from './language.ts';
import { findTileLinks, readTile, type Tile } from './tiles.ts';

export {
  type GameAddress,
  isGamePage,
  type PageAddress,
  type PageKind,
  readAddress,
} from './address.ts';
export { findCardAnchor } from './cardAnchor.ts';
export { type PageGame, type PageTitle, readGame } from './game.ts';
export { languageOfPage } from './language.ts';
export { findTileLinks, readTile, type Tile, tileSource } from './tiles.ts';

/** Everything that a page has to say about games. */
export interface PageGames {
  readonly kind: PageKind;
  /** As in the URL (`en-us`); null: it names none. */
  readonly locale: string | null;
  /** BCP 47, as for `Accept-Language`. */
  readonly language: string;
  /** Null: the page is not about one game, or does not tell it yet. */
  readonly game: PageGame | null;
  readonly tiles: readonly Tile[];
}

/** Reads a page as it is rendered now; null: not a page on which games are shown. */
export function readPage(document: Document, url: URL): PageGames | null {
  const address = readAddress(url);
  if (!address) return null;
  return {
    kind: address.kind,
    locale: address.locale,
    language: languageOfPage(document, address),
    game: readGame(document, url),
    tiles: findTileLinks(document, url).flatMap((link) => readTile(link, document) ?? []),
  };
}
