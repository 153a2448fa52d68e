import { describe, expect, it } from 'vitest';
import { badgeName, badgeText, TileBadge } from '../../../../components/badge/TileBadge.tsx';
import { toTree } from '../../../../components/tree.ts';
import type { TileTrophies } from '../../../../lib/trophies/view.ts';
import { ENGLISH } from '../english.ts';

const begun: TileTrophies = {
  state: 'ready',
  progress: 53,
  platinum: 'missing',
  platinumRarity: null,
  platform: 'PS5',
};
const platinum: TileTrophies = { ...begun, progress: 87, platinum: 'earned' };
const rate = { earnedRate: 4.1, word: 'ultra-rare' } as const;

const drawn = (trophies: TileTrophies) =>
  JSON.stringify(toTree(TileBadge({ trophies, language: ENGLISH })));
const words = (trophies: TileTrophies) => ({
  text: badgeText({ trophies, language: ENGLISH }),
  name: badgeName({ trophies, language: ENGLISH }),
});

describe('the badge of a tile', () => {
  it('shows progress, as a ring and in figures', () => {
    expect(words(begun)).toEqual({ text: '53%', name: 'Trophies: 53%, PS5' });
    expect(drawn(begun)).toContain('"stroke-dasharray":"53 100"');
  });

  it('has the platinum’s cup in place of the ring, also when add-ons are missing', () => {
    expect(words(platinum)).toEqual({ text: '87%', name: 'Trophies: 87%, platinum earned, PS5' });
    expect(drawn(platinum)).toContain('cup platinum');
    expect(drawn(platinum)).not.toContain('ring');
  });

  it('is complete at 100% of a set without a platinum', () => {
    const complete: TileTrophies = { ...begun, progress: 100, platinum: 'none' };
    expect(words(complete).name).toBe('Trophies: 100%, PS5');
    expect(drawn(complete)).toContain('chip complete');
  });

  it('tells how rare the platinum is where that is known and wanted', () => {
    expect(words({ ...begun, platinumRarity: rate })).toEqual({
      text: '53%',
      name: 'Trophies: 53%, 4.1% of players have the platinum, PS5',
    });
    expect(drawn({ ...begun, platinumRarity: rate })).toContain('4.1%');
    expect(drawn(begun)).not.toContain('rate');
  });

  it('is silent about a platform that is not known', () => {
    expect(words({ ...begun, platform: '' }).name).toBe('Trophies: 53%');
  });

  it('says that a game was not played', () => {
    expect(words({ state: 'unplayed' })).toEqual({
      text: 'Not played',
      name: 'Trophies: Not played',
    });
  });

  it('has one place for its text', () => {
    for (const trophies of [begun, platinum, { state: 'unplayed' } as const]) {
      expect(drawn(trophies).match(/"tag":"slot"/g)).toHaveLength(1);
    }
  });
});
