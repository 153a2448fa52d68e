import { type Badge, type BadgesUpdate, MOST_TILES } from '../messages/page.ts';
import { findTileLinks, readTile, type Tile, tileSource } from '../pages/index.ts';
import { BADGE_TAG, type BadgeElement, createBadge } from './badge.ts';
import { converse } from './conversation.ts';
import type { PagePart, Surroundings } from './pagePart.ts';
import { type Pair, standAt, standsAt } from './standAt.ts';

/** Tiles drawn within this many ms travel in one question. */
const GATHER = 50;
/** So many tiles are read, or given a badge, in one task: hundreds would hold up a slow machine. */
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

/** One way through all tiles of the page, a portion a task. */
interface Pass {
  /** The links that are still to come; undefined before it begins. */
  links: Element[] | undefined;
  /** The tiles that were never asked for. */
  readonly wanted: Set<string>;
  /** Page or answers changed under way: another has to follow. */
  isOutdated: boolean;
  /** What is to be done with what is wanted. */
  onEnd: (wanted: ReadonlySet<string>) => void;
}

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
  /** Lists in which there has been a badge. */
  const begun = new WeakSet<Element>();
  /** By tile. */
  const told = new Map<string, Told>();
  const asked = new Set<string>();
  let asking = new AbortController();
  let pass: Pass | undefined;
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
    return element;
  };

  /** At once, whatever else waits: no tile has the badge of another. */
  const removeStale = () => {
    for (const link of standing.keys()) {
      if (!link.isConnected || seen.get(link)?.source !== tileSource(link)) remove(link);
    }
  };

  /** What the link shows now, and whether it had to be read for that. */
  const read = (link: Element): { known: Seen; isNew: boolean } => {
    const source = tileSource(link);
    const before = seen.get(link);
    if (before?.source === source) return { known: before, isNew: false };
    remove(link);
    const known = { source, tile: readTile(link, document), returns: 0 };
    seen.set(link, known);
    return { known, isNew: true };
  };

  /** Brings the badges of a portion of the links in line with the page as it is now. */
  const align = (links: Element[], wanted: Set<string>): void => {
    const pairs: Pair[] = [];
    for (let done = 0; done < PORTION; ) {
      const link = links.shift();
      if (!link) break;
      if (!link.isConnected) continue;
      const { known, isNew } = read(link);
      if (isNew) done += 1;
      const { tile } = known;
      if (!tile) continue;
      if (!asked.has(tile.id)) wanted.add(tile.id);
      const answer = told.get(tile.id);
      if (!answer) {
        remove(link);
        continue;
      }
      const badge = badgeOf(link, answer);
      const pair: Pair = [badge.element, tile];
      const isPlaced = standsAt(pair) || known.returns > MOST_RETURNS;
      if (badge.show(answer.badge) || !isPlaced) done += 1;
      if (isPlaced) continue;
      known.returns += 1;
      pairs.push(pair);
      // For the first of a list the page is laid out: that is a task's work by itself.
      if (tile.list && !begun.has(tile.list)) {
        begun.add(tile.list);
        break;
      }
    }
    const placeless = standAt(pairs);
    for (const [element, { element: link }] of pairs) {
      const known = seen.get(link);
      if (placeless.has(element) && known) known.returns = Number.POSITIVE_INFINITY;
    }
  };

  /** The links of the page as it is now; what stands there for others goes. */
  const begin = (): Element[] => {
    const links = findTileLinks(document, url);
    const there = new Set(links);
    // Gone from the page, or no longer the one link of its tile.
    for (const link of standing.keys()) if (!there.has(link)) remove(link);
    return links;
  };

  const goOn = (): void => {
    if (!pass) return;
    const { wanted, onEnd, isOutdated } = pass;
    const links = pass.links ?? begin();
    // To find hundreds of links is a task's work by itself.
    if (pass.links || links.length <= PORTION) align(links, wanted);
    pass.links = links;
    if (links.length > 0) nextPortion = setTimeout(goOn);
    else {
      pass = undefined;
      if (isOutdated) nextPortion = setTimeout(work, 0, askSoon);
      onEnd(wanted);
    }
  };

  /** Brings all badges in line, a portion now and one a task; then tells what was never asked for. */
  const work = (onEnd: Pass['onEnd']): void => {
    clearTimeout(nextPortion);
    if (pass) {
      pass.onEnd = onEnd;
      pass.isOutdated = true;
    } else pass = { links: undefined, wanted: new Set(), isOutdated: false, onEnd };
    goOn();
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
      removeStale();
      // What is left of a pass keeps its own time.
      if (pass) pass.isOutdated = true;
      else work(askSoon);
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
      // A tile that only comes back later is not to show what may have been another account's.
      const there = new Set(Array.from(standing.keys(), (link) => seen.get(link)?.tile?.id));
      for (const tile of told.keys()) if (!there.has(tile)) told.delete(tile);
      work(ask);
    },
  };
}

const sourceOf = (links: readonly Element[]): string => links.map(tileSource).join();
