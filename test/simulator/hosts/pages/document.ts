import { readFileSync } from 'node:fs';
import { type Answer, escapeHtml, type HttpRequest, html } from '../../http.ts';
import type { World } from '../../world.ts';
import type { PageLocale } from './locale.ts';
import { dataOf } from './microFrontEnd.ts';
import { type Page, planOf, spoiled } from './page.ts';
import { word } from './wording.ts';

/** One of PlayStation's sites. */
export interface Site {
  /** HTML around `main`. */
  readonly frame: (locale: PageLocale, page: Page, main: string) => string;
  /** Script that the site's pages run besides the one of all pages. */
  readonly script?: string;
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const STYLE = read('page.css');
const SCRIPT = read('pageScript.js');

/** A page as it is sent, or the site's page that says there is none. */
export function answerPage(
  site: Site,
  locale: PageLocale,
  page: Page | undefined,
  request: HttpRequest,
  world: World,
): Answer {
  const shown = page ? spoiled(page, request, world) : notFound(locale);
  return html(page ? 200 : 404, draw(site, locale, shown, request, world));
}

const draw = (
  site: Site,
  locale: PageLocale,
  page: Page,
  request: HttpRequest,
  world: World,
): string => `<!doctype html>
<html lang="${locale.tag}" dir="${locale.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<meta name="wca-locale" content="${locale.tag}">
<title>${escapeHtml(page.title)} | PlayStation</title>
${page.head ?? ''}
<style>${STYLE}</style>
</head>
<body class="psw-root"${page.bodyAttributes ? ` ${page.bodyAttributes}` : ''}>
${site.frame(locale, page, `<main id="main">${page.main}</main>`)}
<script id="simulated-page" type="application/json">${dataOf(planOf(page, request, world))}</script>
<script>${SCRIPT}</script>
${site.script ? `<script>${site.script}</script>` : ''}
</body>
</html>`;

const notFound = (locale: PageLocale): Page => ({
  kind: 'not-found',
  title: word('notFound', locale.language),
  main: `<section class="ems-sdk-grid"><h1>${word('notFound', locale.language)}</h1></section>`,
});
