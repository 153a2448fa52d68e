import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCache } from '../../../lib/cache/database.ts';
import { CACHE, HOUR, numbers, serviceFor, setNumber } from './libraryService.ts';

// Whole libraries are read over and over, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('wherever the worker dies', () => {
  /** What a kept request has brought is never asked for again: the offsets and ids of all requests. */
  const asked = (requests: readonly string[]) =>
    requests.flatMap((url) => {
      const { searchParams, pathname } = new URL(url, 'https://x');
      const ids = searchParams.get('npTitleIds')?.split(',');
      return ids ?? [`${pathname} ${searchParams.get('offset')}`];
    });

  test('the next one goes on from there, and asks for nothing that is kept', async () => {
    const lives = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lives, async (requestsOfLives) => {
        globalThis.indexedDB = new IDBFactory();
        const service = serviceFor({ played: 212, sets: 850 });
        service.state.networkMs = 0;
        const answered: string[] = [];
        for (const requests of requestsOfLives) {
          let left = requests;
          const worker = service.startWorker();
          service.state.intercept = () => {
            if (left === 0) {
              worker.parts.library.stop();
              return new Response('', { status: 403 });
            }
            left -= 1;
            answered.push(service.requests.at(-1) ?? '');
            return undefined;
          };
          await worker.sync();
        }
        expect(new Set(asked(answered)).size).toBe(asked(answered).length);
      }),
      { numRuns: 12 },
    );
  });

  test('all that there is is kept in the end, with no request more than in one life', async () => {
    const inOneLife = serviceFor({ played: 12, sets: 900 });
    inOneLife.state.networkMs = 0;
    await inOneLife.startWorker().sync();
    const whole = await inOneLife.startWorker().progress();
    const total = inOneLife.requests.length;

    for (const life of numbers(total)) {
      globalThis.indexedDB = new IDBFactory();
      const service = serviceFor({ played: 12, sets: 900 });
      service.state.networkMs = 0;
      let left = life;
      const first = service.startWorker();
      service.state.intercept = () => {
        left -= 1;
        if (left >= 0) return undefined;
        first.parts.library.stop();
        return new Response('', { status: 403 });
      };
      await first.sync();
      service.state.intercept = () => undefined;
      const second = service.startWorker();
      expect(await second.sync()).toEqual({ ok: true, value: null });
      // The one that was under way when the worker died is lost with it.
      expect(service.requests).toHaveLength(total + 1);
      expect(await second.progress()).toEqual(whole);
    }
  });

  test('a look at what is new goes on too, though the list has moved', async () => {
    const service = serviceFor({ played: 0, sets: 40 });
    await service.startSynced();
    service.library.sets.unshift(...numbers(230).map((n) => setNumber(1000 + n, n - 500)));
    service.state.now += HOUR;
    for (const life of numbers(3)) {
      const worker = service.startWorker();
      let requests = 0;
      // Every life ends with its second request: the page before it is kept.
      service.state.intercept = () => {
        requests += 1;
        if (requests === 2) worker.parts.library.stop();
        return undefined;
      };
      await worker.sync();
      // A set is played meanwhile: what was read stands again at the head of the next page.
      service.library.sets.unshift(setNumber(2000 + life, -600 - life));
    }
    service.state.intercept = () => undefined;
    const worker = service.startWorker();
    await worker.sync();
    await worker.sync({ isAsked: true });
    expect(await worker.progress()).toMatchObject({ phase: 'done' });
    expect(await worker.journal()).toMatchObject({ titles: { count: 273 } });
  });
});

describe('an account that signs out in the middle', () => {
  test.each([0, 1, 2])('has nothing written after it, at request %i', async (number) => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const cache = createCache({ name: CACHE });
    let left = number;
    let cleared: Promise<unknown> | undefined;
    service.state.intercept = () => {
      if (left-- === 0) {
        worker.parts.library.stop();
        cleared = cache.clear();
      }
      return undefined;
    };
    expect(await worker.sync()).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    await cleared;
    const counts = await cache.read((db) =>
      Promise.all([...db.objectStoreNames].map((store) => db.count(store))),
    );
    expect(counts).toEqual(counts?.map(() => 0));
  });

  test('ends the run of the account that was', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const former = worker.sync();
    const next = worker.parts.library.sync('9000000000000000002');
    expect(await former).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect(await next).toMatchObject({ ok: true });
    expect(await worker.progress()).toMatchObject({ phase: 'none', games: 0 });
  });
});
