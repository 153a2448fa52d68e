import { IDBFactory } from 'fake-indexeddb';
import { documented } from '../../simulator/apps/documented.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { achievements } from '../../../lib/cache/achievements.ts';
import { createCache } from '../../../lib/cache/database.ts';
import { createVault } from '../../../lib/connections/vault.ts';
import { CHANGES_CHANNEL, type Change } from '../../../lib/messages/changes.ts';
import type { ConnectionsView } from '../../../lib/messages/connections.ts';
import type { PopupView } from '../../../lib/messages/popup.ts';
import { WRITER } from '../connections/scene.ts';
import { API_KEY, serving } from '../trophy-so/answers.ts';

type Listener = (...told: unknown[]) => unknown;

const { browser, fire, local, granted, alarms } = vi.hoisted(() => {
  const listeners = new Map<string, Listener[]>();
  const local = new Map<string, unknown>();
  const granted = new Set<string>();
  /** Name and time of each that was set. */
  const alarms: unknown[][] = [];
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(local.get(key)) }),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
    },
    remove: async (key: string) => void local.delete(key),
  };
  const known: Record<string, unknown> = {
    'storage.local': area,
    'storage.session': area,
    'runtime.id': 'ours',
    'runtime.getURL': () => 'https://ours.example/',
    'permissions.contains': async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => granted.has(origin)),
    'permissions.remove': async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      return true;
    },
    'tabs.query': async () => [],
    'alarms.create': async (...alarm: unknown[]) => void alarms.push(alarm),
    'declarativeNetRequest.getSessionRules': async () => [],
  };
  /** Any part of the extension API: events can be listened to, and all else does nothing. */
  const part = (path: string): unknown =>
    known[path] ??
    new Proxy(async () => undefined, {
      get: (_, name) => {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name !== 'addListener') return part(path === '' ? name : `${path}.${name}`);
        return (listener: Listener) => {
          listeners.set(path, [...(listeners.get(path) ?? []), listener]);
        };
      },
    });
  const fire = (event: string, ...told: unknown[]) => {
    for (const listener of listeners.get(event) ?? []) listener(...told);
  };
  return { browser: part(''), fire, local, granted, alarms };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const TROPHY_SO = 'https://api.trophy.so/*';
// Node knows no origin of an address with a browser's own scheme.
const OWN = { id: 'ours', origin: 'https://ours.example' };
const ON_STORE = { id: 'ours', origin: 'https://store.playstation.com', frameId: 0 };

let gate: Promise<void> | undefined;
const { fetch, requests } = serving(async () => {
  await gate;
  return Response.json(documented);
});
vi.stubGlobal('fetch', fetch);
globalThis.indexedDB = new IDBFactory();
const { default: worker } = await import('../../../entrypoints/background/index.ts');
worker.main();

/** What opens a port, all that it is told, and whether it was turned away. */
function connect<View>(name: string, sender: object) {
  const told: View[] = [];
  let say: (message: unknown) => void = () => {};
  const disconnect = vi.fn();
  fire('runtime.onConnect', {
    name,
    sender,
    disconnect,
    postMessage: (view: View) => told.push(structuredClone(view)),
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener() {} },
  });
  return { told, last: () => told.at(-1), say: (message: unknown) => say(message), disconnect };
}
const openPage = () => connect<ConnectionsView>('connections', OWN);
const openAccountPage = () => connect<PopupView>('own-page', OWN);

const kept = () => createVault().all();
const inCache = async () => {
  const [connection] = await kept();
  return connection && achievements(createCache()).get(connection.id);
};

beforeEach(async () => {
  granted.add(TROPHY_SO);
  for (const { id } of await kept()) await createVault().forget(id);
  requests.length = 0;
});

/** A page of ours that has added a connection. */
async function withOne() {
  const page = openPage();
  page.say({ type: 'add-connection', ...WRITER });
  await expect.poll(page.last).toMatchObject({ adding: { state: 'added' } });
  await expect.poll(inCache).toBeDefined();
  requests.length = 0;
  return page;
}

describe('the port of connections', () => {
  test('is for our own pages alone', async () => {
    const ours = openPage();
    await expect.poll(ours.last).toMatchObject({ connections: [] });
    for (const sender of [ON_STORE, { ...OWN, id: 'theirs' }, { id: 'ours' }, undefined]) {
      const theirs = connect('connections', sender as object);
      expect(theirs.disconnect).toHaveBeenCalledOnce();
      theirs.say({ type: 'add-connection', ...WRITER });
      expect(theirs.told).toEqual([]);
    }
    expect(ours.disconnect).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
  });

  test('tells when the person takes access back, and asks what is missing when they give it again', async () => {
    const page = await withOne();
    granted.delete(TROPHY_SO);
    fire('permissions.onRemoved', { origins: [TROPHY_SO] });
    const trouble = { kind: 'permission-withheld' };
    await expect.poll(page.last).toMatchObject({ connections: [{ trouble }] });
    openAccountPage().say({ type: 'clear-cache' });
    await expect.poll(page.last).toMatchObject({ connections: [{ trouble, set: null }] });
    expect(requests).toEqual([]);
    granted.add(TROPHY_SO);
    fire('permissions.onAdded', { origins: [TROPHY_SO] });
    await expect.poll(page.last).toMatchObject({
      connections: [{ trouble: null, set: { achievements: expect.anything() } }],
    });
    expect(requests).toHaveLength(1);
  });

  test('gives access back with the last connection', async () => {
    const page = await withOne();
    const [connection] = await kept();
    page.say({ type: 'remove-connection', connectionId: connection?.id });
    await expect.poll(page.last).toMatchObject({ connections: [] });
    expect(granted.has(TROPHY_SO)).toBe(false);
  });

  test('is not all that hears of a change: pages whose port went with a worker do, too', async () => {
    const heard: Change['type'][] = [];
    const channel = new BroadcastChannel(CHANGES_CHANNEL);
    channel.onmessage = ({ data }) => void heard.push((data as Change).type);
    await withOne();
    await expect.poll(() => heard).toContain('connections');
    heard.length = 0;
    fire('permissions.onRemoved', { origins: [TROPHY_SO] });
    await expect.poll(() => heard).toEqual(['connections']);
    channel.close();
  });
});

test('access to Trophy for an adding that never came is given back in time', async () => {
  fire('permissions.onAdded', { origins: [TROPHY_SO] });
  const [alarm, when] = alarms.at(-1) ?? [];
  expect(when).toEqual({ delayInMinutes: 5 });
  await withOne();
  fire('alarms.onAlarm', { name: alarm });
  const [connection] = await kept();
  expect(granted.has(TROPHY_SO)).toBe(true);
  await createVault().forget(connection?.id ?? '');
  fire('alarms.onAlarm', { name: alarm });
  await expect.poll(() => granted.has(TROPHY_SO)).toBe(false);
});

test('access to Trophy is of no concern to whoever looks at PlayStation’s', async () => {
  const account = openAccountPage();
  await expect.poll(account.last).toBeDefined();
  const page = openPage();
  account.told.length = 0;
  fire('permissions.onAdded', { origins: [TROPHY_SO] });
  fire('permissions.onRemoved', { origins: [TROPHY_SO] });
  page.told.length = 0;
  await expect.poll(page.last).toBeDefined();
  expect(account.told).toEqual([]);
  fire('permissions.onRemoved', { origins: ['https://m.np.playstation.com/*'] });
  await expect.poll(account.last).toBeDefined();
});

test('clearing the cache takes the achievements, reads them anew, and leaves the connection', async () => {
  const page = await withOne();
  const before = await inCache();
  const account = openAccountPage();
  const held = Promise.withResolvers<void>();
  gate = held.promise;
  account.say({ type: 'clear-cache' });
  await expect.poll(account.last).toMatchObject({ removal: { what: 'cache', isWhole: true } });
  await expect.poll(page.last).toMatchObject({ connections: [{ set: null, isAsking: true }] });
  expect(await inCache()).toBeUndefined();
  held.resolve();
  await expect.poll(inCache).toMatchObject({ achievements: before?.achievements });
  expect(requests).toHaveLength(1);
  expect(await kept()).toMatchObject([{ apiKey: API_KEY }]);
});

test('signing out of PlayStation leaves connections and their achievements', async () => {
  await withOne();
  const before = await inCache();
  const account = openAccountPage();
  account.say({ type: 'sign-out' });
  await expect.poll(account.last).toMatchObject({ removal: { what: 'account', isWhole: true } });
  expect(await inCache()).toEqual(before);
  expect(await kept()).toMatchObject([{ apiKey: API_KEY }]);
  expect(requests).toEqual([]);
});

test('no key is kept where content scripts can read', async () => {
  await withOne();
  expect(local.has('trophy-so.budget')).toBe(true);
  expect(JSON.stringify([...local])).not.toContain(API_KEY.slice(9));
});

test('a browser that starts finds no access without a connection, and asks nobody', async () => {
  fire('runtime.onStartup');
  await expect.poll(() => granted.has(TROPHY_SO)).toBe(false);
  expect(requests).toEqual([]);
});
