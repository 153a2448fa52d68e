import { type Badge, type BadgesUpdate, MOST_TILES } from '../messages/page.ts';
import { findTileLinks, readTile, type Tile } from '../pages/index.ts';
import { BADGE_TAG, type BadgeElement, createBadge } from './badge.ts';
import { converse } from './conversation.ts';
import type { PagePart, Surroundings } from './pagePart.ts';
import { type Pair, standAt, standsAt } from './standAt.ts';

/** Tiles drawn within this many ms travel in one question. */
const GATHER = 50;
/** A page that takes a badge away more often than this is left alone with it. */
const MOST_RETURNS = 20;

/** A link of the page, and the tile that it was when its attributes read so. */
interface Seen {
  readonly raw: string;
  readonly tile: Tile | null;
  returns: number;
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
  /** What was told, by tile; the update brings the style and the language. */
  const told = new Map<string, { badge: Badge; update: BadgesUpdate }>();
  const asked = new Set<string>();
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Right after a move, the tiles of the page that was left still stand there. */
  let left = arrival === 'move' ? rawOf(findTileLinks(document, url)) : null;
  let isSettled = false;

  const tileOf = (link: Element): Seen => {
    const raw = rawOf([link]);
    const before = seen.get(link);
    if (before?.raw === raw) return before;
    const now = { raw, tile: readTile(link, document), returns: 0 };
    seen.set(link, now);
    return now;
  };

  const remove = (link: Element) => {
    standing.get(link)?.element.remove();
    standing.delete(link);
  };

  /** Brings the badges in line with the page as it is now; gives the tiles that were never asked for. */
  const align = (): Set<string> => {
    for (const [link, { tile }] of standing) {
      if (!link.isConnected || tileOf(link).tile?.id !== tile) remove(link);
    }
    const wanted = new Set<string>();
    const pairs: Pair[] = [];
    for (const link of findTileLinks(document, url)) {
      const known = tileOf(link);
      const { tile } = known;
      if (!tile) continue;
      if (!asked.has(tile.id)) wanted.add(tile.id);
      const answer = told.get(tile.id);
      if (!answer) {
        remove(link);
        continue;
      }
      let badge = standing.get(link);
      if (!badge) {
        badge = createBadge(document, tile.id, answer.update);
        standing.set(link, badge);
      }
      badge.show(answer.badge);
      const pair: Pair = [badge.element, tile];
      if (standsAt(pair) || known.returns > MOST_RETURNS) continue;
      known.returns += 1;
      pairs.push(pair);
    }
    if (pairs.length > 0) standAt(pairs);
    return wanted;
  };

  const ask = () => {
    clearTimeout(timer);
    timer = undefined;
    const wanted = [...align()];
    while (wanted.length > 0) {
      const tiles = wanted.splice(0, MOST_TILES);
      for (const tile of tiles) asked.add(tile);
      const silent = new Set(tiles);
      const hear = (update: BadgesUpdate) => {
        for (const badge of update.badges) {
          told.set(badge.tile, { badge, update });
          silent.delete(badge.tile);
        }
        if (update.final) for (const tile of silent) told.delete(tile);
        align();
      };
      converse(runtime, { type: 'show-tiles', tiles }, hear, asking.signal);
    }
  };

  signal.addEventListener('abort', () => {
    asking.abort();
    clearTimeout(timer);
    for (const link of [...standing.keys()]) remove(link);
  });
  // Those of an earlier start of the extension (Firefox starts it anew under open pages) are dead.
  for (const dead of document.querySelectorAll(BADGE_TAG)) dead.remove();

  return {
    look() {
      if (left !== null) {
        if (rawOf(findTileLinks(document, url)) === left) return;
        left = null;
        isSettled = true;
      }
      if (isSettled && align().size > 0) timer ??= setTimeout(ask, GATHER);
    },
    settle() {
      left = null;
      isSettled = true;
      ask();
    },
    askAgain() {
      asking.abort();
      asking = new AbortController();
      asked.clear();
      ask();
    },
  };
}

const rawOf = (links: readonly Element[]): string =>
  links
    .map((link) => `${link.getAttribute('href')} ${link.getAttribute('data-telemetry-meta')}`)
    .join();
