import type { Cache } from './database.ts';
import type { TitleAbsenceV1, TitleLinkV1, TrophyTitleV1 } from './schema/v1.ts';

export type TitleLink = TitleLinkV1;
export type TitleAbsence = TitleAbsenceV1;

/** Which trophy sets a title id leads to, and which it was seen to lead to none. */
export const titleLinks = (cache: Cache) => ({
  link: (npTitleId: string): Promise<TitleLink | undefined> =>
    cache.read((db) => db.get('titleLinks', npTitleId)),

  absence: (accountId: string, npTitleId: string): Promise<TitleAbsence | undefined> =>
    cache.read((db) => db.get('titleAbsences', [accountId, npTitleId])),

  /** A link and the titles it leads to, all or none. It ends what was noted about its absence. */
  saveLink: (accountId: string, link: TitleLink, titles: readonly TrophyTitleV1[]): Promise<void> =>
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

  saveAbsence: (absence: TitleAbsence): Promise<void> =>
    cache.write((db) => db.put('titleAbsences', absence)),
});
