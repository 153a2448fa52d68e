/** How each language sets its texts: what English may have stays out of others, and the other way round. */
interface Style {
  /** Quotation marks and apostrophes that may stand there. */
  readonly quotes: string;
  /** What must not stand there, and what is wrong with it. */
  readonly faults?: readonly (readonly [fault: RegExp, what: string])[];
}

const QUOTES = /["'`´‘’‚‛“”„‟«»‹›「」『』《》]/gu;

/** Chinese and Japanese have punctuation as wide as their characters. */
const WIDE = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.:;?!()]/u, 'narrow punctuation'],
] as const;

const STYLES: Readonly<Record<string, Style>> = {
  en: { quotes: '“”‘’' },
  de: { quotes: '„“‚‘’' },
  fr: {
    quotes: '«»“”’',
    // Before these French has a space that does not break; a time (14:05) and an address have none.
    faults: [
      [/[^\s\u00a0\u202f][?!;:»](?=\s|$)/u, 'no space before a mark'],
      [/ [?!;:»]|« /u, 'a space that breaks beside a mark'],
      [/«[^\u00a0\u202f]/u, 'no space behind «'],
    ],
  },
  es: {
    quotes: '«»“”‘’',
    faults: [
      [/^[^¿]*\?/u, 'a question that does not begin with ¿'],
      [/^[^¡]*!/u, 'an exclamation that does not begin with ¡'],
    ],
  },
  pt_BR: { quotes: '“”‘’' },
  it: { quotes: '«»“”‘’' },
  ja: { quotes: '「」『』', faults: WIDE },
  ko: { quotes: '“”‘’「」《》' },
  zh_CN: { quotes: '“”‘’《》', faults: WIDE },
  zh_TW: { quotes: '「」『』《》', faults: WIDE },
};

/** Of every language. */
const FAULTS = [
  [/\.\.|。。/u, 'dots instead of …'],
  [/[\p{L}\p{N}] {2,}/u, 'more than one space'],
  [/ - | -- /u, 'a hyphen instead of a dash'],
  [/\p{Extended_Pictographic}/u, 'an emoji'],
  [/<[a-z/]/iu, 'markup'],
  [/\u200b|\ufeff|[\u202a-\u202e]|[\u2066-\u2069]|\u00ad/u, 'an unseen character'],
] as const;

/**
 * What is wrong with how a text is set; empty when nothing is.
 * @param locale  `pt_BR`; of a language that is not in the table only what holds for all is looked at
 */
export function faultsOfStyle(locale: string, text: string): readonly string[] {
  const style = STYLES[locale];
  const quotes = [...text.matchAll(QUOTES)].map(([quote]) => quote);
  const allowed = style?.quotes ?? '“”‘’';
  return [
    ...quotes.filter((quote) => !allowed.includes(quote)).map((quote) => `the quote ${quote}`),
    ...[...FAULTS, ...(style?.faults ?? [])].flatMap(([fault, what]) =>
      fault.test(text) ? [what] : [],
    ),
  ];
}
