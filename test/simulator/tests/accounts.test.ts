import { describe, expect } from 'vitest';
import { demo, startSimulator } from '../index.ts';
import { apiAs } from './client.ts';
import { test } from './scene.ts';

type Counts = { bronze: number; silver: number; gold: number; platinum: number };
interface Title {
  readonly npCommunicationId: string;
  readonly npServiceName: string;
  readonly trophyTitleName: string;
  readonly trophyTitlePlatform: string;
  readonly progress: number;
  readonly earnedTrophies: Counts;
  readonly lastUpdatedDateTime: string;
}

const TITLES = '/trophy/v1/users/me/trophyTitles?limit=800';
const SUMMARY = '/trophy/v1/users/me/trophySummary';

async function titlesOf(get: Awaited<ReturnType<typeof apiAs>>): Promise<Title[]> {
  return ((await get(TITLES)).json() as { trophyTitles: Title[] }).trophyTitles;
}

describe('accounts of many sizes', () => {
  test.for([
    ['empty', 0],
    ['one', 1],
    ['demo', 10],
    ['collector', 300],
  ] as const)('%s lists %i titles', async ([name, count], { simulator }) => {
    const get = await apiAs(simulator, name);
    expect(await titlesOf(get)).toHaveLength(count);
  });

  test('hidden titles count in the totals only', async ({ simulator }) => {
    const get = await apiAs(simulator, 'collector');
    const listed = (await titlesOf(get)).reduce(
      (sum, title) => sum + title.earnedTrophies.bronze,
      0,
    );
    const { earnedTrophies } = (await get(SUMMARY)).json() as { earnedTrophies: Counts };
    expect(earnedTrophies.bronze).toBeGreaterThan(listed);
  });

  test('a collector has stacks of one name, compilations and older platforms', async ({
    simulator,
  }) => {
    const get = await apiAs(simulator, 'collector');
    const titles = await titlesOf(get);
    const stacks = Map.groupBy(
      titles,
      (title) => `${title.trophyTitleName}|${title.trophyTitlePlatform}`,
    );
    expect([...stacks.values()].some((stack) => stack.length > 2)).toBe(true);
    const platforms = new Set(titles.map(({ trophyTitlePlatform }) => trophyTitlePlatform));
    expect([...platforms]).toEqual(
      expect.arrayContaining(['PS3', 'PS4', 'PS5', 'PSVITA', 'PSVITA,PS4', 'PS5,PSPC']),
    );
    for (const { npServiceName, trophyTitlePlatform } of titles) {
      expect(npServiceName).toBe(trophyTitlePlatform.includes('PS5') ? 'trophy2' : 'trophy');
    }
  });

  test('levels follow the points', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    // 149 × 15 + 35 × 30 + 16 × 90 + 3 × 300, at 60 points a level.
    expect((await get(SUMMARY)).json()).toMatchObject({
      trophyPoint: 5610,
      trophyLevel: 94,
      trophyLevelBasePoint: 5580,
      trophyLevelNextPoint: 5640,
      progress: 50,
      tier: 1,
    });
  });

  test('the same seed draws the same library, another seed another', async ({ simulator }) => {
    const libraryOf = async (seed: number) => {
      const other = await startSimulator({ seed });
      const titles = await titlesOf(await apiAs(other, 'collector'));
      await other.close();
      return titles;
    };
    const own = await titlesOf(await apiAs(simulator, 'collector'));
    expect(await libraryOf(1)).toEqual(own);
    expect(await libraryOf(2)).not.toEqual(own);
  });
});

describe('earning a trophy meanwhile', () => {
  test('moves progress, date and place in the list', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const [before] = await titlesOf(get);
    expect(before?.npCommunicationId).toBe('NPWR90007_00');

    simulator.earn(demo.accountId, 'NPWR90001_00', 8);
    const [first] = await titlesOf(get);
    expect(first).toMatchObject({
      npCommunicationId: 'NPWR90001_00',
      progress: 60,
      earnedTrophies: { gold: 7 },
    });
    const earnedAt = Date.parse(first?.lastUpdatedDateTime ?? '');
    expect(Math.abs(simulator.clock.now() - earnedAt)).toBeLessThan(60_000);
  });

  test('brings the platinum with the last trophy of the base game', async ({ simulator }) => {
    for (const id of [7, 8, 9, 10, 11, 15, 18, 19, 20, 21, 22]) {
      simulator.earn(demo.accountId, 'NPWR90001_00', id);
    }
    const get = await apiAs(simulator, 'demo');
    expect((await titlesOf(get))[0]).toMatchObject({ earnedTrophies: { platinum: 0 } });
    simulator.earn(demo.accountId, 'NPWR90001_00', 23);
    expect((await titlesOf(get))[0]).toMatchObject({
      progress: 100,
      earnedTrophies: { platinum: 1 },
    });
  });

  test('refuses what cannot be', ({ simulator }) => {
    const earn = (set: string, trophy: number) => () => simulator.earn(demo.accountId, set, trophy);
    expect(earn('NPWR90006_00', 0)).toThrow('has no trophy set NPWR90006_00');
    expect(earn('NPWR90001_00', 24)).toThrow('has no trophy 24');
    expect(earn('NPWR90001_00', 6)).toThrow('is earned already');
  });

  test('a reset takes it back', async ({ simulator }) => {
    simulator.earn(demo.accountId, 'NPWR90001_00', 8);
    simulator.reset();
    const titles = await titlesOf(await apiAs(simulator, 'demo'));
    expect(titles[0]?.npCommunicationId).toBe('NPWR90007_00');
  });
});
