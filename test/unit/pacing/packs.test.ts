import { describe, expect, it } from 'vitest';
import {
  createPacks,
  type Lane,
  type PacingFailure,
  type PackAnswer,
} from '../../../lib/pacing/index.ts';
import { fail, type Result, succeed } from '../../../lib/result.ts';
import { createScene, follow, MINUTE, SECOND } from './scene.ts';

type PackFailure = { kind: 'not-found'; id?: string } | { kind: 'private' };
type Played = { readonly set: string };
type Asked = Result<PackAnswer<Played>, PackFailure | PacingFailure>;

/** A service that knows all ids but some, and by default names the first that it does not know. */
function createPackScene({
  unknown = [],
  names = (id: string): string | undefined => id,
  silentOn = [],
  refuses = null,
}: {
  unknown?: string[];
  names?: (id: string) => string | undefined;
  silentOn?: string[];
  refuses?: PackFailure | null;
} = {}) {
  const scene = createScene();
  const asked: string[] = [];
  const aborted: string[] = [];
  const packs = createPacks<string, Played, PackFailure>({
    pacer: scene.pacer(),
    clock: scene.clock(),
    name: 'sets',
    size: 5,
    gatherMs: 15,
    async fetchPack(ids, signal) {
      asked.push(ids.join(''));
      await scene.clock().sleep(100, signal);
      if (signal.aborted) aborted.push(ids.join(''));
      if (refuses) return fail(refuses);
      const missing = ids.find((id) => unknown.includes(id));
      if (missing !== undefined) {
        const named = names(missing);
        return fail(named === undefined ? { kind: 'not-found' } : { kind: 'not-found', id: named });
      }
      // In another order than asked, as the service answers.
      const known = ids.filter((id) => !silentOn.includes(id)).reverse();
      return succeed(new Map(known.map((id) => [id, { set: `set of ${id}` }])));
    },
    unknownIdIn: (failure) => (failure.kind === 'not-found' ? failure : null),
  });
  const ask = (id: string, lane: Lane = 'page', signal?: AbortSignal) =>
    follow<Asked>(packs.ask(id, { lane, signal }));
  const askAll = (ids: string) => [...ids].map((id) => ask(id));
  return { ...scene, packs, asked, aborted, ask, askAll };
}

const setOf = (id: string) => succeed({ set: `set of ${id}` });

describe('gathering', () => {
  it('puts the ids of many callers into packs of five', async () => {
    const { time, asked, askAll } = createPackScene();
    const runs = askAll('abcdefghijkl');
    await time.advance(SECOND);
    expect(asked).toEqual(['abcde', 'fghij', 'kl']);
    expect(runs.map((run) => run.value)).toEqual([...'abcdefghijkl'].map(setOf));
  });

  it('keeps a pack open for a moment, and no longer', async () => {
    const { time, asked, ask } = createPackScene();
    ask('a');
    await time.advance(14);
    ask('b');
    await time.advance(1);
    ask('c');
    await time.advance(SECOND);
    expect(asked).toEqual(['ab', 'c']);
  });

  it('sends a full pack at once', async () => {
    const { time, asked, askAll } = createPackScene();
    askAll('abcde');
    await time.advance(0);
    expect(asked).toEqual(['abcde']);
  });

  it('gives the same id one place, also while its pack is under way', async () => {
    const { time, asked, ask } = createPackScene();
    const first = ask('a');
    const second = ask('a');
    ask('b');
    await time.advance(50);
    const third = ask('a');
    const fourth = ask('c');
    await time.advance(SECOND);
    expect(asked).toEqual(['ab', 'c']);
    for (const run of [first, second, third]) expect(run.value).toEqual(setOf('a'));
    expect(fourth.value).toEqual(setOf('c'));
  });

  it('asks anew for an id that was answered before', async () => {
    const { time, asked, ask } = createPackScene();
    ask('a');
    await time.advance(SECOND);
    ask('a');
    await time.advance(SECOND);
    expect(asked).toEqual(['a', 'a']);
  });

  it('sends a pack in the lane of its most urgent caller', async () => {
    const { time, asked, ask, askMany } = createPackScene();
    askMany(160);
    await time.advance(MINUTE);
    const idle = ask('a', 'idle');
    const page = ask('b', 'page');
    const alone = ask('c', 'idle');
    await time.advance(SECOND);
    expect(asked).toEqual(['abc']);
    expect([idle.value, page.value, alone.value]).toEqual(['a', 'b', 'c'].map(setOf));
  });
});

describe('an unknown id', () => {
  it('that is named is left out, and the rest is asked again at once', async () => {
    const { time, asked, askAll } = createPackScene({ unknown: ['c'] });
    const runs = askAll('abcde');
    await time.advance(SECOND);
    expect(asked).toEqual(['abcde', 'abde']);
    expect(runs.map((run) => run.value)).toEqual([
      setOf('a'),
      setOf('b'),
      succeed('unknown-id'),
      setOf('d'),
      setOf('e'),
    ]);
  });

  it('is answered without waiting for the rest', async () => {
    const { time, askAll } = createPackScene({ unknown: ['b'] });
    const [known, unknown] = askAll('ab');
    await time.advance(150);
    expect(unknown?.value).toEqual(succeed('unknown-id'));
    expect(known?.state).toBe('pending');
  });

  it('after unknown id is left out until the rest is known', async () => {
    const { time, asked, askAll } = createPackScene({ unknown: ['a', 'c', 'e'] });
    const runs = askAll('abcde');
    await time.advance(SECOND);
    expect(asked).toEqual(['abcde', 'bcde', 'bde', 'bd']);
    expect(runs.filter((run) => run.value?.ok && run.value.value === 'unknown-id')).toHaveLength(3);
  });

  it.each([
    ['no id', () => undefined],
    ['an id that was not asked', () => 'z'],
  ])('is found by halving when the service names %s', async (_, names) => {
    const { time, asked, askAll } = createPackScene({ unknown: ['b'], names });
    const runs = askAll('abcde');
    await time.advance(SECOND);
    expect(asked).toEqual(['abcde', 'abc', 'de', 'ab', 'c', 'a', 'b']);
    expect(runs.map((run) => run.value)).toEqual([
      setOf('a'),
      succeed('unknown-id'),
      setOf('c'),
      setOf('d'),
      setOf('e'),
    ]);
  });

  it('gives a late caller a place in what is left of the pack', async () => {
    const { time, asked, ask, askAll } = createPackScene({ unknown: ['b'] });
    askAll('abc');
    await time.advance(150);
    const late = ask('a');
    await time.advance(SECOND);
    expect(asked).toEqual(['abc', 'ac']);
    expect(late.value).toEqual(setOf('a'));
  });
});

it('any other failure goes to all callers of the pack, and to no other pack', async () => {
  const { time, asked, askAll } = createPackScene({ refuses: { kind: 'private' } });
  const runs = askAll('abc');
  await time.advance(SECOND);
  expect(asked).toEqual(['abc']);
  for (const run of runs) expect(run.value).toEqual(fail({ kind: 'private' }));
});

it('an id without a word in a good answer is unanswered, not unknown', async () => {
  const { time, askAll } = createPackScene({ silentOn: ['b'] });
  const runs = askAll('abc');
  await time.advance(SECOND);
  expect(runs.map((run) => run.value)).toEqual([setOf('a'), succeed('unanswered'), setOf('c')]);
});

it('a pack that the budget holds back ends as waiting for all its callers', async () => {
  const { time, askMany, askAll } = createPackScene();
  askMany(240);
  await time.advance(MINUTE);
  const runs = askAll('ab');
  await time.advance(SECOND);
  for (const run of runs) expect(run.value).toMatchObject({ failure: { kind: 'waiting' } });
});

describe('a caller that leaves', () => {
  it('disturbs nobody else', async () => {
    const { time, asked, ask } = createPackScene();
    const leaving = new AbortController();
    const gone = ask('a', 'page', leaving.signal);
    const same = ask('a');
    const other = ask('b');
    await time.advance(50);
    leaving.abort();
    await time.advance(0);
    expect(gone.value).toEqual(fail({ kind: 'cancelled' }));
    const late = ask('a');
    await time.advance(SECOND);
    expect([same.value, other.value, late.value]).toEqual(['a', 'b', 'a'].map(setOf));
    expect(asked).toEqual(['ab']);
  });

  it('takes its id out of a pack that is still gathered', async () => {
    const { time, asked, ask } = createPackScene();
    const leaving = new AbortController();
    const gone = ask('a', 'page', leaving.signal);
    ask('b');
    await time.advance(5);
    leaving.abort();
    await time.advance(SECOND);
    expect(gone.value).toEqual(fail({ kind: 'cancelled' }));
    expect(asked).toEqual(['b']);
  });

  it('keeps the pack from being sent when all have left', async () => {
    const scene = createPackScene();
    const leaving = new AbortController();
    scene.ask('a', 'page', leaving.signal);
    scene.ask('b', 'idle', leaving.signal);
    await scene.time.advance(5);
    leaving.abort();
    await scene.time.advance(SECOND);
    expect(scene.asked).toEqual([]);
    expect(await scene.state()).toMatchObject({ used: 0 });
  });

  it('ends the request under way when all have left, and its ids can be asked again', async () => {
    const { time, asked, aborted, ask } = createPackScene();
    const leaving = new AbortController();
    ask('a', 'page', leaving.signal);
    ask('b', 'page', leaving.signal);
    await time.advance(50);
    leaving.abort();
    await time.advance(0);
    expect(aborted).toEqual(['ab']);
    const anew = ask('a');
    await time.advance(SECOND);
    expect(asked).toEqual(['ab', 'a']);
    expect(anew.value).toEqual(setOf('a'));
  });
});
