import { expect } from 'vitest';
import { apiAs } from './client.ts';
import { test } from './scene.ts';

interface Page {
  readonly totalItemCount: number;
  readonly nextOffset?: number | null;
  readonly previousOffset?: number;
}

test('trophy lists: nextOffset is absent on the last page, previousOffset on the first', async ({
  simulator,
}) => {
  const get = await apiAs(simulator, 'collector');
  const page = async (query: string) =>
    (await get(`/trophy/v1/users/me/trophyTitles?${query}`)).json() as Page & {
      trophyTitles: unknown[];
    };
  const first = await page('limit=200');
  expect(first).toMatchObject({ nextOffset: 200, totalItemCount: 300 });
  expect('previousOffset' in first).toBe(false);
  const last = await page('limit=200&offset=200');
  expect(last.trophyTitles).toHaveLength(100);
  expect(last.previousOffset).toBe(199);
  expect('nextOffset' in last).toBe(false);
  expect((await page('offset=0')).trophyTitles).toHaveLength(100);
});

test('played games: nextOffset is null on the last page', async ({ simulator }) => {
  const get = await apiAs(simulator, 'demo');
  const page = async (query: string) =>
    (await get(`/gamelist/v2/users/me/titles?${query}`)).json() as Page;
  expect(await page('limit=5')).toMatchObject({ nextOffset: 5, previousOffset: 0 });
  expect(await page('limit=5&offset=5')).toMatchObject({ nextOffset: null, previousOffset: 4 });
});

test('trophies of a set: a page when a limit is given, else all', async ({ simulator }) => {
  const get = await apiAs(simulator, 'demo');
  const trophies = async (query: string) =>
    (
      await get(`/trophy/v1/npCommunicationIds/NPWR90005_00/trophyGroups/all/trophies${query}`)
    ).json() as Page & { trophies: { trophyId: number }[] };
  expect((await trophies('')).trophies).toHaveLength(29);
  const page = await trophies('?limit=10&offset=20');
  expect(page.trophies.map(({ trophyId }) => trophyId)).toEqual([
    20, 21, 22, 23, 24, 25, 26, 27, 28,
  ]);
  expect('nextOffset' in page).toBe(false);
});

test('a legend pages through 10,000 titles, none twice', async ({ simulator }) => {
  const get = await apiAs(simulator, 'legend');
  const seen = new Set<string>();
  let requests = 0;
  let offset: number | null | undefined = 0;
  while (typeof offset === 'number') {
    const reply = await get(`/trophy/v1/users/me/trophyTitles?limit=800&offset=${offset}`);
    const page = reply.json() as Page & { trophyTitles: { npCommunicationId: string }[] };
    for (const { npCommunicationId } of page.trophyTitles) seen.add(npCommunicationId);
    requests++;
    offset = page.nextOffset;
  }
  expect(seen.size).toBe(10_000);
  expect(requests).toBe(13);
});
