import { expect } from 'vitest';
import { demo, startSimulator } from '../index.ts';
import { apiAs, ask } from './client.ts';
import { test } from './scene.ts';

test('each request is recorded, its secrets are not', async ({ simulator }) => {
  const get = await apiAs(simulator, 'demo');
  await get('/trophy/v1/users/me/trophyTitles?limit=5', { 'accept-language': 'de-DE' });
  const [authorize] = simulator.requests;
  expect(authorize).toMatchObject({
    host: 'ca.account.sony.com',
    status: 302,
    cookieNames: ['npsso'],
  });
  expect(simulator.trophyRequests()).toEqual([
    {
      at: expect.any(Number),
      method: 'GET',
      host: 'm.np.playstation.com',
      path: '/api/trophy/v1/users/me/trophyTitles',
      query: { limit: '5' },
      status: 200,
      accountId: demo.accountId,
      acceptLanguage: 'de-DE',
      cookieNames: [],
    },
  ]);
  const written = JSON.stringify(simulator.requests);
  const tokens = simulator.issuedTokens();
  expect(tokens).toHaveLength(2);
  for (const secret of [demo.npsso, ...tokens]) expect(written).not.toContain(secret);
});

test('a host that is not played answers 404, and the log says so', async () => {
  const lines: string[] = [];
  const simulator = await startSimulator({ log: (line) => lines.push(line) });
  const reply = await ask(simulator, 'https://example.org/some/page');
  await simulator.close();
  expect(reply.status).toBe(404);
  expect(lines).toEqual(['GET example.org/some/page → not a host that is played']);
});

test('a taken port is an error', async ({ simulator }) => {
  await expect(startSimulator({ port: simulator.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('pictures are PNGs, the same for the same address, and 404 for what does not exist', async ({
  simulator,
}) => {
  const get = await apiAs(simulator, 'demo');
  const reply = await get('/trophy/v1/npCommunicationIds/NPWR90001_00/trophyGroups/all/trophies');
  const { trophies } = reply.json() as {
    trophies: { trophyIconUrl: string; trophyRewardImageUrl?: string }[];
  };
  const urls = trophies.flatMap((trophy) => [
    trophy.trophyIconUrl,
    ...(trophy.trophyRewardImageUrl ? [trophy.trophyRewardImageUrl] : []),
  ]);
  expect(urls).toHaveLength(26);
  expect(new Set(urls).size).toBe(26);
  const [first = '', second = ''] = urls;
  const picture = await ask(simulator, first);
  expect(picture.headers['content-type']).toBe('image/png');
  expect(picture.text).toContain('PNG');
  expect((await ask(simulator, first)).text).toBe(picture.text);
  expect((await ask(simulator, second)).text).not.toBe(picture.text);
  for (const url of urls) expect((await ask(simulator, url)).status, url).toBe(200);
  expect((await ask(simulator, first.replace(/\w+\.png/, '0.png'))).status).toBe(404);
});
