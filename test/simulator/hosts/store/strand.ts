import { escapeHtml } from '../../http.ts';
import type { PageLocale } from '../pages/locale.ts';
import { word } from '../pages/wording.ts';
import type { Ware } from './stock.ts';
import { tiles } from './tile.ts';

/** A row of tiles that scrolls sideways: some are there at once, the others come as it scrolls. */
export interface Strand {
  readonly id: string;
  readonly heading: string;
  readonly wares: readonly Ware[];
  readonly atOnce: number;
  /** Address of the page that shows all of it. */
  readonly path: string;
}

/** How many tiles come at a time. */
const STEP = 6;

/** The wrappers' name in strands is a guess after that of grids. */
const LIST = 'ems-sdk-strand';

export const drawStrand = (locale: PageLocale, { wares, ...strand }: Strand): string => {
  const { language, code } = locale;
  const more = wares.length > strand.atOnce;
  return `<section class="ems-sdk-strand"><h2>${escapeHtml(strand.heading)}</h2>
<a class="psw-link" href="/${code}/${strand.path}">${word('viewAll', language)}</a>
<ul class="psw-strand-scroller"${more ? ` data-later="${strand.id}"` : ''}>${tiles(locale, wares.slice(0, strand.atOnce), { list: LIST })}</ul>
${more ? `<button type="button" data-qa="${LIST}#next" aria-label="${word('next', language)}">›</button>` : ''}
</section>`;
};

/** What comes later into the strand of that id. */
export const laterTiles = (
  locale: PageLocale,
  { wares, atOnce }: Strand,
  list = LIST,
): readonly string[] => {
  const chunks: string[] = [];
  for (let from = atOnce; from < wares.length; from += STEP) {
    chunks.push(tiles(locale, wares.slice(from, from + STEP), { list, from }));
  }
  return chunks;
};
