import type { Cache } from './database.ts';
import type { TitleAbsenceV1, TitleLinkV1 } from './schema/v1.ts';

export type TitleLink = TitleLinkV1;
export type TitleAbsence = TitleAbsenceV1;

/** Which trophy sets a title id leads to, and which it was seen to lead to none. */
export const titleLinks = (cache: Cache) => ({
  link: (npTitleId: string): Promise<TitleLink | undefined> =>
    cache.read((db) => db.get('titleLinks', npTitleId)),

  absence: (accountId: string, npTitleId: string): Promise<TitleAbsence | undefined> =>
    cache.read((db) => db.get('titleAbsences', [accountId, npTitleId])),

  /** A found link ends what was noted about its absence. */
  saveLink: (accountId: string, link: TitleLink): Promise<void> =>
    cache.write(async (db) => {
      const transaction = db.transaction(['titleLinks', 'titleAbsences'], 'readwrite');
      await Promise.all([
        transaction.objectStore('titleLinks').put(link),
        transaction.objectStore('titleAbsences').delete([accountId, link.npTitleId]),
        transaction.done,
      ]);
    }),

  saveAbsence: (absence: TitleAbsence): Promise<void> =>
    cache.write((db) => db.put('titleAbsences', absence)),
});
