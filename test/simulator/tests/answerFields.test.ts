import { describe, expect } from 'vitest';
import { apiAs } from './client.ts';
import { test } from './scene.ts';

/** Field lists as real answers had them in 2025, in their order; `?` marks those that can be missing. */
const COUNTS = ['bronze', 'silver', 'gold', 'platinum'];
const LISTED_TITLE = [
  'npServiceName',
  'npCommunicationId',
  'trophySetVersion',
  'trophyTitleName',
  'trophyTitleDetail?',
  'trophyTitleIconUrl',
  'trophyTitlePlatform',
  'hasTrophyGroups',
  'trophyGroupCount',
  'definedTrophies',
  'progress',
  'earnedTrophies',
  'hiddenFlag',
  'lastUpdatedDateTime',
];
const SPECIFIC_TITLE = [
  'npServiceName',
  'npCommunicationId',
  'trophyTitleName',
  'trophyTitleDetail?',
  'trophyTitleIconUrl',
  'hasTrophyGroups',
  'trophyGroupCount',
  'rarestTrophies?',
  'progress',
  'earnedTrophies',
  'definedTrophies',
  'lastUpdatedDateTime',
];
const RAREST_OF_TITLE = [
  'trophyId',
  'trophyHidden',
  'trophyType',
  'trophyName',
  'trophyDetail',
  'trophyIconUrl',
  'trophyRare',
  'trophyEarnedRate',
  'earned',
  'earnedDateTime?',
];
const DEFINED_TROPHY = [
  'trophyId',
  'trophyHidden',
  'trophyType',
  'trophyName',
  'trophyDetail',
  'trophyIconUrl',
  'trophyGroupId',
  'trophyProgressTargetValue?',
  'trophyRewardName?',
  'trophyRewardImageUrl?',
];
const EARNED_STATE = [
  'trophyId',
  'trophyHidden',
  'earned',
  'earnedDateTime?',
  'progress?',
  'progressRate?',
  'progressedDateTime?',
  'trophyType',
  'trophyRare',
  'trophyEarnedRate',
];
const DEFINED_GROUP = [
  'trophyGroupId',
  'trophyGroupName',
  'trophyGroupDetail?',
  'trophyGroupIconUrl',
  'definedTrophies',
];
const EARNED_GROUP = ['trophyGroupId', 'progress', 'earnedTrophies', 'lastUpdatedDateTime?'];
const PLAYED_GAME = [
  'titleId',
  'name',
  'localizedName',
  'imageUrl',
  'localizedImageUrl',
  'category',
  'service',
  'playCount',
  'concept',
  'media',
  'firstPlayedDateTime',
  'lastPlayedDateTime',
  'playDuration',
];
const CONCEPT = [
  'id',
  'titleIds',
  'name',
  'media',
  'genres',
  'localizedName',
  'country',
  'language',
];

type Json = Record<string, unknown>;

/** The objects have these fields in this order, and no others. */
function expectFields(objects: unknown, fields: readonly string[]): void {
  expect(objects).toBeInstanceOf(Array);
  for (const object of objects as Json[]) {
    const allowed = fields.filter((field) => !field.endsWith('?') || field.slice(0, -1) in object);
    expect(Object.keys(object)).toEqual(allowed.map((field) => field.replace('?', '')));
  }
}

const NPWR = {
  lanternsOfVael: 'NPWR90001_00',
  copperTides: 'NPWR90002_00',
  hollowOrchard: 'NPWR90005_00',
};
const groups = (npCommunicationId: string) =>
  `npCommunicationIds/${npCommunicationId}/trophyGroups`;

describe('the fields of each answer', () => {
  test('1: the titles of an account', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get('/trophy/v1/users/me/trophyTitles');
    expect(reply.headers['cache-control']).toBe('private');
    const answer = reply.json() as { trophyTitles: Json[] };
    expect(Object.keys(answer)).toEqual(['trophyTitles', 'totalItemCount']);
    expectFields(answer.trophyTitles, LISTED_TITLE);
    for (const title of answer.trophyTitles) {
      expect('trophyTitleDetail' in title).toBe(title.npServiceName === 'trophy');
      expect(Object.keys(title.definedTrophies as Json)).toEqual(COUNTS);
      expect(Object.keys(title.earnedTrophies as Json)).toEqual(COUNTS);
    }
  });

  test('2: the titles under title ids', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(
      '/trophy/v1/users/me/titles/trophyTitles?npTitleIds=CUSA90003_00,PPSA90006_00,PPSA90007_00,',
    );
    const answer = reply.json() as { titles: { npTitleId: string; trophyTitles: Json[] }[] };
    expect(Object.keys(answer)).toEqual(['titles']);
    expectFields(answer.titles, ['npTitleId', 'trophyTitles']);
    for (const { trophyTitles } of answer.titles) {
      expectFields(trophyTitles, SPECIFIC_TITLE);
      for (const title of trophyTitles) expectFields(title.rarestTrophies ?? [], RAREST_OF_TITLE);
    }
  });

  test('2: not earned ids only when they are asked for', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(
      '/trophy/v1/users/me/titles/trophyTitles?npTitleIds=PPSA90007_00&includeNotEarnedTrophyIds=true',
    );
    expect(reply.json()).toMatchObject({
      titles: [{ trophyTitles: [{ notEarnedTrophyIds: [0, 1, 2, 3, 4, 5] }] }],
    });
  });

  test('3: the definitions of a set', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups(NPWR.lanternsOfVael)}/all/trophies`);
    expect(reply.headers).toMatchObject({
      'cache-control': 'max-age=300',
      vary: 'Accept-Language',
    });
    const answer = reply.json() as { trophies: Json[] };
    expect(Object.keys(answer)).toEqual([
      'trophySetVersion',
      'hasTrophyGroups',
      'trophies',
      'totalItemCount',
    ]);
    expectFields(answer.trophies, DEFINED_TROPHY);
    expect(answer.trophies.map(({ trophyId }) => trophyId)).toEqual([...Array(24).keys()]);
    // A string, and hidden trophies come with name and text.
    expect(answer.trophies[5]).toMatchObject({ trophyProgressTargetValue: '40' });
    expect(answer.trophies[9]).toMatchObject({ trophyHidden: true, trophyName: 'Unlit' });
  });

  test('4: the earned state of a set', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/users/me/${groups(NPWR.lanternsOfVael)}/all/trophies`);
    expect(reply.headers['cache-control']).toBe('private');
    const answer = reply.json() as { trophies: Json[]; rarestTrophies: Json[] };
    expect(Object.keys(answer)).toEqual([
      'trophySetVersion',
      'hasTrophyGroups',
      'lastUpdatedDateTime',
      'trophies',
      'rarestTrophies',
      'totalItemCount',
    ]);
    expectFields(answer.trophies, EARNED_STATE);
    expectFields(answer.rarestTrophies, EARNED_STATE);
    expect(answer.trophies[6]).toMatchObject({
      earned: true,
      trophyRare: 0,
      trophyEarnedRate: '2.9',
    });
    expect(answer.trophies[7]).toMatchObject({ earned: false, progress: '87', progressRate: 72 });
  });

  test('4: some old trophies are earned without a date', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const path = `/trophy/v1/users/me/${groups(NPWR.copperTides)}/all/trophies`;
    const reply = await get(`${path}?npServiceName=trophy`);
    const { trophies } = reply.json() as { trophies: Json[] };
    const undated = trophies.filter((trophy) => trophy.earned && !('earnedDateTime' in trophy));
    expect(undated).toHaveLength(2);
  });

  test.for([
    ['PS4', NPWR.copperTides, 'trophy'],
    ['PS5', NPWR.hollowOrchard, 'trophy2'],
  ] as const)('5: the groups of a %s set', async ([, np, npServiceName], { simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups(np)}?npServiceName=${npServiceName}`);
    expect(reply.headers['cache-control']).toBe('max-age=300');
    const answer = reply.json() as { trophyGroups: Json[] };
    expectFields(
      [answer],
      [
        'npServiceName',
        'npCommunicationId',
        'trophySetVersion',
        'trophyTitleName',
        ...(npServiceName === 'trophy' ? ['trophyTitleDetail'] : []),
        'trophyTitleIconUrl',
        'trophyTitlePlatform',
        'definedTrophies',
        'trophyGroups',
      ],
    );
    expectFields(answer.trophyGroups, DEFINED_GROUP);
  });

  test('6: the group earnings of an account', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/users/me/${groups(NPWR.hollowOrchard)}`);
    const answer = reply.json() as { trophyGroups: Json[] };
    expect(Object.keys(answer)).toEqual([
      'trophySetVersion',
      'hiddenFlag',
      'progress',
      'earnedTrophies',
      'lastUpdatedDateTime',
      'trophyGroups',
    ]);
    expectFields(answer.trophyGroups, EARNED_GROUP);
  });

  test('7: the summary of an account', async ({ simulator }) => {
    const get = await apiAs(simulator, 'empty');
    // As recorded for a real account that has earned nothing.
    expect((await get('/trophy/v1/users/me/trophySummary')).json()).toEqual({
      accountId: '9000000000000000002',
      trophyLevel: 1,
      trophyPoint: 0,
      trophyLevelBasePoint: 0,
      trophyLevelNextPoint: 60,
      progress: 0,
      tier: 1,
      earnedTrophies: { bronze: 0, silver: 0, gold: 0, platinum: 0 },
    });
  });

  test('the played games', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const answer = (await get('/gamelist/v2/users/me/titles')).json() as { titles: Json[] };
    expect(Object.keys(answer)).toEqual([
      'titles',
      'nextOffset',
      'previousOffset',
      'totalItemCount',
    ]);
    expectFields(answer.titles, PLAYED_GAME);
    expectFields(
      answer.titles.map(({ concept }) => concept),
      CONCEPT,
    );
  });

  test('nothing played', async ({ simulator }) => {
    const get = await apiAs(simulator, 'empty');
    expect((await get('/trophy/v1/users/me/trophyTitles')).json()).toEqual({
      trophyTitles: [],
      totalItemCount: 0,
    });
    expect((await get('/gamelist/v2/users/me/titles')).json()).toEqual({
      titles: [],
      nextOffset: null,
      previousOffset: 0,
      totalItemCount: 0,
    });
  });

  test('a profile, private accounts included', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const path = '/userProfile/v1/internal/users/9000000000000000006/profiles';
    expect((await get(path)).json()).toMatchObject({
      onlineId: 'nobodys-biz',
      avatars: [{ size: 's', url: expect.stringMatching(/^https:/) }, {}, {}, {}],
      isMe: false,
    });
  });
});
