import type { PacingFailure } from '../pacing/index.ts';
import type { TrophySoFailure } from '../trophy-so/index.ts';
import type { ConnectionTrouble } from './view.ts';

/** What to tell the person of a failure; null: nothing, it was let go. */
export function troubleOf(failure: TrophySoFailure | PacingFailure): ConnectionTrouble | null {
  const words = ('words' in failure && failure.words) || null;
  switch (failure.kind) {
    case 'unauthorised':
      return { kind: 'wrong-key', words };
    case 'not-found':
      return { kind: 'unknown-user', words };
    case 'private':
    case 'blocked':
      return { kind: 'refused', words };
    case 'malformed':
      return failure.field === 'request'
        ? { kind: 'refused', words }
        : { kind: 'malformed', field: failure.field };
    case 'waiting':
      return {
        kind: failure.reason === 'budget' ? 'budget-spent' : 'rate-limited',
        until: failure.until,
      };
    // The pacer waits a 429 out or turns it into `waiting`.
    case 'rate-limited':
    case 'unavailable':
      return { kind: 'unavailable' };
    case 'offline':
      return { kind: 'offline' };
    case 'cancelled':
      return null;
  }
}

/** The service says that what it was given is wrong: no later try will go better. */
export const isRefusal = ({ kind }: ConnectionTrouble): boolean =>
  kind === 'wrong-key' || kind === 'unknown-user' || kind === 'refused';
