import { achievements } from '../../../lib/cache/achievements.ts';
import { type Cache, createCache } from '../../../lib/cache/database.ts';
import { type Connections, createConnections } from '../../../lib/connections/connections.ts';
import { createVault, type Vault } from '../../../lib/connections/vault.ts';
import {
  type BudgetStore,
  createPacer,
  type PersistedBudget,
  TROPHY_SO_LIMITS,
} from '../../../lib/pacing/index.ts';
import { documented } from '../../simulator/apps/documented.ts';
import { createSimulatedTime } from '../pacing/simulatedClock.ts';
import { API_KEY, OTHER_KEY, type Sent, serving } from '../trophy-so/answers.ts';

export const WRITER = { label: 'Writing', apiKey: API_KEY, userId: 'writer-1' };
export const RUNNER = { label: 'Running', apiKey: OTHER_KEY, userId: 'runner-1' };

/** Of the connections of a scene, in the order in which they were tried: 1, 2, … */
export const idOf = (place: number): string =>
  `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

const error = (status: number, words: string) => Response.json({ error: words }, { status });

/** What Trophy says of the users and keys of these tests. */
const answerOf = ({ key, userId }: Sent): Response => {
  const users = new Map([
    [API_KEY, 'writer-1'],
    [OTHER_KEY, 'runner-1'],
  ]);
  const user = key === null ? undefined : users.get(key);
  if (user === undefined) return error(401, 'Invalid API key');
  return userId === user ? Response.json(documented) : error(404, 'User not found');
};

/** Connections over lives of the worker: the vault, the cache, the budget and the service outlive each. */
export function createScene() {
  const time = createSimulatedTime();
  let answer: (sent: Sent) => Response | Promise<Response> = answerOf;
  const service = serving((sent) => answer(sent));
  const access = { isGiven: true, givenBack: 0 };
  let budget: PersistedBudget | undefined;
  const store: BudgetStore = {
    load: async () => budget,
    save: async (next) => {
      budget = next;
    },
  };
  let ids = 0;

  const startWorker = (parts: { vault?: Vault; cache?: Cache } = {}): Connections => {
    const clock = time.startWorker();
    return createConnections({
      vault: parts.vault ?? createVault(),
      cache: parts.cache ?? createCache(),
      pacer: createPacer({ clock, store, random: () => 0.5, limits: TROPHY_SO_LIMITS }),
      fetch: service.fetch,
      access: {
        has: async () => access.isGiven,
        giveBack: async () => {
          access.isGiven = false;
          access.givenBack += 1;
        },
      },
      now: clock.now,
      newId: () => {
        ids += 1;
        return idOf(ids);
      },
    });
  };

  return {
    time,
    access,
    requests: service.requests,
    startWorker,
    /** What is kept of a connection's achievements beyond the worker. */
    inCache: (id: string) => achievements(createCache()).get(id),
    inVault: () => createVault().all(),
    /** Lets time go by until this has ended; what is rested for, such as the next try, then comes. */
    async ended<Value>(work: Promise<Value>): Promise<Value> {
      let isOver = false;
      const over = work.finally(() => {
        isOver = true;
      });
      while (!isOver) await time.advance(500);
      return over;
    },
    /** From here on the service answers like this; without one, as it should. */
    serve(next: typeof answer = answerOf) {
      answer = next;
    },
    /** Until it is told to, the service answers nothing. */
    hold() {
      const held = Promise.withResolvers<void>();
      answer = async (sent) => {
        await held.promise;
        return answerOf(sent);
      };
      return { release: () => held.resolve() };
    },
  };
}

/** One that is added, in a worker that lives. */
export async function withOne() {
  const scene = createScene();
  const worker = scene.startWorker();
  const added = await worker.add(WRITER);
  if (added.state !== 'added') throw new Error('it was to be added');
  scene.requests.length = 0;
  return { ...scene, worker, id: added.connectionId };
}

/** A disk on which nothing more can be written; the function it gives makes room. */
export function fillDisk(): () => void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}
