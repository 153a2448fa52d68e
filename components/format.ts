import type { SetsUpdate } from '../lib/messages/sets.ts';

/** Numbers and times as a person reads them; the locale and the clock are given. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The longest unit that fits is the one people use: "3 weeks ago", not "23 days ago". */
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

/** Making a format costs as much as using it a hundred times: each is made once a locale, and kept. */
function kept<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const formats = new Map<string, Format>();
  return (locale) => {
    const format = formats.get(locale) ?? make(locale);
    formats.set(locale, format);
    return format;
  };
}

const percentWith = (fractionDigits: number) =>
  kept(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: fractionDigits,
        maximumFractionDigits: fractionDigits,
      }),
  );
const dateWith = (options: Intl.DateTimeFormatOptions) =>
  kept((locale) => new Intl.DateTimeFormat(locale, options));

/**
 * What was formatted elsewhere, by what it is of: `number 12000`, `rate 2.9`, `past 1767225600000`. The first
 * use of `Intl` in a page costs it a tenth of a second on a slow machine (45–60 ms at a quarter of this one's
 * speed, measured 2026-11, in one piece), so the worker, which draws the card with it anyway, formats for the
 * panel too.
 */
export type Formatted = NonNullable<SetsUpdate['formatted']>;

let formatted: Formatted | undefined;

/** From here on, what is in it is not formatted again. */
export function takeFormatted(given: Formatted | null): void {
  formatted = given ?? undefined;
}

const FORMATS = {
  number: (value: number, locale: string) => NUMBER(locale).format(value),
  percent: (percent: number, locale: string) => PERCENT(locale).format(percent / 100),
  rate: (earnedRate: number, locale: string) => EARNED_RATE(locale).format(earnedRate / 100),
  day: (at: number, locale: string) => DAY_OF_YEAR(locale).format(at),
  dayAndTime: (at: number, locale: string) => DAY_AND_TIME(locale).format(at),
} as const;

const textOf = (kind: string, value: number, locale: string): string | undefined =>
  formatted?.locale === locale ? formatted.texts[`${kind} ${value}`] : undefined;

const format = (kind: keyof typeof FORMATS, value: number, locale: string): string =>
  textOf(kind, value, locale) ?? FORMATS[kind](value, locale);

const NUMBER = kept((locale) => new Intl.NumberFormat(locale));
const PERCENT = percentWith(0);
const EARNED_RATE = percentWith(1);
const AGE = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const TIME = dateWith({ hour: 'numeric', minute: '2-digit' });
const WEEKDAY_AND_TIME = dateWith({ weekday: 'short', hour: 'numeric', minute: '2-digit' });
const DAY_OF_YEAR = dateWith({ dateStyle: 'long' });
const DAY_AND_TIME = dateWith({ dateStyle: 'long', timeStyle: 'short' });

/** `5225` → "5,225". */
export function formatNumber(value: number, locale: string): string {
  // No language of ours parts less than a thousand, and all write it with these digits.
  return Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : format('number', value, locale);
}

/** A whole percent, 0–100: `53` → "53%". */
export function formatPercent(percent: number, locale: string): string {
  return format('percent', percent, locale);
}

/** How many players have a trophy, in percent with the one decimal Sony gives: `2.9` → "2.9%". */
export function formatEarnedRate(earnedRate: number, locale: string): string {
  return format('rate', earnedRate, locale);
}

/** A whole percent cut into its number and its sign, in the order of the locale. */
export function percentParts(
  percent: number,
  locale: string,
): readonly { readonly text: string; readonly isNumber: boolean }[] {
  return PERCENT(locale)
    .formatToParts(percent / 100)
    .filter(({ type }) => type !== 'literal')
    .map(({ type, value }) => ({ text: value, isNumber: type === 'integer' }));
}

/** How long ago `at` was (both epoch ms): "3 weeks ago", "yesterday"; "now" below a minute, and for a future `at`. */
export function formatAge(at: number, now: number, locale: string): string {
  return textOf('age', at, locale) ?? ageOf(at, now, locale);
}

function ageOf(at: number, now: number, locale: string): string {
  const age = now - at;
  const format = AGE(locale);
  const fitting = UNITS.find(([, length]) => age >= length);
  if (!fitting) return format.format(0, 'second');
  const [unit, length] = fitting;
  return format.format(-Math.floor(age / length), unit);
}

/** Whether something of the past (both epoch ms) was so lately that "now" is all its age. */
export function isJustNow(at: number, now: number): boolean {
  return now - at < MINUTE;
}

/** Whether something of the past (both epoch ms) is told by its age rather than its day. */
export function isRecent(at: number, now: number): boolean {
  return now - at < 30 * DAY;
}

/** When something of the past was (both epoch ms): its age within a month, "2 weeks ago", then its day. */
export function formatPast(at: number, now: number, locale: string): string {
  return isRecent(at, now) ? formatAge(at, now, locale) : formatDay(at, locale);
}

/** A moment soon to come (epoch ms): "14:05"; with its weekday when that is not today. */
export function formatMoment(at: number, now: number, locale: string): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return textOf('moment', at, locale) ?? (isToday ? TIME : WEEKDAY_AND_TIME)(locale).format(at);
}

/** A day (epoch ms): "12 January 2026". */
export function formatDay(at: number, locale: string): string {
  return format('day', at, locale);
}

/** A moment of the past (epoch ms): "12 January 2026 at 14:05". */
export function formatDayAndTime(at: number, locale: string): string {
  return format('dayAndTime', at, locale);
}
