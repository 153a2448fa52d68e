import { acceptedLanguage, type Language } from '../../languages.ts';

/** The locale of a page, as the store's addresses write it. */
export interface PageLocale {
  /** As in the address: `en-us`, `zh-hans-hk`. */
  readonly code: string;
  /** As `html[lang]` has it: `en-US`, `zh-Hans-HK`. */
  readonly tag: string;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly country: string;
}

const LOCALE = /^([a-z]{2})(?:-(han[st]))?-([a-z]{2})$/;

/** Undefined: there is no such locale. */
export function pageLocale(code: string): PageLocale | undefined {
  const [, language = '', script, region = ''] = LOCALE.exec(code) ?? [];
  if (!language) return undefined;
  const country = region.toUpperCase();
  const written = script && script[0]?.toUpperCase() + script.slice(1);
  return {
    code,
    tag: [language, written, country].filter(Boolean).join('-'),
    language: acceptedLanguage(code),
    direction: language === 'ar' ? 'rtl' : 'ltr',
    country,
  };
}
