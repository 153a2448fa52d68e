import { describe, expect, it } from 'vitest';
import type { BudgetStore, PersistedBudget } from '../../../lib/pacing/index.ts';
import { createPacer, PSN_LIMITS } from '../../../lib/pacing/index.ts';
import { succeed } from '../../../lib/result.ts';
import { createScene, MINUTE, SECOND } from './scene.ts';
import { createSimulatedTime } from './simulatedClock.ts';

const CAREFUL = { used: 232, limit: 240 };

describe('a store that cannot tell what was spent', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['text', 'budget'],
    ['an empty object', {}],
    ['times that are no list', { sentAt: 5, reserved: 0, stop: null, refusals: 0 }],
    ['a time that is no number', { sentAt: ['x'], reserved: 0, stop: null, refusals: 0 }],
    ['a time beyond numbers', { sentAt: [Number.NaN], reserved: 0, stop: null, refusals: 0 }],
    ['a negative count', { sentAt: [], reserved: -1, stop: null, refusals: 0 }],
    ['a fraction of a refusal', { sentAt: [], reserved: 0, stop: null, refusals: 0.5 }],
    ['no pause', { sentAt: [], reserved: 0, refusals: 0 }],
    ['half a pause', { sentAt: [], reserved: 0, stop: { from: 1 }, refusals: 0 }],
    ['an endless pause', { sentAt: [], reserved: 0, stop: { from: 1, until: 1 / 0 }, refusals: 0 }],
  ])('leaves only a little for people after %s', async (_, content) => {
    const scene = createScene();
    scene.disk.content = content;
    expect(await scene.state()).toMatchObject(CAREFUL);
  });

  it('counts the budget as spent after more charges than there can be', async () => {
    const scene = createScene();
    scene.disk.content = { sentAt: [], reserved: Number.MAX_SAFE_INTEGER, stop: null, refusals: 0 };
    expect(await scene.state()).toMatchObject({ used: 240 });
  });

  it('leaves only a little for people when it cannot be read, and nothing for idle work', async () => {
    const { time, disk, sent, ask, askMany } = createScene();
    disk.fault = 'load-rejects';
    const idle = ask({ lane: 'idle' });
    askMany(20);
    await time.advance(SECOND);
    expect(idle.value).toMatchObject({ failure: { kind: 'waiting', reason: 'budget' } });
    expect(sent).toHaveLength(8);
  });

  it('stays within the budget over short-lived workers that can neither read nor write', async () => {
    const { time, disk, sent, askMany, restart } = createScene();
    for (let lives = 0; lives < 30; lives += 1) {
      disk.fault = 'load-rejects';
      askMany(20);
      await time.advance(0);
      disk.fault = 'save-rejects';
      await time.advance(30 * SECOND);
      restart();
    }
    expect(sent).toHaveLength(240);
  });

  it('works again one window later', async () => {
    const scene = createScene();
    scene.disk.content = 'rubbish';
    await scene.state();
    await scene.time.advance(15 * MINUTE);
    scene.restart();
    expect(await scene.state()).toMatchObject({ used: 0 });
  });

  it('is not waited for when it hangs', async () => {
    const { time, disk, ask } = createScene();
    disk.fault = 'load-hangs';
    const run = ask();
    await time.advance(4 * SECOND);
    expect(run.value).toEqual({ ok: true, value: 'good' });
  });
});

describe('a store that cannot be written', () => {
  it('is not noticed by those who ask; the count goes on in memory', async () => {
    const scene = createScene();
    scene.disk.fault = 'save-rejects';
    scene.askMany(250);
    await scene.time.advance(MINUTE);
    expect(scene.sent).toHaveLength(240);
    expect(await scene.state()).toMatchObject({ used: 240 });
  });

  it('is not waited for when it hangs', async () => {
    const { time, disk, ask } = createScene();
    disk.fault = 'save-hangs';
    const run = ask();
    await time.advance(4 * SECOND);
    expect(run.value).toEqual({ ok: true, value: 'good' });
  });
});

it('saves one at a time, and the last save holds everything', async () => {
  const time = createSimulatedTime();
  const clock = time.startWorker();
  const saved: PersistedBudget[] = [];
  let under = 0;
  let most = 0;
  const store: BudgetStore = {
    load: async () => undefined,
    async save(budget) {
      under += 1;
      most = Math.max(most, under);
      // The earlier a save, the longer it takes: without order the first would land last.
      await clock.sleep(1000 / (saved.length + 1));
      saved.push(budget);
      under -= 1;
    },
  };
  const pacer = createPacer({ clock, store, random: Math.random, limits: PSN_LIMITS });
  for (let asked = 0; asked < 10; asked += 1) {
    void pacer.run({ lane: 'page', key: `${asked}` }, async () => succeed(asked));
    await time.advance(30);
  }
  await time.advance(MINUTE);
  expect(most).toBe(1);
  expect(saved.at(-1)).toMatchObject({ reserved: 0 });
  expect(saved.at(-1)?.sentAt).toHaveLength(10);
});

it('saves times in whole milliseconds, none earlier than the request', async () => {
  const time = createSimulatedTime();
  const steady = time.startWorker();
  // A browser's monotonic clock counts fractions and drifts against its wall clock.
  const clock = { ...steady, elapsed: () => steady.elapsed() + 0.6 * (time.now() / SECOND) };
  let saved: PersistedBudget | undefined;
  const store: BudgetStore = {
    load: async () => undefined,
    save: async (budget) => {
      saved = budget;
    },
  };
  const pacer = createPacer({ clock, store, random: Math.random, limits: PSN_LIMITS });
  const sentAt = time.wall();
  void pacer.run({ lane: 'page', key: 'first' }, async () => succeed('first'));
  await time.advance(SECOND);
  void pacer.run({ lane: 'page', key: 'second' }, async () => succeed('second'));
  await time.advance(SECOND);
  expect(saved?.sentAt).toHaveLength(2);
  for (const at of saved?.sentAt ?? []) expect(Number.isInteger(at)).toBe(true);
  expect(saved?.sentAt[0]).toBeGreaterThanOrEqual(sentAt);
});
