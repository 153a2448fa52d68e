import { expect, test } from 'vitest';
import { languageOfNames } from '../../../lib/ownPage/language.ts';

test.each([
  ['de', ['de', 'de-AT', 'en'], 'de-AT'],
  ['en-GB', ['en-GB', 'en'], 'en-GB'],
  ['zh-Hant', ['zh-Hant-TW', 'zh-Hant'], 'zh-Hant'],
  ['es-419', ['es-419', 'es'], 'es'],
  ['ja', [], 'ja'],
  ['fil', ['fil'], 'en'],
])('a browser in %s of %j asks for names in %s', (language, languages, wanted) => {
  expect(languageOfNames({ language, languages } as unknown as Navigator)).toBe(wanted);
});
