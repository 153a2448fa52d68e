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
  const byLanguage = new Map<string, Packs<string, SpecificTitle, PsnFailure>>();
  /** Tokens only move on: whichever was given out last serves every pack. */
  let access: PsnAccess | undefined;
  const requestsFor = new Map<string, number>();

  const packsIn = (language: string) => {
    const packs =
      byLanguage.get(language) ??
      createPacks<string, SpecificTitle, PsnFailure>({
        pacer,
        clock,
        name: `titles ${language}`,
        size: LIMITS.npTitleIdsPerCall,
        gatherMs: GATHER,
        unknownIdIn: (failure) => (failure.kind === 'not-found' ? { id: failure.npTitleId } : null),
        async fetchPack(ids, signal) {
          if (!access) return fail({ kind: 'cancelled', endpoint: ENDPOINT });
          for (const id of ids) {
            const key = `${language} ${id}`;
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
    byLanguage.set(language, packs);
    return packs;
  };

  return async (npTitleId, language, options) => {
    const key = `${language} ${npTitleId}`;
    const before = requestsFor.get(key) ?? 0;
    const answer = await authorised((given) => {
      access = given;
      return packsIn(language).ask(npTitleId, options);
    });
    return { answer, requests: (requestsFor.get(key) ?? 0) - before };
  };
}

const ENDPOINT = 'getUserTrophiesForSpecificTitle';
