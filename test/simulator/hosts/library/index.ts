import { escapeHtml, html } from '../../http.ts';
import type { Host } from '../../world.ts';
import { answerPage, type Site } from '../pages/document.ts';
import { pageLocale } from '../pages/locale.ts';
import { pageAt } from '../pages/page.ts';
import { listPages } from './listPage.ts';

const LIBRARY: Site = {
  frame: (_locale, { title }, main) => `<div id="root">
<header class="shared-nav"><span>${escapeHtml(title)}</span></header>
${main}
</div>`,
};

/**
 * `library.playstation.com`: its addresses name no locale, only `html[lang]` does. Sony takes it from
 * the account; here the query says it, `?locale=ja-jp`.
 */
export const answerLibrary: Host = (request, world) => {
  const locale = pageLocale(request.query.get('locale') ?? 'en-us');
  if (request.method !== 'GET' || !locale) return html(404, '<h1>Not Found</h1>');
  return answerPage(
    LIBRARY,
    locale,
    pageAt(listPages, request.path, locale, world),
    request,
    world,
  );
};
