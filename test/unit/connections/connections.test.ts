import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Cache } from '../../../lib/cache/database.ts';
import type { Connections } from '../../../lib/connections/connections.ts';
import { TROPHY_SO_LIMITS } from '../../../lib/pacing/index.ts';
import { fillDisk, RUNNER, withOne } from './scene.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const MINUTE = 60_000;
const first = async (worker: Connections) => (await worker.standings())?.[0];
const refusing = (status: number, words: string) => () =>
  Response.json({ error: words }, { status });
const noNetwork = () => {
  throw new TypeError('Failed to fetch');
};

describe('a test', () => {
  test('asks now, and renews the achievements', async () => {
    const { worker, id, requests, time, serve } = await withOne();
    await time.advance(1000);
    serve(() => Response.json([]));
    expect(await worker.test(id)).toEqual({ trouble: null });
    expect(requests).toHaveLength(1);
    expect((await first(worker))?.set).toEqual({ achievements: [], fetchedAt: time.wall() });
  });

  test.each([
    ['wrong key', refusing(401, 'Key revoked'), { kind: 'wrong-key', words: 'Key revoked' }, 1],
    ['unknown user', refusing(404, 'No user'), { kind: 'unknown-user', words: 'No user' }, 1],
    ['refusal', refusing(422, 'Bad id'), { kind: 'refused', words: 'Bad id' }, 1],
    [
      'refusal by something before it',
      () => new Response('<html>', { status: 403 }),
      { kind: 'refused', words: null },
      1,
    ],
    ['rate limit', refusing(429, 'Slow'), { kind: 'rate-limited', until: expect.any(Number) }, 1],
    ['service that is down', refusing(500, 'Oops'), { kind: 'unavailable' }, 3],
    ['malformed answer', () => new Response('{'), { kind: 'malformed', field: 'body' }, 1],
    ['lost network', noNetwork, { kind: 'offline' }, 3],
  ])('tells of a %s, and takes nothing away', async (_, answer, trouble, sent) => {
    const { worker, id, requests, serve, ended } = await withOne();
    const before = await first(worker);
    serve(answer);
    expect(await ended(worker.test(id))).toEqual({ trouble });
    expect(requests).toHaveLength(sent);
    expect(await first(worker)).toEqual({ ...before, trouble });
    expect(before?.set?.achievements).toHaveLength(3);
  });

  test('of access that was taken back sends nothing, and takes nothing away', async () => {
    const { worker, id, requests, access } = await withOne();
    access.isGiven = false;
    const withheld = { kind: 'permission-withheld' };
    expect(await worker.test(id)).toEqual({ trouble: withheld });
    expect(requests).toEqual([]);
    expect(await first(worker)).toMatchObject({ trouble: withheld, set: expect.anything() });
    // As soon as it is given again there is nothing to tell of.
    access.isGiven = true;
    expect((await first(worker))?.trouble).toBeNull();
  });

  test('during which access is taken back does not blame the network', async () => {
    const { worker, id, serve, access, ended } = await withOne();
    serve(() => {
      access.isGiven = false;
      return noNetwork();
    });
    expect(await ended(worker.test(id))).toEqual({ trouble: { kind: 'permission-withheld' } });
  });

  test('ends when access is taken back before the next try', async () => {
    const { worker, id, requests, serve, access, ended } = await withOne();
    serve(() => {
      access.isGiven = false;
      return new Response(null, { status: 503 });
    });
    expect(await ended(worker.test(id))).toEqual({ trouble: { kind: 'permission-withheld' } });
    expect(requests).toHaveLength(1);
  });

  test('too often is our own doing, and not told as the service’s', async () => {
    const { worker, id } = await withOne();
    let last = await worker.test(id);
    for (let asked = 2; asked <= TROPHY_SO_LIMITS.requests; asked += 1)
      last = await worker.test(id);
    expect(last).toMatchObject({ trouble: { kind: 'budget-spent' } });
  });

  test('of a connection that is not there tells nothing', async () => {
    const { worker, requests } = await withOne();
    expect(await worker.test('gone')).toBeNull();
    expect(requests).toEqual([]);
  });

  test('that goes well ends the trouble of the one before', async () => {
    const { worker, id, serve } = await withOne();
    serve(refusing(401, 'Key revoked'));
    await worker.test(id);
    serve();
    await worker.test(id);
    expect((await first(worker))?.trouble).toBeNull();
  });
});

describe('a refresh', () => {
  test('asks about nothing that is fresh, and about all when a person asks', async () => {
    const { worker, requests, time } = await withOne();
    await worker.add(RUNNER);
    requests.length = 0;
    await worker.refresh({ isAsked: false });
    expect(requests).toEqual([]);
    await worker.refresh({ isAsked: true });
    expect(requests.map(({ userId }) => userId)).toEqual(['writer-1', 'runner-1']);
    await time.advance(5 * MINUTE);
    await worker.refresh({ isAsked: false });
    expect(requests).toHaveLength(4);
  });

  test('knows what is fresh in a later life of the worker, too', async () => {
    const { startWorker, requests, time } = await withOne();
    await startWorker().refresh({ isAsked: false });
    expect(requests).toEqual([]);
    await time.advance(5 * MINUTE);
    await startWorker().refresh({ isAsked: false });
    expect(requests).toHaveLength(1);
  });

  test('takes nothing for fresh that a clock which was set back has dated', async () => {
    const { worker, requests, time } = await withOne();
    time.setWall(-60 * MINUTE);
    await worker.refresh({ isAsked: false });
    expect(requests).toHaveLength(1);
  });

  test('does not ask again at once where the service has refused, until a person asks', async () => {
    const { worker, requests, time, serve } = await withOne();
    await time.advance(5 * MINUTE);
    serve(refusing(401, 'Key revoked'));
    for (let opened = 0; opened < 3; opened += 1) await worker.refresh({ isAsked: false });
    expect(requests).toHaveLength(1);
    await worker.refresh({ isAsked: true });
    expect(requests).toHaveLength(2);
    await time.advance(5 * MINUTE);
    await worker.refresh({ isAsked: false });
    expect(requests).toHaveLength(3);
  });

  test('asks again at once where only the network was missing', async () => {
    const { worker, id, requests, serve, ended } = await withOne();
    serve(noNetwork);
    await ended(worker.test(id));
    requests.length = 0;
    serve();
    await worker.refresh({ isAsked: false });
    expect(requests).toHaveLength(1);
    expect((await first(worker))?.trouble).toBeNull();
  });

  test('asks again when the time is over for which the service wanted rest', async () => {
    const { worker, id, requests, serve, time } = await withOne();
    serve(refusing(429, 'Slow down'));
    await worker.test(id);
    serve();
    requests.length = 0;
    await worker.refresh({ isAsked: false });
    expect(requests).toEqual([]);
    await time.advance(31_000);
    await worker.refresh({ isAsked: false });
    expect(requests).toHaveLength(1);
    expect((await first(worker))?.trouble).toBeNull();
  });

  test('of two pages at once is one request a connection, and both hear of it', async () => {
    const { worker, id, requests, hold } = await withOne();
    const { release } = hold();
    const changed = vi.fn();
    worker.onChange(changed);
    const [testing, refreshing] = [worker.test(id), worker.refresh({ isAsked: true })];
    await expect.poll(() => first(worker)).toMatchObject({ isAsking: true });
    expect(changed).toHaveBeenCalledOnce();
    release();
    expect(await testing).toEqual({ trouble: null });
    await refreshing;
    expect(requests).toHaveLength(1);
    expect(await first(worker)).toMatchObject({ isAsking: false });
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe('the death of the worker', () => {
  test('loses no connection and no achievement; what was wrong is asked anew', async () => {
    const { worker, id, startWorker, serve } = await withOne();
    await worker.rename(id, 'Novel');
    serve(refusing(401, 'Key revoked'));
    await worker.test(id);
    const before = await first(worker);
    expect(await first(startWorker())).toEqual({ ...before, trouble: null });
    expect(before).toMatchObject({ label: 'Novel', keyPrefix: 'Abcd1234' });
  });

  test('while it asks leaves a connection that is asked about no more', async () => {
    const { worker, id, startWorker, hold, serve } = await withOne();
    hold();
    void worker.test(id);
    await expect.poll(() => first(worker)).toMatchObject({ isAsking: true });
    serve();
    expect(await first(startWorker())).toMatchObject({ isAsking: false, trouble: null });
  });

  test('in the middle of a removal leaves nothing beyond the next start of the browser', async () => {
    const { id, startWorker, inVault, inCache, access } = await withOne();
    const vaultOnly = startWorker({ cache: deadCache() });
    await vaultOnly.remove(id);
    expect(await inVault()).toEqual([]);
    expect(await inCache(id)).toBeDefined();
    access.isGiven = true;
    await startWorker().tidy();
    expect(await inCache(id)).toBeUndefined();
    expect(access.isGiven).toBe(false);
  });

  test('is no reason to tidy away what belongs to a connection', async () => {
    const { id, startWorker, inCache, access } = await withOne();
    await startWorker().tidy();
    expect(await inCache(id)).toBeDefined();
    expect(access.isGiven).toBe(true);
  });
});

/** One that is not there any more. */
const deadCache = (): Cache => ({
  read: async () => undefined,
  write: async () => false,
  state: () => 'unavailable',
  onStateChange() {},
  clear: async () => false,
});

describe('a connection that is removed', () => {
  test('goes with its key and its achievements, and no other does', async () => {
    const { worker, id, inVault, inCache, access } = await withOne();
    const other = await worker.add(RUNNER);
    if (other.state !== 'added') expect.unreachable('it was to be added');
    await worker.remove(id);
    expect((await inVault()).map(({ label }) => label)).toEqual(['Running']);
    expect(await inCache(id)).toBeUndefined();
    expect(await inCache(other.connectionId)).toBeDefined();
    expect(await worker.standings()).toMatchObject([{ label: 'Running' }]);
    expect(access.isGiven).toBe(true);
    await worker.remove(other.connectionId);
    expect(await worker.standings()).toEqual([]);
    expect(access).toEqual({ isGiven: false, givenBack: 1 });
  });

  test('while it is asked about is not kept any more by the answer', async () => {
    const { worker, id, hold, requests, inCache } = await withOne();
    const { release } = hold();
    const testing = worker.test(id);
    await expect.poll(() => requests.length).toBe(1);
    await worker.remove(id);
    release();
    expect(await testing).toBeNull();
    expect(await inCache(id)).toBeUndefined();
    expect(await worker.standings()).toEqual([]);
  });

  test('at the moment of a refresh is not asked about', async () => {
    const { worker, id, requests, inCache } = await withOne();
    await Promise.all([worker.remove(id), worker.refresh({ isAsked: true }), worker.test(id)]);
    expect(requests).toEqual([]);
    expect(await inCache(id)).toBeUndefined();
  });

  test('stays, and says so, where the browser does not let it go', async () => {
    const { worker, id, access } = await withOne();
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    await worker.remove(id);
    remove.mockRestore();
    expect(await first(worker)).toMatchObject({
      trouble: { kind: 'not-kept' },
      set: { achievements: expect.any(Array) },
    });
    expect(access.isGiven).toBe(true);
  });
});

describe('a label', () => {
  test('changes, trimmed, and nothing else does', async () => {
    const { worker, id, requests, inVault } = await withOne();
    const before = await first(worker);
    const [kept] = await inVault();
    await worker.rename(id, '  My novel ');
    expect(await first(worker)).toEqual({ ...before, label: 'My novel' });
    expect(await inVault()).toEqual([{ ...kept, label: 'My novel' }]);
    expect(requests).toEqual([]);
  });

  test('stays as it was on a disk that is full, which is told until one is kept', async () => {
    const { worker, id } = await withOne();
    const makeRoom = fillDisk();
    await worker.rename(id, 'Novel');
    expect(await first(worker)).toMatchObject({ label: 'Writing', trouble: { kind: 'not-kept' } });
    makeRoom();
    await worker.rename(id, 'Novel');
    expect(await first(worker)).toMatchObject({ label: 'Novel', trouble: null });
  });

  test('ends no other trouble than its own', async () => {
    const { worker, id, serve } = await withOne();
    serve(() => Response.json({ error: 'Invalid API key' }, { status: 401 }));
    await worker.test(id);
    const makeRoom = fillDisk();
    await worker.rename(id, 'Novel');
    expect(await first(worker)).toMatchObject({ trouble: { kind: 'not-kept' } });
    makeRoom();
    await worker.rename(id, 'Novel');
    expect(await first(worker)).toMatchObject({ trouble: { kind: 'wrong-key' } });
  });

  test('of a connection that is removed meanwhile brings it not back', async () => {
    const { worker, id, inVault } = await withOne();
    await Promise.all([worker.remove(id), worker.rename(id, 'Novel')]);
    expect(await inVault()).toEqual([]);
  });
});

describe('achievements', () => {
  test('that the cache has no room for are shown as long as the worker lives', async () => {
    const { worker, id, serve, startWorker } = await withOne();
    serve(() => Response.json([]));
    const makeRoom = fillDisk();
    expect(await worker.test(id)).toEqual({ trouble: null });
    expect((await first(worker))?.set?.achievements).toEqual([]);
    makeRoom();
    expect((await first(startWorker()))?.set?.achievements).toHaveLength(3);
  });

  test('are forgotten with the cache, also those that are on their way; the connection stays', async () => {
    const { worker, id, hold, requests, inCache, access } = await withOne();
    const { release } = hold();
    const testing = worker.test(id);
    await expect.poll(() => requests.length).toBe(1);
    expect(await worker.forgetAchievements()).toBe(true);
    release();
    expect(await testing).toBeNull();
    expect(await inCache(id)).toBeUndefined();
    expect(await worker.standings()).toMatchObject([{ label: 'Writing', set: null }]);
    expect(access.isGiven).toBe(true);
    await worker.refresh({ isAsked: false });
    expect((await first(worker))?.set?.achievements).toHaveLength(3);
  });
});
