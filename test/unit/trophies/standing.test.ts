import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../lib/trophies/standing.ts';
import { listedRecord, NOON, titleRecord } from './records.ts';

const english = titleRecord();
const german = titleRecord({ language: 'de-DE', name: 'Hohler Garten' });

const NOTHING = { platinum: 0, gold: 0, silver: 0, bronze: 0 };

describe('an account’s standing in a set', () => {
  test('is what was changed last, whichever call told it', () => {
    const listed = listedRecord({ progress: 80, lastUpdatedAt: NOON + 1, platforms: ['PS4'] });
    expect(standingOf({ titles: [english], listed }, 'en-US')).toMatchObject({
      progress: 80,
      lastUpdatedAt: NOON + 1,
      platforms: ['PS4'],
    });
    const newer = titleRecord({ progress: 90, lastUpdatedAt: NOON + 2 });
    expect(standingOf({ titles: [newer], listed }, 'en-US')).toMatchObject({
      progress: 90,
      platforms: ['PS4'],
    });
  });

  test('is as young as the last answer that told the same', () => {
    const listed = listedRecord({ fetchedAt: NOON + 5 });
    expect(standingOf({ titles: [english], listed }, 'en-US')?.fetchedAt).toBe(NOON + 5);
  });

  test('is as young as the last answer, also where that lags behind the other', () => {
    const listed = listedRecord({ lastUpdatedAt: NOON + 1, progress: 80 });
    const behind = titleRecord({ fetchedAt: NOON + 5 });
    expect(standingOf({ titles: [behind], listed }, 'en-US')).toMatchObject({
      progress: 80,
      fetchedAt: NOON + 5,
    });
  });

  test('has its name in the language asked for if any answer had it', () => {
    const titles = [german, titleRecord({ lastUpdatedAt: NOON + 1 })];
    expect(standingOf({ titles, listed: undefined }, 'de-DE')).toMatchObject({
      name: 'Hohler Garten',
      isInLanguage: true,
      lastUpdatedAt: NOON + 1,
    });
    expect(standingOf({ titles, listed: undefined }, 'ja-JP')).toMatchObject({
      name: 'Hollow Orchard',
      isInLanguage: false,
    });
  });

  test('says nothing of the rarest earned once something was earned since', () => {
    const same = standingOf({ titles: [english], listed: listedRecord() }, 'en-US');
    expect(same?.rarestEarned?.name).toBe('Last Apple');
    const listed = listedRecord({ lastUpdatedAt: NOON + 1 });
    expect(standingOf({ titles: [english], listed }, 'en-US')?.rarestEarned).toBeNull();
  });

  test.each([
    ['is missing once the list tells of something newer', english, { fetchedAt: NOON + 1 }, true],
    ['is not, once it was asked for since', titleRecord({ fetchedAt: NOON + 2 }), {}, false],
    ['nor where nothing is earned', english, { fetchedAt: NOON + 1, earned: NOTHING }, false],
  ])('the rarest earned %s', (_, title, changes, isRarestMissing) => {
    const listed = listedRecord({ lastUpdatedAt: NOON + 1, ...changes });
    expect(standingOf({ titles: [title], listed }, 'en-US')).toMatchObject({ isRarestMissing });
  });

  test('is not there where no call has told it', () => {
    expect(standingOf({ titles: [], listed: undefined }, 'en-US')).toBeUndefined();
  });
});
