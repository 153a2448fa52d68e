import { describe, expect, test } from 'vitest';
import type { PlayedGame } from '../../../lib/cache/playedGames.ts';
import { matchPlayed } from '../../../lib/trophies/matching.ts';
import { NOON, playedRecord } from './records.ts';

const matched = (
  rows: readonly PlayedGame[],
  npTitleIds: readonly string[],
  conceptId: string | null = null,
) => {
  const { played, isCertain } = matchPlayed({ conceptId, npTitleIds }, rows);
  return [played.map(({ npTitleId }) => npTitleId), isCertain];
};

const european = playedRecord('CUSA90002_00', '10090002', ['CUSA90002_00', 'CUSA90012_00']);
const ps5 = playedRecord('PPSA90010_00', '10090010');
const ps4 = playedRecord('CUSA90010_00', '10090010', [], { lastPlayedAt: NOON + 1 });
const other = playedRecord('CUSA90003_00', '10090003', ['CUSA90003_00']);

describe('a game is found among the played ones', () => {
  test('by the title id of the version that was played', () => {
    expect(matched([european, other], ['CUSA90002_00'])).toEqual([['CUSA90002_00'], true]);
  });

  test('by the title id of another region, which its concept names', () => {
    expect(matched([european, other], ['CUSA90012_00'])).toEqual([['CUSA90002_00'], true]);
  });

  test('by its concept alone', () => {
    expect(matched([european, other], [], '10090002')).toEqual([['CUSA90002_00'], true]);
  });

  test.each([
    [['PPSA90010_00'], null],
    [['CUSA90010_00'], null],
    [[], '10090010'],
    [['CUSA90010_00', 'PPSA90010_00'], '10090010'],
  ])(
    'in both its generations, the last played first, by %j and concept %j',
    (npTitleIds, conceptId) => {
      const found = ['CUSA90010_00', 'PPSA90010_00'];
      expect(matched([ps5, ps4, other], npTitleIds, conceptId)).toEqual([found, true]);
    },
  );

  test('although its own id is missing among those of its concept (recorded 2025)', () => {
    const row = playedRecord('CUSA90002_00', '10090002', ['CUSA90012_00']);
    expect(matched([row], ['CUSA90002_00'])).toEqual([['CUSA90002_00'], true]);
    expect(matched([row], ['CUSA90012_00'])).toEqual([['CUSA90002_00'], true]);
  });

  test('and not, with certainty, when no row has to do with it', () => {
    expect(matched([other], ['CUSA90002_00'], '10090002')).toEqual([[], true]);
  });
});

describe('never another game', () => {
  const first = playedRecord('PPSA90020_00', '10090020', ['PPSA90029_00']);
  const second = playedRecord('PPSA90021_00', '10090021', ['PPSA90029_00']);

  test('where two concepts name one title id: it joins neither, and proves nothing', () => {
    expect(matched([first, second], ['PPSA90029_00'])).toEqual([[], false]);
  });

  test('unless that title was played itself: its own row is surer than what others say', () => {
    const own = playedRecord('PPSA90029_00', '10090022');
    expect(matched([first, second, own], ['PPSA90029_00'])).toEqual([['PPSA90029_00'], true]);
  });

  test('where the page names a concept that was played, and the title stands in another', () => {
    const [found] = matched([first, ps5], ['PPSA90029_00'], '10090010');
    expect(found).toEqual(['PPSA90010_00']);
  });

  test('where the page names a concept that was not played, and the title stands in another', () => {
    expect(matched([first], ['PPSA90029_00'], '10090099')).toEqual([[], false]);
  });

  test('where rows have no concept: nothing but their own ids joins them', () => {
    const rows = [playedRecord('PPSA90020_00', null), playedRecord('PPSA90021_00', null)];
    expect(matched(rows, ['PPSA90020_00'])).toEqual([['PPSA90020_00'], true]);
  });

  test('and never a media app, of which it is not said either that it was not played', () => {
    const app = playedRecord('PPSA90009_00', '10090009', [], { isGame: false });
    expect(matched([app], ['PPSA90009_00'])).toEqual([[], false]);
    expect(matched([app], [], '10090009')).toEqual([[], false]);
  });
});
