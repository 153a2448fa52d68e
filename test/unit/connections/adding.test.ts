import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_CONNECTIONS } from '../../../lib/connections/view.ts';
import { API_KEY } from '../trophy-so/answers.ts';
import { createScene, fillDisk, idOf, RUNNER, WRITER, withOne } from './scene.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('nothing calls the service before a connection is added', async () => {
  const { startWorker, requests, access } = createScene();
  const worker = startWorker();
  expect(await worker.standings()).toEqual([]);
  await worker.refresh({ isAsked: true });
  await worker.test(idOf(1));
  await worker.rename(idOf(1), 'Other');
  await worker.tidy();
  expect(await worker.forgetAchievements()).toBe(true);
  expect(await worker.standings()).toEqual([]);
  expect(requests).toEqual([]);
  // What a worker that died over an adding has left is given back.
  expect(access.isGiven).toBe(false);
});

describe('a connection that is added', () => {
  test('costs one request, and is shown with what it brought', async () => {
    const { startWorker, requests, time } = createScene();
    const worker = startWorker();
    const changed = vi.fn();
    worker.onChange(changed);
    expect(await worker.add(WRITER)).toEqual({
      state: 'added',
      connectionId: idOf(1),
      trouble: null,
    });
    expect(requests.map(({ url }) => url.href)).toEqual([
      'https://api.trophy.so/v1/users/writer-1/achievements?includeIncomplete=true',
    ]);
    expect(await worker.standings()).toEqual([
      {
        id: idOf(1),
        label: 'Writing',
        userId: 'writer-1',
        keyPrefix: 'Abcd1234',
        set: { achievements: expect.any(Array), fetchedAt: time.wall() },
        isAsking: false,
        trouble: null,
      },
    ]);
    expect((await worker.standings())?.[0]?.set?.achievements).toHaveLength(3);
    expect(changed).toHaveBeenCalled();
  });

  test('loses the space around what was pasted', async () => {
    const { startWorker, requests } = createScene();
    const worker = startWorker();
    const [label, apiKey, userId] = [' Writing ', ` ${API_KEY}\n`, '\twriter-1 '];
    expect(await worker.add({ label, apiKey, userId })).toMatchObject({ state: 'added' });
    expect(requests[0]).toMatchObject({ key: API_KEY, userId: 'writer-1' });
    expect(await worker.standings()).toMatchObject([{ label: 'Writing', userId: 'writer-1' }]);
  });

  test('comes behind those before it, whatever has become of them', async () => {
    const { startWorker, serve } = createScene();
    const worker = startWorker();
    serve(() => Response.json([]));
    const add = (label: string) => worker.add({ ...WRITER, label, userId: label });
    await add('a');
    await add('b');
    await add('c');
    await worker.remove(idOf(1));
    await worker.remove(idOf(2));
    await add('d');
    await worker.rename(idOf(3), 'C');
    expect((await worker.standings())?.map(({ label }) => label)).toEqual(['C', 'd']);
  });

  test('never shows its key again, whatever the key looks like', async () => {
    const keys = [API_KEY, 'no-period-in-this-secret', 'short.secret-part', 'Abcd1234.', '.secret'];
    const { startWorker, serve } = createScene();
    serve(() => Response.json([]));
    const worker = startWorker();
    for (const apiKey of keys) await worker.add({ ...WRITER, apiKey });
    const standings = await worker.standings();
    expect(standings?.map(({ keyPrefix }) => keyPrefix)).toEqual([
      'Abcd1234',
      null,
      null,
      null,
      null,
    ]);
    const told = JSON.stringify(standings);
    for (const apiKey of keys) expect(told).not.toContain(apiKey);
    expect(told).not.toContain('s3cret');
  });
});

describe('nothing is kept, and access is given back, when', () => {
  test.each([
    [
      'the key is wrong',
      { ...WRITER, apiKey: 'Zzzz9999.wrong' },
      { kind: 'wrong-key', words: 'Invalid API key' },
      1,
    ],
    [
      'the app knows no such user',
      { ...WRITER, userId: 'nobody' },
      { kind: 'unknown-user', words: 'User not found' },
      1,
    ],
    [
      'the key could not be sent',
      { ...WRITER, apiKey: 'schlüssel' },
      { kind: 'wrong-key', words: null },
      0,
    ],
    [
      'the user id would lead elsewhere',
      { ...WRITER, userId: '..' },
      { kind: 'unknown-user', words: null },
      0,
    ],
  ])('%s', async (_, wish, trouble, sent) => {
    const { startWorker, requests, inVault, access } = createScene();
    const worker = startWorker();
    expect(await worker.add(wish)).toEqual({ state: 'refused', trouble });
    expect(requests).toHaveLength(sent);
    expect(await inVault()).toEqual([]);
    expect(access).toEqual({ isGiven: false, givenBack: 1 });
  });

  test.each([
    [400, 'Bad id', 'Bad id'],
    [422, 'Bad id', 'Bad id'],
    [403, 'Not on this plan', 'Not on this plan'],
    [403, undefined, null],
  ])('the service refuses with %i', async (status, words, told) => {
    const { startWorker, serve, inVault, access } = createScene();
    serve(() => Response.json({ error: words }, { status }));
    expect(await startWorker().add(WRITER)).toEqual({
      state: 'refused',
      trouble: { kind: 'refused', words: told },
    });
    expect(await inVault()).toEqual([]);
    expect(access.isGiven).toBe(false);
  });

  test('the person withholds access: nothing is sent', async () => {
    const { startWorker, access, requests, inVault } = createScene();
    access.isGiven = false;
    expect(await startWorker().add(WRITER)).toEqual({
      state: 'refused',
      trouble: { kind: 'permission-withheld' },
    });
    expect(requests).toEqual([]);
    expect(await inVault()).toEqual([]);
  });

  test('the disk is full', async () => {
    const { startWorker, inVault, access } = createScene();
    const makeRoom = fillDisk();
    const worker = startWorker();
    expect(await worker.add(WRITER)).toEqual({ state: 'refused', trouble: { kind: 'not-kept' } });
    expect(await worker.standings()).toEqual([]);
    makeRoom();
    expect(await inVault()).toEqual([]);
    expect(access.isGiven).toBe(false);
  });
});

test('access stays as long as there is another connection', async () => {
  const { worker, access } = await withOne();
  expect(await worker.add({ ...RUNNER, userId: 'nobody' })).toMatchObject({ state: 'refused' });
  expect(access.isGiven).toBe(true);
});

test('access stays as long as another page is trying one', async () => {
  const { startWorker, serve, access, inVault } = createScene();
  const held = Promise.withResolvers<Response>();
  serve(({ userId }) =>
    userId === 'nobody'
      ? Response.json({ error: 'User not found' }, { status: 404 })
      : held.promise,
  );
  const worker = startWorker();
  const slow = worker.add(WRITER);
  expect(await worker.add({ ...RUNNER, userId: 'nobody' })).toMatchObject({ state: 'refused' });
  expect(access.isGiven).toBe(true);
  held.resolve(Response.json([]));
  expect(await slow).toMatchObject({ state: 'added', trouble: null });
  expect(await inVault()).toHaveLength(1);
  expect(access).toEqual({ isGiven: true, givenBack: 0 });
});

describe('a connection that could not be tried is kept, and says so', () => {
  test.each([
    [
      'offline',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { kind: 'offline' },
    ],
    ['the service is down', () => new Response('', { status: 503 }), { kind: 'unavailable' }],
    [
      'the answer is malformed',
      () => Response.json([{ id: 'x' }]),
      { kind: 'malformed', field: '0.name' },
    ],
    [
      'the service wants nobody to ask',
      () => new Response('', { status: 429 }),
      { kind: 'rate-limited', until: expect.any(Number) },
    ],
  ])('%s', async (_, answer, trouble) => {
    const { startWorker, serve, ended, access, inVault } = createScene();
    serve(answer);
    const worker = startWorker();
    expect(await ended(worker.add(WRITER))).toEqual({
      state: 'added',
      connectionId: idOf(1),
      trouble,
    });
    expect(await worker.standings()).toMatchObject([{ label: 'Writing', set: null, trouble }]);
    expect(await inVault()).toMatchObject([{ apiKey: API_KEY }]);
    expect(access.isGiven).toBe(true);
  });
});

test('two pages that add at once both get theirs', async () => {
  const { startWorker } = createScene();
  const worker = startWorker();
  const added = await Promise.all([worker.add(WRITER), worker.add(RUNNER)]);
  expect(added).toMatchObject([{ state: 'added' }, { state: 'added' }]);
  const standings = await worker.standings();
  expect(standings).toMatchObject([{ label: 'Writing' }, { label: 'Running' }]);
});

test('there are never more than a person may have, also when two pages add at once', async () => {
  const { startWorker, requests, serve } = createScene();
  const worker = startWorker();
  serve(() => Response.json([]));
  const add = (userId: string) => worker.add({ ...WRITER, userId });
  for (let count = 1; count < MOST_CONNECTIONS; count += 1) await add(`user-${count}`);
  const atOnce = await Promise.all([worker.add(WRITER), worker.add(RUNNER)]);
  expect(atOnce.map(({ state }) => state).sort()).toEqual(['added', 'refused']);
  expect(await worker.standings()).toHaveLength(MOST_CONNECTIONS);
  requests.length = 0;
  expect(await add('one-more')).toEqual({ state: 'refused', trouble: { kind: 'not-kept' } });
  expect(requests).toEqual([]);
});

describe('the same key and user', () => {
  const refused = { state: 'refused', trouble: { kind: 'already-there', label: 'Writing' } };

  test('are not kept twice, and not asked about', async () => {
    const { worker, requests } = await withOne();
    expect(await worker.add({ ...WRITER, label: 'Again' })).toEqual(refused);
    expect(requests).toEqual([]);
    expect(await worker.standings()).toHaveLength(1);
  });

  test('nor by two pages at once', async () => {
    const worker = createScene().startWorker();
    const added = await Promise.all([worker.add(WRITER), worker.add(WRITER)]);
    expect(added).toMatchObject([{ state: 'added' }, refused]);
    expect(await worker.standings()).toHaveLength(1);
  });

  test('are not those of another user by the same key', async () => {
    const { worker, serve } = await withOne();
    serve(() => Response.json([]));
    expect(await worker.add({ ...WRITER, userId: 'writer-2' })).toMatchObject({ state: 'added' });
  });
});

test('a browser that does not let connections be read says nothing about them', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  const { startWorker, requests, access } = createScene();
  const worker = startWorker();
  expect(await worker.standings()).toBeNull();
  expect(await worker.add(WRITER)).toEqual({ state: 'refused', trouble: { kind: 'not-kept' } });
  await worker.refresh({ isAsked: true });
  await worker.remove(idOf(1));
  await worker.tidy();
  expect(requests).toEqual([]);
  // There may be connections that need it.
  expect(access.isGiven).toBe(true);
});
