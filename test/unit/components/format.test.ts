import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatEarnedRate,
  formatMoment,
  formatPast,
  formatPercent,
  percentParts,
} from '../../../components/format.ts';
import { DAY, MINUTE, NOW } from './samples.ts';

describe('an age', () => {
  it.each([
    [0, 'now'],
    [59_999, 'now'],
    [MINUTE, '1 minute ago'],
    [119 * MINUTE, '1 hour ago'],
    [DAY, 'yesterday'],
    [6.9 * DAY, '6 days ago'],
    [22 * DAY, '3 weeks ago'],
    [45 * DAY, 'last month'],
    [800 * DAY, '2 years ago'],
  ])('of %d ms is told as "%s"', (age, told) => {
    expect(formatAge(NOW - age, NOW, 'en')).toBe(told);
  });

  it('is "now" when the clock has jumped back', () => {
    expect(formatAge(NOW + DAY, NOW, 'en')).toBe('now');
  });

  it('tells an age within a month, then the day', () => {
    expect(formatPast(NOW - 22 * DAY, NOW, 'en')).toBe('3 weeks ago');
    expect(formatPast(NOW - 31 * DAY, NOW, 'en')).toBe('February 9, 2026');
  });
});

describe('a moment to come', () => {
  it('is a time of day, in the way of the locale', () => {
    expect(formatMoment(NOW + 105 * MINUTE, NOW, 'en-GB')).toBe('14:05');
    expect(formatMoment(NOW + 105 * MINUTE, NOW, 'en-US')).toMatch(/^2:05\sPM$/);
  });

  it('has its weekday when it is not today', () => {
    expect(formatMoment(NOW + DAY, NOW, 'en-GB')).toBe('Fri 12:20');
  });
});

describe('a percentage', () => {
  it('is written in the way of the locale', () => {
    expect(formatPercent(53, 'en')).toBe('53%');
    expect(formatPercent(53, 'de')).toMatch(/^53\s%$/);
  });

  it('has one decimal as a rarity, also when that is a nought', () => {
    expect(formatEarnedRate(2.9, 'en')).toBe('2.9%');
    expect(formatEarnedRate(12, 'en')).toBe('12.0%');
  });

  it('comes apart into number and sign, in the order of the locale', () => {
    const number = { text: '53', isNumber: true };
    const sign = { text: '%', isNumber: false };
    expect(percentParts(53, 'en')).toEqual([number, sign]);
    expect(percentParts(53, 'tr')).toEqual([sign, number]);
  });
});
