import { type SyncedSet, syncedSet } from '../../accounts/account.ts';
import type { TrophySet } from '../../catalogue/trophySet.ts';
import { type Call, subjectOf } from './call.ts';
import { refusals } from './refused.ts';

/** The trophy set that a call's path and `npServiceName` name; PS5 is meant when it is not said. */
export function trophySetAsked({ request, world, path }: Call): TrophySet {
  const trophySet = world.catalogue.trophySet(path.np ?? '');
  const npServiceName = request.query.get('npServiceName') ?? 'trophy2';
  if (!trophySet || trophySet.npServiceName !== npServiceName) throw refusals.notFound();
  return trophySet;
}

/** The same as the account asked about has it; an account that never synced it has none. */
export function syncedSetAsked(call: Call): SyncedSet {
  const { library } = subjectOf(call);
  const set = syncedSet(library, trophySetAsked(call).npCommunicationId);
  if (!set) throw refusals.notFound();
  return set;
}

/** `all`, `default` or one of the set's add-ons. */
export function groupAsked({ path }: Call, { groups }: TrophySet): string {
  const { group = '' } = path;
  if (group !== 'all' && !groups.some(({ id }) => id === group)) throw refusals.notFound();
  return group;
}
