import {
  type Definitions,
  type EarnedTrophies,
  type TrophyTitle,
  trophySets,
} from '../cache/trophySets.ts';
import { allPages, type Page } from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions, Sources } from './calls.ts';
import { isEarnedFresh } from './freshness.ts';
import { definedTrophyRecord, earnedTrophyRecord } from './records.ts';
import type { KeptTrophySet } from './summary.ts';

/** What belongs to a trophy set beyond its line in a list. */
export interface Details {
  kept(npTitleId: string, title: TrophyTitle): Promise<KeptTrophySet>;
  /** The earned state and rarities as of `title`, kept before they are given back. */
  askEarned(title: TrophyTitle, options: CallOptions): Promise<Result<EarnedTrophies, CallFailure>>;
  /** The definitions in the language of `title`, kept before they are given back. */
  askDefinitions(
    title: TrophyTitle,
    options: CallOptions,
  ): Promise<Result<Definitions, CallFailure>>;
}

export function createDetails({ cache, calls, now }: Sources): Details {
  const sets = trophySets(cache);
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
    async kept(npTitleId, title) {
      const [earned, definitions] = await Promise.all([
        sets.earned(title.accountId, title.npCommunicationId),
        sets.definitionsInAnyLanguage(title.npCommunicationId),
      ]);
      return { npTitleId, title, earned, definitions };
    },

    async askEarned(title, options) {
      // Another tab may have been answered since the caller looked.
      const meanwhile = await sets.earned(title.accountId, title.npCommunicationId);
      if (meanwhile && isEarnedFresh(meanwhile, title, now())) return succeed(meanwhile);

      const list = await listUnlessRefused(`earned ${title.npCommunicationId}`, options, (offset) =>
        calls.earnedOf(title, offset, options),
      );
      if (!list.ok) return list;
      const earned = {
        accountId: title.accountId,
        npCommunicationId: title.npCommunicationId,
        trophySetVersion: list.value.trophySetVersion,
        // Never back: another language's title may be older than what was fetched for this one.
        lastUpdatedAt: Math.max(title.lastUpdatedAt, meanwhile?.lastUpdatedAt ?? 0),
        trophies: list.value.trophies.map(earnedTrophyRecord),
        fetchedAt: now(),
      };
      await sets.saveEarned(earned);
      return succeed(earned);
    },

    async askDefinitions(title, options) {
      const { language } = title;
      const list = await listUnlessRefused(
        `definitions ${title.npCommunicationId}`,
        options,
        (offset) => calls.definitionsOf(title, language, offset, options),
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
