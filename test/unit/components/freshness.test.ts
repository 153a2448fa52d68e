import { describe, expect, it } from 'vitest';
import { freshness } from '../../../components/freshness.ts';
import { ENGLISH } from './english.ts';
import { MINUTE, NOW } from './samples.ts';

const told = (age: number, trouble: Parameters<typeof freshness>[0]['trouble'] = null) =>
  freshness({ fetchedAt: NOW - age, trouble }, ENGLISH, NOW);

describe('how fresh figures are', () => {
  it.each([
    [-MINUTE, 'Updated just now'],
    [0, 'Updated just now'],
    [MINUTE - 1, 'Updated just now'],
    [MINUTE, 'Updated 1 minute ago'],
    [120 * MINUTE, 'Updated 2 hours ago'],
  ])('after %i ms: %s', (age, sentence) => {
    expect(told(age)).toBe(sentence);
  });

  it('has no blank between its sentences where the language has none', () => {
    const saved = (locale: string) =>
      freshness(
        { fetchedAt: NOW, trouble: { kind: 'offline' } },
        { ...ENGLISH, locale, words: ((key: string) => `${key}。`) as typeof ENGLISH.words },
        NOW,
      );
    for (const locale of ['ja', 'ja-JP', 'zh-CN', 'zh-TW'])
      expect(saved(locale)).toBe('trouble.offline。card.savedJustNow。');
    expect(saved('ko')).toBe('trouble.offline。 card.savedJustNow。');
  });

  it.each([
    [MINUTE - 1, 'You are offline. Showing what was saved just now.'],
    [MINUTE, 'You are offline. Showing what was saved 1 minute ago.'],
  ])('after %i ms, with nothing fresher to be had: %s', (age, sentences) => {
    expect(told(age, { kind: 'offline' })).toBe(sentences);
  });
});
