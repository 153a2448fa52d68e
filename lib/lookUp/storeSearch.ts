/** Of the store's locales those for many people; the first of each language is for its other countries. */
const STORE_LOCALES = [
  'en-us',
  'en-gb',
  'en-au',
  'en-ca',
  'de-de',
  'de-at',
  'de-ch',
  'fr-fr',
  'fr-be',
  'fr-ca',
  'es-es',
  'es-mx',
  'es-ar',
  'pt-br',
  'pt-pt',
  'it-it',
  'ja-jp',
  'ko-kr',
  'zh-hans-hk',
  'zh-hant-hk',
  'zh-hant-tw',
  'nl-nl',
  'pl-pl',
  'ru-ru',
  'tr-tr',
  'ar-ae',
] as const;

/**
 * The address of the store's own search for a name, in the first of a person's languages that the store
 * has.
 *
 * @param languages BCP 47, the dearest first.
 */
export function storeSearchAddress(name: string, languages: readonly string[]): string {
  const locale = languages.map(storeLocaleOf).find(Boolean) ?? STORE_LOCALES[0];
  return `https://store.playstation.com/${locale}/search/${encodeURIComponent(name.toWellFormed())}`;
}

function storeLocaleOf(tag: string): string | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    // Chinese alone has the script in the store's locales.
    const spoken = language === 'zh' ? `${language}-${script}` : language;
    const wanted = `${spoken}-${region}`.toLowerCase();
    const sameLanguage = STORE_LOCALES.filter((locale) =>
      locale.startsWith(`${spoken.toLowerCase()}-`),
    );
    return sameLanguage.find((locale) => locale === wanted) ?? sameLanguage[0];
  } catch {
    // A tag that is none.
    return undefined;
  }
}
