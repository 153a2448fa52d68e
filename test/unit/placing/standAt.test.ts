// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { type Pair, standAt, standsAt } from '../../../lib/placing/standAt.ts';

/** happy-dom lays nothing out: each tile says here where it would be, by what is in front of it. */
function tileThat(moves: 'never' | 'unless afloat' | 'always'): Pair {
  const badge = document.createElement('trophy-lens-badge');
  const tile = document.createElement('a');
  document.body.append(tile);
  tile.getBoundingClientRect = () => {
    const isMoved =
      badge.isConnected &&
      (moves === 'always' || (moves === 'unless afloat' && badge.dataset.afloat === undefined));
    return { x: 0, y: isMoved ? 8 : 0 } as DOMRect;
  };
  return [badge, { id: 'PPSA90001_00', element: tile, list: null, isPictured: true }];
}

function wordsThat(stand: 'share their line' | 'end their line'): Pair {
  const [badge, tile] = tileThat('never');
  tile.element.getBoundingClientRect = () => ({ x: 0, y: 0, top: 0, bottom: 20 }) as DOMRect;
  badge.getBoundingClientRect = () => ({ top: stand === 'share their line' ? 2 : 20 }) as DOMRect;
  return [badge, { ...tile, isPictured: false }];
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a badge at its tile', () => {
  test('stands behind it where the tile is nothing but words', () => {
    const [badge, tile] = wordsThat('share their line');
    expect(standAt([[badge, tile]])).toEqual(new Set());
    expect(tile.element.nextSibling).toBe(badge);
    expect(badge.dataset.behind).toBe('');
  });

  test('has no place behind words that have their line to themselves', () => {
    const [badge, tile] = wordsThat('end their line');
    expect(standAt([[badge, tile]])).toEqual(new Set([badge]));
    expect(badge.isConnected).toBe(false);
  });

  test('knows whether it stands there', () => {
    for (const pair of [tileThat('never'), wordsThat('share their line')]) {
      expect(standsAt(pair)).toBe(false);
      standAt([pair]);
      expect(standsAt(pair)).toBe(true);
      pair[1].element.append(pair[0]);
      expect(standsAt(pair)).toBe(false);
    }
  });

  test('stands in front of it, in the flow, where that moves nothing', () => {
    const [badge, tile] = tileThat('never');
    standAt([[badge, tile]]);
    expect(tile.element.previousSibling).toBe(badge);
    expect(badge.dataset.afloat).toBeUndefined();
  });

  test('leaves the flow where it would move its tile', () => {
    const [badge, tile] = tileThat('unless afloat');
    standAt([[badge, tile]]);
    expect(tile.element.previousSibling).toBe(badge);
    expect(badge.dataset.afloat).toBe('');
  });

  test('is not looked at any more in a list that has proven to keep still', () => {
    const list = document.createElement('ul');
    const inList = ([badge, tile]: Pair): Pair => [badge, { ...tile, list }];
    standAt([inList(tileThat('never'))]);
    const [badge, tile] = inList(tileThat('always'));
    standAt([[badge, tile]]);
    // It would have been taken away: this shows that nothing was measured.
    expect(badge.isConnected).toBe(true);
  });

  test('is looked at in every list that has not', () => {
    const list = document.createElement('ul');
    const inList = ([badge, tile]: Pair): Pair => [badge, { ...tile, list }];
    standAt([inList(tileThat('unless afloat'))]);
    const [badge, tile] = inList(tileThat('unless afloat'));
    standAt([[badge, tile]]);
    expect(badge.dataset.afloat).toBe('');
  });

  test('is taken away where it would move its tile even so, and no other with it', () => {
    const stubborn = tileThat('always');
    const others = [tileThat('never'), tileThat('unless afloat')];
    standAt([...others, stubborn]);
    expect(stubborn[0].isConnected).toBe(false);
    expect(others.map(([badge]) => badge.isConnected)).toEqual([true, true]);
  });
});
