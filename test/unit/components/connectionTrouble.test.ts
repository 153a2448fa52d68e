import { expect, test } from 'vitest';
import { connectionTroubleSentence } from '../../../components/connectionTrouble.ts';
import type { ConnectionTrouble } from '../../../lib/connections/view.ts';
import { ENGLISH } from './english.ts';
import { NOW } from './samples.ts';

const LATER = new Date(2026, 2, 12, 14, 5).getTime();
const OWN_FAULT =
  'The browser could not keep or read what belongs to this connection; its storage may be full.';

test.each<[ConnectionTrouble, string]>([
  [{ kind: 'wrong-key', words: null }, 'trophy.so does not accept this API key.'],
  [
    { kind: 'wrong-key', words: 'Invalid API key' },
    'trophy.so does not accept this API key: “Invalid API key”.',
  ],
  [{ kind: 'unknown-user', words: null }, 'trophy.so does not know this user id.'],
  [
    { kind: 'unknown-user', words: 'User not found' },
    'trophy.so does not know this user id: “User not found”.',
  ],
  [{ kind: 'refused', words: null }, 'trophy.so turned the request away.'],
  [{ kind: 'refused', words: 'No.' }, 'trophy.so turned the request away: “No.”.'],
  [{ kind: 'rate-limited', until: LATER }, 'trophy.so asked us to wait until 14:05.'],
  [{ kind: 'budget-spent', until: LATER }, 'Enough asked of trophy.so for now; more at 14:05.'],
  [{ kind: 'unavailable' }, 'trophy.so does not answer at the moment.'],
  [
    { kind: 'malformed', field: '3.rarity' },
    'The answer of trophy.so has an unknown form (3.rarity).',
  ],
  [{ kind: 'offline' }, 'You are offline.'],
  [{ kind: 'permission-withheld' }, 'The browser withholds access to trophy.so.'],
  [
    { kind: 'already-there', label: 'Inkwell' },
    'Your connection “Inkwell” has the same key and user id.',
  ],
  [{ kind: 'not-kept' }, OWN_FAULT],
])('%j is told in one sentence', (trouble, sentence) => {
  const said = connectionTroubleSentence(trouble, ENGLISH, NOW);
  expect(said.replaceAll(/[\u2068\u2069]/g, '')).toBe(sentence);
});
