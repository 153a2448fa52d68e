import type { Cache } from './database.ts';
import { areMany, ofAccount } from './manyRows.ts';
import type { DefinitionsV1, EarnedTrophiesV1, TrophyTitleV1 } from './schema/v1.ts';
import type { LibraryTitleV2 } from './schema/v2.ts';
import type { GroupNamesV3 } from './schema/v3.ts';

export type TrophyTitle = TrophyTitleV1;
export type Definitions = DefinitionsV1;
export type EarnedTrophies = EarnedTrophiesV1;
export type GroupNames = GroupNamesV3;

/** All that is kept of an account's standing in one set, from both calls that tell it. */
export interface KeptStandings {
  /** One a language. */
  readonly titles: readonly TrophyTitle[];
  readonly listed: LibraryTitleV2 | undefined;
}

/** What is told of a set in some language. */
export interface KeptWords {
  readonly definitions: Definitions | undefined;
  readonly groupNames: GroupNames | undefined;
}

/** All that is kept of trophy sets: an account's standing, the definitions, the earned trophies. */
export const trophySets = (cache: Cache) => ({
  /** Of many sets at once: a transaction for each would cost more than the reading. */
  async standings(
    accountId: string,
    npCommunicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, KeptStandings>> {
    const rows = await cache.read(async (db) => {
      const transaction = db.transaction(['trophyTitles', 'libraryTitles']);
      const titles = transaction.objectStore('trophyTitles');
      const listed = transaction.objectStore('libraryTitles');
      if (areMany(npCommunicationIds)) {
        return Promise.all([
          titles.getAll(ofAccount(accountId)),
          listed.getAll(ofAccount(accountId)),
        ]);
      }
      const ofAnyLanguage = (id: string) =>
        IDBKeyRange.bound([accountId, id, ''], [accountId, id, AFTER_ANY_LANGUAGE]);
      const found = await Promise.all([
        Promise.all(npCommunicationIds.map((id) => titles.getAll(ofAnyLanguage(id)))),
        Promise.all(npCommunicationIds.map((id) => listed.get([accountId, id]))),
      ]);
      return [found[0].flat(), found[1]] as const;
    });
    const [titles, listed] = rows ?? [[], []];
    const titlesOf = Map.groupBy(titles, ({ npCommunicationId }) => npCommunicationId);
    const listedOf = new Map(listed.map((title) => [title?.npCommunicationId, title]));
    return new Map(
      npCommunicationIds.map((id) => [
        id,
        { titles: titlesOf.get(id) ?? [], listed: listedOf.get(id) },
      ]),
    );
  },

  /**
   * The definitions in any language: which group a trophy belongs to is the same in all of them.
   * `undefined` when the set was never fetched.
   */
  definitionsInAnyLanguage: (npCommunicationId: string): Promise<Definitions | undefined> =>
    cache.read(async (db) => {
      const found = await db.getAll('definitions', inAnyLanguage(npCommunicationId));
      return found.sort(newestFirst)[0];
    }),

  /** The words of a set: those in the language where they are kept, else the newest in another. */
  async words(npCommunicationId: string, language: string): Promise<KeptWords> {
    const rows = await cache.read((db) => {
      const transaction = db.transaction(['definitions', 'groupNames']);
      const range = inAnyLanguage(npCommunicationId);
      return Promise.all([
        transaction.objectStore('definitions').getAll(range),
        transaction.objectStore('groupNames').getAll(range),
      ]);
    });
    const [definitions, groupNames] = rows ?? [[], []];
    return {
      definitions: bestIn(language, definitions),
      groupNames: bestIn(language, groupNames),
    };
  },

  saveGroupNames: (names: GroupNames): Promise<boolean> =>
    cache.write((db) => db.put('groupNames', names)),

  saveDefinitions: (definitions: Definitions): Promise<boolean> =>
    cache.write((db) => db.put('definitions', definitions)),

  /** Of many sets at once; those that are not kept are not among them. */
  async earned(
    accountId: string,
    npCommunicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, EarnedTrophies>> {
    const earned = await cache.read((db) => {
      const { store } = db.transaction('earnedTrophies');
      return Promise.all(npCommunicationIds.map((id) => store.get([accountId, id])));
    });
    const found = earned?.filter((one) => one !== undefined) ?? [];
    return new Map(found.map((one) => [one.npCommunicationId, one]));
  },

  saveEarned: (earned: EarnedTrophies): Promise<boolean> =>
    cache.write((db) => db.put('earnedTrophies', earned)),
});

const AFTER_ANY_LANGUAGE = '\uffff';

const inAnyLanguage = (npCommunicationId: string): IDBKeyRange =>
  IDBKeyRange.bound([npCommunicationId, ''], [npCommunicationId, AFTER_ANY_LANGUAGE]);

const newestFirst = (a: { fetchedAt: number }, b: { fetchedAt: number }): number =>
  b.fetchedAt - a.fetchedAt;

const bestIn = <Row extends { language: string; fetchedAt: number }>(
  language: string,
  rows: readonly Row[],
): Row | undefined =>
  rows.find((row) => row.language === language) ?? rows.toSorted(newestFirst)[0];
