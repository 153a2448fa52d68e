import { type Badge, type BadgesUpdate, MOST_TILES } from '../messages/page.ts';
import { findTileLinks, readTile, type Tile, tileSource } from '../pages/index.ts';
import { BADGE_TAG, type BadgeElement, createBadge } from './badge.ts';
import { converse } from './conversation.ts';
import type { PagePart, Surroundings } from './pagePart.ts';
import { type Pair, standAt, standsAt } from './standAt.ts';

/** Tiles drawn within this many ms travel in one question. */
const GATHER = 50;
/** So many tiles are read or given a badge in one task: hundreds would hold up a slow machine. */
const PORTION = 16;
/** A page that takes a badge away more often than this is left alone with it. */
const MOST_RETURNS = 20;

/** A link of the page, and the tile that it was when it read so. */
interface Seen {
  readonly source: string;
  readonly tile: Tile | null;
  returns: number;
}

type Timer = ReturnType<typeof setTimeout>;

/** What was told of a tile; the update brings the style and the language. */
interface Told {
  readonly badge: Badge;
  readonly update: BadgesUpdate;
}

/** The badges on the tiles of a page, wherever and whenever it shows some. */
export function openTileView(
  url: URL,
  arrival: 'load' | 'move',
  { runtime, signal }: Surroundings,
): PagePart {
  const seen = new WeakMap<Element, Seen>();
  /** What stands on the page, by the link that it stands for. */
  const standing = new Map<Element, BadgeElement>();
  /** By tile. */
  const told = new Map<string, Told>();
  const asked = new Set<string>();
  let asking = new AbortController();
  let nextPortion: Timer | undefined;
  let gathering: Timer | undefined;
  /** Right after a move, the tiles of the page that was left still stand there. */
  let left = arrival === 'move' ? sourceOf(findTileLinks(document, url)) : null;
  let isSettled = false;

  const remove = (link: Element) => {
    standing.get(link)?.element.remove();
    standing.delete(link);
  };

  const badgeOf = (link: Element, { badge, update }: Told): BadgeElement => {
    const element = standing.get(link) ?? createBadge(document, badge.tile, update);
    standing.set(link, element);
    element.show(badge);
    return element;
  };

  /** At once, whatever else waits: no tile has the badge of another. */
  const removeStale = () => {
    for (const link of standing.keys()) {
      if (!link.isConnected || seen.get(link)?.source !== tileSource(link)) remove(link);
    }
  };

  /**
   * Brings the badges in line with the page as it is now, a portion of what there is to do. Gives the
   * tiles that were never asked for, and whether that is all of it.
   */
  const align = (): { wanted: ReadonlySet<string>; isDone: boolean } => {
    const wanted = new Set<string>();
    const pairs: Pair[] = [];
    let reads = 0;
    const read = (link: Element): Seen | undefined => {
      const source = tileSource(link);
      const before = seen.get(link);
      if (before?.source === source) return before;
      // Until it is read it may be any other game's.
      remove(link);
      reads += 1;
      if (reads > PORTION) return undefined;
      const now = { source, tile: readTile(link, document), returns: 0 };
      seen.set(link, now);
      return now;
    };

    const links = new Set(findTileLinks(document, url));
    // Gone from the page, or no longer the one link of its tile.
    for (const link of standing.keys()) if (!links.has(link)) remove(link);
    for (const link of links) {
      const known = read(link);
      if (!known?.tile) continue;
      const { tile } = known;
      if (!asked.has(tile.id)) wanted.add(tile.id);
      const answer = told.get(tile.id);
      if (!answer) remove(link);
      else if (pairs.length < PORTION) {
        const pair: Pair = [badgeOf(link, answer).element, tile];
        if (standsAt(pair) || known.returns > MOST_RETURNS) continue;
        known.returns += 1;
        pairs.push(pair);
      }
    }
    const placeless = standAt(pairs);
    for (const [element, { element: link }] of pairs) {
      const known = seen.get(link);
      if (placeless.has(element) && known) known.returns = Number.POSITIVE_INFINITY;
    }
    return { wanted, isDone: reads <= PORTION && pairs.length < PORTION };
  };

  /** Goes on, a portion a task, until all is in line; then tells what was never asked for. */
  const work = (then: (wanted: ReadonlySet<string>) => void) => {
    clearTimeout(nextPortion);
    nextPortion = undefined;
    const { wanted, isDone } = align();
    if (isDone) then(wanted);
    else nextPortion = setTimeout(work, 0, then);
  };

  const askSoon = (wanted: ReadonlySet<string>) => {
    if (wanted.size > 0) gathering ??= setTimeout(work, GATHER, ask);
  };

  const ask = (wanted: ReadonlySet<string>) => {
    clearTimeout(gathering);
    gathering = undefined;
    const unasked = [...wanted];
    while (unasked.length > 0) {
      const tiles = unasked.splice(0, MOST_TILES);
      for (const tile of tiles) asked.add(tile);
      let isFirst = true;
      const hear = (update: BadgesUpdate) => {
        // The first word holds all that is known by now: what was told before may be another account's.
        if (isFirst) for (const tile of tiles) told.delete(tile);
        isFirst = update.final;
        for (const badge of update.badges) told.set(badge.tile, { badge, update });
        work(ask);
      };
      converse(runtime, { type: 'show-tiles', tiles }, hear, asking.signal);
    }
  };

  signal.addEventListener('abort', () => {
    asking.abort();
    clearTimeout(nextPortion);
    clearTimeout(gathering);
    for (const link of [...standing.keys()]) remove(link);
  });
  // Those of an earlier start of the extension (Firefox starts it anew under open pages) are dead.
  for (const dead of document.querySelectorAll(BADGE_TAG)) dead.remove();

  return {
    look() {
      if (left !== null) {
        if (sourceOf(findTileLinks(document, url)) === left) return;
        left = null;
        isSettled = true;
      }
      if (!isSettled) return;
      // Every portion changes the page itself: what is left of the work keeps its own time.
      if (nextPortion === undefined) work(askSoon);
      else removeStale();
    },
    settle() {
      left = null;
      isSettled = true;
      work(ask);
    },
    askAgain() {
      // What was never asked needs no second question.
      if (!isSettled) return;
      asking.abort();
      asking = new AbortController();
      asked.clear();
      work(ask);
    },
  };
}

const sourceOf = (links: readonly Element[]): string => links.map(tileSource).join();
