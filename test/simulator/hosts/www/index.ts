import { html } from '../../http.ts';
import type { Host } from '../../world.ts';
import { answerPage, type Site } from '../pages/document.ts';
import { pageLocale } from '../pages/locale.ts';
import { pageAt } from '../pages/page.ts';
import { word } from '../pages/wording.ts';
import { gamePages } from './gamePage.ts';
import { psPlusPages } from './psPlusPage.ts';

/** An older site: every link is a load. */
const WWW: Site = {
  frame: ({ code, language }, _page, main) => `<div class="root">
<header class="shared-nav"><a href="/${code}/ps-plus/games/">${word('plusGames', language)}</a>
<a href="https://store.playstation.com/${code}/pages/latest">${word('latest', language)}</a></header>
${main}
</div>`,
};

/** `www.playstation.com` */
export const answerWww: Host = (request, world) => {
  const [, code = '', path = ''] = /^\/([^/]+)(.*)$/.exec(request.path) ?? [];
  const locale = pageLocale(code);
  if (request.method !== 'GET' || !locale) return html(404, '<h1>Not Found</h1>');
  const page = pageAt([gamePages, psPlusPages], path, locale, world);
  return answerPage(WWW, locale, page, request, world);
};
