import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choices,
  choiceOf,
  loadChoices,
  MOST_SETS,
  NO_CHOICES,
  NO_SET_CHOICE,
  withAchievementsChoice,
  withFold,
  withLibraryChoice,
  withReveal,
  withView,
} from '../../../lib/settings/choices.ts';

const NP = 'NPWR90001_00';
const USUAL: Choices = {
  view: { show: 'all', grades: [], onlyHidden: false, sort: 'console' },
  library: { order: 'changed', platform: null, stage: 'all', withHidden: false },
  achievements: { show: 'all', sort: 'app' },
  sets: {},
  touched: [],
};
const loaded = (stored: unknown) => loadChoices({ load: async () => stored });
const npOf = (n: number) => `NPWR${String(n).padStart(5, '0')}_00`;

describe('how a person looks at trophies', () => {
  test('is as PlayStation has it until somebody chooses', async () => {
    expect(await loaded(undefined)).toEqual(USUAL);
    expect(choiceOf(USUAL, NP)).toEqual(NO_SET_CHOICE);
    const broken = { load: () => Promise.reject(new Error('no storage')) };
    expect(await loadChoices(broken)).toEqual(USUAL);
  });

  test('is what was chosen, of each set its own', async () => {
    let choices = withView(USUAL, { ...USUAL.view, show: 'missing', grades: ['gold'] });
    choices = withFold(choices, NP, ['default', true]);
    choices = withFold(choices, NP, ['001', false]);
    choices = withReveal(choices, 'NPWR90002_00', true);
    const again = await loaded(structuredClone(choices));
    expect(again.view).toMatchObject({ show: 'missing', grades: ['gold'] });
    expect(choiceOf(again, NP)).toEqual({
      folded: { default: true, '001': false },
      isRevealed: false,
    });
    expect(choiceOf(again, 'NPWR90002_00')).toEqual({ folded: {}, isRevealed: true });
  });

  test('is of the library and of achievements as they were left', async () => {
    const library = {
      order: 'name',
      platform: 'PS Vita',
      stage: 'started',
      withHidden: true,
    } as const;
    const achievements = { show: 'missing', sort: 'rarity' } as const;
    const choices = withAchievementsChoice(withLibraryChoice(USUAL, library), achievements);
    expect(await loaded(structuredClone(choices))).toEqual({ ...USUAL, library, achievements });
  });

  test('keeps what stands beside what is damaged', async () => {
    const stored = {
      library: { order: 'name', platform: 'PS9', stage: 4 },
      achievements: { show: 'missing', sort: {} },
      view: { show: 'gone', grades: 'gold', onlyHidden: true, sort: 'rarity' },
      sets: { [NP]: { folded: { '001': true } }, NPWR90002_00: 7, NPWR90003_00: { folded: 'x' } },
      touched: 'x',
    };
    const { view, library, achievements, sets } = await loaded(stored);
    expect(library).toEqual({ ...USUAL.library, order: 'name' });
    expect(achievements).toEqual({ show: 'missing', sort: 'app' });
    expect(view).toEqual({ show: 'all', grades: [], onlyHidden: true, sort: 'rarity' });
    expect(sets[NP]).toEqual({ folded: { '001': true }, isRevealed: false });
    expect(sets.NPWR90002_00).toEqual(NO_SET_CHOICE);
  });

  test('is whole whatever stands in its place, and can be changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (stored) => {
        const choices = withReveal(await loaded(stored), NP, true);
        return choiceOf(choices, NP).isRevealed && typeof choices.view.onlyHidden === 'boolean';
      }),
    );
  });

  test('is kept of so many sets, and then not of those touched longest ago', async () => {
    let choices = USUAL;
    for (let n = 0; n < MOST_SETS; n += 1) choices = withReveal(choices, npOf(n), true);
    // Touched again, the first is not the oldest any more; as the storage would give it back.
    choices = withFold(choices, npOf(0), ['001', true]);
    const sorted = Object.entries(choices.sets).sort(([a], [b]) => (a < b ? -1 : 1));
    choices = await loaded({ ...choices, sets: Object.fromEntries(sorted) });
    choices = withReveal(choices, npOf(MOST_SETS), true);
    expect(Object.keys(choices.sets)).toHaveLength(MOST_SETS);
    expect(choices.sets).not.toHaveProperty(npOf(1));
    expect(choiceOf(choices, npOf(0))).toEqual({ folded: { '001': true }, isRevealed: true });
  });

  test('is the usual way once all of it is forgotten', () => {
    expect(NO_CHOICES).toEqual(USUAL);
  });
});
