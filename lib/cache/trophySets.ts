import type { Cache } from './database.ts';
import type { DefinitionsV1, EarnedTrophiesV1, TrophyTitleV1 } from './schema/v1.ts';

export type TrophyTitle = TrophyTitleV1;
export type Definitions = DefinitionsV1;
export type EarnedTrophies = EarnedTrophiesV1;

/** All that is kept of trophy sets: an account's standing, the definitions, the earned trophies. */
export const trophySets = (cache: Cache) => ({
  title: (
    accountId: string,
    npCommunicationId: string,
    language: string,
  ): Promise<TrophyTitle | undefined> =>
    cache.read((db) => db.get('trophyTitles', [accountId, npCommunicationId, language])),

  /**
   * The definitions in any language: which group a trophy belongs to is the same in all of them.
   * `undefined` when the set was never fetched.
   */
  definitionsInAnyLanguage: (npCommunicationId: string): Promise<Definitions | undefined> =>
    cache.read(async (db) => {
      const range = IDBKeyRange.bound([npCommunicationId, ''], [npCommunicationId, '\uffff']);
      const found = await db.getAll('definitions', range);
      return found.sort((a, b) => b.fetchedAt - a.fetchedAt)[0];
    }),

  saveDefinitions: (definitions: Definitions): Promise<void> =>
    cache.write((db) => db.put('definitions', definitions)),

  earned: (accountId: string, npCommunicationId: string): Promise<EarnedTrophies | undefined> =>
    cache.read((db) => db.get('earnedTrophies', [accountId, npCommunicationId])),

  saveEarned: (earned: EarnedTrophies): Promise<void> =>
    cache.write((db) => db.put('earnedTrophies', earned)),
});
