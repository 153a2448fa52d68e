import { describe, expect, it } from 'vitest';
import { createScene, MINUTE, rateLimited, SECOND } from './scene.ts';

const WINDOW = 15 * MINUTE;

describe('the budget of one window', () => {
  it('sends 240 requests and tells the 241st when it can be sent', async () => {
    const { time, sent, askMany } = createScene();
    const began = time.wall();
    const runs = askMany(241);
    await time.advance(MINUTE);

    expect(sent).toHaveLength(240);
    expect(runs.slice(0, 240).every((run) => run.value?.ok)).toBe(true);
    expect(runs[240]?.value).toEqual({
      ok: false,
      failure: { kind: 'waiting', reason: 'budget', until: began + WINDOW },
    });
  });

  it('frees each slot one window after its request was sent', async () => {
    const { time, sent, ask, askMany } = createScene();
    askMany(1);
    await time.advance(5 * MINUTE);
    askMany(239);
    await time.advance(9 * MINUTE + 50 * SECOND);
    const early = ask({ key: 'waits ten seconds' });
    const late = ask({ key: 'would wait five minutes' });
    await time.advance(0);
    expect(early.state).toBe('pending');
    expect(late.value).toMatchObject({ failure: { kind: 'waiting', reason: 'budget' } });

    await time.advance(10 * SECOND + 100);
    expect(early.value).toEqual({ ok: true, value: 'good' });
    expect(sent.at(-1)).toEqual({ key: 'waits ten seconds', at: WINDOW });
  });

  it('does not keep a queued run waiting in silence when its slot is far off', async () => {
    const { time, askMany } = createScene();
    askMany(238);
    await time.advance(MINUTE);
    const runs = askMany(4, { latency: 5 * SECOND });
    await time.advance(0);
    expect(runs.map((run) => run.state)).toEqual(['pending', 'pending', 'kept', 'kept']);
  });

  it('holds a run back for 20 seconds in all, whatever the reasons', async () => {
    const { time, ask, askMany } = createScene();
    const refusedAt = WINDOW - 10 * SECOND;
    const until = time.wall() + WINDOW + 5 * SECOND;
    ask({ latency: refusedAt, answers: [rateLimited(until)] });
    askMany(239, { latency: 0 });
    await time.advance(refusedAt - 9 * SECOND);
    const run = ask();
    await time.advance(8 * SECOND);
    expect(run.state).toBe('pending');
    await time.advance(SECOND);
    expect(run.value).toEqual({
      ok: false,
      failure: { kind: 'waiting', reason: 'rate-limited', until },
    });
  });

  it('keeps 80 requests for people, whatever idle work asks', async () => {
    const { time, sent, askMany } = createScene();
    const idle = askMany(200, { lane: 'idle' });
    await time.advance(MINUTE);
    expect(sent).toHaveLength(160);
    expect(idle.filter((run) => run.value?.ok)).toHaveLength(160);

    askMany(80, { lane: 'page' });
    await time.advance(MINUTE);
    expect(sent).toHaveLength(240);
  });

  it('lets no idle request start once people have used 160', async () => {
    const { time, askMany, ask } = createScene();
    askMany(160, { lane: 'popup' });
    await time.advance(MINUTE);
    const idle = ask({ lane: 'idle' });
    await time.advance(0);
    expect(idle.value).toMatchObject({ failure: { kind: 'waiting', reason: 'budget' } });
  });

  it('serves pages first, then the popup, then idle work, each in the order asked', async () => {
    const { time, sent, ask, askMany } = createScene();
    askMany(4);
    await time.advance(0);
    for (const lane of ['idle', 'popup', 'page'] as const) {
      ask({ lane, key: `${lane} 1` });
      ask({ lane, key: `${lane} 2` });
    }
    await time.advance(SECOND);
    expect(sent.slice(4).map(({ key }) => key)).toEqual([
      'page 1',
      'page 2',
      'popup 1',
      'popup 2',
      'idle 1',
      'idle 2',
    ]);
  });

  it('has at most four requests under way', async () => {
    const { time, sent, askMany } = createScene();
    askMany(9, { latency: SECOND });
    await time.advance(0);
    expect(sent).toHaveLength(4);
    await time.advance(SECOND);
    expect(sent).toHaveLength(8);
  });

  it('tells what is used, when a slot comes free, and who waits', async () => {
    const scene = createScene();
    const began = scene.time.wall();
    expect(await scene.state()).toEqual({
      used: 0,
      limit: 240,
      windowMs: WINDOW,
      freeAt: null,
      stoppedUntil: null,
      waiting: 0,
    });
    scene.askMany(6);
    await scene.time.advance(0);
    expect(await scene.state()).toMatchObject({ used: 4, waiting: 2 });
    scene.askMany(240);
    await scene.time.advance(MINUTE);
    expect(await scene.state()).toMatchObject({ used: 240, freeAt: began + WINDOW, waiting: 0 });
    await scene.time.advance(WINDOW);
    expect(await scene.state()).toMatchObject({ used: 0, freeAt: null });
  });

  it('tells listeners of every change until they have heard enough', async () => {
    const { time, pacer, ask } = createScene();
    const used: number[] = [];
    const stopListening = pacer().onChange((state) => used.push(state.used));
    ask();
    await time.advance(SECOND);
    expect(used.at(-1)).toBe(1);
    stopListening();
    const heard = used.length;
    ask();
    await time.advance(SECOND);
    expect(used).toHaveLength(heard);
  });
});

describe('clocks that jump under a living worker', () => {
  it('frees no slot when the wall clock is set forward', async () => {
    const { time, sent, ask, askMany } = createScene();
    askMany(240);
    await time.advance(MINUTE);
    time.setWall(60 * MINUTE);
    const run = ask();
    await time.advance(0);
    expect(run.value).toMatchObject({ failure: { until: time.wall() + 14 * MINUTE } });
    expect(sent).toHaveLength(240);
  });

  it('frees every slot in time when the wall clock is set back', async () => {
    const { time, sent, askMany } = createScene();
    askMany(240);
    await time.advance(MINUTE);
    time.setWall(-24 * 60 * MINUTE);
    await time.advance(14 * MINUTE);
    askMany(3);
    await time.advance(SECOND);
    expect(sent).toHaveLength(243);
  });
});
