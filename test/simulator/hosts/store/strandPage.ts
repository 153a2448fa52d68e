import { uuidOf } from '../../random.ts';
import type { PageKind } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { stock } from './stock.ts';
import { laterTiles } from './strand.ts';
import { tiles } from './tile.ts';

/** The address of the only strand with a page of its own. */
export const STRAND_PATH = `view/${uuidOf('strands')}/${uuidOf('a strand')}`;

const LIST = 'ems-sdk-grid';
const AT_ONCE = 24;

/** `/{loc}/view/{uuid}/{uuid}`: a strand as a grid that goes on as one scrolls (a guess). */
export const strandPages: PageKind = {
  path: new RegExp(`^/${STRAND_PATH}/?$`),
  page(locale, { catalogue }) {
    const heading = word('more', locale.language);
    const wares = stock(catalogue).slice(0, 60);
    const strand = { id: 'view', heading, wares, atOnce: AT_ONCE, path: STRAND_PATH };
    return {
      kind: 'strand',
      title: heading,
      main: `<section class="${LIST}"><h1>${heading}</h1>
<ul class="psw-grid-list psw-l-grid" data-later="view">${tiles(locale, wares.slice(0, AT_ONCE), { list: LIST })}</ul></section>`,
      later: { view: laterTiles(locale, strand, LIST) },
    };
  },
};
