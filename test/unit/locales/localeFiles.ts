import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';

const FOLDER = new URL('../../../lib/locales/', import.meta.url);

/** A text by the count that it is for: `0`, `1`, and `n` for all others; one that does not count has `n` only. */
export type Forms = Readonly<Record<string, string>>;

/** The words of one language. */
export interface LocaleFile {
  /** As browsers name the language: `pt_BR`. */
  readonly name: string;
  /** By key, such as `card.baseGame`. */
  readonly messages: ReadonlyMap<string, Forms>;
}

/** All languages that there are words in, as the build reads them: it refuses a key that stands twice. */
export async function readLocaleFiles(): Promise<readonly LocaleFile[]> {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));
  return Promise.all(
    names.map(async (file) => {
      const messages = await parseMessagesFile(fileURLToPath(new URL(file, FOLDER)));
      // Those that begin with @@ are the browser's own.
      const own = messages.filter(({ key: [first = ''] }) => !first.startsWith('@@'));
      return {
        name: file.replace('.yml', ''),
        messages: new Map(own.map((message) => [message.key.join('.'), formsOf(message)])),
      };
    }),
  );
}

const formsOf = (message: ParsedMessage): Forms =>
  message.type === 'plural' ? message.plurals : { n: message.message };

/** What a text takes in, in the order of the alphabet: `$1 $2 {name}`. */
export const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\$\d|\{\w+\}/g)]
    .map(([placeholder]) => placeholder)
    .toSorted()
    .join(' ');
