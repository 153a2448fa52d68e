import { describe, expect, it } from 'vitest';
import { fail } from '../../../lib/result.ts';
import { createScene, good, MINUTE, SECOND, unavailable } from './scene.ts';

const cancelled = fail({ kind: 'cancelled' });

describe('runs with the same key', () => {
  it('share one request while it is queued or under way', async () => {
    const scene = createScene();
    const first = scene.ask({ key: 'same' });
    const second = scene.ask({ key: 'same' });
    await scene.time.advance(50);
    const third = scene.ask({ key: 'same' });
    await scene.time.advance(50);
    for (const run of [first, second, third]) expect(run.value).toEqual(good);
    expect(scene.sent).toHaveLength(1);
    expect(await scene.state()).toMatchObject({ used: 1 });
  });

  it('share its rests and retries', async () => {
    const { time, sent, ask } = createScene();
    const first = ask({ key: 'same', answers: [unavailable, good] });
    await time.advance(500);
    const second = ask({ key: 'same' });
    await time.advance(MINUTE);
    expect([first.value, second.value]).toEqual([good, good]);
    expect(sent).toHaveLength(2);
  });

  it('are asked anew once the answer is there', async () => {
    const { time, sent, ask } = createScene();
    ask({ key: 'same' });
    await time.advance(SECOND);
    ask({ key: 'same' });
    await time.advance(SECOND);
    expect(sent).toHaveLength(2);
  });

  it('go in the lane of the most urgent of them', async () => {
    const { time, sent, ask, askMany } = createScene();
    askMany(4);
    ask({ lane: 'idle', key: 'lifted' });
    ask({ lane: 'popup', key: 'popup' });
    await time.advance(0);
    ask({ lane: 'page', key: 'lifted' });
    await time.advance(SECOND);
    expect(sent.slice(4).map(({ key }) => key)).toEqual(['lifted', 'popup']);
  });

  it('go back to the lane of those who stay', async () => {
    const { time, sent, ask, askMany } = createScene();
    askMany(160);
    await time.advance(MINUTE);
    askMany(4);
    const page = new AbortController();
    await time.advance(0);
    const lifted = ask({ lane: 'page', key: 'lifted', signal: page.signal });
    const idle = ask({ lane: 'idle', key: 'lifted' });
    await time.advance(0);
    expect(idle.state).toBe('pending');
    page.abort();
    await time.advance(SECOND);
    expect(lifted.value).toEqual(cancelled);
    expect(idle.value).toMatchObject({ failure: { kind: 'waiting', reason: 'budget' } });
    expect(sent).toHaveLength(164);
  });
});

describe('a caller that leaves', () => {
  it('gets its leave at once and disturbs no other', async () => {
    const { time, sent, ask } = createScene();
    const leaving = new AbortController();
    const gone = ask({ key: 'same', signal: leaving.signal });
    const stays = ask({ key: 'same' });
    await time.advance(50);
    leaving.abort();
    await time.advance(0);
    expect(gone.value).toEqual(cancelled);
    expect(stays.state).toBe('pending');
    await time.advance(50);
    expect(stays.value).toEqual(good);
    expect(sent).toHaveLength(1);
  });

  it('costs nothing when it was the last and the request had not left', async () => {
    const scene = createScene();
    const leaving = new AbortController();
    scene.askMany(4);
    const queued = scene.ask({ signal: leaving.signal });
    await scene.time.advance(50);
    leaving.abort();
    await scene.time.advance(SECOND);
    expect(queued.value).toEqual(cancelled);
    expect(await scene.state()).toMatchObject({ used: 4, waiting: 0 });
  });

  it('costs nothing when it leaves while the charge is being saved', async () => {
    const scene = createScene();
    scene.disk.delay = 50;
    const leaving = new AbortController();
    scene.ask({ signal: leaving.signal });
    await scene.time.advance(75);
    leaving.abort();
    await scene.time.advance(SECOND);
    expect(scene.sent).toHaveLength(0);
    expect(await scene.state()).toMatchObject({ used: 0 });
  });

  it('ends the request under way when it was the last, and frees the key', async () => {
    const { time, sent, pacer, ask } = createScene();
    const leaving = new AbortController();
    let heard: AbortSignal | undefined;
    void pacer().run({ lane: 'page', key: 'same', signal: leaving.signal }, (signal) => {
      heard = signal;
      return new Promise<never>(() => undefined);
    });
    await time.advance(50);
    expect(heard?.aborted).toBe(false);
    leaving.abort();
    expect(heard?.aborted).toBe(true);
    const anew = ask({ key: 'same' });
    await time.advance(SECOND);
    expect(anew.value).toEqual(good);
    expect(sent).toHaveLength(1);
  });

  it('leaves the key to those who ask anew, though its own request ends later', async () => {
    const { time, sent, ask } = createScene();
    const leaving = new AbortController();
    ask({ key: 'same', signal: leaving.signal });
    await time.advance(50);
    leaving.abort();
    const anew = ask({ key: 'same', latency: SECOND });
    await time.advance(500);
    const joined = ask({ key: 'same' });
    await time.advance(SECOND);
    expect([anew.value, joined.value]).toEqual([good, good]);
    expect(sent).toHaveLength(2);
  });

  it('no longer counts among those who wait', async () => {
    const { time, pacer, ask, askMany } = createScene();
    const waiting: number[] = [];
    pacer().onChange((state) => waiting.push(state.waiting));
    const leaving = new AbortController();
    askMany(4, { latency: MINUTE });
    ask({ signal: leaving.signal });
    await time.advance(SECOND);
    expect(waiting.at(-1)).toBe(1);
    leaving.abort();
    await time.advance(0);
    expect(waiting.at(-1)).toBe(0);
  });

  it('ends the rest of its task', async () => {
    const { time, sent, ask } = createScene();
    const leaving = new AbortController();
    const run = ask({ answers: [unavailable], signal: leaving.signal });
    await time.advance(500);
    leaving.abort();
    await time.advance(MINUTE);
    expect(run.value).toEqual(cancelled);
    expect(sent).toHaveLength(1);
  });

  it('was never there when its signal was aborted before', async () => {
    const { time, sent, ask } = createScene();
    const run = ask({ signal: AbortSignal.abort() });
    await time.advance(SECOND);
    expect(run.value).toEqual(cancelled);
    expect(sent).toHaveLength(0);
  });
});
