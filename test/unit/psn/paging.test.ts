import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPages, getUserTitles, type Page } from '../../../lib/psn/index.ts';
import { fail, succeed } from '../../../lib/result.ts';
import { answeringJson } from './fixtures/answering.ts';
import { userTitles } from './fixtures/answers.ts';

/** A list of `totalItemCount` items, and the offsets it was asked for. */
const list = (totalItemCount: number, perPage: number) => {
  const offsets: number[] = [];
  const readPage = async (offset: number) => {
    offsets.push(offset);
    const end = offset + perPage;
    return succeed<Page>(
      end < totalItemCount ? { totalItemCount, nextOffset: end } : { totalItemCount },
    );
  };
  return { offsets, readPage };
};

describe('all pages of a list', () => {
  test('are asked for one after another to the end', async () => {
    const { offsets, readPage } = list(2053, 800);
    const pages = await Array.fromAsync(allPages(readPage));
    expect(offsets).toEqual([0, 800, 1600]);
    expect(pages).toHaveLength(3);
  });

  test('a list of any length costs as many requests as it has pages, and one when empty', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20_000), fc.integer({ min: 100, max: 800 }), async (total, most) => {
        const { offsets, readPage } = list(total, most);
        await Array.fromAsync(allPages(readPage));
        expect(offsets).toHaveLength(Math.max(1, Math.ceil(total / most)));
      }),
      { numRuns: 50 },
    );
  });

  test('a page is asked for only when the one before it has been taken', async () => {
    const { offsets, readPage } = list(2053, 800);
    const pages = allPages(readPage);
    await pages.next();
    expect(offsets).toEqual([0]);
    await pages.next();
    expect(offsets).toEqual([0, 800]);
    await pages.return();
    expect(offsets).toEqual([0, 800]);
  });

  test('a failure is the last result', async () => {
    const offline = fail({ kind: 'offline' });
    const results = await Array.fromAsync(
      allPages(async (offset) =>
        offset === 0 ? succeed<Page>({ totalItemCount: 9, nextOffset: 3 }) : offline,
      ),
    );
    expect(results).toEqual([succeed({ totalItemCount: 9, nextOffset: 3 }), offline]);
  });

  test.each([
    ['stands still', 0],
    ['leads back', -5],
    ['is the end', 9],
    ['lies beyond the end', 12],
  ])('end at a nextOffset that %s', async (_, nextOffset) => {
    const pages = allPages(async () => succeed<Page>({ totalItemCount: 9, nextOffset }));
    expect(await Array.fromAsync(pages)).toHaveLength(1);
  });

  test('come from a list call as it is', async () => {
    const { access, requests } = answeringJson({ ...userTitles, totalItemCount: 3, nextOffset: 2 });
    const pages = allPages((offset) => getUserTitles(access, 'me', { limit: 2, offset }));
    await Array.fromAsync(pages);
    expect(requests.map(({ url }) => url.search)).toEqual([
      '?limit=2&offset=0',
      '?limit=2&offset=2',
    ]);
  });
});
