import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PageLocale } from '../pages/locale.ts';
import type { Page, PageKind } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { grid, gridPage } from './grid.ts';
import { poolWares, stock, WRITTEN_GAMES } from './stock.ts';
import { drawStrand, laterTiles, type Strand } from './strand.ts';
import { STRAND_PATH } from './strandPage.ts';

export const HUBS = ['latest', 'collections', 'deals', 'subscriptions', 'browse', 'ps5'] as const;
export type HubName = (typeof HUBS)[number];

/** `/{loc}/pages/{hub}[/{n}]`: strands; only `browse` is a grid with pages (a guess). */
export const hubPages: PageKind = {
  path: new RegExp(`^/pages/(?<hub>${HUBS.join('|')})(/(?<number>\\d+))?/?$`),
  page(locale, { catalogue }, { hub: name = '', number = '1' }) {
    const hub = HUBS.find((one) => one === name) ?? 'latest';
    return hub === 'browse'
      ? browsePage(locale, catalogue, Number(number))
      : strandsPage(locale, catalogue, hub);
  },
};

function browsePage(locale: PageLocale, catalogue: Catalogue, number: number): Page | undefined {
  const page = gridPage(stock(catalogue).slice(0, 240), { number, size: 24 });
  const heading = word('browse', locale.language);
  return (
    page && {
      kind: 'browse',
      title: heading,
      main: grid(locale, page, { list: 'ems-sdk-grid', heading, path: 'pages/browse' }),
    }
  );
}

function strandsPage(locale: PageLocale, catalogue: Catalogue, hub: HubName): Page {
  const heading = word(hub, locale.language);
  const strands = strandsOf(locale, catalogue, hub);
  return {
    kind: 'hub',
    title: heading,
    main: `<div class="ems-sdk-page"><h1>${heading}</h1>${strands.map((strand) => drawStrand(locale, strand)).join('\n')}</div>`,
    later: Object.fromEntries(strands.map((strand) => [strand.id, laterTiles(locale, strand)])),
  };
}

/** Each hub begins with the games written by hand, all at once, and goes on with other parts of the pool. */
function strandsOf({ language }: PageLocale, catalogue: Catalogue, hub: HubName): Strand[] {
  const from = HUBS.indexOf(hub) * 60;
  const pool = poolWares(catalogue).slice(from, from + 60);
  const beside = stock(catalogue).slice(WRITTEN_GAMES.length, WRITTEN_GAMES.length + 5);
  const strand = (id: string, wares: Strand['wares'], atOnce: number): Strand => ({
    id,
    heading: word(id === 'written' ? hub : 'more', language),
    wares,
    atOnce,
    path: STRAND_PATH,
  });
  return [
    strand('written', WRITTEN_GAMES, WRITTEN_GAMES.length),
    strand('beside', [...beside, ...pool.slice(0, 25)], 6),
    strand('pool', pool.slice(25), 6),
  ];
}
