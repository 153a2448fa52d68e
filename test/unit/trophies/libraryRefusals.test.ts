import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCache } from '../../../lib/cache/database.ts';
import { playedGames } from '../../../lib/cache/playedGames.ts';
import { fail } from '../../../lib/result.ts';
import { assemble } from './assemble.ts';
import {
  CACHE,
  HOUR,
  isLookUp,
  isPlayedGames,
  MINUTE,
  serviceFor,
  titleIdOf,
} from './libraryService.ts';
import { ACCOUNT } from './records.ts';

// Whole libraries are read over and over, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a sync that is refused', () => {
  const privately = () => Response.json({ error: { code: 2240526, message: '' } }, { status: 403 });

  test.each([
    ['private', privately],
    ['malformed', () => Response.json({ titles: [{ titleId: 7 }], totalItemCount: 1 })],
    ['not-found', () => Response.json({ error: { code: 2240525 } }, { status: 404 })],
    ['blocked', () => new Response('<html>Access Denied', { status: 403 })],
  ])('as %s rests for an hour, over restarts, unless a person asks', async (kind, answer) => {
    const service = serviceFor({ played: 3, sets: 3 });
    service.faults.set('/gamelist/', answer);
    const refused = await service.startWorker().sync();
    expect(refused).toMatchObject({ ok: false, failure: { kind } });
    const worker = service.startWorker();
    expect(await worker.sync()).toMatchObject({ ok: false, failure: { kind } });
    expect(service.requests).toHaveLength(1);
    await worker.sync({ isAsked: true });
    expect(service.requests).toHaveLength(2);
    service.state.now += HOUR;
    service.faults.clear();
    expect(await worker.sync()).toMatchObject({ ok: true });
    service.requests.length = 0;
    await worker.sync();
    expect(service.requests).toHaveLength(0);
  });

  test('by a 429 tells until when, and goes on from there', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const until = Math.ceil((Date.now() + 5 * MINUTE) / 1000);
    service.faults.set('/trophyTitles?limit', () => {
      const headers = { 'X-RateLimit-Next-Available': `${until}` };
      return new Response('', { status: 429, headers });
    });
    expect(await service.startWorker().sync()).toMatchObject({
      ok: false,
      failure: { kind: 'waiting', until: expect.closeTo(until * 1000, -2) },
    });
    service.faults.clear();
    service.requests.length = 0;
    expect(await service.startWorker().sync()).toMatchObject({ ok: true });
    expect(service.requests.filter(isPlayedGames)).toHaveLength(0);
  });

  test('is forgotten once it has gone on, though it did not come to its end', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    service.faults.set('/trophyTitles?limit', privately);
    await service.startWorker().sync();
    service.faults.clear();
    const until = Math.ceil((Date.now() + 5 * MINUTE) / 1000);
    const headers = { 'X-RateLimit-Next-Available': `${until}` };
    service.faults.set('npTitleIds=', () => new Response('', { status: 429, headers }));
    await service.startWorker().sync({ isAsked: true });
    service.faults.clear();
    expect(await service.startWorker().sync()).toMatchObject({ ok: true });
  });

  test('over one answer about a few games goes on with the others', async () => {
    const service = serviceFor({ played: 12, sets: 12 });
    service.faults.set(titleIdOf(0), () => Response.json({ titles: 'none' }));
    const worker = service.startWorker();
    expect(await worker.sync()).toMatchObject({ ok: true });
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 12, linked: 7 });
    // The next run looks for what is new, and tries these once more.
    service.state.now += HOUR;
    service.faults.clear();
    await worker.sync();
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 12, linked: 12 });
  });

  test('of a service that is down rests after a few packs', async () => {
    const service = serviceFor({ played: 60, sets: 60 });
    service.faults.set('npTitleIds=', () => Response.json({ titles: 'none' }));
    const worker = service.startWorker();
    expect(await worker.sync()).toMatchObject({ ok: false });
    expect(service.requests.filter(isLookUp).length).toBeLessThan(6);
  });

  test('of our own leaves nobody waiting, and hinders no later run', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    let isBroken = true;
    const { parts } = assemble({
      cacheName: CACHE,
      now: () => service.state.now,
      authorised: async () => {
        if (isBroken) throw new Error('the browser keeps no session');
        return fail({ kind: 'offline', endpoint: 'getUserPlayedGames' });
      },
    });
    const never = new AbortController().signal;
    const waiting = parts.library.playedGames(ACCOUNT, never);
    expect(await parts.library.sync(ACCOUNT)).toMatchObject({ ok: false });
    expect(await waiting).toMatchObject({ ok: false });
    isBroken = false;
    expect(await parts.library.sync(ACCOUNT)).toMatchObject({ failure: { kind: 'offline' } });
  });

  test('of the cache makes nothing “not played”', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = await service.startSynced();
    const broken = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('x', 'UnknownError');
    });
    expect((await worker.openTiles(['20001'])).pushes).toEqual([{}]);
    broken.mockRestore();
    expect((await worker.openTiles(['20001'])).pushes).toEqual([
      { 20001: expect.objectContaining({ state: 'ready' }) },
    ]);
  });
});

describe('the played games', () => {
  test('are given after the first step, and at once when they are kept', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const { signal } = new AbortController();
    const first = await worker.parts.library.playedGames(ACCOUNT, signal);
    expect(first).toMatchObject({ ok: true, value: { list: 'whole' } });
    expect(service.requests.filter(isPlayedGames)).toHaveLength(1);
    await worker.sync();
    service.requests.length = 0;
    expect(await worker.parts.library.playedGames(ACCOUNT, signal)).toMatchObject({ ok: true });
    expect(service.requests).toHaveLength(0);
  });

  test('are not waited for by a page that left, and read all the same', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const leaving = new AbortController();
    service.state.intercept = () => {
      leaving.abort();
      return undefined;
    };
    const waiting = worker.parts.library.playedGames(ACCOUNT, leaving.signal);
    expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    await worker.sync();
    expect(await worker.progress()).toMatchObject({ phase: 'done', games: 3 });
  });

  test('are not read without a cache to keep them', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const service = serviceFor({ played: 3, sets: 3 });
    expect(await service.startWorker().sync()).toEqual({
      ok: false,
      failure: { kind: 'no-cache' },
    });
    expect(service.requests).toHaveLength(0);
  });

  test('are not read over and over while there is no room for them', async () => {
    const service = serviceFor({ played: 3, sets: 3 });
    const worker = service.startWorker();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    for (let times = 0; times < 3; times += 1) {
      expect(await worker.sync()).toMatchObject({ ok: false, failure: { kind: 'no-cache' } });
    }
    put.mockRestore();
    expect(service.requests).toHaveLength(1);
    expect(await playedGames(createCache({ name: CACHE })).all(ACCOUNT)).toEqual([]);
  });
});
