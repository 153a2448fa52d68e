import { expect, test } from 'vitest';
import type { PlayedGame } from '../../../lib/psn/index.ts';
import { playedGameRecord } from '../../../lib/trophies/records.ts';
import { ACCOUNT, NOON } from './records.ts';

const asked = { accountId: ACCOUNT, at: NOON, run: 1 };
const row = (changes: Partial<PlayedGame>): PlayedGame => ({
  titleId: 'CUSA90002_00',
  name: 'Copper Tides',
  category: 'ps4_game',
  firstPlayedDateTime: '2025-01-01T00:00:00Z',
  lastPlayedDateTime: '2026-03-01T12:00:00Z',
  playDuration: 'PT1H',
  playCount: 1,
  ...changes,
});
const idsOf = (changes: Partial<PlayedGame>) =>
  playedGameRecord(row(changes), asked).keys.map((key) => key.replace(`${ACCOUNT} `, ''));

test('a played game is found by its own id, its concept and the titles of that, each once', () => {
  const concept = { id: 10090002, titleIds: ['CUSA90002_00', 'CUSA90012_00'] };
  expect(idsOf({ concept })).toEqual(['CUSA90002_00', 'CUSA90012_00', '10090002']);
});

test.each([
  ['no concept', undefined],
  ['a concept without a true id', { id: 0, titleIds: ['CUSA90012_00'] }],
  ['a concept of a negative id', { id: -1, titleIds: ['CUSA90012_00'] }],
])('with %s it is found by its own id alone', (_, concept) => {
  expect(idsOf({ concept })).toEqual(['CUSA90002_00']);
});

test('what has not the form of a title id joins nothing', () => {
  const concept = { id: 10090002, titleIds: ['', '10090003', 'NPWR90002_00', 'CUSA9'] };
  expect(idsOf({ concept })).toEqual(['CUSA90002_00', '10090002']);
});

test.each([
  ['a PS4 game', {}, true],
  ['a PS5 media app', { category: 'ps5_native_media_app' }, false],
  ['a row without a title id that could be asked about', { titleId: 'UNKNOWN' }, false],
])('%s: is it a game? %#', (_, changes, isGame) => {
  expect(playedGameRecord(row(changes), asked).isGame).toBe(isGame);
});
