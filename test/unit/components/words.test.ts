import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../components/words.ts';
import { ENGLISH } from './english.ts';

describe('the language of a view', () => {
  it('is the one the words are in, in the regional form the person prefers', () => {
    expect(languageOf(ENGLISH.words, ['de', 'en-GB', 'en-US']).locale).toBe('en-GB');
  });

  it('is never another one, or ages would be in German inside English sentences', () => {
    expect(languageOf(ENGLISH.words, ['de-DE', 'enm'])).toMatchObject({
      locale: 'en',
      direction: 'ltr',
    });
  });
});
