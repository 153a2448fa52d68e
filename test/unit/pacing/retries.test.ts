import { describe, expect, it } from 'vitest';
import { fail } from '../../../lib/result.ts';
import { createScene, follow, good, MINUTE, offline, SECOND, unavailable } from './scene.ts';

describe.each([
  ['an unavailable service', unavailable],
  ['a lost network', offline],
])('after %s', (_, failure) => {
  it('a task rests for longer each time and is sent three times at most, each time charged', async () => {
    const scene = createScene();
    const run = scene.ask({ answers: [failure], latency: 0 });
    await scene.time.advance(MINUTE);
    expect(scene.sent.map(({ at }) => at)).toEqual([0, SECOND, 3 * SECOND]);
    expect(run.value).toEqual(failure);
    expect(await scene.state()).toMatchObject({ used: 3 });
  });

  it('a task that comes through gives its answer', async () => {
    const { time, ask } = createScene();
    const run = ask({ answers: [failure, good] });
    await time.advance(MINUTE);
    expect(run.value).toEqual(good);
  });
});

it.each([
  [0, 500, 1500],
  [0.999, 1499, 4497],
])('rests are spread by chance (%d)', async (chance, second, third) => {
  const { time, sent, ask } = createScene(undefined, () => chance);
  ask({ answers: [unavailable], latency: 0 });
  await time.advance(MINUTE);
  expect(sent.map(({ at }) => at)).toEqual([0, second, third]);
});

it('a resting task leaves its place to others, and counts as waiting', async () => {
  const scene = createScene();
  scene.askMany(4, { answers: [unavailable], latency: 0 });
  const other = scene.ask();
  await scene.time.advance(200);
  expect(other.value).toEqual(good);
  expect(await scene.state()).toMatchObject({ waiting: 4 });
});

it('any other failure is handed straight back', async () => {
  const { time, sent, ask } = createScene();
  const run = ask({ answers: [fail({ kind: 'not-found' })] });
  await time.advance(MINUTE);
  expect(run.value).toEqual(fail({ kind: 'not-found' }));
  expect(sent).toHaveLength(1);
});

it('what a task throws reaches its callers, and the place under way is free again', async () => {
  const { time, pacer, ask } = createScene();
  const broken = Array.from({ length: 5 }, (_, index) =>
    follow(
      pacer().run({ lane: 'page', key: `broken ${index % 4}` }, () => {
        throw new Error('a task that is broken');
      }),
    ),
  );
  await time.advance(0);
  for (const run of broken) expect(run.error).toEqual(new Error('a task that is broken'));

  const run = ask();
  await time.advance(SECOND);
  expect(run.value).toEqual(good);
});
