/** Finding options by what a person types. */

import type { Settings } from '../../lib/settings/settings.ts';
import type { Words } from '../words.ts';
import { CALLED_HOSTS, PAGE_HOSTS } from './hosts.ts';
import type { SettingId } from './settingParts.tsx';

/** What stands on choices, fields and buttons. */
const LABELS = {
  theme: ['options.theme.system', 'options.theme.dark', 'options.theme.light'],
  unplayed: ['options.unplayed.label'],
  rarity: ['options.rarity.label'],
  hidden: ['options.hidden.ask', 'options.hidden.always', 'options.hidden.never'],
  guides: [
    'options.guides.label',
    'options.guides.template',
    'options.guides.add',
    'options.guides.usual',
  ],
  connections: [
    'options.connections.label',
    'options.connections.apiKey',
    'options.connections.userId',
    'options.connections.add',
    'options.connections.show',
    'options.connections.rename',
    'options.connections.test',
    'options.connections.remove',
  ],
  file: ['options.file.export', 'options.file.import', 'options.file.undo'],
  hosts: [],
  cache: ['options.cache.clear'],
  signOut: ['options.signOut.signOut'],
} as const satisfies Record<SettingId, readonly string[]>;

/** All that an option can be found by: what stands in it, and further words for the same. */
export const textsOf = (id: SettingId, { guides }: Settings, words: Words): readonly string[] => [
  words(`options.${id}.title`),
  words(`options.${id}.description`),
  words(`options.${id}.keywords`),
  ...LABELS[id].map((label) => words(label)),
  ...(id === 'guides' ? guides.flatMap(({ label, template }) => [label, template]) : []),
  ...(id === 'hosts' ? [...CALLED_HOSTS.flatMap(({ hosts }) => [...hosts]), ...PAGE_HOSTS] : []),
];

/**
 * Whether each word of the query stands somewhere in the texts, be it as a part of a word. Case and
 * accents make no difference; an empty query fits everything.
 */
export function fits(query: string, texts: readonly string[], locale: string): boolean {
  const content = plain(texts.join(' '), locale);
  return plain(query, locale)
    .split(/\s+/)
    .every((word) => content.includes(word));
}

const plain = (text: string, locale: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase(locale)
    .trim();
