/** A store locale: `en-us`, `zh-hans-hk`. Many extensions miss the script in the middle. */
const LOCALE = /^([a-z]{2})(?:-(han[st]))?-([a-z]{2})$/;

/**
 * The language to ask Sony in for a page of this locale (`en-us` → `en-US`), as it spells its own
 * language keys: Chinese goes by script (`zh-Hans`), not by country. Null when it is no locale.
 */
export function languageOf(locale: string): string | null {
  const [, language, script, country] = LOCALE.exec(locale) ?? [];
  if (!language || !country) return null;
  return script
    ? `${language}-${script[0]?.toUpperCase()}${script.slice(1)}`
    : `${language}-${country.toUpperCase()}`;
}
