import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, MOST_CHARACTERS } from '../../../lib/lookUp/cleanText.ts';
import { lookUpOfText } from '../../../lib/lookUp/text.ts';

describe('selected text', () => {
  test.each([
    ['  Ghost of\n\t Yōtei\u00a0 ', 'Ghost of Yōtei'],
    ['Man\u00adeater\u200b', 'Maneater'],
    ['\u202eDeathloop\u202c', 'Deathloop'],
    ['ペルソナ５　ザ・ロイヤル', 'ペルソナ５ ザ・ロイヤル'],
    ['<b>Nier</b>', '<b>Nier</b>'],
  ])('%j is looked up as %j', (selected, text) => {
    expect(lookUpOfText(selected)).toEqual({ kind: 'text', text });
  });

  test.each(['', '  \n', '\u200b\u00ad'])('%j is nothing to look up', (selected) => {
    expect(lookUpOfText(selected)).toEqual({ kind: 'nothing', why: 'not-chosen' });
  });

  test.each([
    ['PPSA27360_00', 'PPSA27360_00'],
    [' cusa00207 ', 'CUSA00207_00'],
    ['CUSA-00207', 'CUSA00207_00'],
    ['PPSA 27360', 'PPSA27360_00'],
    ['UP0006-PPSA27360_00-26STANDARDBUNDLE', 'PPSA27360_00'],
  ])('%j is looked up as the title id that it is', (selected, npTitleId) => {
    expect(lookUpOfText(selected)).toMatchObject({
      kind: 'game',
      game: { conceptId: null, npTitleIds: [npTitleId] },
    });
  });

  test.each([
    ['NPWR05066_00', 'NPWR05066_00'],
    ['npwr05066', 'NPWR05066_00'],
  ])('%j is looked up as the trophy set that it is', (selected, npCommunicationId) => {
    expect(lookUpOfText(selected)).toEqual({ kind: 'set', npCommunicationId });
  });

  test('an address of a game is looked up as a link to it', () => {
    expect(lookUpOfText('https://store.playstation.com/en-us/concept/10002075')).toMatchObject({
      kind: 'game',
      game: { conceptId: '10002075' },
    });
  });

  test.each(['PPSA2736', 'CUSA002071', 'XCUSA00207', 'NPXX00207_00'])(
    '%j is a name like any other',
    (selected) => {
      expect(lookUpOfText(selected)).toEqual({ kind: 'text', text: selected });
    },
  );
});

describe('cleaning text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\u200b', '\ud800', '🎮', '\u00a0', '\u202e'),
    }),
    fc.string({ unit: 'grapheme', minLength: 300, maxLength: 600 }),
  );

  test('leaves one well-formed line of at most 200 characters, without a blank too many', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect([...clean].length).toBeLessThanOrEqual(MOST_CHARACTERS);
        expect(clean).not.toMatch(/^\s|\s$|\s\s|[^\S ]|\p{Cc}/u);
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(fc.property(texts, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  test('takes a page full of text without reading all of it', () => {
    expect(cleanText('ab '.repeat(1_000_000))).toHaveLength(MOST_CHARACTERS);
  });
});
