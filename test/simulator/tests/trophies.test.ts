import { describe, expect } from 'vitest';
import { addresses, demo } from '../index.ts';
import { apiAs, type Reply } from './client.ts';
import { open } from './openedPage.ts';
import { test } from './scene.ts';

interface Defined {
  readonly trophyId: number;
  readonly trophyGroupId: string;
  readonly trophyName: string;
  readonly trophyDetail: string;
  readonly trophyHidden: boolean;
  readonly trophyIconUrl: string;
  readonly trophyRewardName?: string;
  readonly trophyRewardImageUrl?: string;
  readonly trophyProgressTargetValue?: string;
}

const { games } = demo;
const groups = (npCommunicationId: string) =>
  `npCommunicationIds/${npCommunicationId}/trophyGroups`;
const trophiesOf = (reply: Reply) => (reply.json() as { trophies: Defined[] }).trophies;

describe('the demo account has what a list of trophies can be made of', () => {
  const all = Object.values(games).flatMap(({ sets }) => sets.flatMap(({ trophies }) => trophies));

  test.for([
    ['hidden and earned', all.filter((one) => one.isHidden && one.isEarned)],
    ['hidden and missing', all.filter((one) => one.isHidden && !one.isEarned)],
    ['rewarded and earned', all.filter((one) => one.reward && one.isEarned)],
    ['rewarded and missing', all.filter((one) => one.reward && !one.isEarned)],
    ['on the way', all.filter((one) => one.progress === '73/300')],
    ['earned without a date', all.filter((one) => one.isEarned && one.earnedAt === null)],
    ['of no words', all.filter((one) => one.detail === '')],
  ] as const)('trophies %s', ([, found]) => {
    expect(found.length).toBeGreaterThan(0);
  });

  test('a base game that is complete, with add-ons that are not', () => {
    const [set] = games.hollowOrchard.sets;
    expect(set?.groups.map(({ progress }) => progress)).toEqual([100, 30, 9]);
  });

  test('what is counted has not been reached', () => {
    const counted = all.flatMap(({ progress }) => progress ?? []);
    const reached = counted.filter((text) => {
      const [value = 0, target = 0] = text.split('/').map(Number);
      return value >= target;
    });
    expect(reached).toEqual([]);
  });

  test('its reward has a picture', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups('NPWR90001_00')}/all/trophies`);
    const rewarded = trophiesOf(reply).filter(({ trophyRewardName }) => trophyRewardName);
    expect(rewarded.map(({ trophyRewardImageUrl }) => trophyRewardImageUrl)).toEqual([
      expect.stringMatching(/^https:\/\/psnobj\.prod\.dl\.playstation\.net\//),
      expect.stringMatching(/^https:\/\/psnobj\.prod\.dl\.playstation\.net\//),
    ]);
  });
});

test.for([
  ['en-US', 'The Grafted Queen', 'Winter Windfall '],
  ['de-DE', 'Die gepfropfte Königin', 'Winterfallobst'],
  ['ja-JP', '接がれた女王', 'Winter Windfall '],
] as const)(
  'add-ons are named in %s, or in English',
  async ([language, ...names], { simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups('NPWR90005_00')}`, {
      'accept-language': language,
    });
    const { trophyGroups } = reply.json() as { trophyGroups: { trophyGroupName: string }[] };
    expect(trophyGroups.slice(1).map(({ trophyGroupName }) => trophyGroupName)).toEqual(names);
  },
);

describe('Grand Atlas', () => {
  test('has 500 trophies of every kind in five groups, partly earned', () => {
    const [set] = games.grandAtlas.sets;
    const trophies = set?.trophies ?? [];
    expect(trophies).toHaveLength(500);
    expect(new Set(trophies.map(({ name }) => name)).size).toBe(500);
    expect(set?.defined).toEqual({ bronze: 412, silver: 66, gold: 21, platinum: 1 });
    expect(set?.groups.map(({ progress }) => progress)).toEqual([13, 100, 4, 1, 0]);
    expect(trophies.filter(({ isHidden }) => isHidden).length).toBeGreaterThan(50);
    expect(trophies.filter(({ progress }) => progress).length).toBeGreaterThan(5);
    expect(trophies.filter(({ reward }) => reward).length).toBeGreaterThan(15);
  });

  test('comes whole in one answer', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups('NPWR90015_00')}/all/trophies`);
    expect(trophiesOf(reply)).toHaveLength(500);
  });
});

describe('Hostile Names', () => {
  const [set] = games.hostileNames.sets;

  test('are served as they are written, half characters and controls included', async ({
    simulator,
  }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups('NPWR90014_00')}/all/trophies`);
    const served = trophiesOf(reply).map(({ trophyName, trophyDetail }) => [
      trophyName.trim(),
      trophyDetail,
    ]);
    expect(served).toEqual(set?.trophies.map(({ name, detail }) => [name, detail]));
    const text = served.flat().join('\n');
    expect(text.isWellFormed()).toBe(false);
    for (const part of ['\u0000', '\u202e', '\u2067', '\u200b', demo.hostile.mark, '</script>']) {
      expect(text).toContain(part);
    }
  });

  test('name pictures on hosts that are not Sony’s, and by schemes that are no pictures’', async ({
    simulator,
  }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`/trophy/v1/${groups('NPWR90014_00')}/all/trophies`);
    const urls = trophiesOf(reply).map(({ trophyIconUrl }) => trophyIconUrl);
    expect(urls.filter((url) => url.includes(demo.hostile.host)).length).toBeGreaterThan(3);
    expect(urls.map((url) => url.split(':')[0])).toEqual(
      expect.arrayContaining(['javascript', 'data', 'http', 'not an address', '']),
    );
  });

  test('stand on their page as text', async ({ simulator }) => {
    const page = await open(simulator, addresses.product(games.hostileNames.productId));
    expect(page.document.querySelector('h1')?.textContent).toContain('<img src=x onerror=');
    expect(page.document.querySelector('main img[onerror]')).toBeNull();
  });

  test('stand in no list', async ({ simulator }) => {
    for (const url of [addresses.category({ tiles: 24 }), addresses.psPlus()]) {
      const page = await open(simulator, url);
      expect(page.document.body.textContent).not.toContain('Hostile');
    }
  });
});
