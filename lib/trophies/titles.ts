import type { Cache } from '../cache/database.ts';
import { type TitleAbsence, titleLinks } from '../cache/titleLinks.ts';
import { type TrophyTitle, trophySets } from '../cache/trophySets.ts';
import type { SpecificTitle } from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { AskOptions, CallFailure, CallOptions } from './calls.ts';
import { isAbsenceFresh, isTitleFresh } from './freshness.ts';
import { type Asked, trophyTitleRecord } from './records.ts';
import { type Standing, standingOf } from './standing.ts';
import type { AskTitle } from './titlePacks.ts';

/** What a title id leads to for an account: its trophy sets, or why there are none. */
export type TitleAnswer =
  | { readonly kind: 'sets'; readonly standings: readonly Standing[]; readonly fresh: boolean }
  | {
      readonly kind: 'none';
      readonly reason: TitleAbsence['reason'];
      /** Epoch ms. */
      readonly checkedAt: number;
      readonly fresh: boolean;
    };

/** By npTitleId. */
export type KeptAnswers = ReadonlyMap<string, TitleAnswer>;

/** What came of asking for some title ids, and how many requests that took. */
export interface AskedTitles {
  readonly answers: ReadonlyMap<string, Result<TitleAnswer, CallFailure>>;
  readonly requests: number;
}

/** `language`: BCP 47, for the names. */
export interface Titles {
  /** What is kept of the account's standing in one set, however old. */
  keptStanding(
    accountId: string,
    npCommunicationId: string,
    language: string,
  ): Promise<Standing | undefined>;
  /** Title ids that are known to lead to a set. */
  leadingTo(npCommunicationId: string): Promise<string[]>;
  /** What is kept of these title ids, however old; of which nothing is, it is not among them. */
  kept(accountId: string, npTitleIds: readonly string[], language: string): Promise<KeptAnswers>;
  /**
   * What Sony says now of one pack of title ids, five at most, kept before it is given back. Those
   * that are fresh are not asked for again, unless a person asks.
   */
  ask(npTitleIds: readonly string[], language: string, options: AskOptions): Promise<AskedTitles>;
}

export function createTitles({
  cache,
  askTitle,
  now,
  onKept,
}: {
  cache: Cache;
  askTitle: AskTitle;
  now: () => number;
  /** Something new of an account's standing is kept. */
  onKept: () => void;
}): Titles {
  const links = titleLinks(cache);
  const sets = trophySets(cache);

  const kept: Titles['kept'] = async (accountId, npTitleIds, language) => {
    const leads = await links.leads(accountId, npTitleIds);
    const linked = new Set(
      [...leads.values()].flatMap(({ link }) => link?.npCommunicationIds ?? []),
    );
    const standings = await sets.standings(accountId, [...linked]);

    const answers = new Map<string, TitleAnswer>();
    for (const [npTitleId, { link, absence }] of leads) {
      const absenceFresh = absence !== undefined && isAbsenceFresh(absence, now());
      const found = link?.npCommunicationIds.map((id) => {
        const ofSet = standings.get(id);
        return ofSet && standingOf(ofSet, language);
      });
      const known = found?.filter((standing) => standing !== undefined) ?? [];
      // A title that was there and is said to be gone may be hidden, or the answer short: what was
      // seen stays, and only the asking rests.
      if (known.length > 0) {
        const isCurrent =
          known.length === found?.length &&
          known.every(
            ({ fetchedAt, isInLanguage, isRarestMissing }) =>
              isInLanguage && !isRarestMissing && isTitleFresh(fetchedAt, now()),
          );
        answers.set(npTitleId, {
          kind: 'sets',
          standings: known,
          fresh: absenceFresh || isCurrent,
        });
      } else if (absence) {
        answers.set(npTitleId, {
          kind: 'none',
          reason: absence.reason,
          checkedAt: absence.checkedAt,
          fresh: absenceFresh,
        });
      }
    }
    return answers;
  };

  const keptOne = async (accountId: string, npTitleId: string, language: string) =>
    (await kept(accountId, [npTitleId], language)).get(npTitleId);

  const keepAbsence = async (
    { accountId, language, at }: Asked,
    npTitleId: string,
    reason: TitleAbsence['reason'],
  ): Promise<TitleAnswer> => {
    await links.saveAbsence({ accountId, npTitleId, reason, checkedAt: at });
    const told = { kind: 'none', reason, checkedAt: at, fresh: true } as const;
    return (await keptOne(accountId, npTitleId, language)) ?? told;
  };

  const keep = async (
    asked: Asked,
    { npTitleId, trophyTitles }: SpecificTitle,
  ): Promise<TitleAnswer> => {
    if (trophyTitles.length === 0) return keepAbsence(asked, npTitleId, 'unplayed');
    const { accountId, language, at } = asked;
    const titles = trophyTitles.map((title) => trophyTitleRecord(title, asked));
    const npCommunicationIds = titles.map((title) => title.npCommunicationId);
    const link = { npTitleId, npCommunicationIds, linkedAt: at };
    const isKept = await links.saveLink(accountId, link, titles);
    if (isKept) onKept();
    // Joined with what was known before, such as its platforms; without a cache, as it came.
    const joined = isKept ? await keptOne(accountId, npTitleId, language) : undefined;
    const standings = titles.flatMap((title) => asStanding(title) ?? []);
    return joined ?? { kind: 'sets', standings, fresh: true };
  };

  const askOne = async (
    npTitleId: string,
    language: string,
    options: CallOptions,
  ): Promise<{ answer: Result<TitleAnswer, CallFailure>; requests: number }> => {
    const { accountId, signal } = options;
    const { answer, requests } = await askTitle(npTitleId, language, options);
    if (!answer.ok) return { answer, requests };
    // Signed out meanwhile: nothing of that account is kept any more.
    if (signal.aborted) return { answer: fail({ kind: 'cancelled' }), requests };
    const title = answer.value;
    if (title === 'unanswered') {
      const failure = {
        kind: 'malformed',
        endpoint: 'getUserTrophiesForSpecificTitle',
        status: 200,
        field: 'titles',
      } as const;
      return { answer: fail(failure), requests };
    }
    const asked = { accountId, language, at: now() };
    const found =
      title === 'unknown-id'
        ? await keepAbsence(asked, npTitleId, title)
        : await keep(asked, title);
    return { answer: succeed(found), requests };
  };

  return {
    async keptStanding(accountId, npCommunicationId, language) {
      const standings = await sets.standings(accountId, [npCommunicationId]);
      const ofSet = standings.get(npCommunicationId);
      return ofSet && standingOf(ofSet, language);
    },

    leadingTo: links.leadingTo,

    kept,

    async ask(npTitleIds, language, options) {
      // Another tab may have been answered since the caller looked.
      const meanwhile = await kept(options.accountId, npTitleIds, language);
      // All in one turn, so that they travel in one request.
      const asked = await Promise.all(
        npTitleIds.map(async (npTitleId) => {
          const fresh = meanwhile.get(npTitleId);
          const { answer, requests } =
            fresh?.fresh && !options.isAsked
              ? { answer: succeed(fresh), requests: 0 }
              : await askOne(npTitleId, language, options);
          return { npTitleId, answer, requests };
        }),
      );
      return {
        answers: new Map(asked.map(({ npTitleId, answer }) => [npTitleId, answer])),
        requests: Math.max(0, ...asked.map(({ requests }) => requests)),
      };
    },
  };
}

const asStanding = (title: TrophyTitle): Standing | undefined =>
  standingOf({ titles: [title], listed: undefined }, title.language);
