import { describe, expect, it } from 'vitest';
import { createScene, good, MINUTE, rateLimited, SECOND } from './scene.ts';

const waitingUntil = (until: number) => ({
  ok: false,
  failure: { kind: 'waiting', reason: 'rate-limited', until },
});

describe('a 429 that tells when to come back', () => {
  it('stops all lanes until then', async () => {
    const scene = createScene();
    const until = scene.time.wall() + 5 * MINUTE;
    const refused = scene.ask({ answers: [rateLimited(until)] });
    await scene.time.advance(SECOND);
    const others = (['page', 'popup', 'idle'] as const).map((lane) => scene.ask({ lane }));
    await scene.time.advance(0);

    expect(refused.value).toEqual(waitingUntil(until));
    for (const run of others) expect(run.value).toEqual(waitingUntil(until));
    expect(scene.sent).toHaveLength(1);
    expect(await scene.state()).toMatchObject({ stoppedUntil: until });

    await scene.time.advance(5 * MINUTE);
    expect(scene.ask().state).toBe('pending');
    await scene.time.advance(SECOND);
    expect(scene.sent).toHaveLength(2);
    expect(await scene.state()).toMatchObject({ stoppedUntil: null });
  });

  it('is waited out when that is soon, and the refused task is sent again, and charged', async () => {
    const scene = createScene();
    const refused = scene.ask({ answers: [rateLimited(scene.time.wall() + 10 * SECOND), good] });
    await scene.time.advance(SECOND);
    const queued = scene.ask();
    await scene.time.advance(9 * SECOND - 1);
    expect(scene.sent).toHaveLength(1);
    expect(await scene.state()).toMatchObject({ waiting: 2 });

    await scene.time.advance(SECOND);
    expect(refused.value).toEqual(good);
    expect(queued.value).toEqual(good);
    expect(await scene.state()).toMatchObject({ used: 3 });
  });

  it('lets those already under way finish, and sends nobody whose charge was being saved', async () => {
    const { time, disk, sent, ask } = createScene();
    disk.delay = 50;
    const until = time.wall() + 5 * MINUTE;
    ask({ answers: [rateLimited(until)], latency: 40 });
    const slow = ask({ latency: 10 * SECOND });
    await time.advance(120);
    const late = ask();
    await time.advance(10 * SECOND);
    expect(slow.value).toEqual(good);
    expect(late.value).toEqual(waitingUntil(until));
    expect(sent).toHaveLength(2);
  });

  it('does not charge a request that the pause kept from leaving', async () => {
    const scene = createScene();
    scene.disk.delay = 50;
    scene.ask({ answers: [rateLimited(scene.time.wall() + 5 * MINUTE)], latency: 40 });
    await scene.time.advance(120);
    scene.ask();
    await scene.time.advance(SECOND);
    expect(scene.sent).toHaveLength(1);
    expect(await scene.state()).toMatchObject({ used: 1 });
  });

  it('gives a task three tries and no more', async () => {
    const { time, sent, ask } = createScene();
    const soon = () => rateLimited(time.wall() + SECOND);
    const run = ask({ answers: [soon], key: 'refused' });
    await time.advance(20 * MINUTE);
    expect(run.state).toBe('kept');
    expect(run.value).toMatchObject({ failure: { kind: 'waiting', reason: 'rate-limited' } });
    expect(sent.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['in the past', -MINUTE],
    ['this very moment', 0],
    ['more than a day away', 24 * 60 * MINUTE + SECOND],
    ['not a number', Number.NaN],
  ])('counts as one without a time when that is %s', async (_, away) => {
    const scene = createScene();
    scene.ask({ answers: [() => rateLimited(scene.time.wall() + away)] });
    await scene.time.advance(100);
    expect(await scene.state()).toMatchObject({ stoppedUntil: scene.time.wall() + 30 * SECOND });
  });

  it('is not believed alone when coming back then was refused again', async () => {
    const scene = createScene();
    const soon = () => rateLimited(scene.time.wall() + SECOND);
    scene.ask({ answers: [soon] });
    await scene.time.advance(1200);
    expect(scene.sent).toHaveLength(2);
    expect(await scene.state()).toMatchObject({ stoppedUntil: scene.time.wall() + MINUTE });
  });
});

describe('a 429 without a time', () => {
  const pauses = async (scene: ReturnType<typeof createScene>, count: number) => {
    const seen: number[] = [];
    for (let refusal = 0; refusal < count; refusal += 1) {
      scene.ask({ answers: [rateLimited()] });
      await scene.time.advance(100);
      const until = (await scene.state()).stoppedUntil ?? Number.NaN;
      seen.push((until - scene.time.wall()) / SECOND);
      await scene.time.advance(until - scene.time.wall());
    }
    return seen;
  };

  it('makes pauses that double, from half a minute to a quarter of an hour', async () => {
    expect(await pauses(createScene(), 7)).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  it('begins small again after a success', async () => {
    const scene = createScene();
    await pauses(scene, 3);
    scene.ask();
    await scene.time.advance(SECOND);
    expect(await pauses(scene, 2)).toEqual([30, 60]);
  });

  it('grows once when several requests under way meet the same refusal', async () => {
    const scene = createScene();
    scene.askMany(4, { answers: [rateLimited()] });
    await scene.time.advance(100);
    expect(await scene.state()).toMatchObject({ stoppedUntil: scene.time.wall() + 30 * SECOND });
    await scene.time.advance(30 * SECOND);
    expect(await pauses(scene, 1)).toEqual([60]);
  });

  it('is not forgotten for the success of a request that left before it', async () => {
    const scene = createScene();
    scene.ask({ latency: 50 * SECOND });
    expect(await pauses(scene, 1)).toEqual([30]);
    await scene.time.advance(30 * SECOND);
    expect(await pauses(scene, 1)).toEqual([60]);
  });

  it('is over in true time though the wall clock is set', async () => {
    const { time, sent, ask } = createScene();
    ask({ answers: [rateLimited()] });
    await time.advance(100);
    time.setWall(60 * MINUTE);
    ask();
    await time.advance(0);
    expect(sent).toHaveLength(1);
    time.setWall(-120 * MINUTE);
    await time.advance(30 * SECOND);
    ask();
    await time.advance(0);
    expect(sent).toHaveLength(2);
  });
});
