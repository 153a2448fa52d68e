import { describe, expect, test } from 'vitest';
import { createCandidates } from '../../../lib/lookUp/candidates.ts';
import { createNameIndex } from '../../../lib/names/index.ts';
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
const search = createCandidates(createNameIndex(TITLES));
const candidatesOf = (name: string) => search(name, new AbortController().signal);
const told = async (name: string) =>
  (await candidatesOf(name)).groups.map(({ strength, titles }) => [
    strength,
    titles.map((line) => line.name),
  ]);

describe('the candidates for a name', () => {
  test('are sure of the one title that has it, in whatever spelling, and show the others too', async () => {
    const found = await candidatesOf('HOLLOW  ORCHARD');
    expect(found.sure?.name).toBe('Hollow Orchard™');
    expect(found.groups.map(({ strength }) => strength)[0]).toBe('same');
    expect(found.groups.flatMap(({ titles }) => titles)).toContain(TITLES[3]);
  });

  test('are never sure of one of two stacks', async () => {
    expect(await candidatesOf('Glass Meridian')).toMatchObject({ sure: null, count: 2 });
    expect(await told('Glass Meridian')).toEqual([['same', ['Glass Meridian', 'Glass Meridian']]]);
  });

  test('are never sure of a title that only begins so', async () => {
    expect((await candidatesOf('Ember')).sure).toBeNull();
    expect((await told('Ember'))[0]?.[1]).toEqual(['Ember: Ashfall']);
  });

  test('are what a name may become while it is typed', async () => {
    expect(await told('gla meri')).toEqual([['contains', ['Glass Meridian', 'Glass Meridian']]]);
  });

  test('show each title once, and count what they show', async () => {
    for (const name of ['Hollow Orchard', 'hollow', 'o', 'Glass Meridian', 'Ember Ashfall']) {
      const { groups, count } = await candidatesOf(name);
      const shown = groups.flatMap(({ titles }) => titles);
      expect(new Set(shown).size).toBe(shown.length);
      expect(count).toBe(shown.length);
    }
  });

  test.each(['', '  ', '™', 'Nothing of the kind'])('of %j are none', async (name) => {
    expect(await candidatesOf(name)).toEqual({ groups: [], count: 0, sure: null });
  });

  test('are found with pauses among thousands, and no more once a newer name is looked for', async () => {
    const thousands = Array.from({ length: 10_000 }, (_, at) => title(`Tales of Hollow ${at}`));
    const among = createCandidates(createNameIndex(thousands));
    const leaving = new AbortController();
    let others = 0;
    const beat = setInterval(() => {
      others += 1;
    });
    const left = among('Tales of Hollow', leaving.signal);
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect((await among('Tales of Hollow', new AbortController().signal)).count).toBeGreaterThan(0);
    clearInterval(beat);
    expect(others).toBeGreaterThan(2);
  });
});
