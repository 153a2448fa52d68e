import { describe, expect, test } from 'vitest';
import { createNameIndex, searchAsTyped } from '../../../lib/names/index.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const found = (typed: string, ...names: string[]) =>
  searchAsTyped(createNameIndex(named(...names)), typed, 8).map(({ name }) => name);

describe('what is typed finds', () => {
  test.each([
    ['unch', 'Uncharted™ 4: A Thief’s End'],
    ['thief unch', 'Uncharted™ 4: A Thief’s End'],
    ['4 unch', 'Uncharted™ 4: A Thief’s End'],
    ['thiefs', 'Uncharted™ 4: A Thief’s End'],
    ['witcher 3', 'The Witcher III: Wild Hunt'],
    ['witcher iii', 'The Witcher 3: Wild Hunt'],
    ['ff x', 'FF 10'],
    ['spiderman', 'Marvel’s Spider-Man 2'],
    ['spider man', 'Marvel’s Spider-Man 2'],
    ['tekken7', 'TEKKEN™ 7'],
    ['diablo4', 'Diablo IV'],
    ['witcher3', 'The Witcher III: Wild Hunt'],
    ['god of war3', 'God of War III Remastered'],
    ['finalfantasy7', 'FINAL FANTASY VII'],
    ['skater 1+2', 'Tony Hawk’s™ Pro Skater™ 1 + 2'],
    ['skater 1 +', 'Tony Hawk’s™ Pro Skater™ 1 + 2'],
    ['hd 1.5+2.5', 'KINGDOM HEARTS HD 1.5 + 2.5 ReMIX'],
    ['hd 1.5 + 2.5', 'KINGDOM HEARTS HD 1.5+2.5 ReMIX'],
    ['ragnarok', 'God of War Ragnarök'],
    ['ragnarö', 'God of War Ragnarök'],
    ['saeulen', 'Die Säulen der Erde'],
    ['ﾍﾟﾙｿ', 'ペルソナ5'],
    ['ふぁんたじー', 'ファイナルファンタジー VII'],
    ['ペルソナ5', 'ペルソナ 5 ザ・ロイヤル'],
    ['悟空', '黑神话：悟空'],
    ['오브', '갓 오브 워'],
    ['ДИКАЯ', 'Ведьмак 3: Дикая Охота'],
  ])('%j: %j', (typed, name) => {
    expect(found(typed, 'Lanterns of Vael', name)).toEqual([name]);
  });

  test.each([
    ['', 'Uncharted'],
    [' \n', 'Uncharted'],
    ['!!', 'Uncharted'],
    ['unch 3', 'Uncharted 4'],
    ['uncharted vi', 'Uncharted 4'],
    ['nobody', 'Uncharted'],
  ])('%j: not %j', (typed, name) => {
    expect(found(typed, name)).toEqual([]);
  });
});

describe('what is found', () => {
  test('begins with whole words, then with what is typed, then has words that do, then holds it', () => {
    expect(
      found(
        'art',
        'Smart Farm',
        'State of the Art',
        'Artful Escape',
        'Heart',
        'Art of Rally',
        'Arty',
      ),
    ).toEqual(['Art of Rally', 'Artful Escape', 'Arty', 'State of the Art', 'Smart Farm', 'Heart']);
  });

  test.each([
    ['god of war', 'God of War Ragnarök', 'God of War'],
    ['Destiny', 'Destiny 2', 'Destiny'],
    ['destiny 2', 'Destiny 2: Lightfall', 'Destiny 2'],
    ['final fantasy 7', 'FINAL FANTASY VII REMAKE', 'FINAL FANTASY VII'],
    ['final fantasy vii', 'FINAL FANTASY VII REMAKE', 'Final Fantasy 7'],
    ['spiderman', 'Spiderman 2', 'Spider-Man'],
    ['saeulen', 'Säulen der Erde', 'Säulen'],
  ])('for %j is rather the game of that very name than %j', (typed, longer, exact) => {
    expect(found(typed, longer, exact)).toEqual([exact, longer]);
  });

  test('begins with what is typed also where its numerals are others', () => {
    expect(found('ff 7', 'Best of FF 7', 'FF VII Remake')).toEqual([
      'FF VII Remake',
      'Best of FF 7',
    ]);
  });

  test('keeps the order in which it was added, also of what is added later', () => {
    const index = createNameIndex(named('Vael 3', 'Vael 1'));
    index.add(named('Vael 2'));
    expect(searchAsTyped(index, 'vae', 8).map(({ name }) => name)).toEqual([
      'Vael 3',
      'Vael 1',
      'Vael 2',
    ]);
  });

  test('is the entry itself, and no more than was asked for, the best', () => {
    const entries = named('The Vael', 'Vael 1', 'Vael 2');
    const [first, ...others] = searchAsTyped(createNameIndex(entries), 'vael', 1);
    expect(first).toBe(entries[1]);
    expect(others).toEqual([]);
  });
});
