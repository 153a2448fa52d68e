import { describe, expect, test } from 'vitest';
import { placeholdersOf, readLocaleFiles } from './localeFiles.ts';
import { faultsOfStyle } from './style.ts';

/** The languages that there must be words in. */
const PROMISED = ['en', 'de', 'fr', 'es', 'pt_BR', 'it', 'ja', 'ko', 'zh_CN', 'zh_TW'];

const files = await readLocaleFiles();
const english = files.find(({ name }) => name === 'en')?.messages ?? new Map();

test('there are words in every language that is promised', () => {
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(PROMISED));
  expect(english.size).toBeGreaterThan(100);
});

describe.each(files)('$name', ({ name, messages }) => {
  const tag = name.replace('_', '-');
  const texts = [...messages].flatMap(([key, forms]) =>
    Object.entries(forms).map(([form, text]) => ({ key, form, text })),
  );

  test('has each key, and no other', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('is called by its name, and says in which direction it is written', () => {
    expect(messages.get('language.tag')).toEqual({ n: tag });
    const direction = /^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : 'ltr';
    expect(messages.get('language.direction')).toEqual({ n: direction });
  });

  test('has a text for each count that its grammar tells from others', () => {
    const grammar = new Intl.PluralRules(tag);
    const told = [0, 1].filter((count) => grammar.select(count) !== grammar.select(2)).map(String);
    const faults = [...messages].flatMap(([key, forms]) => {
      const isCounted = '1' in (english.get(key) ?? {});
      const missing = isCounted ? told.filter((count) => !(count in forms)) : [];
      const odd = Object.keys(forms).filter(
        (form) => form !== 'n' && !(isCounted && /^[01]$/.test(form)),
      );
      return [
        ...(forms.n === undefined ? [`${key} has no n`] : []),
        ...missing.map((count) => `${key} has no ${count}`),
        ...odd.map((form) => `${key} has ${form}`),
        // What is there for 0 alone would be read for 1.
        ...('0' in forms && !('1' in forms) ? [`${key} has 0 without 1`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('takes in the same figures and names', () => {
    const faults = texts.flatMap(({ key, form, text }) => {
      const original = english.get(key);
      const wanted = placeholdersOf(original?.[form === '0' ? '1' : form] ?? original?.n ?? '');
      const taken = placeholdersOf(text);
      return taken === wanted ? [] : [`${key} (${form}): “${taken}” and not “${wanted}”`];
    });
    expect(faults).toEqual([]);
  });

  test('leaves nothing empty, and parts no text in two', () => {
    // The bar is what the forms of a counted text are joined with.
    const faults = texts.filter(
      ({ text }) => text === '' || text.trim() !== text || / \| /.test(text),
    );
    expect(faults).toEqual([]);
  });

  test('has something between the parts of a list', () => {
    expect(messages.get('listed')?.n).toMatch(/^\$1\p{P} ?\$2$/u);
  });

  test('has words as short as the browsers’ stores demand', () => {
    expect(messages.get('extension.name')?.n?.length).toBeLessThanOrEqual(45);
    expect(messages.get('extension.description')?.n?.length).toBeLessThanOrEqual(132);
  });

  test('is set as its language is set', () => {
    const faults = texts.flatMap(({ key, text }) =>
      faultsOfStyle(name, text).map((fault) => `${key}: ${fault}: ${text}`),
    );
    expect(faults).toEqual([]);
  });
});
