import { describe, expect, it } from 'vitest';
import { troubleSentence } from '../../../components/troubleSentence.ts';
import type { Trouble } from '../../../lib/trophies/view.ts';
import { ENGLISH } from './english.ts';
import { MINUTE, NOW } from './samples.ts';

const until = NOW + 105 * MINUTE;

/** By kind, so that a new kind of trouble cannot be forgotten here. */
const TROUBLES: { [Kind in Trouble['kind']]: Extract<Trouble, { kind: Kind }> } = {
  'budget-spent': { kind: 'budget-spent', until },
  'rate-limited': { kind: 'rate-limited', until },
  offline: { kind: 'offline' },
  unavailable: { kind: 'unavailable' },
  blocked: { kind: 'blocked' },
  'permission-withheld': { kind: 'permission-withheld' },
  incomplete: { kind: 'incomplete' },
  'own-fault': { kind: 'own-fault' },
  malformed: { kind: 'malformed', endpoint: 'trophyTitles', field: 'progress' },
};
const sentences = Object.values(TROUBLES).map((trouble) => troubleSentence(trouble, ENGLISH, NOW));

describe('a trouble', () => {
  it.each(sentences)('is told in one whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('is told by a sentence of its own', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each(['budget-spent', 'rate-limited'] as const)('tells when %s ends', (kind) => {
    expect(troubleSentence(TROUBLES[kind], ENGLISH, NOW)).toContain('14:05');
  });

  it('names what was malformed, for a report', () => {
    const sentence = troubleSentence(TROUBLES.malformed, ENGLISH, NOW);
    expect(sentence).toContain('trophyTitles');
    expect(sentence).toContain('progress');
  });
});
