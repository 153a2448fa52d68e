import { describe, expect, test } from 'vitest';
import { foldName } from '../../../lib/names/index.ts';

describe('the canonical form of a name', () => {
  test.each([
    ['Crash Bandicoot™ 4: It’s About Time\n', 'crash bandicoot 4 its about time'],
    ['  UNCHARTED® (TM)  3 ', 'uncharted 3'],
    ['Pokémon Ёлка Ξένος', 'pokemon елка ξενοσ'],
    ['Straße ẞ STRASSE', 'strasse ss strasse'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Ratchet & Clank', 'ratchet and clank'],
    ['N++', 'n plus plus'],
    ['S.T.A.L.K.E.R. 2', 'stalker 2'],
    ['Warhammer 40,000', 'warhammer 40000'],
    ["Tony Hawk's™ Pro Skater™ 1 + 2", 'tony hawks pro skater 1 and 2'],
    ['KINGDOM HEARTS HD 1.5+2.5', 'kingdom hearts hd 1.5 and 2.5'],
    ['FINAL FANTASYⅦ', 'final fantasy 7'],
    ['FINAL FANTASY®XIII-2', 'final fantasy 13 2'],
    ['TEKKEN™７', 'tekken 7'],
    ['KILLZONE(TM)3', 'killzone 3'],
    ['PlayStation®VR', 'playstationvr'],
    ['ＦＩＮＡＬ　ＦＡＮＴＡＳＹ', 'final fantasy'],
    ['ｶﾞﾝﾀﾞﾑ', 'がんだむ'],
    ['ペルソナ5', 'ぺるそな 5'],
    ['갓 오브 워', '갓 오브 워'],
    ['黑神话：悟空', '黑神话 悟空'],
    ['★!!!', '★!!!'],
    [' \n\u200b', ''],
  ])('of %j is %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('keeps the dakuten, which tell words apart', () => {
    expect(foldName('ハ')).not.toBe(foldName('バ'));
    expect(foldName('ハ')).not.toBe(foldName('パ'));
  });
});

describe('roman numerals', () => {
  test.each([
    ['Ys II', 'ys 2'],
    ['Final Fantasy XIV', 'final fantasy 14'],
    ['Game XXX', 'game 30'],
    ['Grand Theft Auto V Premium', 'grand theft auto 5 premium'],
    ['Final Fantasy X-2', 'final fantasy 10 2'],
    // No numbers: what comes first, the X of a series, what is no numeral.
    ['X-Morph', 'x morph'],
    ['V Rising', 'v rising'],
    ['I Am Alive', 'i am alive'],
    ['Mega Man X', 'mega man x'],
    ['Mega Man X III', 'mega man x 3'],
    ['Mix IIII VX', 'mix iiii vx'],
  ])('%j is read as %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
