import {
  type BudgetState,
  type BudgetStore,
  type Clock,
  createPacer,
  type Lane,
  type Limits,
  type PacedRequest,
  type Pacer,
  type PacingFailure,
  PSN_LIMITS,
} from '../../../lib/pacing/index.ts';
import { fail, type Result, succeed } from '../../../lib/result.ts';
import { createSimulatedTime, type SimulatedTime, settle } from './simulatedClock.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

export type ServiceFailure =
  | { kind: 'rate-limited'; availableAt?: number }
  | { kind: 'unavailable' }
  | { kind: 'offline' }
  | { kind: 'not-found' };
export type ServiceAnswer = Result<string, ServiceFailure>;
export type Answer = Result<string, ServiceFailure | PacingFailure>;

export const rateLimited = (availableAt?: number): ServiceAnswer =>
  fail(
    availableAt === undefined ? { kind: 'rate-limited' } : { kind: 'rate-limited', availableAt },
  );
export const unavailable: ServiceAnswer = fail({ kind: 'unavailable' });
export const offline: ServiceAnswer = fail({ kind: 'offline' });
export const good: ServiceAnswer = succeed('good');

/** What a promise has come to so far. */
export interface Followed<Value> {
  state: 'pending' | 'kept' | 'broken';
  value?: Value;
  error?: unknown;
}

export function follow<Value>(promise: Promise<Value>): Followed<Value> {
  const followed: Followed<Value> = { state: 'pending' };
  promise.then(
    (value) => Object.assign(followed, { state: 'kept', value }),
    (error: unknown) => Object.assign(followed, { state: 'broken', error }),
  );
  return followed;
}

/** The place where the budget is kept: outlives every worker, and can fail. */
export interface Disk {
  content: unknown;
  /** How long a save takes, in ms. */
  delay: number;
  fault: 'none' | 'load-rejects' | 'load-hangs' | 'save-rejects' | 'save-hangs';
  /** How far the wall clock had been set when the content was written. */
  writtenAtSetting: number;
}

/** One request as the service saw it. `at`: true ms. */
export interface Sent {
  readonly key: string;
  readonly at: number;
}

export interface AskOptions {
  readonly lane?: Lane;
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** What each try is answered; the last answer stands for all that follow. Default: good. */
  readonly answers?: readonly (ServiceAnswer | (() => ServiceAnswer))[];
  /** How long the service takes, in ms. */
  readonly latency?: number;
}

export interface Scene {
  readonly time: SimulatedTime;
  readonly disk: Disk;
  /** All requests that reached the service, over all workers. */
  readonly sent: Sent[];
  readonly pacer: () => Pacer;
  readonly clock: () => Clock;
  newKey(): string;
  /** Asks the worker that lives now; under a new key unless one is given. */
  ask(options?: AskOptions): Followed<Answer>;
  askMany(count: number, options?: AskOptions): Followed<Answer>[];
  /** Kills the worker where it stands and starts the next. A save under way may still land. */
  restart(options?: { saveUnderWay: 'lands' | 'is-lost' }): void;
  state(): Promise<BudgetState>;
}

/** A worker with a pacer, the service behind it and the disk below it, in simulated time. */
export function createScene(limits: Limits = PSN_LIMITS, random: () => number = () => 0.5): Scene {
  const time = createSimulatedTime();
  const disk: Disk = { content: undefined, delay: 0, fault: 'none', writtenAtSetting: 0 };
  const sent: Sent[] = [];
  let keys = 0;
  const forever = new Promise<never>(() => undefined);

  const startWorker = () => {
    const clock = time.startWorker();
    const life = { over: false, landing: null as (() => void) | null };
    const store: BudgetStore = {
      async load() {
        if (disk.fault === 'load-rejects') throw new Error('the disk cannot be read');
        if (disk.fault === 'load-hangs') return forever;
        return structuredClone(disk.content);
      },
      async save(budget) {
        if (disk.fault === 'save-rejects') throw new Error('the disk is full');
        if (disk.fault === 'save-hangs') return forever;
        const content = structuredClone(budget);
        const setting = time.wallSetBy();
        life.landing = () => {
          disk.content = content;
          disk.writtenAtSetting = setting;
          life.landing = null;
        };
        if (disk.delay > 0) await clock.sleep(disk.delay);
        if (life.over) return forever;
        life.landing();
      },
    };
    return { clock, life, pacer: createPacer({ clock, store, random, limits }) };
  };
  let worker = startWorker();

  const run = (
    request: PacedRequest,
    { answers = [good], latency = 100 }: Pick<AskOptions, 'answers' | 'latency'>,
  ): Promise<Answer> => {
    const { clock, life, pacer } = worker;
    let tries = 0;
    return pacer.run(request, async (signal): Promise<ServiceAnswer> => {
      if (life.over) return forever;
      sent.push({ key: request.key, at: time.now() });
      const answer = answers[Math.min(tries, answers.length - 1)] ?? good;
      tries += 1;
      await clock.sleep(latency, signal);
      if (life.over) return forever;
      return typeof answer === 'function' ? answer() : answer;
    });
  };

  const newKey = (): string => {
    keys += 1;
    return `request ${keys}`;
  };

  const ask: Scene['ask'] = ({ lane = 'page', key, signal, ...options } = {}) => {
    const request = { lane, key: key ?? newKey(), signal };
    return follow(run(request, options));
  };

  return {
    time,
    disk,
    sent,
    pacer: () => worker.pacer,
    clock: () => worker.clock,
    newKey,
    ask,
    askMany: (count, options) => Array.from({ length: count }, () => ask(options)),
    restart({ saveUnderWay } = { saveUnderWay: 'is-lost' }) {
      if (saveUnderWay === 'lands') worker.life.landing?.();
      worker.life.over = true;
      worker = startWorker();
    },
    async state() {
      const state = worker.pacer.budget();
      await settle();
      return state;
    },
  };
}
