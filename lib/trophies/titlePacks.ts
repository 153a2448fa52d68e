import type { Authorised } from '../account/access.ts';
import {
  type Clock,
  createPacks,
  type Pacer,
  type PackAnswer,
  type Packs,
} from '../pacing/index.ts';
import {
  getUserTrophiesForSpecificTitle,
  LIMITS,
  type PsnAccess,
  type PsnFailure,
  type SpecificTitle,
} from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions } from './calls.ts';

/**
 * Asks for the trophy sets of single title ids; those of all tabs travel together, five to a request.
 * `requests`: how many requests the answer took, one unless an unknown id failed the pack.
 */
export type AskTitle = (
  npTitleId: string,
  language: string,
  options: CallOptions,
) => Promise<{ answer: Result<PackAnswer<SpecificTitle>, CallFailure>; requests: number }>;

const ENDPOINT = 'getUserTrophiesForSpecificTitle';

/** How long a pack stays open for the ids of other tabs, in ms; less than a person notices. */
const GATHER = 15;

export function createTitlePacks({
  authorised,
  pacer,
  clock,
}: {
  authorised: Authorised;
  pacer: Pacer;
  clock: Clock;
}): AskTitle {
  /** By account and language, which all ids of one request have in common. */
  const byAsker = new Map<string, Packs<string, SpecificTitle, PsnFailure>>();
  /** By account. Tokens only move on: whichever was given out last serves every pack. */
  const accesses = new Map<string, PsnAccess>();
  const requestsFor = new Map<string, number>();

  const packsOf = (accountId: string, language: string) => {
    const asker = `${accountId} ${language}`;
    const packs =
      byAsker.get(asker) ??
      createPacks<string, SpecificTitle, PsnFailure>({
        pacer,
        clock,
        name: `titles ${asker}`,
        size: LIMITS.npTitleIdsPerCall,
        gatherMs: GATHER,
        unknownIdIn: (failure) => (failure.kind === 'not-found' ? { id: failure.npTitleId } : null),
        async fetchPack(ids, signal) {
          const access = accesses.get(accountId);
          if (!access) return fail({ kind: 'cancelled', endpoint: ENDPOINT });
          for (const id of ids) {
            const key = `${asker} ${id}`;
            requestsFor.set(key, (requestsFor.get(key) ?? 0) + 1);
          }
          const answer = await getUserTrophiesForSpecificTitle(access, 'me', ids, {
            signal,
            headerOverrides: { 'Accept-Language': language },
          });
          return answer.ok
            ? succeed(new Map(answer.value.titles.map((title) => [title.npTitleId, title])))
            : answer;
        },
      });
    byAsker.set(asker, packs);
    return packs;
  };

  return async (npTitleId, language, options) => {
    const { accountId } = options;
    const key = `${accountId} ${language} ${npTitleId}`;
    const before = requestsFor.get(key) ?? 0;
    const answer = await authorised(accountId, (given) => {
      accesses.set(accountId, given);
      return packsOf(accountId, language).ask(npTitleId, options);
    });
    return { answer, requests: (requestsFor.get(key) ?? 0) - before };
  };
}

/** Title ids, cut into as few requests as they fit into. */
export const inPacks = (npTitleIds: readonly string[]): string[][] => {
  const size = LIMITS.npTitleIdsPerCall;
  return Array.from({ length: Math.ceil(npTitleIds.length / size) }, (_, index) =>
    npTitleIds.slice(index * size, (index + 1) * size),
  );
};
