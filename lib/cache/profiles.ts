import type { Cache } from './database.ts';
import type { ProfileV1 } from './schema/v1.ts';

export type Profile = ProfileV1;

/** The account's level, totals and name as last seen. */
export const profiles = (cache: Cache) => ({
  get: (accountId: string): Promise<Profile | undefined> =>
    cache.read((db) => db.get('profiles', accountId)),

  /** Of every account that was signed in since the cache was last cleared. */
  all: async (): Promise<Profile[]> => (await cache.read((db) => db.getAll('profiles'))) ?? [],

  save: (profile: Profile): Promise<boolean> => cache.write((db) => db.put('profiles', profile)),
});
