import { acceptedLanguage, type Language } from '../../languages.ts';

/** The locale in a store address. */
export interface StoreLocale {
  /** As in the address: `en-us`, `zh-hans-hk`. */
  readonly code: string;
  /** As `html[lang]` has it: `en-US`, `zh-Hans-HK`. */
  readonly tag: string;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly country: string;
}

const LOCALE = /^([a-z]{2})(?:-(han[st]))?-([a-z]{2})$/;

/** Undefined: the store has no such locale. */
export function storeLocale(code: string): StoreLocale | undefined {
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
