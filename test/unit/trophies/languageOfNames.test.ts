import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { language as field } from '../../../lib/messages/requestFields.ts';
import { languageOf } from '../../../lib/pages/locale.ts';
import { languageOfNames } from '../../../lib/trophies/languageOfNames.ts';

test.each([
  ['de', ['de', 'de-AT', 'en'], 'de-AT'],
  ['en-GB', ['en-GB', 'en'], 'en-GB'],
  ['zh-Hant', ['zh-Hant-TW', 'zh-Hant'], 'zh-Hant'],
  ['zh', ['zh', 'zh-TW'], 'zh-Hant'],
  ['zh', ['zh'], 'zh-Hans'],
  ['es-419', ['es-419', 'es'], 'es'],
  ['ja', [], 'ja'],
  ['fil', ['fil'], 'en'],
  ['not a tag', ['not a tag'], 'en'],
])(
  'a browser in %s of %j asks for names in %s, which a request can name',
  (language, languages, wanted) => {
    expect(languageOfNames({ language, languages })).toBe(wanted);
    expect(z.safeParse(field, wanted).success).toBe(true);
  },
);

test.each([
  ['zh-CN', 'zh-hans-hk'],
  ['zh-SG', 'zh-hans-hk'],
  ['zh-TW', 'zh-hant-tw'],
  ['zh-HK', 'zh-hant-hk'],
  ['de-AT', 'de-at'],
  ['pt-BR', 'pt-br'],
])('a browser in %s asks in the language of the pages under /%s/', (language, locale) => {
  expect(languageOfNames({ language, languages: [language] })).toBe(languageOf(locale));
});
