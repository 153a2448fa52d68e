import type { PageKind } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { apolloState } from './apolloState.ts';
import { grid, gridPage } from './grid.ts';
import { stock, wareName } from './stock.ts';

/** Finds everything. */
const ALL = 'all';

/** `/{loc}/search/{term}[/{page}]`: what has the term in its name, as the locale writes it. */
export const searchPages: PageKind = {
  path: /^\/search\/(?<term>[^/]+)(\/(?<number>\d+))?\/?$/,
  page(locale, { catalogue }, { term: written = '', number = '1' }) {
    const term = decoded(written);
    const wanted = term.toLocaleLowerCase(locale.tag);
    const found = stock(catalogue).filter(
      (ware) =>
        wanted === ALL || wareName(ware, locale).toLocaleLowerCase(locale.tag).includes(wanted),
    );
    const page = gridPage(found, { number: Number(number), size: 24 });
    if (!page) return undefined;
    const heading = `${word('results', locale.language)}: ${term}`;
    const path = `search/${encodeURIComponent(term)}`;
    return {
      kind: 'search',
      title: heading,
      main: grid(locale, page, { list: 'search', heading, path }),
      apolloState: apolloState(locale, page.wares),
    };
  },
};

/** A term with a lone `%` stays as it was written. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
