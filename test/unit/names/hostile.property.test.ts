import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameIndex, foldName, matchNames, searchAsTyped } from '../../../lib/names/index.ts';
import { strengthOf } from '../../../lib/names/matchNames.ts';
import { readName } from '../../../lib/names/reading.ts';

const noPause = async () => {};

/** Any string at all, with lone surrogates, control characters and marks that stand alone. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);
const WORDS = [
  ...[
    'Crash',
    'Über',
    'Pokémon',
    'Straße',
    'Ragnarök',
    'The',
    'of',
    'II',
    'III',
    'IX',
    'X',
    'V',
    'I',
  ],
  ...[
    '2',
    '4',
    '07',
    '2.5',
    '40,000',
    '2K24',
    'ペルソナ',
    'ｶﾞﾝﾀﾞﾑ',
    '龍が如く',
    '黑神话',
    '갓',
    '오브',
    'Мор',
  ],
  ...[
    'Ёлка',
    'Ξενος',
    'S.T.A.R.',
    'Edition',
    'Deluxe',
    'PS5',
    '版',
    'でらっくす',
    '&',
    '+',
    '×',
    '-',
    ':',
    ' – ',
  ],
  ...["Assassin's", 'D’Arc', '™', 'שלום', 'مرحبا', 'ไทย', '(PS5)', '\u202e', '\n'],
];
const nameLike = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .chain((words) => fc.constantFrom(' ', '').map((between) => words.join(between)));
const name = fc.oneof(nameLike, anyString);

const isSame = (one: string, other: string): boolean =>
  strengthOf(readName(one), readName(other)) === 'same';

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
];
const numbered = fc.record({
  series: fc.constantFrom(
    'Final Fantasy',
    'Grand Theft Auto',
    'ペルソナ',
    'Ведьмак',
    '파이널 판타지',
  ),
  number: fc.integer({ min: 1, max: ROMAN.length }),
  rest: fc.constantFrom('', ': Wild Hunt', ' HD Remaster', ' 〜過ぎ去りし時〜'),
});

const GAMES = [
  ...['Hollow Orchard', 'Bloodborne', 'Uncharted 4: A Thief’s End', 'Fall Guys', 'Go to my Moon'],
  ...[
    'Die Säulen der Erde',
    'Resident Evil VII biohazard',
    'モンスターハンターワールド',
    '바이오하자드 빌리지',
  ],
];
/** A known name, and the same with some letters left out, doubled or swapped. */
const mistyped = fc
  .tuple(fc.constantFrom(...GAMES), fc.array(fc.tuple(fc.nat(30), fc.nat(2)), { maxLength: 2 }))
  .map(([game, slips]) => {
    const written = slips.reduce((text, [at, slip]) => {
      const [before, first, second] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1)];
      const made = [second, first + first + second, second + first][slip];
      return `${before}${made}${text.slice(at + 2)}`;
    }, game);
    return [written, game] as const;
  });

describe('any string', () => {
  test('is folded without failing, and folding again changes nothing', () => {
    fc.assert(
      fc.property(name, (text) => {
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
      }),
      { numRuns: 3000 },
    );
  });

  test('is matched and searched without failing', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (one, other) => {
        const index = createNameIndex([{ name: one }, { name: other }]);
        await matchNames(one, index, noPause);
        searchAsTyped(index, other, 8);
      }),
    );
  });

  test('is the same as itself, unless it is blank', () => {
    fc.assert(
      fc.property(name, (text) => {
        fc.pre(foldName(text) !== '');
        expect(isSame(text, text)).toBe(true);
      }),
    );
  });

  test('is to another what the other is to it, but that only one can contain the other', () => {
    fc.assert(
      fc.property(nameLike, nameLike, (one, other) => {
        const there = strengthOf(readName(one), readName(other));
        const back = strengthOf(readName(other), readName(one));
        if (there === 'contains' || back === 'contains') return;
        expect(back).toBe(there);
      }),
      { numRuns: 1000 },
    );
  });
});

test('nothing that matches is passed over for speed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.tuple(nameLike, nameLike), mistyped), async ([one, other]) => {
      const strength = strengthOf(readName(one), readName(other));
      const [candidate] = await matchNames(one, createNameIndex([{ name: other }]), noPause);
      expect(candidate?.strength).toBe(strength);
    }),
    { numRuns: 3000 },
  );
});

describe('a name is the same as itself', () => {
  const rewritten = (what: string, rewrite: (name: string) => string) =>
    test(what, () => {
      fc.assert(
        fc.property(nameLike, (text) => {
          fc.pre(foldName(text) !== '');
          expect(isSame(rewrite(text), text)).toBe(true);
        }),
        { numRuns: 500 },
      );
    });

  rewritten('in capitals', (text) => text.toUpperCase());
  rewritten('in small letters', (text) => text.toLowerCase());
  rewritten('composed', (text) => text.normalize('NFC'));
  rewritten('decomposed', (text) => text.normalize('NFD'));
  rewritten('with Sony’s marks and blanks', (text) => ` ${text}™ \n`);
  rewritten('in wide letters', (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  );
  rewritten('without Latin, Greek and Cyrillic accents', (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
  );

  test('with its number in either kind of numerals', () => {
    fc.assert(
      fc.property(numbered, ({ series, number, rest }) => {
        expect(isSame(`${series} ${ROMAN[number - 1]}${rest}`, `${series} ${number}${rest}`)).toBe(
          true,
        );
      }),
    );
  });
});

test('a game with another number is never a candidate', async () => {
  await fc.assert(
    fc.asyncProperty(numbered, numbered, fc.boolean(), async (one, { number, rest }, inRoman) => {
      fc.pre(one.number !== number);
      const other = `${one.series} ${inRoman ? ROMAN[number - 1] : number}${rest}`;
      const index = createNameIndex([{ name: other }]);
      const name = `${one.series} ${one.number}${one.rest}`;
      expect(await matchNames(name, index, noPause)).toEqual([]);
    }),
  );
});
