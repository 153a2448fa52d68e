import { beforeEach, expect, test, vi } from 'vitest';
import { budgetStoreOf } from '../../../entrypoints/background/budgetStore.ts';
import { createPacer, PSN_LIMITS, TROPHY_SO_LIMITS } from '../../../lib/pacing/index.ts';
import { succeed } from '../../../lib/result.ts';
import { createSimulatedTime } from '../pacing/simulatedClock.ts';

const local = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(local.get(key)) }),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
        },
      },
    },
  },
}));

beforeEach(() => {
  local.clear();
});

test('what one service was asked is not charged to the other, in any life of the worker', async () => {
  const time = createSimulatedTime();
  const start = () => {
    const common = { clock: time.startWorker(), random: () => 0.5 };
    return {
      psn: createPacer({ ...common, store: budgetStoreOf('psn'), limits: PSN_LIMITS }),
      trophySo: createPacer({
        ...common,
        store: budgetStoreOf('trophy-so'),
        limits: TROPHY_SO_LIMITS,
      }),
    };
  };
  const worker = start();
  await worker.trophySo.run({ lane: 'popup', key: 'x' }, async () => succeed(1));
  for (const { psn, trophySo } of [worker, start()]) {
    expect(await psn.budget()).toMatchObject({ used: 0, limit: 240 });
    expect(await trophySo.budget()).toMatchObject({ used: 1, limit: 60 });
  }
  expect([...local.keys()].sort()).toEqual(['psn.budget', 'trophy-so.budget']);
});
