/**
 * The person's language for the names of their library, as for `Accept-Language`, with a region where the
 * browser tells one: pages name theirs so, and names kept in the same language need not be asked for again.
 */
export function libraryLanguage({
  language,
  languages,
}: Pick<Navigator, 'language' | 'languages'>): string {
  return languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}
