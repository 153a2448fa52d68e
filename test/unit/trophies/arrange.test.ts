import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ViewChoice } from '../../../lib/settings/choices.ts';
import { arrange, fold, isNarrowed } from '../../../lib/trophies/arrange.ts';
import { coveredTrophies } from '../../../lib/trophies/covered.ts';
import { GRADES, RARITIES, type Trophy } from '../../../lib/trophies/view.ts';
import { orchard, setOf, trophy } from './panelSets.ts';

const NOW = Date.UTC(2026, 2, 12);
const ALL: ViewChoice = { show: 'all', grades: [], onlyHidden: false, sort: 'console' };
const SET = orchard(NOW);
const NONE = new Set<number>();

function names(
  view: Partial<ViewChoice>,
  query = '',
  { set = SET, covered = NONE }: { set?: typeof SET; covered?: ReadonlySet<number> } = {},
): string[] {
  return arrange(set, { ...ALL, ...view }, query, covered).flatMap(({ trophies }) =>
    trophies.map(({ name }) => name),
  );
}

describe('the list keeps', () => {
  it('every trophy and every group, in the order of the console, when nothing is chosen', () => {
    const groups = arrange(SET, ALL, '', NONE);
    expect(groups.map(({ group }) => group.trophyGroupId)).toEqual(['default', '001', '002']);
    expect(groups.flatMap(({ trophies }) => trophies)).toEqual(SET.trophies);
  });

  it('the earned ones, also those without a date', () => {
    expect(names({ show: 'earned' })).toEqual([
      'Windfall King',
      'Cider Hour',
      'ひとかじり',
      'Ladder',
      'Magpie',
      'Long May She Bloom',
      'Audience',
      'First Frost',
    ]);
  });

  it('the missing ones, without what has not been told', () => {
    const missing = names({ show: 'missing' });
    expect(missing).toContain('Hush');
    expect(missing).not.toContain('Mist');
    expect(missing).toHaveLength(9);
  });

  it('those in progress: begun, and not merely counted', () => {
    expect(names({ show: 'in-progress' })).toEqual(['Beekeeper', 'Scarecrow Parliament']);
  });

  it('the grades that are chosen', () => {
    expect(names({ grades: ['platinum', 'gold'], show: 'missing' })).toEqual([
      'The Whole Orchard',
      'Root and Branch',
    ]);
  });

  it('the hidden ones, earned or not', () => {
    expect(names({ onlyHidden: true })).toEqual(['Under the Bark', 'Magpie', 'Hush']);
  });

  it('what all of these leave together', () => {
    expect(names({ onlyHidden: true, show: 'missing', grades: ['bronze'] }, 'wake')).toEqual([
      'Hush',
    ]);
  });
});

describe('sorting, within each group, puts', () => {
  const base = (sort: ViewChoice['sort']) =>
    (arrange(SET, { ...ALL, sort }, '', NONE)[0]?.trophies ?? []).map(({ name }) => name);
  const last = (sort: ViewChoice['sort']) =>
    (arrange(SET, { ...ALL, sort }, '', NONE)[2]?.trophies ?? []).map(({ name }) => name);

  it('the rarest first, and those of unknown rarity last', () => {
    expect(base('rarity').slice(0, 3)).toEqual(['Windfall King', 'Beekeeper', 'The Whole Orchard']);
    expect(last('rarity')).toEqual(['Snow Apples', 'First Frost', 'Snowed In']);
  });

  it('the latest earned first, then those without a date, then the others as on the console', () => {
    expect(base('earned-date').slice(0, 7)).toEqual([
      'Cider Hour',
      'Magpie',
      'Windfall King',
      'ひとかじり',
      'Ladder',
      'The Whole Orchard',
      'Root and Branch',
    ]);
  });

  it('the highest grade first', () => {
    expect(base('grade').slice(0, 3)).toEqual([
      'The Whole Orchard',
      'Windfall King',
      'Root and Branch',
    ]);
  });

  it('the one closest to done first, and the earned ones last', () => {
    expect(base('closest').slice(0, 3)).toEqual([
      'Scarecrow Parliament',
      'Beekeeper',
      'The Whole Orchard',
    ]);
    expect(base('closest').slice(-6)).toContain('Ladder');
  });
});

describe('a search', () => {
  const set = setOf(
    [
      ['Café Olé', 'Trink einen Kaffee auf der Straße.'],
      ['ＦＵＬＬ Ｗｉｄｔｈ', 'Ｐｒｅｓｓ １２３'],
      ['がんばれ', 'りんごを食べた。'],
      ['ΟΔΥΣΣΕΥΣ', 'Επιστροφή'],
      ['İstanbul', 'It’s a long way'],
      ['ev\u202Eil\u200B', 'Soft\u00ADhyphen'],
      ['한국어', '트로피'],
    ].map(([name = '', detail = ''], trophyId) => trophy({ trophyId, name, detail })),
  );
  it.each([
    ['cafe', 'Café Olé'],
    ['CAFÉ', 'Café Olé'],
    ['cafe\u0301', 'Café Olé'],
    ['strasse kaffee', 'Café Olé'],
    ['full 123', 'ＦＵＬＬ Ｗｉｄｔｈ'],
    ['がん　りんご', 'がんばれ'],
    ['οδυσσευς', 'ΟΔΥΣΣΕΥΣ'],
    ['οδυσσευσ', 'ΟΔΥΣΣΕΥΣ'],
    ['επιστροφη', 'ΟΔΥΣΣΕΥΣ'],
    ['istanbul', 'İstanbul'],
    ["it's", 'İstanbul'],
    ['evil', 'ev\u202Eil\u200B'],
    ['softhyphen', 'ev\u202Eil\u200B'],
    ['한국', '한국어'],
  ])('for %s finds %s', (query, name) => {
    expect(names({}, query, { set })).toEqual([name]);
  });

  it.each(['か', 'cafe istanbul', 'olé trink kakao', 'ole\ntrinkx'])(
    'for %s finds nothing',
    (query) => {
      expect(names({}, query, { set })).toEqual([]);
    },
  );

  it('of blanks alone is none', () => {
    expect(names({}, ' \u3000\t', { set })).toHaveLength(7);
    expect(isNarrowed(ALL, ' \t')).toBe(false);
  });

  it('never finds a covered trophy, by its name or its text, and finds it once it is revealed', () => {
    const covered = coveredTrophies(SET.trophies, 'ask', false, NONE);
    expect(names({}, 'hush', { covered })).toEqual([]);
    expect(names({}, 'do not wake', { covered })).toEqual([]);
    expect(names({}, 'hush')).toEqual(['Hush']);
    expect(names({}, 'magpie', { covered })).toEqual(['Magpie']);
  });
});

const trophies = fc
  .uniqueArray(
    fc.record({
      trophyId: fc.nat(),
      trophyGroupId: fc.constantFrom('default', '001', '002'),
      grade: fc.constantFrom(...GRADES),
      name: fc.string({ unit: 'binary' }),
      detail: fc.string({ unit: 'grapheme' }),
      isHidden: fc.boolean(),
      rarity: fc.option(
        fc.record({ earnedRate: fc.double({ noNaN: true }), word: fc.constantFrom(...RARITIES) }),
      ),
      standing: fc.oneof(
        fc.record({ state: fc.constant('earned' as const), at: fc.option(fc.integer()) }),
        fc.record({
          state: fc.constant('missing' as const),
          progress: fc.option(fc.record({ value: fc.nat(), target: fc.nat() })),
        }),
        fc.constant({ state: 'untold' as const }),
      ),
    }),
    { selector: ({ trophyId }) => trophyId },
  )
  .map((all): Trophy[] => all.map((one) => trophy(one)));
const views = fc.record({
  show: fc.constantFrom('all', 'earned', 'missing', 'in-progress'),
  grades: fc.subarray([...GRADES]),
  onlyHidden: fc.boolean(),
  sort: fc.constantFrom('console', 'rarity', 'earned-date', 'grade', 'closest'),
}) satisfies fc.Arbitrary<ViewChoice>;

describe('whatever the trophies, the view and the query are', () => {
  it('sorting loses no trophy, adds none, and keeps each in its group', () => {
    fc.assert(
      fc.property(trophies, views, (all, view) => {
        const set = setOf(all);
        const sorted = arrange(set, { ...ALL, sort: view.sort }, '', NONE);
        const ids = sorted.flatMap((group) => group.trophies.map(({ trophyId }) => trophyId));
        expect(ids.toSorted()).toEqual(all.map(({ trophyId }) => trophyId).toSorted());
        for (const { group, trophies } of sorted) {
          for (const one of trophies) expect(one.trophyGroupId).toBe(group.trophyGroupId);
        }
      }),
    );
  });

  it('what is shown is what each condition leaves by itself', () => {
    fc.assert(
      fc.property(trophies, views, fc.string(), (all, view, query) => {
        const set = setOf(all);
        const ids = (chosen: ViewChoice, sought: string) =>
          new Set(
            arrange(set, chosen, sought, NONE).flatMap((group) =>
              group.trophies.map(({ trophyId }) => trophyId),
            ),
          );
        const together = ids(view, query);
        const apart = [
          ids({ ...ALL, show: view.show }, ''),
          ids({ ...ALL, grades: view.grades }, ''),
          ids({ ...ALL, onlyHidden: view.onlyHidden }, ''),
          ids(ALL, query),
        ];
        const inAll = all
          .map(({ trophyId }) => trophyId)
          .filter((id) => apart.every((one) => one.has(id)));
        expect([...together].toSorted()).toEqual(inAll.toSorted());
      }),
    );
  });

  it('a trophy is found by each word of its own name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const set = setOf([trophy({ trophyId: 1, name })]);
        expect(names({}, name, { set })).toEqual([name]);
        expect(fold(fold(name))).toBe(fold(name));
      }),
    );
  });

  it('not even its own name finds a covered trophy', () => {
    fc.assert(
      fc.property(trophies, fc.nat(), (all, at) => {
        const query = all[at % all.length]?.name ?? '';
        fc.pre(fold(query).trim() !== '');
        const covered = coveredTrophies(all, 'ask', false, NONE);
        const found = arrange(setOf(all), ALL, query, covered).flatMap((group) => group.trophies);
        for (const { trophyId } of found) expect(covered.has(trophyId)).toBe(false);
      }),
    );
  });
});
