import type { LibraryFailure } from './calls.ts';
import type { Trouble } from './view.ts';

/**
 * What to tell the person of a failure, or null when there is nothing to tell: cancelled, signed out or
 * private, which are states and not troubles.
 *
 * `hasHostAccess`: to a worker whose host permission was taken back, every request looks offline.
 */
export async function troubleOf(
  failure: LibraryFailure,
  hasHostAccess: () => Promise<boolean>,
): Promise<Trouble | null> {
  switch (failure.kind) {
    case 'waiting':
      return {
        kind: failure.reason === 'budget' ? 'budget-spent' : 'rate-limited',
        until: failure.until,
      };
    case 'offline':
      return { kind: (await hasHostAccess()) ? 'offline' : 'permission-withheld' };
    case 'malformed':
      return { kind: 'malformed', endpoint: failure.endpoint, field: failure.field };
    case 'blocked':
    case 'unavailable':
      return { kind: failure.kind };
    // The pacer waits a 429 out or turns it into `waiting`, the account a 401 into a new token.
    case 'rate-limited':
    case 'unauthorised':
      return { kind: 'unavailable' };
    // The set is in the account's list, and yet there is nothing to be had about it.
    case 'not-found':
      return { kind: 'incomplete' };
    case 'no-cache':
      return { kind: 'own-fault' };
    case 'cancelled':
    case 'not-signed-in':
    case 'private':
      return null;
  }
}
