import { describe, expect, test } from 'vitest';
import { createCandidates } from '../../../lib/lookUp/candidates.ts';
import type { TitleLine } from '../../../lib/trophies/shelf.ts';
import { grades } from '../components/samples.ts';

let sets = 0;
function title(name: string, platform: TitleLine['platform'] = 'PS5'): TitleLine {
  sets += 1;
  return {
    npCommunicationId: `NPWR${`${sets}`.padStart(5, '0')}_00`,
    name,
    platform,
    iconUrl: null,
    progress: 50,
    earned: grades(0, 0, 0, 1),
    defined: grades(0, 0, 0, 2),
    lastUpdatedAt: 0,
    isHidden: false,
  };
}

const TITLES = [
  title('Glass Meridian'),
  title('Glass Meridian', 'PS4'),
  title('Hollow Orchard™'),
  title('Hollow Orchard: Winter'),
  title('Ember: Ashfall'),
];
const candidatesOf = createCandidates(TITLES);
const told = (name: string) =>
  candidatesOf(name).groups.map(({ strength, titles }) => [
    strength,
    titles.map((line) => line.name),
  ]);

describe('the candidates for a name', () => {
  test('are sure of the one title that has it, in whatever spelling, and show the others too', () => {
    const found = candidatesOf('HOLLOW  ORCHARD');
    expect(found.sure?.name).toBe('Hollow Orchard™');
    expect(found.groups.map(({ strength }) => strength)[0]).toBe('same');
    expect(found.groups.flatMap(({ titles }) => titles)).toContain(TITLES[3]);
  });

  test('are never sure of one of two stacks', () => {
    expect(candidatesOf('Glass Meridian')).toMatchObject({ sure: null, count: 2 });
    expect(told('Glass Meridian')).toEqual([['same', ['Glass Meridian', 'Glass Meridian']]]);
  });

  test('are never sure of a title that only begins so', () => {
    expect(candidatesOf('Ember').sure).toBeNull();
    expect(told('Ember')[0]?.[1]).toEqual(['Ember: Ashfall']);
  });

  test('are what a name may become while it is typed', () => {
    expect(told('gla meri')).toEqual([['contains', ['Glass Meridian', 'Glass Meridian']]]);
  });

  test('show each title once, and count what they show', () => {
    for (const name of ['Hollow Orchard', 'hollow', 'o', 'Glass Meridian', 'Ember Ashfall']) {
      const { groups, count } = candidatesOf(name);
      const shown = groups.flatMap(({ titles }) => titles);
      expect(new Set(shown).size).toBe(shown.length);
      expect(count).toBe(shown.length);
    }
  });

  test.each(['', '  ', '™', 'Nothing of the kind'])('of %j are none', (name) => {
    expect(candidatesOf(name)).toEqual({ groups: [], count: 0, sure: null });
  });
});
