import { type Catalogue, LISTED_GAMES } from '../../catalogue/catalogue.ts';
import { type Concept, farShore } from '../../catalogue/concept.ts';
import { artUrlOf } from '../../catalogue/pictures.ts';
import { escapeHtml } from '../../http.ts';
import { inLanguage } from '../../languages.ts';
import type { PageLocale } from '../pages/locale.ts';
import type { PageKind } from '../pages/page.ts';
import { word } from '../pages/wording.ts';

/** How many games the page links to. */
const LENGTH = 240;
const FEATURED = 12;
/** How many of those have a link around the picture and another around the title. */
const LINKED_TWICE = 4;

interface Linked {
  readonly conceptId: number;
  readonly name: string;
  readonly artId: string | number;
}

/** `/{loc}/ps-plus/games/`: links to concepts of the store, some with picture and heading, most bare. */
export const psPlusPages: PageKind = {
  path: /^\/ps-plus\/games\/?$/,
  page(locale, { catalogue }) {
    const heading = word('plusGames', locale.language);
    const linked = linkedConcepts(locale, catalogue);
    return {
      kind: 'ps-plus',
      title: heading,
      main: `<section class="box"><h1>${heading}</h1>
<div class="psw-grid-list">${linked
        .slice(0, FEATURED)
        .map((one, index) => featured(locale, one, index < LINKED_TWICE))
        .join('\n')}</div>
<h2>${word('allGames', locale.language)}</h2>
<ul class="game-list">${linked
        .slice(FEATURED)
        .map((one) => `<li><a href="${hrefOf(locale, one)}">${escapeHtml(one.name)}</a></li>`)
        .join('\n')}</ul></section>`,
    };
  },
};

const hrefOf = ({ code }: PageLocale, { conceptId }: Linked): string =>
  `https://store.playstation.com/${code}/concept/${conceptId}?smcid=pdc%3A${code}%3Aps-plus-games`;

function featured(locale: PageLocale, linked: Linked, isLinkedTwice: boolean): string {
  const href = hrefOf(locale, linked);
  const picture = `<img loading="lazy" alt="" src="${artUrlOf(linked.artId)}?w=440" width="180" height="180">`;
  const title = `<h3 class="txt-style-base">${escapeHtml(linked.name)}</h3>`;
  return isLinkedTwice
    ? `<div class="box"><a href="${href}">${picture}</a><a href="${href}">${title}</a></div>`
    : `<div class="box"><a href="${href}">${picture}${title}</a></div>`;
}

/** Those written by hand first, then one announced and two that are no concept, then the pool's. */
function linkedConcepts({ language }: PageLocale, catalogue: Catalogue): readonly Linked[] {
  const pool = catalogue.pool().slice(0, 2 * LENGTH);
  const ids = new Set(
    [...LISTED_GAMES, ...pool.flatMap(({ game }) => game ?? [])].map(({ conceptId }) => conceptId),
  );
  const concepts = [...ids].flatMap((id) => catalogue.concept(id) ?? []);
  const linked = ({ conceptId, name, games: [game] }: Concept): Linked => ({
    conceptId,
    name: inLanguage(name, language),
    artId: game?.npTitleId ?? conceptId,
  });
  const written = new Set(LISTED_GAMES.map(({ conceptId }) => conceptId)).size;
  const [first, rest] = [concepts.slice(0, written), concepts.slice(written)];
  return [
    ...[...first, farShore].map(linked),
    ...[10099901, 10099902].map((conceptId) => ({ conceptId, name: 'Gone', artId: conceptId })),
    ...rest.map(linked),
  ].slice(0, LENGTH);
}
