import type { Cache } from '../cache/database.ts';
import { type TitleAbsence, titleLinks } from '../cache/titleLinks.ts';
import { type TrophyTitle, trophySets } from '../cache/trophySets.ts';
import type { SpecificTitle } from '../psn/index.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CallFailure, CallOptions } from './calls.ts';
import { isAbsenceFresh, isTitleFresh } from './freshness.ts';
import { trophyTitleRecord } from './records.ts';
import type { AskTitle } from './titlePacks.ts';

/** Whose title, and in which language. */
export interface TitleQuestion {
  readonly accountId: string;
  readonly npTitleId: string;
  readonly language: string;
}

/** What a title id leads to for an account: its trophy sets, or why there are none. */
export type TitleAnswer =
  | { readonly kind: 'sets'; readonly titles: readonly TrophyTitle[]; readonly fresh: boolean }
  | { readonly kind: TitleAbsence['reason']; readonly fresh: boolean };

export interface Titles {
  /** What is kept, however old; undefined when nothing is. */
  kept(question: TitleQuestion): Promise<TitleAnswer | undefined>;
  /** What Sony says now, kept before it is given back, and how many requests that took. */
  ask(
    question: TitleQuestion,
    options: CallOptions,
  ): Promise<{ answer: Result<TitleAnswer, CallFailure>; requests: number }>;
}

export function createTitles({
  cache,
  askTitle,
  now,
}: {
  cache: Cache;
  askTitle: AskTitle;
  now: () => number;
}): Titles {
  const links = titleLinks(cache);
  const sets = trophySets(cache);

  const keptSets = async ({ accountId, npTitleId, language }: TitleQuestion) => {
    const link = await links.link(npTitleId);
    if (!link) return undefined;
    const titles = await Promise.all(
      link.npCommunicationIds.map((id) => sets.title(accountId, id, language)),
    );
    const known = titles.filter((title) => title !== undefined);
    return known.length === titles.length ? known : undefined;
  };

  const kept = async (question: TitleQuestion): Promise<TitleAnswer | undefined> => {
    const [titles, absence] = await Promise.all([
      keptSets(question),
      links.absence(question.accountId, question.npTitleId),
    ]);
    const absenceFresh = absence !== undefined && isAbsenceFresh(absence, now());
    // A title that was there and is said to be gone may be hidden, or the answer short: what was seen
    // stays, and only the asking rests.
    if (titles) {
      const fresh = absenceFresh || titles.every((title) => isTitleFresh(title.fetchedAt, now()));
      return { kind: 'sets', titles, fresh };
    }
    return absence && { kind: absence.reason, fresh: absenceFresh };
  };

  const keep = async (
    { accountId, npTitleId, language }: TitleQuestion,
    { trophyTitles }: SpecificTitle,
  ): Promise<TitleAnswer> => {
    const at = now();
    const titles = trophyTitles.map((title) =>
      trophyTitleRecord(title, { accountId, language, at }),
    );
    const npCommunicationIds = titles.map((title) => title.npCommunicationId);
    await links.saveLink(accountId, { npTitleId, npCommunicationIds, linkedAt: at }, titles);
    return { kind: 'sets', titles, fresh: true };
  };

  const keepAbsence = async (
    question: TitleQuestion,
    reason: TitleAbsence['reason'],
  ): Promise<TitleAnswer> => {
    const { accountId, npTitleId } = question;
    await links.saveAbsence({ accountId, npTitleId, reason, checkedAt: now() });
    return (await kept(question)) ?? { kind: reason, fresh: true };
  };

  return {
    kept,

    async ask(question, options) {
      // Another tab may have been answered since the caller looked.
      const meanwhile = await kept(question);
      if (meanwhile?.fresh) return { answer: succeed(meanwhile), requests: 0 };

      const { answer, requests } = await askTitle(question.npTitleId, question.language, options);
      if (!answer.ok) return { answer, requests };
      // Signed out meanwhile: nothing of that account is kept any more.
      if (options.signal.aborted) return { answer: fail({ kind: 'cancelled' }), requests };
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
      if (title === 'unknown-id') {
        return { answer: succeed(await keepAbsence(question, 'unknown-id')), requests };
      }
      const found =
        title.trophyTitles.length === 0
          ? await keepAbsence(question, 'unplayed')
          : await keep(question, title);
      return { answer: succeed(found), requests };
    },
  };
}
