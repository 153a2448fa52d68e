import type { Cache } from '../cache/database.ts';
import {
  type Definitions,
  type EarnedTrophies,
  type TrophyTitle,
  trophySets,
} from '../cache/trophySets.ts';
import { allPages } from '../psn/index.ts';
import { type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions, Calls } from './calls.ts';
import { isEarnedFresh } from './freshness.ts';
import { definedTrophyRecord, earnedTrophyRecord } from './records.ts';
import type { KeptTrophySet } from './summary.ts';

/** What belongs to a trophy set beyond its line in a list. */
export interface Details {
  kept(title: TrophyTitle): Promise<KeptTrophySet>;
  /** The earned state and rarities as of `title`, kept before they are given back. */
  askEarned(title: TrophyTitle, options: CallOptions): Promise<Result<EarnedTrophies, CallFailure>>;
  /** The definitions in the language of `title`, kept before they are given back. */
  askDefinitions(
    title: TrophyTitle,
    options: CallOptions,
  ): Promise<Result<Definitions, CallFailure>>;
}

export function createDetails({
  cache,
  calls,
  now,
}: {
  cache: Cache;
  calls: Calls;
  now: () => number;
}): Details {
  const sets = trophySets(cache);

  return {
    async kept(title) {
      const [earned, definitions] = await Promise.all([
        sets.earned(title.accountId, title.npCommunicationId),
        sets.definitionsInAnyLanguage(title.npCommunicationId),
      ]);
      return { title, earned, definitions };
    },

    async askEarned(title, options) {
      // Another tab may have been answered since the caller looked.
      const meanwhile = await sets.earned(title.accountId, title.npCommunicationId);
      if (isEarnedFresh(meanwhile, title, now())) return succeed(meanwhile);

      const list = await wholeList((offset) => calls.earnedOf(title, offset, options));
      if (!list.ok) return list;
      const earned = {
        accountId: title.accountId,
        npCommunicationId: title.npCommunicationId,
        trophySetVersion: list.value.trophySetVersion,
        lastUpdatedAt: title.lastUpdatedAt,
        trophies: list.value.trophies.map(earnedTrophyRecord),
        fetchedAt: now(),
      };
      await sets.saveEarned(earned);
      return succeed(earned);
    },

    async askDefinitions(title, options) {
      const { language } = title;
      const list = await wholeList((offset) =>
        calls.definitionsOf(title, language, offset, options),
      );
      if (!list.ok) return list;
      const definitions = {
        npCommunicationId: title.npCommunicationId,
        language,
        trophySetVersion: list.value.trophySetVersion,
        trophies: list.value.trophies.map(definedTrophyRecord),
        fetchedAt: now(),
      };
      await sets.saveDefinitions(definitions);
      return succeed(definitions);
    },
  };
}

interface TrophyList<Trophy> {
  trophySetVersion: string;
  trophies: Trophy[];
  totalItemCount: number;
  nextOffset?: number | undefined;
}

/**
 * All trophies of a set. Asked without a limit, Sony sends every trophy in one answer (recorded 2025
 * up to 78); should it ever page, a half list would make wrong figures, so the rest is fetched too.
 */
async function wholeList<Trophy>(
  readPage: (offset: number) => Promise<Result<TrophyList<Trophy>, CallFailure>>,
): Promise<Result<{ trophySetVersion: string; trophies: Trophy[] }, CallFailure>> {
  let trophySetVersion = '';
  const trophies: Trophy[] = [];
  for await (const page of allPages(readPage)) {
    if (!page.ok) return page;
    trophySetVersion = page.value.trophySetVersion;
    trophies.push(...page.value.trophies);
  }
  return succeed({ trophySetVersion, trophies });
}
