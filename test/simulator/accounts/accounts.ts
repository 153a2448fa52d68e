import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { quietHarbour } from '../catalogue/smallGames.ts';
import type { Account, Library } from './account.ts';
import { createDemoLibrary } from './demo.ts';
import { drawLibrary } from './drawn.ts';

/** The accounts there are, by the names that tests and the command line use. */
export const ACCOUNTS = {
  demo: {
    accountId: '9000000000000000001',
    onlineId: 'lamp_collector',
    about: 'the games of the catalogue',
  },
  empty: { accountId: '9000000000000000002', onlineId: 'never-played', about: 'no titles' },
  one: { accountId: '9000000000000000003', onlineId: 'just_the_1', about: '1 title' },
  collector: {
    accountId: '9000000000000000004',
    onlineId: 'Three-Hundred',
    about: '300 titles, 12 more hidden',
  },
  legend: { accountId: '9000000000000000005', onlineId: 'ten_thousandth', about: '10,000 titles' },
  private: {
    accountId: '9000000000000000006',
    onlineId: 'nobodys-biz',
    about: 'private to others',
  },
} as const;
export type AccountName = keyof typeof ACCOUNTS;

/** The session cookie that each account's owner could paste: 64 characters, always the same at start. */
export const npssoOf = (name: AccountName): string =>
  createHash('sha512').update(`npsso of ${name}`).digest('base64url').slice(0, 64);

const COLLECTED = 300;
const HIDDEN = 12;

export function createAccounts(catalogue: Catalogue, seed: number): readonly Account[] {
  const libraries: Record<AccountName, () => Library> = {
    demo: createDemoLibrary,
    empty: () => ({ sets: [], played: [] }),
    one: () => libraryOf(createDemoLibrary(), quietHarbour.npTitleId),
    collector: () => {
      const pool = catalogue.pool();
      return drawLibrary({
        entries: pool.slice(0, COLLECTED),
        hidden: pool.slice(COLLECTED, COLLECTED + HIDDEN),
        seed: seed + 4,
      });
    },
    legend: () => drawLibrary({ entries: catalogue.pool(), seed: seed + 5 }),
    private: createDemoLibrary,
  };
  return (Object.keys(ACCOUNTS) as AccountName[]).map((name) => {
    let library: Library | undefined;
    return {
      name,
      accountId: ACCOUNTS[name].accountId,
      onlineId: ACCOUNTS[name].onlineId,
      isPrivate: name === 'private',
      // The large ones take a second to draw: not before somebody asks.
      get library() {
        library ??= libraries[name]();
        return library;
      },
    };
  });
}

/** The part of a library that is about one title. */
const libraryOf = ({ sets, played }: Library, npTitleId: string): Library => {
  const titles = played.filter(({ game }) => game.npTitleId === npTitleId);
  const own = titles.flatMap(({ game }) => game.trophySets);
  return { sets: sets.filter(({ trophySet }) => own.includes(trophySet)), played: titles };
};
