import type { PoolEntry } from '../catalogue/pool.ts';
import { toSecond } from '../clock.ts';
import { type Chance, createChance } from '../random.ts';
import type { Library, PlayedTitle, SyncedSet } from './account.ts';

const DAY_MS = 86_400_000;
/** When the newest entry of a drawn library was last touched. */
const NEWEST = Date.parse('2025-08-30T21:47:12Z');

/** How a library is drawn. `hidden`: sets on top of `entries` that their owner hides. */
interface Draw {
  readonly entries: readonly PoolEntry[];
  readonly seed: number;
  readonly hidden?: readonly PoolEntry[];
}

/** A library of generated games: one played a day or so, mostly unfinished. */
export function drawLibrary({ entries, seed, hidden = [] }: Draw): Library {
  const chance = createChance(seed);
  let day = NEWEST;
  const sets: SyncedSet[] = [];
  const played = new Map<string, PlayedTitle>();
  for (const entry of [...entries, ...hidden]) {
    day -= Math.floor((chance.between(1, 100) / 100) * DAY_MS);
    const set = drawSet(chance, entry, day, hidden.includes(entry));
    sets.push(set);
    const { game } = entry;
    if (game && !played.has(game.npTitleId)) {
      played.set(game.npTitleId, {
        game,
        category: game.npTitleId.startsWith('PPSA') ? 'ps5_native_game' : 'ps4_game',
        playCount: chance.between(1, 90),
        firstPlayed: microseconds(day - 20 * DAY_MS),
        lastPlayed: microseconds(day),
        playDuration: `PT${chance.between(1, 80)}H${chance.between(1, 59)}M`,
      });
    }
  }
  return { sets, played: [...played.values()] };
}

function drawSet(chance: Chance, entry: PoolEntry, day: number, isHidden: boolean): SyncedSet {
  const { trophySet } = entry;
  const share = chance.pick([0, 8, 25, 25, 50, 75, 100]);
  const earned = new Map<number, string | null>();
  let at = day;
  for (const { id, grade } of trophySet.trophies) {
    if (grade === 'platinum' ? share < 100 : !chance.happens(share)) continue;
    // Some earned trophies come without a date; how many is invented.
    earned.set(id, chance.happens(2) ? null : toSecond(at));
    at -= chance.between(1, 600) * 60_000;
  }
  return { trophySet, earned, tracked: new Map(), isHidden, lastUpdated: toSecond(day) };
}

const microseconds = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace('Z', '000Z');
