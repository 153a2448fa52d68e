import { type Profile, profiles } from '../cache/profiles.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions, Sources } from './calls.ts';
import { isTitleFresh } from './freshness.ts';
import { profileRecord } from './records.ts';

export interface Profiles {
  kept(accountId: string): Promise<{ profile: Profile; fresh: boolean } | undefined>;
  /** The account's level, totals, name and picture, kept before they are given back: two requests. */
  ask(options: CallOptions): Promise<Result<Profile, CallFailure>>;
  /** For sign-out: what the cache keeps is cleared with the cache. */
  forget(): void;
}

export function createProfiles({ cache, calls, now }: Sources): Profiles {
  const store = profiles(cache);
  /** Without a cache, what this worker has learnt is all there is. */
  let latest: Profile | undefined;

  const keptProfile = async (accountId: string): Promise<Profile | undefined> =>
    latest?.accountId === accountId ? latest : store.get(accountId);

  return {
    async kept(accountId) {
      const profile = await keptProfile(accountId);
      // Figures without a name are of a time when half of the answer did not come.
      return (
        profile && {
          profile,
          fresh: profile.onlineId !== null && isTitleFresh(profile.fetchedAt, now()),
        }
      );
    },

    async ask(options) {
      const { accountId, signal } = options;
      const [summary, person] = await Promise.all([calls.summary(options), calls.profile(options)]);
      if (!summary.ok) return summary;
      const former = await keptProfile(accountId);
      // Signed out meanwhile: nothing of that account is kept any more.
      if (signal.aborted) return fail({ kind: 'cancelled' });
      // The name and picture are an ornament: without them the figures stand as they are.
      const profile = profileRecord(summary.value, person.ok ? person.value : null, former, {
        accountId,
        at: now(),
      });
      latest = profile;
      await store.save(profile);
      return succeed(profile);
    },

    forget() {
      latest = undefined;
    },
  };
}
