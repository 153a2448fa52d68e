import * as z from 'zod/mini';
import { optional } from '../http/fields.ts';
import type { Result } from '../result.ts';
import type { PageOptions } from './options.ts';

/** What every list answer says of where it stands in the whole list. */
export const pageFields = {
  totalItemCount: z.int(),
  /** Absent on a list's last page; the played games say null instead (both recorded 2025). */
  nextOffset: optional(z.int()),
};

export interface Page {
  totalItemCount: number;
  nextOffset?: number | undefined;
}

/** The query of a list call. Throws a RangeError for what Sony would answer with 400. */
export const pageQuery = (
  { limit, offset }: PageOptions,
  mostPerPage = Number.MAX_SAFE_INTEGER,
): { limit: number | undefined; offset: number | undefined } => {
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= mostPerPage)) {
    throw new RangeError(`a page holds 1 to ${mostPerPage} items, not ${limit}`);
  }
  if (offset !== undefined && !(Number.isInteger(offset) && offset >= 0)) {
    throw new RangeError(`a page begins at item 0 or later, not at ${offset}`);
  }
  return { limit, offset };
};

/**
 * All pages of a list, in order, as results: each is asked for only when the one before it has been
 * taken, so the caller sets the pace. The first failure is the last result.
 *
 * `readPage` makes the call for the page that begins at `offset`. A `nextOffset` that does not lead
 * onwards ends the list too, as asking on would never end: a list is whole only when as many items came
 * as `totalItemCount` says.
 */
export async function* allPages<ListPage extends Page, Failure>(
  readPage: (offset: number) => Promise<Result<ListPage, Failure>>,
): AsyncGenerator<Result<ListPage, Failure>, void, undefined> {
  let offset: number | undefined = 0;
  while (offset !== undefined) {
    const page: Result<ListPage, Failure> = await readPage(offset);
    yield page;
    offset = page.ok ? offsetAfter(offset, page.value) : undefined;
  }
}

/** Where the page after this one begins; undefined: there is none, or it does not lead onwards. */
export const offsetAfter = (
  offset: number,
  { nextOffset, totalItemCount }: Page,
): number | undefined =>
  nextOffset !== undefined && nextOffset > offset && nextOffset < totalItemCount
    ? nextOffset
    : undefined;
