import type { PageAddress } from './address.ts';
import { languageOf } from './locale.ts';
import { LOCALE_META } from './selectors.ts';

/**
 * The language of a page, as for `Accept-Language`: by its URL, else by what it says of itself (the
 * library's URLs name no locale), else American English.
 */
export function languageOfPage(document: Document, { locale }: PageAddress): string {
  const said = [
    locale,
    document.documentElement?.getAttribute('lang'),
    document.querySelector(LOCALE_META)?.getAttribute('content'),
  ];
  return said.map((name) => languageOf(name?.toLowerCase() ?? '')).find(Boolean) ?? 'en-US';
}
