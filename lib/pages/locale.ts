/** `en-us`, `zh-hans-hk`. Many extensions miss the script in the middle. */
const LOCALE = /^([a-z]{2})(?:-(han[st]))?(?:-([a-z]{2}))?$/;

/** Whether a part of a path is the locale of the page; there, a country always belongs to it. */
export const isLocale = (part: string | undefined): part is string =>
  LOCALE.exec(part ?? '')?.[3] !== undefined;

/**
 * The language to ask Sony in for a page of this locale (`en-us` → `en-US`), as it spells its own
 * language keys: Chinese goes by script (`zh-Hans`), not by country. Null when it is no locale.
 */
export function languageOf(locale: string): string | null {
  const [, language, script, country] = LOCALE.exec(locale) ?? [];
  if (!language) return null;
  if (script) return `${language}-H${script.slice(1)}`;
  return country ? `${language}-${country.toUpperCase()}` : language;
}
