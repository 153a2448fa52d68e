import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCache } from '../../../lib/cache/database.ts';
import { libraryJournals } from '../../../lib/cache/libraryJournals.ts';
import { profiles } from '../../../lib/cache/profiles.ts';
import { CHANGES_CHANNEL } from '../../../lib/messages/changes.ts';
import type { PopupView } from '../../../lib/messages/popup.ts';
import { follow, type Known } from '../../../lib/ownPage/follow.ts';
import type { GameIds } from '../../../lib/trophies/view.ts';
import { DEFAULT_SETTINGS } from '../components/samples.ts';
import { ACCOUNT, listedRecord, NOON, playedRecord } from '../trophies/records.ts';

const { worker, polyfill } = vi.hoisted(() => {
  const worker = {
    /** What it noted of who is signed in; undefined: nothing yet. */
    noted: undefined as string | null | undefined,
    tell: (_view: unknown): void => {},
    /** Runs when it is connected with. */
    onConnect: (): void => {},
  };
  const polyfill = {
    runtime: {
      connect: () => ({
        postMessage() {},
        disconnect() {},
        onMessage: {
          addListener: (listener: (view: unknown) => void) => {
            worker.tell = listener;
            worker.onConnect();
          },
        },
        onDisconnect: { addListener() {} },
      }),
    },
    storage: {
      session: {
        get: async (key: string) => (worker.noted === undefined ? {} : { [key]: worker.noted }),
      },
    },
  };
  return { worker, polyfill };
});
vi.mock('webextension-polyfill', () => ({ default: polyfill }));
vi.stubGlobal('document', new EventTarget());
vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));

const OTHER = '9000000000000000002';
const GRADES = { platinum: 0, gold: 0, silver: 0, bronze: 0 };
const profileOf = (accountId: string, fetchedAt: number) => ({
  accountId,
  onlineId: `name of ${accountId}`,
  avatarUrl: null,
  level: 1,
  tier: 1,
  progress: 0,
  points: 0,
  nextLevelPoints: 1,
  earned: GRADES,
  fetchedAt,
});
const LIST = { state: 'whole', readAt: NOON, lookedAt: NOON, count: 1 } as const;
const journalOf = (accountId: string) => ({
  accountId,
  run: 1,
  steps: [],
  playedGames: LIST,
  titles: LIST,
  linked: 1,
  syncedAt: NOON,
  refusal: null,
});

const cache = () => createCache();

/** Titles of both accounts; the other's profile is the one that was read last. */
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  worker.noted = undefined;
  worker.onConnect = () => {};
  const kept = cache();
  for (const [accountId, at] of [
    [ACCOUNT, NOON],
    [OTHER, NOON + 1],
  ] as const) {
    await profiles(kept).save(profileOf(accountId, at));
    const titles = ['Quiet Harbour', 'Copper Tides', 'Éclair'].map((name, index) =>
      listedRecord({
        accountId,
        name,
        npCommunicationId: `NPWR0000${index}_00`,
        lastUpdatedAt: NOON + index,
      }),
    );
    await libraryJournals(kept).saveWithTitles(journalOf(accountId), titles);
  }
});

const view = (account: PopupView['account']): PopupView => ({
  account,
  library: null,
  settings: { ...DEFAULT_SETTINGS, theme: 'light' },
  budget: { used: 0, limit: 240, freeAt: null, stoppedUntil: null, waiting: 0 },
  cache: 'working',
  removal: null,
  settingsRefusedAt: null,
  leftBehind: false,
});
const signedIn = (accountId: string) =>
  view({
    state: 'signed-in',
    accountId,
    onlineId: null,
    avatarUrl: null,
    staysSignedIn: false,
    signedInUntil: NOON,
    level: null,
    earned: null,
    trouble: null,
  });

function open(game: Promise<GameIds | null> = Promise.resolve(null)) {
  const seen: Known[] = [];
  const settings = { load: async () => ({ ...DEFAULT_SETTINGS, theme: 'dark' }) };
  follow({ port: 'popup', settings, game }, (known) => seen.push(known));
  const last = () => seen.at(-1);
  return { seen, last };
}
const accountsIn = (seen: readonly Known[]) => [
  ...new Set(seen.map(({ library }) => library?.accountId)),
];

describe('before the worker speaks', () => {
  test('a page shows whom the worker has noted, in the theme that was chosen', async () => {
    worker.noted = ACCOUNT;
    const { seen, last } = open();
    await expect.poll(() => last()?.library?.all?.titles.length).toBe(3);
    expect(accountsIn(seen)).toEqual([ACCOUNT]);
    expect(last()).toMatchObject({ view: null, theme: 'dark' });
    expect(last()?.library?.recent.map(({ name }) => name)).toEqual([
      'Éclair',
      'Copper Tides',
      'Quiet Harbour',
    ]);
  });

  test('it shows nobody when the worker has noted that nobody is signed in', async () => {
    worker.noted = null;
    const { seen } = open();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(seen).toEqual([]);
  });

  test('what is kept is shown before the worker, which may have to start, is asked', async () => {
    worker.noted = ACCOUNT;
    const shown = vi.fn();
    worker.onConnect = () => shown(seen.at(-1)?.library?.accountId);
    const { seen } = open();
    await expect.poll(() => shown.mock.calls).toEqual([[ACCOUNT]]);
  });

  test('where nothing is kept the worker is asked at once', async () => {
    worker.noted = null;
    worker.onConnect = vi.fn();
    // A clock that stands still: nothing that a timer has to begin.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    open();
    await new Promise((resolve) => setImmediate(resolve));
    vi.useRealTimers();
    expect(worker.onConnect).toHaveBeenCalledOnce();
  });

  test('after a start of the browser it shows whose profile was read last', async () => {
    const { last } = open();
    await expect.poll(() => last()?.library?.accountId).toBe(OTHER);
  });
});

describe('once the worker has spoken', () => {
  test('another account takes the place of the one that was shown, with nothing of it left', async () => {
    const { seen, last } = open();
    await expect.poll(() => last()?.library?.all).toBeTruthy();
    worker.tell(signedIn(ACCOUNT));
    expect(last()?.library).toBeNull();
    await expect.poll(() => last()?.library?.accountId).toBe(ACCOUNT);
    const after = seen.findIndex((known) => known.view);
    expect(accountsIn(seen.slice(after + 1)).includes(OTHER)).toBe(false);
    expect(last()?.theme).toBe('light');
  });

  test('nobody’s titles are shown when nobody is signed in, also when they were being read', async () => {
    worker.onConnect = () => worker.tell(view({ state: 'signed-out', refusal: null }));
    const { last } = open();
    await expect.poll(() => last()?.view).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(last()?.library).toBeNull();
  });
});

test('all titles are found as their names are typed', async () => {
  worker.noted = ACCOUNT;
  const { last } = open();
  await expect.poll(() => last()?.library?.all).toBeTruthy();
  expect(
    last()
      ?.library?.all?.find('ecl')
      .map(({ name }) => name),
  ).toEqual(['Éclair']);
});

test('what is new in the library is read when the worker tells of it', async () => {
  worker.noted = ACCOUNT;
  const { last } = open();
  await expect.poll(() => last()?.library?.all).toBeTruthy();
  const title = listedRecord({ name: 'New', npCommunicationId: 'NPWR00009_00' });
  await libraryJournals(cache()).saveWithTitles(journalOf(ACCOUNT), [title]);
  new BroadcastChannel(CHANGES_CHANNEL).postMessage({ type: 'library' });
  await expect.poll(() => last()?.library?.all?.find('new'), { timeout: 3000 }).toHaveLength(1);
});

test('titles that are kept but not seen yet are never taken for none', async () => {
  const third = '9000000000000000003';
  worker.noted = third;
  const { seen, last } = open();
  await expect.poll(() => last()?.library?.all?.titles).toEqual([]);
  const title = listedRecord({ accountId: third, npCommunicationId: 'NPWR00009_00' });
  await libraryJournals(cache()).saveWithTitles(journalOf(third), [title]);
  // The worker tells of the end of the sync, and nothing else does.
  await new Promise((resolve) => setTimeout(resolve, 2));
  const library = { games: 1, linked: 1, isRead: true, syncedAt: Date.now() };
  worker.tell({ ...signedIn(third), library });
  expect(last()).toMatchObject({ view: { library }, isReading: true });
  await expect.poll(() => last()?.isReading).toBe(false);
  const told = seen.filter(({ isReading }) => !isReading);
  expect(told.map((known) => known.library?.all?.titles.length)).not.toContain(0);
});

describe('the game of the page', () => {
  const GAME: GameIds = { conceptId: '10000001', npTitleIds: [] };

  beforeEach(async () => {
    worker.noted = ACCOUNT;
    await cache().write(async (db) => {
      await db.put('playedGames', playedRecord('CUSA00001_00', GAME.conceptId));
      await db.put('titleLinks', {
        npTitleId: 'CUSA00001_00',
        npCommunicationIds: ['NPWR00001_00', 'NPWR77777_00'],
        linkedAt: NOON,
      });
    });
  });

  test('is found by its ids among what is kept; a set that the account has not is not', async () => {
    const { last } = open(Promise.resolve(GAME));
    await expect
      .poll(() => last()?.library?.onPage.map(({ name }) => name))
      .toEqual(['Copper Tides']);
  });

  test('that is told late holds nothing up, and is shown at once then', async () => {
    const { promise, resolve } = Promise.withResolvers<GameIds | null>();
    const { last } = open(promise);
    await expect.poll(() => last()?.library?.recent.length).toBe(3);
    expect(last()?.library?.onPage).toEqual([]);
    // A clock that stands still: nothing that a timer has to begin.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    resolve(GAME);
    for (let turn = 0; turn < 200; turn += 1) await new Promise((next) => setImmediate(next));
    vi.useRealTimers();
    expect(last()?.library?.onPage.map(({ name }) => name)).toEqual(['Copper Tides']);
  });
});
