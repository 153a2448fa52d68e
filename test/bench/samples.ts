/** The same thing measured several times. */
export interface Sample {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** @param values  at least one */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    lowest: at(0),
    highest: at(sorted.length - 1),
  };
}

/** `12.3 ms (11.8–14.0)`: the median, and from the lowest to the highest. */
export const inMilliseconds = ({ median, lowest, highest }: Sample): string =>
  `${short(median)} ms (${short(lowest)}–${short(highest)})`;

const short = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
