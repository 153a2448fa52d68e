import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Limits, PSN_LIMITS, TROPHY_SO_LIMITS } from '../../../lib/pacing/index.ts';
import { fail } from '../../../lib/result.ts';
import {
  type Answer,
  type AskOptions,
  createScene,
  type Followed,
  good,
  MINUTE,
  offline,
  rateLimited,
  type Scene,
  SECOND,
  unavailable,
} from './scene.ts';

/** Something that happens to a worker. Wall clock times are given as ms from their moment on. */
type Event =
  | {
      what: 'asked';
      count: number;
      lane: 'page' | 'popup' | 'idle';
      shared: boolean;
      latency: number;
      answers: readonly (
        | 'good'
        | 'unavailable'
        | 'offline'
        | 'not-found'
        | 'refused'
        | { refusedFor: number }
      )[];
      leavesAfter: number | null;
    }
  | { what: 'time went by'; ms: number }
  | { what: 'wall clock was set'; by: number }
  | { what: 'saving took'; ms: number }
  | { what: 'worker was killed'; saveUnderWay: 'lands' | 'is-lost' };

const upTo = (max: number) => fc.integer({ min: 0, max });
/** Short times as often as long ones: what goes wrong does so in moments as well as at window ends. */
const someTime = fc.oneof(upTo(300), upTo(30 * SECOND), upTo(6 * MINUTE), fc.constant(15 * MINUTE));

const anyAnswer = fc.oneof(
  { weight: 30, arbitrary: fc.constant('good' as const) },
  { weight: 4, arbitrary: fc.constantFrom('unavailable', 'offline', 'not-found') },
  { weight: 1, arbitrary: fc.constant('refused' as const) },
  {
    weight: 1,
    arbitrary: fc.record({ refusedFor: fc.integer({ min: -MINUTE, max: 20 * MINUTE }) }),
  },
);

const anyEvent = (burst: number): fc.Arbitrary<Event> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        what: fc.constant('asked' as const),
        count: fc.integer({ min: 1, max: burst }),
        lane: fc.constantFrom('page', 'popup', 'idle'),
        shared: fc.boolean(),
        latency: upTo(300),
        answers: fc.array(anyAnswer, { minLength: 1, maxLength: 3 }),
        leavesAfter: fc.option(upTo(5 * SECOND), { freq: 3 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ what: fc.constant('time went by' as const), ms: someTime }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant('wall clock was set' as const),
        by: fc.integer({ min: -60 * MINUTE, max: 60 * MINUTE }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ what: fc.constant('saving took' as const), ms: upTo(2 * SECOND) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('worker was killed' as const),
        saveUnderWay: fc.constantFrom('lands', 'is-lost'),
      }),
    },
  );

const answerOf = (
  { time }: Scene,
  answer: (Event & { what: 'asked' })['answers'][number],
): NonNullable<AskOptions['answers']>[number] => {
  if (typeof answer === 'object') return () => rateLimited(time.wall() + answer.refusedFor);
  const fixed = { good, unavailable, offline, 'not-found': fail({ kind: 'not-found' as const }) };
  return answer === 'refused' ? rateLimited() : fixed[answer];
};

/** Plays the events. Gives all that was asked of the worker that lives at the end. */
async function play(scene: Scene, events: readonly Event[]): Promise<Followed<Answer>[]> {
  const { time, disk } = scene;
  let asked: Followed<Answer>[] = [];
  for (const event of events) {
    switch (event.what) {
      case 'asked': {
        const { count, lane, shared, latency, leavesAfter } = event;
        const answers = event.answers.map((answer) => answerOf(scene, answer));
        for (let index = 0; index < count; index += 1) {
          const leaving = new AbortController();
          // Idle work keeps its keys to itself, so that what is sent for it is sent as idle work.
          const key = `${lane === 'idle' ? 'idle' : 'people'} ${shared ? index % 3 : scene.newKey()}`;
          asked.push(scene.ask({ lane, key, latency, answers, signal: leaving.signal }));
          if (leavesAfter !== null) {
            void scene
              .clock()
              .sleep(leavesAfter)
              .then(() => leaving.abort());
          }
        }
        break;
      }
      case 'time went by':
        await time.advance(event.ms);
        break;
      case 'wall clock was set':
        time.setWall(event.by);
        break;
      case 'saving took':
        disk.delay = event.ms;
        break;
      case 'worker was killed': {
        scene.restart(event);
        asked = [];
        // A clock set forward since the last save is the one thing that cannot be defended.
        time.setWall(Math.min(0, disk.writtenAtSetting - time.wallSetBy()));
        await scene.state();
        break;
      }
    }
  }
  return asked;
}

const anyHistory = (limits: Limits) =>
  fc.array(anyEvent(limits.requests), {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  });

// The real figures, and small ones that reach the ends of a budget in far more ways in the same time.
const SMALL: Limits = { ...PSN_LIMITS, requests: 12, keptForPeople: 4 };

describe.each([
  ['the real limits', PSN_LIMITS, 80],
  ['the limits of the second service', TROPHY_SO_LIMITS, 40],
  ['small limits', SMALL, 400],
])('whatever arrives, under %s', (_, limits, numRuns) => {
  it(
    'no window of true time sees more requests than allowed',
    () =>
      fc.assert(
        fc.asyncProperty(anyHistory(limits), async (events) => {
          const scene = createScene(limits);
          await play(scene, events);
          await scene.time.advance(MINUTE);
          scene.sent.forEach(({ at }, index) => {
            const oneTooMany = scene.sent[index + limits.requests];
            if (oneTooMany) expect(oneTooMany.at - at).toBeGreaterThanOrEqual(limits.windowMs);
          });
        }),
        { numRuns },
      ),
    60_000,
  );

  it(
    'idle work leaves the last requests to people',
    () =>
      fc.assert(
        fc.asyncProperty(anyHistory(limits), async (events) => {
          const scene = createScene(limits);
          await play(scene, events);
          await scene.time.advance(MINUTE);
          scene.sent.forEach(({ key, at }, index) => {
            if (!key.startsWith('idle')) return;
            const before = scene.sent
              .slice(0, index)
              .filter((sent) => sent.at > at - limits.windowMs);
            expect(before.length).toBeLessThan(limits.requests - limits.keptForPeople);
          });
        }),
        { numRuns },
      ),
    60_000,
  );

  it(
    'every run comes to an end, and the service can be asked again',
    () =>
      fc.assert(
        fc.asyncProperty(anyHistory(limits), async (events) => {
          const scene = createScene(limits);
          const asked = await play(scene, events);
          await scene.time.advance(60 * MINUTE);
          expect(asked.filter(({ state }) => state !== 'kept')).toEqual([]);
          expect(await scene.state()).toMatchObject({ used: 0, waiting: 0, stoppedUntil: null });
          const again = scene.ask();
          await scene.time.advance(MINUTE);
          expect(again.value).toEqual(good);
        }),
        { numRuns },
      ),
    60_000,
  );
});
