import { createHash } from 'node:crypto';

/** A source of chance that gives the same draws for the same seed. */
export interface Chance {
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `percent` of 100 draws. */
  happens(percent: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Mulberry32: small, and even enough for invented games. `seed` is taken as 32 bits. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number =>
    low + Math.floor(draw() * (high - low + 1));
  return {
    between,
    happens: (percent) => draw() * 100 < percent,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}

/** 40 hexadecimal digits that always belong to this text. */
export const digestOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/** The digest in the form of a UUID. */
export const uuidOf = (text: string): string =>
  digestOf(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
