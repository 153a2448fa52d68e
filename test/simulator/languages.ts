/** The languages that the invented games speak. Everything is written in English at least. */
export const LANGUAGES = ['en', 'de', 'ja', 'ar', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Localized<Value> = { readonly en: Value } & { readonly [L in Language]?: Value };

/** The text in a language, or in English where it was never translated. */
export const inLanguage = <Value>(localized: Localized<Value>, language: Language): Value =>
  localized[language] ?? localized.en;

/** The first language of an `Accept-Language` header that is spoken here; English when none is. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.toLowerCase(), quality: Number(quality?.split('=')[1] ?? 1) };
    })
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const language = LANGUAGES.find((known) => {
      const lower = known.toLowerCase();
      return tag === lower || tag.startsWith(`${lower}-`);
    });
    if (language) return language;
  }
  return 'en';
}
