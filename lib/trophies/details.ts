import { type Definitions, type EarnedTrophies, trophySets } from '../cache/trophySets.ts';
import { allPages, type Page } from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions, Sources } from './calls.ts';
import { isEarnedFresh } from './freshness.ts';
import { definedTrophyRecord, earnedTrophyRecord } from './records.ts';
import type { Standing } from './standing.ts';
import type { KeptTrophySet } from './summary.ts';

/** What belongs to a trophy set beyond its line in a list. */
export interface Details {
  kept(npTitleId: string, standing: Standing): Promise<KeptTrophySet>;
  /** The earned state and rarities of many sets, however old; what is not kept is not among them. */
  keptEarned(
    accountId: string,
    npCommunicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, EarnedTrophies>>;
  /** The earned state and rarities as of `standing`, kept before they are given back. */
  askEarned(standing: Standing, options: CallOptions): Promise<Result<EarnedTrophies, CallFailure>>;
  /** The definitions, kept before they are given back. `language`: BCP 47, of the names. */
  askDefinitions(
    standing: Standing,
    language: string,
    options: CallOptions,
  ): Promise<Result<Definitions, CallFailure>>;
}

export function createDetails({ cache, calls, now }: Sources): Details {
  const sets = trophySets(cache);
  const oneEarned = async ({ accountId, npCommunicationId }: Standing) =>
    (await sets.earned(accountId, [npCommunicationId])).get(npCommunicationId);
  const refused = new Map<string, { until: number; failure: CallFailure }>();

  /** A refusal that another page view would only meet again is not asked for again for a while. */
  const listUnlessRefused = async <Trophy>(
    what: string,
    { accountId, signal }: CallOptions,
    readPage: ReadPage<Trophy>,
  ): Promise<Result<TrophyList<Trophy>, CallFailure>> => {
    const key = `${accountId} ${what}`;
    const before = refused.get(key);
    if (before && now() < before.until) return fail(before.failure);
    const list = await wholeList(readPage);
    if (list.ok) {
      refused.delete(key);
      // Signed out meanwhile: nothing of that account is kept any more.
      return signal.aborted ? fail({ kind: 'cancelled' }) : list;
    }
    const { kind } = list.failure;
    if (kind === 'not-found' || kind === 'private' || kind === 'malformed') {
      refused.set(key, { until: now() + REFUSAL, failure: list.failure });
    }
    return list;
  };

  return {
    async kept(npTitleId, standing) {
      const [earned, definitions] = await Promise.all([
        oneEarned(standing),
        sets.definitionsInAnyLanguage(standing.npCommunicationId),
      ]);
      return { npTitleId, standing, earned, definitions };
    },

    keptEarned: sets.earned,

    async askEarned(standing, options) {
      const { accountId, npCommunicationId } = standing;
      // Another tab may have been answered since the caller looked.
      const meanwhile = await oneEarned(standing);
      if (meanwhile && isEarnedFresh(meanwhile, standing, now())) return succeed(meanwhile);

      const list = await listUnlessRefused(`earned ${npCommunicationId}`, options, (offset) =>
        calls.earnedOf(standing, offset, options),
      );
      if (!list.ok) return list;
      const earned = {
        accountId,
        npCommunicationId,
        trophySetVersion: list.value.trophySetVersion,
        // Never back: the standing of a page that was opened before may be the older one.
        lastUpdatedAt: Math.max(standing.lastUpdatedAt, meanwhile?.lastUpdatedAt ?? 0),
        trophies: list.value.trophies.map(earnedTrophyRecord),
        fetchedAt: now(),
      };
      await sets.saveEarned(earned);
      return succeed(earned);
    },

    async askDefinitions(standing, language, options) {
      const { npCommunicationId } = standing;
      const list = await listUnlessRefused(`definitions ${npCommunicationId}`, options, (offset) =>
        calls.definitionsOf(standing, language, offset, options),
      );
      if (!list.ok) return list;
      const definitions = {
        npCommunicationId,
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

/** How long a refusal is taken at its word, in ms. */
const REFUSAL = 10 * 60_000;

interface TrophyList<Trophy> {
  trophySetVersion: string;
  trophies: Trophy[];
}

type ReadPage<Trophy> = (offset: number) => Promise<Result<TrophyList<Trophy> & Page, CallFailure>>;

/**
 * All trophies of a set. Asked without a limit, Sony sends every trophy in one answer (recorded 2025
 * up to 78); should it ever page, a half list would make wrong figures, so the rest is fetched too.
 */
async function wholeList<Trophy>(
  readPage: ReadPage<Trophy>,
): Promise<Result<TrophyList<Trophy>, CallFailure>> {
  let trophySetVersion = '';
  const trophies: Trophy[] = [];
  for await (const page of allPages(readPage)) {
    if (!page.ok) return page;
    trophySetVersion = page.value.trophySetVersion;
    trophies.push(...page.value.trophies);
  }
  return succeed({ trophySetVersion, trophies });
}
