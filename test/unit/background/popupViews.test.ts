import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { createPopupViews } from '../../../entrypoints/background/popupViews.ts';
import type { Program } from '../../../entrypoints/background/program.ts';
import type { OwnPagePort, PopupView } from '../../../lib/messages/popup.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { DEFAULT_SETTINGS } from '../components/samples.ts';
import { ACCOUNT, NOON } from '../trophies/records.ts';

const local = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: { storage: { local: { get: async (key: string) => ({ [key]: local.get(key) }) } } },
}));

const askProfile = vi.fn(async () => ({ ok: false, failure: { kind: 'offline' } }) as const);
/** A program of which nothing is kept yet; each question about the profile is counted. */
const program = {
  account: {
    state: async () => ({ state: 'signed-in', accountId: ACCOUNT, stays: false, until: NOON }),
  },
  library: {
    progress: async () => ({ phase: 'done', games: 1, linked: 1, syncedAt: NOON }),
  },
  game: { hasHostAccess: async () => true },
  pacer: {
    budget: async () => ({ used: 0, limit: 240, freeAt: null, stoppedUntil: null, waiting: 0 }),
  },
  cache: { state: () => 'working' },
  profiles: { kept: async () => undefined, ask: askProfile },
} as unknown as Program;

const syncLibrary = vi.fn(async () => {});
const changeSettings = vi.fn(async (_settings: Settings) => {});
const start = () =>
  createPopupViews(program, {
    signOut: async () => true,
    clearCache: async () => true,
    syncLibrary,
    changeSettings,
  });

/** A page of ours, and all that it was told. */
function open(views: ReturnType<typeof start>, name: OwnPagePort) {
  const told: PopupView[] = [];
  let say: (message: unknown) => void = () => {};
  views.serve({
    name,
    postMessage: (view: PopupView) => told.push(view),
    onDisconnect: { addListener() {} },
    onMessage: {
      addListener: (listener: typeof say) => {
        say = listener;
      },
    },
  } as unknown as Runtime.Port);
  return { told, say: (message: unknown) => say(message), last: () => told.at(-1) };
}

beforeEach(() => {
  local.clear();
  vi.clearAllMocks();
});

describe('level and totals', () => {
  test('are asked for anew when the popup opens', async () => {
    open(start(), 'popup');
    await expect.poll(() => askProfile.mock.calls.length).toBe(1);
  });

  test('cost no other page a request, also when the account changes', async () => {
    const views = start();
    const { told } = open(views, 'own-page');
    await expect.poll(() => told.length).toBe(1);
    views.accountChanged(true);
    await expect.poll(() => told.length).toBe(2);
    expect(askProfile).not.toHaveBeenCalled();
    expect(syncLibrary).toHaveBeenCalled();
  });

  test('are asked for by whatever page, when the person asks', async () => {
    const { say } = open(start(), 'own-page');
    say({ type: 'refresh' });
    await expect.poll(() => askProfile.mock.calls.length).toBe(1);
  });
});

test('settings that the browser does not let be kept are told to every page, until some are kept', async () => {
  const views = start();
  const { say, last } = open(views, 'own-page');
  const { last: lastElsewhere } = open(views, 'popup');
  await expect.poll(() => lastElsewhere()?.settingsRefusedAt).toBeNull();
  changeSettings.mockRejectedValueOnce(new Error('QuotaExceededError'));
  const before = Date.now();
  say({ type: 'change-settings', settings: DEFAULT_SETTINGS });
  await expect.poll(last).toMatchObject({ settingsRefusedAt: expect.any(Number) });
  expect(last()?.settingsRefusedAt).toBeGreaterThanOrEqual(before);
  expect(lastElsewhere()).toEqual(last());
  say({ type: 'change-settings', settings: DEFAULT_SETTINGS });
  await expect.poll(last).toMatchObject({ settingsRefusedAt: null });
});
