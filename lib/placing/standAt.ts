import type { Tile } from '../pages/index.ts';

/** An element and the tile at which it is to stand. */
export type Pair = readonly [element: HTMLElement, tile: Tile];

/** Over the corner of a picture; words have theirs behind them. */
export const standsAt = ([element, tile]: Pair): boolean =>
  (tile.isPictured ? tile.element.previousSibling : tile.element.nextSibling) === element;

/** Lists in which elements stood without moving a tile; looking costs a layout of the page. */
const proven = new WeakSet<Element>();

/**
 * Puts elements at their tiles, and looks whether that has moved a tile: a cell of a grid moves for
 * anything in front of it. What moves its tile is taken out of the flow; what moves it even then is
 * taken away, and so is what should stand behind words and came to stand below them. All within one
 * task, so nothing of it is ever painted. Gives the elements for which there is no place.
 */
export function standAt(pairs: readonly Pair[]): ReadonlySet<Element> {
  const unproven = pairs.filter(
    ([, { list, isPictured }]) => isPictured && !(list && proven.has(list)),
  );
  // All looks first, then all changes: the page is laid out once for each, not once for each tile.
  const before = unproven.map(cornerOf);
  for (const [element, { element: link, isPictured }] of pairs) {
    if (isPictured) link.before(element);
    else link.after(element);
    element.toggleAttribute('data-behind', !isPictured);
  }
  const isMoved = (pair: Pair, index: number) => cornerOf(pair) !== before[index];

  const moved = unproven.filter(isMoved);
  for (const [element] of moved) element.dataset.afloat = '';
  if (moved.length === 0) for (const [, { list }] of unproven) if (list) proven.add(list);
  const misplaced = [
    ...(moved.length > 0 ? unproven.filter(isMoved) : []),
    ...pairs.filter((pair) => !pair[1].isPictured && isBelow(pair)),
  ].map(([element]) => element);
  for (const element of misplaced) element.remove();
  return new Set(misplaced);
}

/** A link that has its line to itself leaves no place behind its words. */
const isBelow = ([element, tile]: Pair): boolean =>
  element.getBoundingClientRect().top >= tile.element.getBoundingClientRect().bottom - 1;

function cornerOf([, { element }]: Pair): string {
  const { x, y } = element.getBoundingClientRect();
  return `${x} ${y}`;
}
