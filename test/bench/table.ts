import type { Sample } from './samples.ts';

/** One figure, beside what was promised of it. */
export interface Row {
  readonly what: string;
  /** The page alone, or what else the figure is compared with. */
  readonly without?: string;
  readonly measured: string;
  /** `measured` over `without`. */
  readonly ratio?: number;
  readonly promise?: Kept;
}

export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

/**
 * A promise and how it stands. Only an exact figure can be `broken`; of times, which assert nothing, most
 * or all measurements can be `over`.
 */
interface Kept {
  readonly text: string;
  readonly verdict: 'kept' | 'over at worst' | 'over' | 'broken';
}

/** A promise of an exact figure, which is never more than promised. */
export const exactly = (measured: number, most: number, text: string): Kept => ({
  text,
  verdict: measured <= most ? 'kept' : 'broken',
});

/** A promise of a time in ms. */
export const atMost = ({ median, highest }: Sample, most: number): Kept => ({
  text: `≤ ${most} ms`,
  verdict: highest <= most ? 'kept' : median <= most ? 'over at worst' : 'over',
});

export const isBroken = ({ promise }: Row): boolean => promise?.verdict === 'broken';

const HEAD = ['', 'without', 'with', 'ratio', 'promised', ''];

/** For a terminal. */
export function asText(groups: readonly Group[]): string {
  const lines = [HEAD, ...groups.flatMap(({ rows }) => rows.map(cellsOf))];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const inColumns = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const parts = groups.map(({ title, rows }) =>
    [title, ...rows.map(cellsOf).map(inColumns)].join('\n'),
  );
  return [inColumns(HEAD), ...parts].join('\n\n');
}

const cellsOf = ({ what, without, measured, ratio, promise }: Row): string[] => [
  `  ${what}`,
  without ?? '',
  measured,
  ratio === undefined ? '' : inTimes(ratio),
  promise?.text ?? '',
  promise?.verdict ?? '',
];

/**
 * For the README: exact figures, and ratios, as times in milliseconds are about one machine only.
 * @param date  `2026-11-20`
 */
export const asMarkdown = (groups: readonly Group[], date: string): string =>
  [
    `| measured ${date} | with, compared with without |`,
    '|---|---|',
    ...groups.map(({ title, rows }) => `| ${title} | ${rows.map(inWords).join('<br>')} |`),
  ].join('\n');

/** A time is told where one was promised, and else only how it compares. */
const inWords = ({ what, measured, ratio, promise }: Row): string =>
  [
    `${what}: ${ratio === undefined ? measured : inTimes(ratio)}`,
    ...(promise && ratio !== undefined ? [measured] : []),
    ...(promise ? [`promised ${promise.text}: ${promise.verdict}`] : []),
  ].join('; ');

const inTimes = (ratio: number): string => `${ratio.toFixed(2)} ×`;
