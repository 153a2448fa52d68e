import { describe, expect, it } from 'vitest';
import { createScene, MINUTE, rateLimited, SECOND } from './scene.ts';

const WINDOW = 15 * MINUTE;

describe('a worker that is killed', () => {
  it('passes what was spent on to the next one', async () => {
    const { time, sent, askMany, restart } = createScene();
    askMany(200);
    await time.advance(MINUTE);
    restart();
    askMany(100);
    await time.advance(MINUTE);
    expect(sent).toHaveLength(240);
  });

  it('has saved each charge before the request leaves', async () => {
    const scene = createScene();
    scene.disk.delay = 50;
    scene.askMany(4, { latency: MINUTE });
    await scene.time.advance(99);
    expect(scene.sent).toHaveLength(0);
    await scene.time.advance(1);
    expect(scene.sent).toHaveLength(4);
    scene.restart();
    expect(await scene.state()).toMatchObject({ used: 4 });
  });

  it('loses a slot, and no more, when killed between the charge and the request', async () => {
    const scene = createScene();
    scene.disk.delay = 50;
    scene.ask();
    await scene.time.advance(60);
    scene.restart({ saveUnderWay: 'lands' });
    expect(scene.sent).toHaveLength(0);
    expect(await scene.state()).toMatchObject({ used: 1 });
    await scene.time.advance(WINDOW);
    expect(await scene.state()).toMatchObject({ used: 0 });
  });

  it('counts a request by when it was sent, though the save before it took its time', async () => {
    const { time, sent, disk, ask, askMany, restart } = createScene();
    disk.delay = 2 * SECOND;
    askMany(4, { latency: MINUTE });
    await time.advance(4 * SECOND);
    expect(sent).toHaveLength(4);
    restart();
    disk.delay = 0;
    askMany(236);
    await time.advance(MINUTE);
    expect(sent).toHaveLength(240);
    await time.advance(WINDOW - MINUTE - 1);
    ask();
    await time.advance(0);
    expect(sent).toHaveLength(240);
    await time.advance(1);
    expect(sent).toHaveLength(241);
  });

  it('keeps to the pause after a 429', async () => {
    const { time, sent, ask, restart } = createScene();
    const until = time.wall() + 5 * MINUTE;
    ask({ answers: [rateLimited(until)] });
    await time.advance(SECOND);
    restart();
    const run = ask();
    await time.advance(0);
    expect(run.value).toEqual({
      ok: false,
      failure: { kind: 'waiting', reason: 'rate-limited', until },
    });
    expect(sent).toHaveLength(1);
  });

  it('remembers how often the service refused', async () => {
    const scene = createScene();
    scene.ask({ answers: [rateLimited()] });
    await scene.time.advance(SECOND);
    scene.restart();
    await scene.time.advance(MINUTE);
    scene.ask({ answers: [rateLimited()] });
    await scene.time.advance(100);
    expect(await scene.state()).toMatchObject({ stoppedUntil: scene.time.wall() + MINUTE });
  });
});

describe('a wall clock set back while no worker lived', () => {
  it('takes times in the future for now, so that they are over one window later', async () => {
    const scene = createScene();
    scene.askMany(240);
    await scene.time.advance(MINUTE);
    scene.time.setWall(-365 * 24 * 60 * MINUTE);
    scene.restart();
    expect(await scene.state()).toMatchObject({ used: 240 });

    // Workers that come and go without a request do not start that window again.
    await scene.time.advance(10 * MINUTE);
    scene.restart();
    expect(await scene.state()).toMatchObject({ used: 240 });
    await scene.time.advance(5 * MINUTE);
    expect(await scene.state()).toMatchObject({ used: 0 });
  });

  it('makes a pause no longer than it was', async () => {
    const scene = createScene();
    scene.ask({ answers: [rateLimited(scene.time.wall() + 100 + 5 * MINUTE)] });
    await scene.time.advance(SECOND);
    scene.time.setWall(-365 * 24 * 60 * MINUTE);
    scene.restart();
    expect(await scene.state()).toMatchObject({ stoppedUntil: scene.time.wall() + 5 * MINUTE });
  });
});
