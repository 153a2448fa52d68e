import { describe, expect } from 'vitest';
import { demo } from '../index.ts';
import { apiAs } from './client.ts';
import { test } from './scene.ts';

type Json = Record<string, unknown>;

const groups = (npCommunicationId: string) =>
  `npCommunicationIds/${npCommunicationId}/trophyGroups`;

describe('the answers agree', () => {
  test('packs come back in another order than asked', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const asked = ['PPSA90001_00', 'CUSA90002_00', 'PPSA90006_00'];
    const reply = await get(`/trophy/v1/users/me/titles/trophyTitles?npTitleIds=${asked}`);
    const { titles } = reply.json() as { titles: { npTitleId: string; trophyTitles: Json[] }[] };
    const got = titles.map(({ npTitleId }) => npTitleId);
    expect(got).not.toEqual(asked);
    expect(got.toSorted()).toEqual(asked.toSorted());
    expect(titles.find(({ npTitleId }) => npTitleId === 'PPSA90006_00')?.trophyTitles).toEqual([]);
  });

  test('the titles come newest first', async ({ simulator }) => {
    const get = await apiAs(simulator, 'collector');
    const reply = await get('/trophy/v1/users/me/trophyTitles?limit=800');
    const { trophyTitles } = reply.json() as { trophyTitles: { lastUpdatedDateTime: string }[] };
    const dates = trophyTitles.map(({ lastUpdatedDateTime }) => lastUpdatedDateTime);
    expect(dates).toHaveLength(300);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test('the expected figures of the demo account are those that are served', async ({
    simulator,
  }) => {
    const get = await apiAs(simulator, 'demo');
    for (const game of Object.values(demo.games)) {
      for (const set of game.sets) {
        const earned = await get(
          `/trophy/v1/users/me/${groups(set.npCommunicationId)}?npServiceName=${set.npServiceName}`,
        );
        expect(earned.json()).toMatchObject({
          progress: set.progress,
          earnedTrophies: set.earned,
          trophyGroups: set.groups.map(({ id, progress, earned: got }) => ({
            trophyGroupId: id,
            progress,
            earnedTrophies: got,
          })),
        });
        const specific = await get(
          `/trophy/v1/users/me/titles/trophyTitles?npTitleIds=${game.npTitleId}`,
        );
        const { titles } = specific.json() as { titles: { trophyTitles: Json[] }[] };
        const served = titles[0]?.trophyTitles.find(
          ({ npCommunicationId }) => npCommunicationId === set.npCommunicationId,
        );
        expect(served).toMatchObject({ definedTrophies: set.defined });
        expect((served?.rarestTrophies as Json[] | undefined)?.[0]?.trophyName ?? null).toBe(
          set.rarestEarned?.name ?? null,
        );
      }
    }
  });

  test('the demo account is as agreed', () => {
    const progress = Object.values(demo.games).map(({ name, sets }) => [
      name,
      ...sets.map((set) => set.progress),
    ]);
    expect(progress).toEqual([
      ['Lanterns of Vael', 53],
      ['Copper Tides', 100],
      ['Copper Tides'],
      ['Ember & Drift Collection', 20, 35],
      ['Hollow Orchard', 66],
      ['Paper Comet'],
      ['Quiet Harbour', 0],
      ['Unlisted Beta'],
      ['Glass Meridian', 45],
      ['Glass Meridian', 100],
      [demo.games.hostileNames.name, 10],
      ['Grand Atlas', 18],
    ]);
    const [ps5] = demo.games.glassMeridian.sets;
    const [ps4] = demo.games.glassMeridianPs4.sets;
    expect(ps5?.platinumRate).not.toBeNull();
    expect(String(ps5?.lastEarned) > String(ps4?.lastEarned)).toBe(true);
    const [hollowOrchard] = demo.games.hollowOrchard.sets;
    expect(hollowOrchard?.groups.map((group) => group.progress)).toEqual([100, 30, 9]);
    const [lanterns] = demo.games.lanternsOfVael.sets;
    expect(lanterns).toMatchObject({
      earned: { bronze: 2, silver: 3, gold: 6, platinum: 0 },
      defined: { bronze: 8, silver: 4, gold: 11, platinum: 1 },
      rarestEarned: { name: 'Helionaut', grade: 'gold', rate: 2.9 },
      platinumRate: 1.6,
      lastEarned: '2025-03-15T17:12:40Z',
    });
  });

  test('rarity has ties', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(
      `/trophy/v1/users/me/${groups('NPWR90003_00')}/all/trophies?npServiceName=trophy`,
    );
    expect(reply.json()).toMatchObject({ rarestTrophies: [{ trophyId: 3 }, { trophyId: 4 }] });
  });

  test('a game bought elsewhere shares its concept, not its trophies', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get('/trophy/v1/users/me/titles/trophyTitles?npTitleIds=CUSA90012_00');
    expect(reply.json()).toEqual({ titles: [{ npTitleId: 'CUSA90012_00', trophyTitles: [] }] });
    const played = (await get('/gamelist/v2/users/me/titles')).json() as {
      titles: { titleId: string; concept: { titleIds: string[] } }[];
    };
    const row = played.titles.find(({ titleId }) => titleId === 'CUSA90002_00');
    expect(row?.concept.titleIds).toEqual(['CUSA90002_00', 'CUSA90012_00']);
    const concept = await get(
      '/catalog/v2/titles/CUSA90012_00/concepts?age=99&country=US&language=en-US',
    );
    expect(concept.json()).toMatchObject([{ id: 10090002, titleIds: row?.concept.titleIds }]);
  });
});
