import type { Cache } from './database.ts';
import type { ProfileV1 } from './schema/v1.ts';

export type Profile = ProfileV1;

/** The account's level, totals and name as last seen. */
export const profiles = (cache: Cache) => ({
  get: (accountId: string): Promise<Profile | undefined> =>
    cache.read((db) => db.get('profiles', accountId)),

  save: (profile: Profile): Promise<boolean> => cache.write((db) => db.put('profiles', profile)),
});
