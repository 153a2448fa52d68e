import { describe, expect } from 'vitest';
import { ACCOUNTS } from '../index.ts';
import { apiAs, ask, type Reply } from './client.ts';
import { test } from './scene.ts';

const me = '/trophy/v1/users/me';
const hidden = `/trophy/v1/users/${ACCOUNTS.private.accountId}`;
const ps4 = 'npCommunicationIds/NPWR90002_00/trophyGroups';
const ps5 = 'npCommunicationIds/NPWR90001_00/trophyGroups';
const unplayed = 'npCommunicationIds/NPWR90006_00/trophyGroups';
const concept = '/catalog/v2/titles/PPSA90001_00/concepts';

const errorOf = (reply: Reply) =>
  (reply.json() as { error: { referenceId: string; code: number; message: string } }).error;

describe('what Sony refuses', () => {
  const titleIds = (count: number) => Array.from({ length: count }, () => 'PPSA90001_00').join(',');

  test.for([
    ['PS4 trophies without npServiceName', `/trophy/v1/${ps4}/all/trophies`, 404, 2240525],
    [
      'PS4 trophies asked for as PS5',
      `/trophy/v1/${ps4}/all/trophies?npServiceName=trophy2`,
      404,
      2240525,
    ],
    [
      'PS5 trophies asked for as PS4',
      `/trophy/v1/${ps5}/all/trophies?npServiceName=trophy`,
      404,
      2240525,
    ],
    ['PS4 earned state without npServiceName', `${me}/${ps4}/all/trophies`, 404, 2240525],
    ['PS4 groups without npServiceName', `/trophy/v1/${ps4}`, 404, 2240525],
    ['PS4 group earnings without npServiceName', `${me}/${ps4}`, 404, 2240525],
    ['earned state of a set never synced', `${me}/${unplayed}/all/trophies`, 404, 2240525],
    ['group earnings of a set never synced', `${me}/${unplayed}`, 404, 2240525],
    [
      'a set that does not exist',
      '/trophy/v1/npCommunicationIds/NPWR99999_00/trophyGroups',
      404,
      2240525,
    ],
    ['a group that does not exist', `/trophy/v1/${ps5}/007/trophies`, 404, 2240525],
    ['six title ids', `${me}/titles/trophyTitles?npTitleIds=${titleIds(6)}`, 400, 2240513],
    ['no title ids', `${me}/titles/trophyTitles?npTitleIds=`, 400, 2240513],
    ['801 titles', `${me}/trophyTitles?limit=801`, 400, 2240513],
    ['0 titles', `${me}/trophyTitles?limit=0`, 400, 2240513],
    ['titles from a negative offset', `${me}/trophyTitles?offset=-1`, 400, 2240513],
    ['201 played games', '/gamelist/v2/users/me/titles?limit=201', 400, 3239940],
    ['1001 friends', '/userProfile/v1/internal/users/me/friends?limit=1001', 400, 2240513],
    ['an account id that is none', '/trophy/v1/users/somebody/trophySummary', 400, 2240513],
    ['a profile by "me"', '/userProfile/v1/internal/users/me/profiles', 400, 2240513],
    ['a concept without a country', `${concept}?age=99&language=en-US`, 400, 2240513],
    ['titles of a private account', `${hidden}/trophyTitles`, 403, 2240526],
    [
      'specific titles of a private account',
      `${hidden}/titles/trophyTitles?npTitleIds=PPSA90001_00`,
      403,
      2240526,
    ],
    ['earned state of a private account', `${hidden}/${ps5}/all/trophies`, 403, 2240526],
    ['group earnings of a private account', `${hidden}/${ps5}`, 403, 2240526],
    ['the summary of a private account', `${hidden}/trophySummary`, 403, 2240526],
    [
      'friends of a private account',
      `/userProfile/v1/internal/users/${ACCOUNTS.private.accountId}/friends`,
      403,
      2281486,
    ],
    ['a call that does not exist', '/trophy/v1/users/me/compare', 404, 2240525],
  ] as const)('%s', async ([, path, status, code], { simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(path);
    expect(reply.status).toBe(status);
    expect(errorOf(reply)).toEqual({
      referenceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      code,
      message: expect.any(String),
    });
  });

  test('one unknown title id fails the whole pack, and is named', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(`${me}/titles/trophyTitles?npTitleIds=PPSA90001_00,PPSA90008_00`);
    expect(reply.status).toBe(404);
    expect(errorOf(reply).message).toBe("Resource not found (npTitleId='PPSA90008_00')");
  });

  test('the largest that is allowed passes', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    for (const path of [
      `${me}/titles/trophyTitles?npTitleIds=${titleIds(5)}`,
      `${me}/trophyTitles?limit=800`,
      '/gamelist/v2/users/me/titles?limit=200',
      '/userProfile/v1/internal/users/me/friends?limit=1000',
    ]) {
      expect((await get(path)).status, path).toBe(200);
    }
  });

  test('the owner of a private account reads it all the same', async ({ simulator }) => {
    const get = await apiAs(simulator, 'private');
    expect((await get(`${me}/trophyTitles`)).status).toBe(200);
  });
});

describe('tokens', () => {
  const summary = 'https://m.np.playstation.com/api/trophy/v1/users/me/trophySummary';

  test.for([
    ['none', {}],
    ['one never given', { authorization: 'Bearer made-up' }],
    ['a session cookie instead', { cookie: 'npsso=whatever' }],
  ] as const)('%s: 401', async ([, headers], { simulator }) => {
    const reply = await ask(simulator, summary, { headers });
    expect(reply.status).toBe(401);
    expect(errorOf(reply).code).toBe(2241025);
  });

  test('an access token serves 3599 seconds', async ({ simulator }) => {
    const get = await apiAs(simulator, 'demo');
    simulator.clock.advance(3_590_000);
    expect((await get(`${me}/trophySummary`)).status).toBe(200);
    simulator.clock.advance(9_001);
    expect((await get(`${me}/trophySummary`)).status).toBe(401);
  });
});

describe('foreign origins', () => {
  test('the auth host answers no preflight', async ({ simulator }) => {
    const reply = await ask(simulator, 'https://ca.account.sony.com/api/authz/v3/oauth/token', {
      method: 'OPTIONS',
      headers: { origin: 'https://store.playstation.com' },
    });
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).join()).not.toContain('access-control');
  });

  test('a page may read played games at most, and without its token', async ({ simulator }) => {
    const preflight = (path: string) =>
      ask(simulator, `https://m.np.playstation.com/api${path}`, { method: 'OPTIONS' });
    const played = await preflight('/gamelist/v2/users/me/titles');
    expect(played.headers['access-control-allow-origin']).toBe('*');
    expect(played.headers['access-control-allow-headers']).toBeUndefined();
    const trophies = await preflight('/trophy/v1/users/me/trophyTitles');
    expect(trophies.headers['access-control-allow-origin']).toBeUndefined();
  });
});
