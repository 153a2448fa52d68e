/**
 * The language in which names are asked for: as the worker names the library's, so that what is kept need
 * not be asked for again. BCP 47 as far as a request may name it; English where the browser's is another.
 */
export function languageOfNames({ language, languages }: Navigator): string {
  const wanted = languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
  return /^[a-z]{2}(?:-(?:Han[st]|[A-Z]{2}))?(?![^-])/.exec(wanted)?.[0] ?? 'en';
}
