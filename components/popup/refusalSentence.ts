import type { SignInRefusal } from '../../lib/messages/popup.ts';
import type { Words } from '../words.ts';

const KEYS = {
  declined: 'refusal.declined',
  'no-session': 'refusal.noSession',
  'needs-attention': 'refusal.needsAttention',
  'wrong-npsso': 'refusal.wrongNpsso',
  'expired-code': 'refusal.expiredCode',
  expired: 'refusal.expired',
  offline: 'refusal.offline',
  blocked: 'refusal.blocked',
  unavailable: 'refusal.unavailable',
  'rate-limited': 'refusal.rateLimited',
  malformed: 'refusal.malformed',
  'permission-withheld': 'refusal.permissionWithheld',
  interrupted: 'refusal.interrupted',
} as const satisfies Record<SignInRefusal, string>;

/** Why nobody is signed in after trying, in one sentence. */
export function refusalSentence(refusal: SignInRefusal, words: Words): string {
  return words(KEYS[refusal]);
}
