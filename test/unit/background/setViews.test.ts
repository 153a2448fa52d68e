import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { createSetViews, type SetViews } from '../../../entrypoints/background/setViews.ts';
import type { Sender } from '../../../lib/messages/sender.ts';
import type { SetsRequest, SetsUpdate } from '../../../lib/messages/sets.ts';
import type { Choices, ViewChoice } from '../../../lib/settings/choices.ts';
import { ACCOUNT } from '../trophies/records.ts';
import { createService, type ServedSet } from '../trophies/service.ts';

const local = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(local.get(key)) }),
        set: async (items: Record<string, unknown>) => {
          // As slow as a disk: a write that does not wait for the one before would lose it.
          await new Promise((resolve) => setTimeout(resolve, 5));
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
        },
      },
    },
  },
}));

const NP = 'NPWR90001_00';
const OTHER = 'NPWR90002_00';
const setOf = (npCommunicationId: string): ServedSet => ({
  npCommunicationId,
  groups: [{ id: 'default', grades: ['platinum', 'gold', 'bronze'], had: 2 }],
});
const VIEW: ViewChoice = { show: 'missing', grades: [], onlyHidden: false, sort: 'rarity' };

let service: ReturnType<typeof createService>;
let isSignedIn: boolean;
let views: SetViews;
const refreshed: number[] = [];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  local.clear();
  refreshed.length = 0;
  isSignedIn = true;
  service = createService({ PPSA90001_00: [setOf(NP)], PPSA90002_00: [setOf(OTHER)] });
  const { parts } = await service.startSynced();
  const account = {
    state: async () =>
      isSignedIn
        ? ({ state: 'signed-in', accountId: ACCOUNT, until: 0, stays: false } as const)
        : ({ state: 'signed-out', refusal: null } as const),
  };
  views = createSetViews({ account, game: parts }, 'en-GB', (tabId) => refreshed.push(tabId));
});

/** A panel, and all that it was told. */
function openPanel(sender: Sender = 'page') {
  const told: SetsUpdate[] = [];
  let say: (message: unknown) => void = () => {};
  let leave: () => void = () => {};
  const port = {
    sender: { tab: { id: 7 } },
    postMessage: (update: SetsUpdate) => told.push(structuredClone(update)),
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof leave) => (leave = listener) },
  };
  views.serve(port as unknown as Runtime.Port, sender);
  return {
    told,
    last: () => told.at(-1),
    ask: (request: SetsRequest) => say(request),
    leave: () => leave(),
    showsReady: () =>
      vi.waitFor(() =>
        expect(told.at(-1)?.trophies).toMatchObject({ state: 'ready', isRefreshing: false }),
      ),
  };
}

const showGame = (npTitleId: string, isAsked = false): SetsRequest => ({
  type: 'show-sets',
  subject: { kind: 'game', game: { conceptId: null, npTitleIds: [npTitleId] }, isAnnounced: false },
  chosen: null,
  language: 'en-US',
  isAsked,
});
const fold = (npCommunicationId: string, trophyGroupId: string): SetsRequest => ({
  type: 'fold',
  npCommunicationId,
  trophyGroupId,
  isFolded: true,
});
const stored = () => local.get('choices') as Choices | undefined;

describe('a panel', () => {
  test('is told whole: the set, how it is looked at, and the settings', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    await panel.showsReady();
    expect(panel.last()).toMatchObject({
      tabs: [{ npCommunicationId: NP }],
      chosen: NP,
      view: { show: 'all', sort: 'console' },
      choice: { folded: {}, isRevealed: false },
      settings: { theme: 'system', hiddenTrophies: 'ask' },
    });
    expect(Object.keys(panel.last()?.settings ?? {})).toHaveLength(3);
  });

  test('that asks for another game is told nothing more of the one before', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    panel.ask(showGame('PPSA90002_00'));
    await panel.showsReady();
    expect(panel.told.map(({ chosen }) => chosen)).not.toContain(NP);
    expect(panel.last()?.chosen).toBe(OTHER);
  });

  test('that was closed is told nothing more', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    panel.leave();
    const other = openPanel();
    other.ask(showGame('PPSA90001_00'));
    await other.showsReady();
    expect(panel.told).toEqual([]);
  });

  test('of a page is not told of a set by its id, one of our own is', async () => {
    const ofSet = {
      ...showGame('PPSA90001_00'),
      subject: { kind: 'set', npCommunicationId: NP },
    } as SetsRequest;
    const [page, own] = [openPanel('page'), openPanel('own-page')];
    page.ask(ofSet);
    own.ask(ofSet);
    await vi.waitFor(() => expect(own.last()?.trophies.state).toBe('unknown'));
    expect(page.told).toEqual([]);
  });

  test('is told when nobody is signed in, and again when somebody is', async () => {
    isSignedIn = false;
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    const signedOut = { state: 'signed-out', expired: false };
    await vi.waitFor(() => expect(panel.last()?.trophies).toEqual(signedOut));
    isSignedIn = true;
    views.restart();
    await panel.showsReady();
    isSignedIn = false;
    views.restart();
    await vi.waitFor(() => expect(panel.last()?.trophies).toEqual(signedOut));
    expect(panel.last()?.tabs).toEqual([]);
  });

  test('is told of settings as they change', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    await panel.showsReady();
    local.set('settings', { theme: 'light' });
    views.push();
    await vi.waitFor(() => expect(panel.last()?.settings.theme).toBe('light'));
    expect(panel.last()?.trophies.state).toBe('ready');
  });

  test('of a set that only the library knows is answered once that is read', async () => {
    const own = openPanel('own-page');
    const ofOther = { kind: 'set', npCommunicationId: OTHER } as const;
    own.ask({ ...showGame('PPSA90001_00'), subject: ofOther } as SetsRequest);
    await vi.waitFor(() => expect(own.last()?.trophies.state).toBe('unknown'));
    const page = openPanel();
    page.ask(showGame('PPSA90002_00'));
    await page.showsReady();
    views.libraryRead();
    await own.showsReady();
  });
});

describe('a refresh through the panel', () => {
  test('lets the card of its own tab ask anew, once it has come', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    await panel.showsReady();
    expect(refreshed).toEqual([]);
    panel.ask(showGame('PPSA90001_00', true));
    await vi.waitFor(() => expect(refreshed).toEqual([7]));
  });

  test('that failed lets no card ask', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    await panel.showsReady();
    service.faults.set('/titles/', () => new Response('<html>Access Denied', { status: 403 }));
    panel.ask(showGame('PPSA90001_00', true));
    await vi.waitFor(() =>
      expect(panel.last()?.trophies).toMatchObject({ trouble: { kind: 'blocked' } }),
    );
    expect(refreshed).toEqual([]);
  });
});

describe('what a person chooses', () => {
  test('is kept, and told to every panel that it concerns', async () => {
    const [one, two, other] = [openPanel(), openPanel(), openPanel()];
    one.ask(showGame('PPSA90001_00'));
    two.ask(showGame('PPSA90001_00'));
    other.ask(showGame('PPSA90002_00'));
    await Promise.all([one.showsReady(), two.showsReady(), other.showsReady()]);

    one.ask({ type: 'choose-view', view: VIEW });
    for (const panel of [one, two, other]) {
      await vi.waitFor(() => expect(panel.last()?.view).toEqual(VIEW));
    }
    const before = other.told.length;
    one.ask(fold(NP, '001'));
    one.ask({ type: 'reveal', npCommunicationId: NP, isRevealed: true });
    const choice = { folded: { '001': true }, isRevealed: true };
    for (const panel of [one, two]) {
      await vi.waitFor(() => expect(panel.last()?.choice).toEqual(choice));
    }
    expect(other.told).toHaveLength(before);
    expect(stored()?.sets).toEqual({ [NP]: choice });
  });

  test('in two tabs at once is not lost', async () => {
    const [one, two] = [openPanel(), openPanel()];
    one.ask(showGame('PPSA90001_00'));
    two.ask(showGame('PPSA90002_00'));
    await Promise.all([one.showsReady(), two.showsReady()]);
    one.ask(fold(NP, '001'));
    two.ask(fold(OTHER, 'default'));
    one.ask(fold(NP, '002'));
    await vi.waitFor(() =>
      expect(stored()?.sets).toMatchObject({
        [NP]: { folded: { '001': true, '002': true } },
        [OTHER]: { folded: { default: true } },
      }),
    );
  });

  test('of a set that the panel does not show is not kept', async () => {
    const panel = openPanel();
    panel.ask(showGame('PPSA90001_00'));
    await panel.showsReady();
    panel.ask(fold(OTHER, '001'));
    panel.ask(fold(NP, '001'));
    await vi.waitFor(() => expect(stored()?.sets).toHaveProperty(NP));
    expect(stored()?.sets).not.toHaveProperty(OTHER);
  });
});
