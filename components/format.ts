/** Numbers and times as a person reads them. Pure: the locale and the clock are given. */

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

/** `5225` → "5,225". */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A whole percent, 0–100: `53` → "53%". */
export function formatPercent(percent: number, locale: string): string {
  return percentFormat(locale, 0).format(percent / 100);
}

/** How many players have a trophy, in percent with the one decimal Sony gives: `2.9` → "2.9%". */
export function formatEarnedRate(earnedRate: number, locale: string): string {
  return percentFormat(locale, 1).format(earnedRate / 100);
}

/** A whole percent cut into its number and its sign, in the order of the locale. */
export function percentParts(
  percent: number,
  locale: string,
): readonly { readonly text: string; readonly isNumber: boolean }[] {
  return percentFormat(locale, 0)
    .formatToParts(percent / 100)
    .filter(({ type }) => type !== 'literal')
    .map(({ type, value }) => ({ text: value, isNumber: type === 'integer' }));
}

/** How long ago `at` was (both epoch ms): "3 weeks ago", "yesterday"; "now" below a minute, and for a future `at`. */
export function formatAge(at: number, now: number, locale: string): string {
  const age = now - at;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const fitting = UNITS.find(([, length]) => age >= length);
  if (!fitting) return format.format(0, 'second');
  const [unit, length] = fitting;
  return format.format(-Math.floor(age / length), unit);
}

/** When something of the past was (both epoch ms): its age within a month, "2 weeks ago", then its day. */
export function formatPast(at: number, now: number, locale: string): string {
  return now - at < 30 * DAY ? formatAge(at, now, locale) : formatDay(at, locale);
}

/** A moment soon to come (epoch ms): "14:05"; with its weekday when that is not today. */
export function formatMoment(at: number, now: number, locale: string): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(isToday ? {} : { weekday: 'short' }),
  }).format(at);
}

/** A day (epoch ms): "12 January 2026". */
export function formatDay(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

function percentFormat(locale: string, fractionDigits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
}
