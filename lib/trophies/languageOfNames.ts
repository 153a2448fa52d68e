/**
 * The language in which the library and our own pages ask for names where no page of Sony's says one: the
 * browser's, with a region where it tells one. It is named as Sony's pages name theirs, so that names kept
 * for one need not be asked for again for the other; English where a request cannot name it. BCP 47.
 */
export function languageOfNames({
  language,
  languages,
}: Pick<Navigator, 'language' | 'languages'>): string {
  const wanted = languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
  const tag = /^[a-z]{2}(?:-(?:Han[st]|[A-Z]{2}))?(?![^-])/.exec(wanted)?.[0] ?? 'en';
  if (!/^zh\b/.test(tag)) return tag;
  // Browsers say `zh-CN` or `zh-TW`. Sony's Chinese goes by the script: in the addresses of its pages
  // (`/zh-hans-hk/`, `/zh-hant-tw/`) and in its answers (`localizedName` of a played game).
  return `zh-${new Intl.Locale(tag).maximize().script === 'Hant' ? 'Hant' : 'Hans'}`;
}
