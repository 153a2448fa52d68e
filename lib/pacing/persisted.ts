/** What outlives the worker. Times are epoch ms: nothing but the wall clock spans two workers. */
export interface PersistedBudget {
  /** When each request of the last window was sent, oldest first. */
  readonly sentAt: readonly number[];
  /** Charged, and perhaps sent just after this was written: counted as sent at the next start. */
  readonly reserved: number;
  /** The pause that the service demanded, if it is not over. */
  readonly stop: { readonly from: number; readonly until: number } | null;
  /** How many 429 came since the last success: the measure of the next pause without a time. */
  readonly refusals: number;
}

/**
 * Where the budget is kept. Both calls may reject or hang: the pacer then goes on with what it has
 * in memory.
 */
export interface BudgetStore {
  /**
   * What was saved last, or `undefined` when nothing ever was. A store that cannot be read must
   * reject: `undefined` is taken for a fresh start with the whole budget.
   */
  load(): Promise<unknown>;
  /** Plain data (structured-clone and JSON safe). Never called again before it has settled. */
  save(budget: PersistedBudget): Promise<void>;
}

export const NOTHING_SPENT: PersistedBudget = { sentAt: [], reserved: 0, stop: null, refusals: 0 };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** What a store gave, if it has the shape of a budget in every part; else null. */
export function readPersisted(saved: unknown): PersistedBudget | null {
  if (!isRecord(saved)) return null;
  const { sentAt, reserved, stop, refusals } = saved;
  if (!Array.isArray(sentAt) || !sentAt.every(Number.isFinite)) return null;
  if (!isCount(reserved) || !isCount(refusals)) return null;
  if (stop === null) return { sentAt, reserved, stop, refusals };
  if (!isRecord(stop)) return null;
  const { from, until } = stop;
  if (typeof from !== 'number' || typeof until !== 'number') return null;
  if (!Number.isFinite(from) || !Number.isFinite(until)) return null;
  return { sentAt, reserved, stop: { from, until }, refusals };
}
