import { describe, expect, test } from 'vitest';
import { chosenTitles, stageOf } from '../../../../components/library/chosenTitles.ts';
import { type LibraryChoice, NO_CHOICES } from '../../../../lib/settings/choices.ts';
import { grades, titleLine } from '../samples.ts';

const NOTHING = grades(0, 0, 0, 0);
const TITLES = [
  titleLine(1, { name: 'Éclair 10', progress: 100 }),
  titleLine(2, { name: 'Eclair 9', platform: 'PS4', progress: 0, earned: NOTHING }),
  titleLine(3, { name: '“Zero”', progress: 66 }),
  titleLine(4, { name: 'Alpha', isHidden: true, progress: 12 }),
];

const namesOf = (choice: Partial<LibraryChoice>) =>
  chosenTitles(TITLES, { ...NO_CHOICES.library, ...choice }, 'en').titles.map(({ name }) => name);

describe('the titles of a library', () => {
  test('are those that were found, in that order, without those that the person has hidden', () => {
    expect(namesOf({})).toEqual(['Éclair 10', 'Eclair 9', '“Zero”']);
    const best = TITLES.toReversed();
    expect(chosenTitles(best, NO_CHOICES.library, 'en').titles.map(({ name }) => name)).toEqual([
      '“Zero”',
      'Eclair 9',
      'Éclair 10',
    ]);
  });

  test('are ordered by name as people read it: accents, numbers and signs count for little', () => {
    expect(namesOf({ order: 'name' })).toEqual(['Eclair 9', 'Éclair 10', '“Zero”']);
  });

  test('are ordered by progress, the furthest first', () => {
    expect(namesOf({ order: 'progress' })).toEqual(['Éclair 10', '“Zero”', 'Eclair 9']);
  });

  test('include the hidden ones on request', () => {
    expect(namesOf({ withHidden: true })).toContain('Alpha');
  });

  test('are narrowed by stage and platform together', () => {
    expect(namesOf({ stage: 'complete' })).toEqual(['Éclair 10']);
    expect(namesOf({ stage: 'untouched', platform: 'PS4' })).toEqual(['Eclair 9']);
    expect(namesOf({ stage: 'untouched', platform: 'PS5' })).toEqual([]);
  });

  test('are counted by stage beside the rest of the choice, whichever stage is chosen', () => {
    const choice = { ...NO_CHOICES.library, platform: 'PS5', stage: 'complete' } as const;
    expect(chosenTitles(TITLES, choice, 'en').counts).toEqual({
      all: 2,
      complete: 1,
      started: 1,
      untouched: 0,
    });
  });
});

test('a title of which something is earned is begun, though that rounds to nothing', () => {
  expect(stageOf(titleLine(1, { progress: 0, earned: grades(0, 0, 0, 1) }))).toBe('started');
  expect(stageOf(titleLine(1, { progress: 0, earned: NOTHING }))).toBe('untouched');
});
