import { describe, expect, test } from 'vitest';
import * as psn from '../../../lib/psn/index.ts';
import type { Result } from '../../../lib/result.ts';
import { answeringJson } from './fixtures/answering.ts';
import * as answers from './fixtures/answers.ts';
import { CALLS } from './fixtures/calls.ts';

/** Top-level fields of the fixtures that an answer may lack, or that no schema knows. */
const OPTIONAL_OR_UNKNOWN = new Set([
  'lastUpdatedDateTime',
  'nextOffset',
  'previousOffset',
  'mood',
  'aboutMe',
]);

const read = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const clone = <Value>(value: Value): Value => structuredClone(value);

describe('what people read is tidied', () => {
  test('a title name loses the spaces and newlines around it', async () => {
    const { access } = answeringJson(answers.userTitles);
    const { trophyTitles } = read(await psn.getUserTitles(access, 'me'));
    expect(trophyTitles[0]?.trophyTitleName).toBe('Lanterns of Vael');
  });

  test('so do group and trophy names', async () => {
    const groups = await psn.getTitleTrophyGroups(
      answeringJson(answers.titleTrophyGroups).access,
      'NPWR90005_00',
      { npServiceName: 'trophy2' },
    );
    expect(read(groups).trophyGroups[1]?.trophyGroupName).toBe('The Winter Graft');
    const trophies = await psn.getTitleTrophies(
      answeringJson(answers.titleTrophies).access,
      'NPWR90001_00',
      { npServiceName: 'trophy2' },
    );
    expect(read(trophies).trophies[0]?.trophyName).toBe('Keeper of Vael');
  });

  test('platforms come one by one, and a new one is no failure', async () => {
    const answer = clone(answers.userTitles);
    Object.assign(answer.trophyTitles[1] ?? {}, { trophyTitlePlatform: 'PS7, PSVITA' });
    const { access } = answeringJson(answer);
    const { trophyTitles } = read(await psn.getUserTitles(access, 'me'));
    expect(trophyTitles.map((title) => title.trophyTitlePlatform)).toEqual([
      ['PS5', 'PSPC'],
      ['PS7', 'PSVITA'],
    ]);
  });
});

describe('numbers', () => {
  const earned = async (answer: unknown) =>
    psn.getUserTrophiesEarnedForTitle(answeringJson(answer).access, 'me', 'NPWR90001_00', {
      npServiceName: 'trophy2',
    });

  test('that Sony writes as strings become numbers', async () => {
    expect(read(await earned(answers.trophiesEarned)).trophies).toMatchObject([
      { trophyEarnedRate: 1.4, trophyRare: psn.TrophyRarity.UltraRare },
      {
        trophyEarnedRate: 61,
        trophyRare: psn.TrophyRarity.Common,
        progress: 125,
        progressRate: 50,
      },
    ]);
    const { access } = answeringJson(answers.titleTrophies);
    const definitions = await psn.getTitleTrophies(access, 'NPWR90001_00', {
      npServiceName: 'trophy2',
    });
    expect(read(definitions).trophies[1]?.trophyProgressTargetValue).toBe(250);
  });

  test('that Sony might write as numbers are taken as well', async () => {
    const answer = clone(answers.trophiesEarned);
    Object.assign(answer.trophies[0] ?? {}, { trophyEarnedRate: 1.4 });
    expect(read(await earned(answer)).trophies[0]?.trophyEarnedRate).toBe(1.4);
  });

  test.each([
    ['trophyEarnedRate', 'rare'],
    ['trophyEarnedRate', ''],
    ['trophyRare', 4],
    ['trophyType', 'diamond'],
    ['earnedDateTime', 'yesterday'],
  ])('a %s of %j is named, not guessed', async (field, value) => {
    const answer = clone(answers.trophiesEarned);
    Object.assign(answer.trophies[1] ?? {}, { [field]: value });
    expect(await earned(answer)).toEqual({
      ok: false,
      failure: {
        kind: 'malformed',
        endpoint: 'getUserTrophiesEarnedForTitle',
        status: 200,
        field: `trophies.1.${field}`,
      },
    });
  });
});

describe('fields that may be missing', () => {
  test('are left out of the data', async () => {
    const { access } = answeringJson(answers.trophiesEarned);
    const options = { npServiceName: 'trophy2' } as const;
    const { trophies } = read(
      await psn.getUserTrophiesEarnedForTitle(access, 'me', 'NPWR90001_00', options),
    );
    expect(trophies[0]?.earnedDateTime).toBeUndefined();
    expect(trophies[0]?.progress).toBeUndefined();
  });

  test('a nextOffset of null is as good as none', async () => {
    const { access } = answeringJson(answers.playedGames);
    const games = read(await psn.getUserPlayedGames(access, 'me'));
    expect(games.nextOffset).toBeUndefined();
    expect(games.titles.map((game) => game.concept?.id)).toEqual([10_090_002, undefined]);
  });

  test('a set without a rarest trophy has an empty list of them', async () => {
    const answer = clone(answers.specificTitles);
    Object.assign(answer.titles[1]?.trophyTitles[0] ?? {}, { rarestTrophies: undefined });
    const { access } = answeringJson(answer);
    const { titles } = read(
      await psn.getUserTrophiesForSpecificTitle(access, 'me', ['PPSA90001_00']),
    );
    expect(titles[1]?.trophyTitles[0]?.rarestTrophies).toEqual([]);
  });
});

describe('a required field that is missing fails by its name', () => {
  const required = CALLS.flatMap(({ name, ask, answer }) =>
    Object.keys(answer)
      .filter((field) => !OPTIONAL_OR_UNKNOWN.has(field))
      .map((field) => ({ name, ask, answer, field })),
  );
  test.each(required)('$name without $field', async ({ name, ask, answer, field }) => {
    const { [field]: _, ...rest } = answer as Record<string, unknown>;
    expect(await ask(answeringJson(rest).access)).toEqual({
      ok: false,
      failure: { kind: 'malformed', endpoint: name, status: 200, field },
    });
  });
});

describe("another set's payload is refused", () => {
  const options = { npServiceName: 'trophy2' } as const;

  test('by the icons of its trophies', async () => {
    const { access } = answeringJson(answers.titleTrophies);
    expect(await psn.getTitleTrophies(access, 'NPWR90002_00', options)).toMatchObject({
      failure: { kind: 'malformed', field: 'trophies.0.trophyIconUrl' },
    });
  });

  test('by the id and the icons of its groups', async () => {
    const { access } = answeringJson(answers.titleTrophyGroups);
    expect(await psn.getTitleTrophyGroups(access, 'NPWR90001_00', options)).toMatchObject({
      failure: { kind: 'malformed', field: 'npCommunicationId' },
    });
    const mixed = { ...answers.titleTrophyGroups, npCommunicationId: 'NPWR90001_00' };
    expect(
      await psn.getTitleTrophyGroups(answeringJson(mixed).access, 'NPWR90001_00', options),
    ).toMatchObject({ failure: { kind: 'malformed', field: 'trophyTitleIconUrl' } });
  });

  test('but an icon that names no set passes', async () => {
    const answer = clone(answers.titleTrophies);
    for (const trophy of answer.trophies) trophy.trophyIconUrl = 'https://image.example/1.png';
    const { access } = answeringJson(answer);
    expect(await psn.getTitleTrophies(access, 'NPWR90002_00', options)).toMatchObject({ ok: true });
  });
});
