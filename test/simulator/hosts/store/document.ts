import { readFileSync } from 'node:fs';
import { escapeHtml } from '../../http.ts';
import type { StoreLocale } from './locale.ts';
import { dataOf } from './microFrontEnd.ts';

/** What makes one page of the store different from the next. */
export interface StorePage {
  readonly title: string;
  /** HTML for `head`. */
  readonly head?: string;
  /** HTML inside `main`. */
  readonly main: string;
  /** HTML that the page's script draws into its block of that name again, once loaded. */
  readonly ctaWithPrice?: string;
}

/** What the page does to itself soon after it was loaded. */
export type Unrest = 'redraw' | 'replace-body' | null;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const STYLE = read('store.css');
const SCRIPT = read('pageScript.js');

export const storeDocument = (
  locale: StoreLocale,
  { title, head = '', main, ctaWithPrice = '' }: StorePage,
  unrest: Unrest,
): string => `<!doctype html>
<html lang="${locale.tag}" dir="${locale.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<meta name="wca-locale" content="${locale.tag}">
<title>${escapeHtml(title)} | PlayStation</title>
${head}
<style>${STYLE}</style>
</head>
<body class="psw-root">
<div id="__next">
<header class="shared-nav"><a class="psw-link" href="/${locale.code}/pages/latest">Store</a></header>
<main id="main">${main}</main>
<footer data-mfe-name="footer" class="psw-root"></footer>
</div>
<script id="__NEXT_DATA__" type="application/json">${dataOf({
  props: { pageProps: { locale: locale.tag }, apolloState: {} },
  page: '/[locale]',
  query: { locale: locale.code },
})}</script>
<script id="simulated-page" type="application/json">${dataOf({ ctaWithPrice, unrest })}</script>
<script>${SCRIPT}</script>
</body>
</html>`;
