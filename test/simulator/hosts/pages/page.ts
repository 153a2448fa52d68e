import type { HttpRequest } from '../../http.ts';
import type { World } from '../../world.ts';
import type { PageLocale } from './locale.ts';

/** What makes one page of PlayStation's sites different from the next. */
export interface Page {
  readonly kind: string;
  readonly title: string;
  /** HTML for `head`. */
  readonly head?: string;
  /** Attributes of `body`, ready to stand in its tag. */
  readonly bodyAttributes?: string;
  /** HTML inside `main`. */
  readonly main: string;
  /** HTML that the page's script draws into its block of that name again, once loaded. */
  readonly ctaWithPrice?: string;
  /** HTML of list items that come as one scrolls, some at a time, by the list's `data-later`. */
  readonly later?: Readonly<Record<string, readonly string[]>>;
  /** Whole products, on the first load of some pages of the store. */
  readonly apolloState?: Readonly<Record<string, unknown>>;
}

/** What the page's script is told of itself. */
export interface Plan {
  readonly kind: string;
  readonly ctaWithPrice: string | null;
  readonly later: Readonly<Record<string, readonly string[]>>;
  /** What the page does to itself soon after it was loaded. */
  readonly unrest: 'redraw' | 'replace-body' | null;
  /** What becomes of the data scripts when one moves to this page without a load. */
  readonly dataScripts: 'go' | 'follow' | 'stay';
  /** Moving here from a page of the same kind keeps its elements and changes what they say. */
  readonly keepsElements: boolean;
}

/** A kind of page: where it is, and the page there; undefined when there is nothing of that name. */
export interface PageKind {
  readonly path: RegExp;
  readonly page: (
    locale: PageLocale,
    world: World,
    /** The named groups of `path`, as they stand in the address. */
    blanks: Readonly<Record<string, string>>,
  ) => Page | undefined;
}

export function pageAt(
  kinds: readonly PageKind[],
  path: string,
  locale: PageLocale,
  world: World,
): Page | undefined {
  for (const kind of kinds) {
    const match = kind.path.exec(path);
    if (match) return kind.page(locale, world, match.groups ?? {});
  }
  return undefined;
}

/** React tells the tiles of these apart by their position, so paging keeps their elements. */
const PAGED_LISTS = ['category', 'search', 'browse'];

export function planOf(
  { kind, ctaWithPrice, later = {} }: Page,
  request: HttpRequest,
  { faults }: World,
): Plan {
  // The page fetches itself anew for its unrest, so a fault that is on for one time must not be spent twice.
  const isLoad = request.headers['sec-fetch-dest'] !== 'empty';
  const unrest = (): Plan['unrest'] => {
    if (faults.take('redraw', request)) return 'redraw';
    return faults.take('replace-body', request) ? 'replace-body' : null;
  };
  const dataScripts = (): Plan['dataScripts'] => {
    if (faults.take('scripts-follow', request)) return 'follow';
    // Nobody has shown that data scripts follow such a move, so they do not unless told to.
    return faults.take('scripts-stay', request) ? 'stay' : 'go';
  };
  return {
    kind,
    ctaWithPrice: ctaWithPrice ?? null,
    later,
    unrest: isLoad ? unrest() : null,
    dataScripts: isLoad ? 'go' : dataScripts(),
    keepsElements:
      PAGED_LISTS.includes(kind) || faults.take('elements-stay', request) !== undefined,
  };
}

/** The page without what faults take from it. */
export function spoiled(page: Page, request: HttpRequest, { faults }: World): Page {
  const takings = [
    ...(faults.take('empty-caches', request) ? [withoutCaches] : []),
    ...(faults.take('no-telemetry', request) ? [withoutTelemetry] : []),
  ];
  const spoil = (html: string) => takings.reduce((spoilt, take) => take(spoilt), html);
  const { ctaWithPrice, later = {} } = page;
  return {
    ...page,
    main: spoil(page.main),
    ...(ctaWithPrice !== undefined && { ctaWithPrice: spoil(ctaWithPrice) }),
    later: Object.fromEntries(
      Object.entries(later).map(([list, items]) => [list, items.map(spoil)]),
    ),
  };
}

const withoutTelemetry = (html: string): string =>
  html.replaceAll(/ data-telemetry-meta="[^"]*"/g, '');

/** Data scripts hold `args`, `overrides`, `cache`, `translations` in this order. */
const withoutCaches = (html: string): string =>
  html.replaceAll(
    /"cache":\{.*?\},"translations":\{\}\}<\/script>/gs,
    '"cache":{},"translations":{}}</script>',
  );
