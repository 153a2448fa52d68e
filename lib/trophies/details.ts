import {
  type Definitions,
  type EarnedTrophies,
  type GroupNames,
  type KeptWords,
  trophySets,
} from '../cache/trophySets.ts';
import { allPages, type Page } from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { AskOptions, CallFailure, Sources } from './calls.ts';
import { isEarnedFresh } from './freshness.ts';
import { definedTrophyRecord, earnedTrophyRecord, groupNamesRecord } from './records.ts';
import type { Standing } from './standing.ts';
import type { KeptTrophySet } from './summary.ts';

/** What belongs to a trophy set beyond its line in a list. */
export interface Details {
  kept(npTitleId: string, standing: Standing): Promise<KeptTrophySet>;
  /** What the trophies and groups of a set are called, in the language where it is kept in that. */
  keptWords(npCommunicationId: string, language: string): Promise<KeptWords>;
  /** The earned state and rarities of many sets, however old; what is not kept is not among them. */
  keptEarned(
    accountId: string,
    npCommunicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, EarnedTrophies>>;
  /** The earned state and rarities as of `standing`, kept before they are given back. */
  askEarned(standing: Standing, options: AskOptions): Promise<Result<EarnedTrophies, CallFailure>>;
  /** The definitions, kept before they are given back. `language`: BCP 47, of the names. */
  askDefinitions(
    standing: Standing,
    language: string,
    options: AskOptions,
  ): Promise<Result<Definitions, CallFailure>>;
  /** The names of the groups, kept before they are given back. `language`: as above. */
  askGroupNames(
    standing: Standing,
    language: string,
    options: AskOptions,
  ): Promise<Result<GroupNames, CallFailure>>;
}

/** `onKept`: something new of an account's trophies is kept. */
export function createDetails({
  cache,
  calls,
  now,
  onKept,
}: Sources & { onKept: () => void }): Details {
  const sets = trophySets(cache);
  const oneEarned = async ({ accountId, npCommunicationId }: Standing) =>
    (await sets.earned(accountId, [npCommunicationId])).get(npCommunicationId);
  const refused = new Map<string, { until: number; failure: CallFailure }>();

  /** A refusal that another page view would only meet again is not asked for again for a while. */
  const unlessRefused = async <Value>(
    what: string,
    { accountId, signal, isAsked }: AskOptions,
    ask: () => Promise<Result<Value, CallFailure>>,
  ): Promise<Result<Value, CallFailure>> => {
    const key = `${accountId} ${what}`;
    const before = refused.get(key);
    if (before && now() < before.until && !isAsked) return fail(before.failure);
    const answer = await ask();
    if (answer.ok) {
      refused.delete(key);
      // Signed out meanwhile: nothing of that account is kept any more.
      return signal.aborted ? fail({ kind: 'cancelled' }) : answer;
    }
    const { kind } = answer.failure;
    if (kind === 'not-found' || kind === 'private' || kind === 'malformed') {
      refused.set(key, { until: now() + REFUSAL, failure: answer.failure });
    }
    return answer;
  };

  return {
    async kept(npTitleId, standing) {
      const [earned, definitions] = await Promise.all([
        oneEarned(standing),
        sets.definitionsInAnyLanguage(standing.npCommunicationId),
      ]);
      return { npTitleId, standing, earned, definitions };
    },

    keptWords: sets.words,

    keptEarned: sets.earned,

    async askEarned(standing, options) {
      const { accountId, npCommunicationId } = standing;
      // Another tab may have been answered since the caller looked.
      const meanwhile = await oneEarned(standing);
      const isFresh = meanwhile !== undefined && isEarnedFresh(meanwhile, standing, now());
      if (isFresh && !options.isAsked) return succeed(meanwhile);

      const list = await unlessRefused(`earned ${npCommunicationId}`, options, () =>
        wholeList((offset) => calls.earnedOf(standing, offset, options)),
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
      if (await sets.saveEarned(earned)) onKept();
      return succeed(earned);
    },

    async askDefinitions(standing, language, options) {
      const { npCommunicationId } = standing;
      const list = await unlessRefused(`definitions ${npCommunicationId}`, options, () =>
        wholeList((offset) => calls.definitionsOf(standing, language, offset, options)),
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

    async askGroupNames(standing, language, options) {
      const groups = await unlessRefused(`groups ${standing.npCommunicationId}`, options, () =>
        calls.groupNamesOf(standing, language, options),
      );
      if (!groups.ok) return groups;
      const names = groupNamesRecord(groups.value, { language, at: now() });
      await sets.saveGroupNames(names);
      return succeed(names);
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
