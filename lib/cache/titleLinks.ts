import type { Cache } from './database.ts';
import { areMany, ofAccount } from './manyRows.ts';
import type { TitleAbsenceV1, TitleLinkV1, TrophyTitleV1 } from './schema/v1.ts';

export type TitleLink = TitleLinkV1;
export type TitleAbsence = TitleAbsenceV1;

/** What is kept of where a title id leads to. */
export interface TitleLeads {
  readonly link: TitleLink | undefined;
  readonly absence: TitleAbsence | undefined;
}

/** Which trophy sets a title id leads to, and which it was seen to lead to none. */
export const titleLinks = (cache: Cache) => ({
  /** Of many title ids at once: a transaction for each would cost more than the reading. */
  async leads(
    accountId: string,
    npTitleIds: readonly string[],
  ): Promise<ReadonlyMap<string, TitleLeads>> {
    const rows = await cache.read((db) => {
      const transaction = db.transaction(['titleLinks', 'titleAbsences']);
      const links = transaction.objectStore('titleLinks');
      const absences = transaction.objectStore('titleAbsences');
      return areMany(npTitleIds)
        ? Promise.all([links.getAll(), absences.getAll(ofAccount(accountId))])
        : Promise.all([
            Promise.all(npTitleIds.map((id) => links.get(id))),
            Promise.all(npTitleIds.map((id) => absences.get([accountId, id]))),
          ]);
    });
    const [links, absences] = rows ?? [[], []];
    const linkOf = new Map(links.map((link) => [link?.npTitleId, link]));
    const absenceOf = new Map(absences.map((absence) => [absence?.npTitleId, absence]));
    return new Map(
      npTitleIds.map((id) => [id, { link: linkOf.get(id), absence: absenceOf.get(id) }]),
    );
  },

  /** The title ids that lead to a set; reads all links, so it is for one set at a time. */
  async leadingTo(npCommunicationId: string): Promise<string[]> {
    const links = await cache.read((db) => db.getAll('titleLinks'));
    const found = links?.filter((link) => link.npCommunicationIds.includes(npCommunicationId));
    return (found ?? []).map(({ npTitleId }) => npTitleId);
  },

  /** A link and the titles it leads to, all or none. It ends what was noted about its absence. */
  saveLink: (
    accountId: string,
    link: TitleLink,
    titles: readonly TrophyTitleV1[],
  ): Promise<boolean> =>
    cache.write(async (db) => {
      const stores = ['titleLinks', 'titleAbsences', 'trophyTitles'] as const;
      const transaction = db.transaction(stores, 'readwrite');
      await Promise.all([
        transaction.objectStore('titleLinks').put(link),
        transaction.objectStore('titleAbsences').delete([accountId, link.npTitleId]),
        ...titles.map((title) => transaction.objectStore('trophyTitles').put(title)),
        transaction.done,
      ]);
    }),

  saveAbsence: (absence: TitleAbsence): Promise<boolean> =>
    cache.write((db) => db.put('titleAbsences', absence)),
});
