import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { type Language, languageOf } from '../../../components/words.ts';

/** Every message of `lib/locales/en.yml` as the browser is given it, by its key. */
export const MESSAGES = generateChromeMessages(await parseMessagesFile('lib/locales/en.yml'));

/** The real translate function over the real messages; a key that is not there throws. */
fakeBrowser.i18n.getMessage = (key: string, substitutions: string | (string | number)[] = []) => {
  const found = MESSAGES[key];
  if (!found) throw new Error(`No message ${key}`);
  const values = [substitutions].flat();
  return found.message.replaceAll(/\$([1-9])/g, (_, place) => String(values[place - 1] ?? ''));
};

export const ENGLISH: Language = languageOf(i18n.t, ['en-GB']);
