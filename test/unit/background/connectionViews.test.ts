import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import {
  type ConnectionViews,
  createConnectionViews,
} from '../../../entrypoints/background/connectionViews.ts';
import type { ConnectionsRequest, ConnectionsView } from '../../../lib/messages/connections.ts';
import { createScene, idOf, RUNNER, WRITER } from '../connections/scene.ts';
import { API_KEY } from '../trophy-so/answers.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const FIRST = idOf(1);

function start() {
  const scene = createScene();
  const worker = scene.startWorker();
  return { ...scene, worker, views: createConnectionViews(worker) };
}

/** A page of ours, and all that it was told. */
function openPage(views: ConnectionViews) {
  const told: ConnectionsView[] = [];
  let say: (message: unknown) => void = () => {};
  let leave: () => void = () => {};
  views.serve({
    postMessage: (view: ConnectionsView) => told.push(structuredClone(view)),
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof leave) => (leave = listener) },
  } as unknown as Runtime.Port);
  return {
    told,
    last: () => told.at(-1),
    ask: (request: ConnectionsRequest) => say(request),
    say: (message: unknown) => say(message),
    leave: () => leave(),
  };
}

/** One of ours with a connection, which is told of it. */
async function withOne() {
  const scene = start();
  const page = openPage(scene.views);
  page.ask({ type: 'add-connection', ...WRITER });
  await expect.poll(page.last).toMatchObject({ adding: { state: 'added' } });
  return { ...scene, page };
}

describe('a page of ours', () => {
  test('is told at once that there are none, at the cost of no request', async () => {
    const { views, requests } = start();
    const page = openPage(views);
    await expect.poll(page.last).toEqual({
      connections: [],
      adding: { state: 'idle' },
      tested: null,
    });
    expect(requests).toEqual([]);
  });

  test('is told at every step how its adding goes', async () => {
    const { views } = start();
    const page = openPage(views);
    page.ask({ type: 'add-connection', ...WRITER });
    await expect.poll(page.last).toEqual({
      connections: [expect.objectContaining({ id: FIRST, label: 'Writing', isAsking: false })],
      adding: { state: 'added', connectionId: FIRST, trouble: null },
      tested: null,
    });
    const steps = page.told.map(({ adding }) => adding.state);
    expect(new Set(steps)).toEqual(new Set(['trying', 'added']));
  });

  test('is told why its adding was refused, and may try again', async () => {
    const { views, access } = start();
    const page = openPage(views);
    page.ask({ type: 'add-connection', ...WRITER, userId: 'nobody' });
    await expect.poll(page.last).toMatchObject({
      connections: [],
      adding: {
        state: 'refused',
        trouble: { kind: 'unknown-user', words: 'User not found' },
      },
    });
    // It was given back; the page asks the browser for it once more.
    access.isGiven = true;
    page.ask({ type: 'add-connection', ...WRITER });
    await expect.poll(page.last).toMatchObject({ adding: { state: 'added' } });
  });

  test('adds once, however often it is pressed', async () => {
    const { views, requests } = start();
    const page = openPage(views);
    page.ask({ type: 'add-connection', ...WRITER });
    page.ask({ type: 'add-connection', ...WRITER });
    await expect.poll(page.last).toMatchObject({ adding: { state: 'added' } });
    expect(page.last()?.connections).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });

  test('is told how its test went', async () => {
    const { page, serve, hold } = await withOne();
    page.ask({ type: 'test-connection', connectionId: FIRST });
    await expect.poll(page.last).toMatchObject({ tested: { connectionId: FIRST, trouble: null } });
    // While the next is under way, this one counts no more.
    const { release } = hold();
    page.ask({ type: 'test-connection', connectionId: FIRST });
    await expect.poll(page.last).toMatchObject({ connections: [{ isAsking: true }], tested: null });
    release();
    await expect.poll(page.last).toMatchObject({ tested: { connectionId: FIRST, trouble: null } });
    serve(() => Response.json({ error: 'Key revoked' }, { status: 401 }));
    page.ask({ type: 'test-connection', connectionId: FIRST });
    const trouble = { kind: 'wrong-key', words: 'Key revoked' };
    await expect.poll(page.last).toMatchObject({
      connections: [{ trouble, set: { achievements: expect.any(Array) } }],
      tested: { connectionId: FIRST, trouble },
    });
  });

  test('renames, refreshes and removes', async () => {
    const { page, requests, access } = await withOne();
    page.ask({ type: 'rename-connection', connectionId: FIRST, label: 'Novel' });
    await expect.poll(page.last).toMatchObject({ connections: [{ label: 'Novel' }] });
    page.ask({ type: 'refresh-connections', isAsked: false });
    page.ask({ type: 'refresh-connections', isAsked: true });
    await expect.poll(() => requests.length).toBe(2);
    page.ask({ type: 'remove-connection', connectionId: FIRST });
    await expect.poll(page.last).toMatchObject({ connections: [] });
    expect(access.isGiven).toBe(false);
  });

  test('gets nothing done by a message that is no request', async () => {
    const { page, requests } = await withOne();
    page.say({ type: 'remove-connection', connectionId: FIRST, all: true });
    page.say({ type: 'add-connection', ...RUNNER, label: '' });
    page.ask({ type: 'rename-connection', connectionId: FIRST, label: 'Novel' });
    await expect.poll(page.last).toMatchObject({ connections: [{ label: 'Novel' }] });
    expect(requests).toHaveLength(1);
  });

  test('is told when access comes or goes', async () => {
    const { views, page, access } = await withOne();
    access.isGiven = false;
    views.push();
    const withheld = { kind: 'permission-withheld' };
    await expect.poll(page.last).toMatchObject({ connections: [{ trouble: withheld }] });
    access.isGiven = true;
    views.push();
    await expect.poll(page.last).toMatchObject({ connections: [{ trouble: null }] });
  });

  test('that has left is told nothing more', async () => {
    const { views, page } = await withOne();
    const other = openPage(views);
    await expect.poll(other.last).toBeDefined();
    const before = page.told.length;
    page.leave();
    other.ask({ type: 'rename-connection', connectionId: FIRST, label: 'Novel' });
    await expect.poll(other.last).toMatchObject({ connections: [{ label: 'Novel' }] });
    expect(page.told).toHaveLength(before);
  });
});

describe('two pages at once', () => {
  test('see the same connections, and each its own adding and test', async () => {
    const { views, page } = await withOne();
    const other = openPage(views);
    await expect.poll(other.last).toMatchObject({
      connections: [{ id: FIRST }],
      adding: { state: 'idle' },
      tested: null,
    });
    page.ask({ type: 'test-connection', connectionId: FIRST });
    await expect.poll(page.last).toMatchObject({ tested: { connectionId: FIRST } });
    other.ask({ type: 'add-connection', ...RUNNER });
    await expect.poll(other.last).toMatchObject({ adding: { state: 'added' }, tested: null });
    await expect.poll(page.last).toMatchObject({
      connections: [{ label: 'Writing' }, { label: 'Running' }],
      adding: { state: 'added', connectionId: FIRST },
    });
  });

  test('both hear of every last change, however many come at once', async () => {
    const { views, page } = await withOne();
    const other = openPage(views);
    for (let count = 1; count <= 30; count += 1) {
      const label = `Novel ${count}`;
      (count % 2 ? page : other).ask({ type: 'rename-connection', connectionId: FIRST, label });
    }
    for (const { last } of [page, other]) {
      await expect.poll(last).toMatchObject({ connections: [{ label: 'Novel 30' }] });
    }
  });
});

test('no page is ever told a key', async () => {
  const { views, page, worker, serve } = await withOne();
  serve(() => Response.json({ error: `No: ${API_KEY}` }, { status: 401 }));
  page.ask({ type: 'test-connection', connectionId: FIRST });
  await expect.poll(page.last).toMatchObject({ tested: { trouble: { kind: 'wrong-key' } } });
  page.ask({ type: 'add-connection', ...WRITER });
  await expect.poll(page.last).toMatchObject({ adding: { state: 'refused' } });
  const other = openPage(views);
  await expect.poll(other.last).toBeDefined();
  const told = JSON.stringify([page.told, other.told, await worker.standings()]);
  expect(told).toContain('Abcd1234');
  expect(told).not.toContain(API_KEY.slice(9));
});

test('a page that cannot be told any more costs the others nothing', async () => {
  const { views, worker } = start();
  views.serve({
    postMessage: () => {
      throw new Error('Attempting to use a disconnected port object');
    },
    onMessage: { addListener: () => {} },
    onDisconnect: { addListener: () => {} },
  } as unknown as Runtime.Port);
  const page = openPage(views);
  await expect.poll(page.last).toMatchObject({ connections: [] });
  await worker.add(WRITER);
  await expect.poll(page.last).toMatchObject({ connections: [{ id: FIRST }] });
});
