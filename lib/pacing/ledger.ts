import { type Budget, createBudget } from './budget.ts';
import type { Clock } from './clock.ts';
import type { Limits } from './limits.ts';
import {
  type BudgetStore,
  NOTHING_SPENT,
  type PersistedBudget,
  readPersisted,
} from './persisted.ts';

/** A budget together with its safe keeping. */
export interface Ledger {
  readonly budget: Budget;
  /**
   * Resolves when the budget as it is now is in the store, or the store refused it or is late.
   * Never rejects: then the count goes on in memory, which is right until the worker dies.
   */
  written(): Promise<void>;
}

/** How long a store may take before work goes on without it, in ms. */
const STORE_PATIENCE_MS = 3000;

/** Chromium stops a worker after 30 s without work, and seldom sooner. */
const WORKER_LIFE_MS = 30_000;

/**
 * Where the record cannot be read nobody knows what was spent, so nearly all counts as spent just
 * now. A little is left for people: if the store stays broken each worker begins here, and as many
 * workers as fit into one window still stay within the budget together.
 */
function carefulStart(limits: Limits): PersistedBudget {
  const workers = Math.ceil(limits.windowMs / WORKER_LIFE_MS);
  return { ...NOTHING_SPENT, reserved: limits.requests - Math.floor(limits.requests / workers) };
}

async function lastSaved(store: BudgetStore): Promise<PersistedBudget | null> {
  try {
    const saved = await store.load();
    return saved === undefined ? NOTHING_SPENT : readPersisted(saved);
  } catch {
    return null;
  }
}

/** Reads the budget from its store; starts with very little if that fails. Never rejects. */
export async function openLedger(
  clock: Clock,
  limits: Limits,
  store: BudgetStore,
): Promise<Ledger> {
  const inTime = async <Value>(work: Promise<Value>): Promise<Value | null> => {
    const settled = new AbortController();
    const late = clock.sleep(STORE_PATIENCE_MS, settled.signal).then(() => null);
    const outcome = await Promise.race([work, late]);
    settled.abort();
    return outcome;
  };

  const saved = await inTime(lastSaved(store));
  const budget = createBudget(clock, limits, saved ?? carefulStart(limits));

  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  /** One save at a time, in order; all that ask while one is under way share the one after it. */
  const save = (): Promise<void> => {
    next ??= last = last
      .then(() => {
        next = null;
        return store.save(budget.snapshot());
      })
      .catch(() => undefined);
    return next;
  };

  // What was corrected on reading (a time in the future, a charge without a time) is kept corrected:
  // else it would be corrected to "now" by each new worker, and never be over.
  void save();
  return { budget, written: async () => void (await inTime(save())) };
}
