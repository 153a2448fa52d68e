import { escapeHtml } from '../../http.ts';
import type { PageLocale } from '../pages/locale.ts';
import { word } from '../pages/wording.ts';
import type { Ware } from './stock.ts';
import { tiles } from './tile.ts';

/** One page of a list of tiles: `number` counts from 1, and so do the tiles on each page, from 0. */
export interface GridPage {
  readonly wares: readonly Ware[];
  readonly number: number;
  readonly last: number;
}

/** Undefined where the list has ended before. */
export function gridPage(
  wares: readonly Ware[],
  { number, size }: { number: number; size: number },
): GridPage | undefined {
  const last = Math.max(1, Math.ceil(wares.length / size));
  if (number < 1 || number > last) return undefined;
  return { wares: wares.slice((number - 1) * size, number * size), number, last };
}

/** Tiles with numbered links below; `path`: the list's address, without the page's number. */
export const grid = (
  locale: PageLocale,
  page: GridPage,
  { list, heading, path }: { list: string; heading: string; path: string },
): string => `<section class="ems-sdk-grid"><h1>${escapeHtml(heading)}</h1>
<ul class="psw-grid-list psw-l-grid">${tiles(locale, page.wares, { list })}</ul>
<nav><ol class="psw-page-list">${pageLinks(locale, page, path)}</ol></nav>
</section>`;

function pageLinks({ code, language }: PageLocale, { number, last }: GridPage, path: string) {
  const to = (page: number, words: string | number) =>
    `<a class="psw-link" data-qa="page-${words}" href="/${code}/${path}/${page}">${words}</a>`;
  const numbered = Array.from({ length: last }, (_, index) => index + 1).map((page) =>
    page === number ? `<span aria-current="page">${page}</span>` : to(page, page),
  );
  const next = number < last ? [to(number + 1, word('next', language))] : [];
  return [...numbered, ...next].map((link) => `<li>${link}</li>`).join('');
}
