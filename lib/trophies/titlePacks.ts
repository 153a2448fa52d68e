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

/** All questions of one account in one language that are under way. */
interface Asker {
  readonly packs: Packs<string, SpecificTitle, PsnFailure>;
  /** Tokens only move on: whichever was given out last serves every pack. */
  access: PsnAccess | undefined;
  /** How many questions there are. */
  asks: number;
  /** How many requests each title id was in. */
  readonly requestsFor: Map<string, number>;
}

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
  const askers = new Map<string, Asker>();

  const createAsker = (name: string, language: string): Asker => {
    const asker: Asker = {
      access: undefined,
      asks: 0,
      requestsFor: new Map(),
      packs: createPacks<string, SpecificTitle, PsnFailure>({
        pacer,
        clock,
        name: `titles ${name}`,
        size: LIMITS.npTitleIdsPerCall,
        gatherMs: GATHER,
        unknownIdIn: (failure) => (failure.kind === 'not-found' ? { id: failure.npTitleId } : null),
        async fetchPack(ids, signal) {
          const { access, requestsFor } = asker;
          if (!access) return fail({ kind: 'cancelled', endpoint: ENDPOINT });
          for (const id of ids) requestsFor.set(id, (requestsFor.get(id) ?? 0) + 1);
          const answer = await getUserTrophiesForSpecificTitle(access, 'me', ids, {
            signal,
            headerOverrides: { 'Accept-Language': language },
          });
          return answer.ok
            ? succeed(new Map(answer.value.titles.map((title) => [title.npTitleId, title])))
            : answer;
        },
      }),
    };
    return asker;
  };

  return async (npTitleId, language, options) => {
    const { accountId } = options;
    const name = `${accountId} ${language}`;
    const asker = askers.get(name) ?? createAsker(name, language);
    askers.set(name, asker);
    const before = asker.requestsFor.get(npTitleId) ?? 0;
    asker.asks += 1;
    try {
      const answer = await authorised(accountId, (given) => {
        asker.access = given;
        return asker.packs.ask(npTitleId, options);
      });
      return { answer, requests: (asker.requestsFor.get(npTitleId) ?? 0) - before };
    } finally {
      asker.asks -= 1;
      // The token goes with the last question, so that it does not outlive a sign-out.
      if (asker.asks === 0) askers.delete(name);
    }
  };
}

/** Title ids, cut into as few requests as they fit into. */
export const inPacks = (npTitleIds: readonly string[]): string[][] => {
  const size = LIMITS.npTitleIdsPerCall;
  return Array.from({ length: Math.ceil(npTitleIds.length / size) }, (_, index) =>
    npTitleIds.slice(index * size, (index + 1) * size),
  );
};
