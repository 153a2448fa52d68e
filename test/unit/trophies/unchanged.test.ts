import { expect, it } from 'vitest';
import { keepUnchanged } from '../../../lib/trophies/unchanged.ts';
import { orchard, trophy } from './panelSets.ts';

const { trophies } = orchard(0);

it('a copy of the same trophies is the same list', () => {
  expect(keepUnchanged(trophies, structuredClone(trophies))).toBe(trophies);
});

it('only a trophy that has changed is another object', () => {
  const after = structuredClone(trophies).map((one) =>
    one.trophyId === 3 ? { ...one, name: 'Renamed' } : one,
  );
  const kept = keepUnchanged(trophies, after);
  expect(kept).toEqual(after);
  expect(kept.filter((one, at) => one !== trophies[at]).map(({ name }) => name)).toEqual([
    'Renamed',
  ]);
});

it('trophies that have come or gone are followed', () => {
  expect(keepUnchanged(trophies, trophies.slice(1))).toEqual(trophies.slice(1));
  const more = [...trophies, trophy({ trophyId: 99 })];
  expect(keepUnchanged(trophies, more)).toEqual(more);
});
