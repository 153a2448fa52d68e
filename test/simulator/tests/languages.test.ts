import { expect } from 'vitest';
import { acceptedLanguage } from '../languages.ts';
import { apiAs } from './client.ts';
import { test } from './scene.ts';

const TROPHIES = '/trophy/v1/npCommunicationIds/NPWR90001_00/trophyGroups/all/trophies?limit=9';

test.for([
  ['en-US', 'Keeper of Every Flame'],
  ['de-DE', 'Hüter jeder Flamme'],
  ['ja-JP', 'すべての灯の守り手'],
  ['ar-AE', 'حارس كل لهب'],
  ['zh-Hans', '万火守护者'],
  ['zh-Hans-HK', '万火守护者'],
  ['fi-FI', 'Keeper of Every Flame'],
  ['fi-FI,ja;q=0.5,de;q=0.8', 'Hüter jeder Flamme'],
] as const)(
  '%s gives names in its language, or English',
  async ([language, name], { simulator }) => {
    const get = await apiAs(simulator, 'demo');
    const reply = await get(TROPHIES, { 'accept-language': language });
    expect(reply.json()).toMatchObject({ trophies: [{ trophyName: name }, ...Array(8).fill({})] });
  },
);

test('what was never translated stands in English among the rest', async ({ simulator }) => {
  const get = await apiAs(simulator, 'demo');
  const reply = await get(TROPHIES, { 'accept-language': 'de-DE' });
  const { trophies } = reply.json() as { trophies: { trophyName: string }[] };
  expect(trophies[1]?.trophyName).toBe('Gläserner Hafen');
  expect(trophies[8]?.trophyName).toBe('A Debt Paid in Amber');
});

test('no header means English', () => {
  expect(acceptedLanguage(undefined)).toBe('en');
});
