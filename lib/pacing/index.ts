export type { BudgetState } from './budget.ts';
export { type Clock, systemClock } from './clock.ts';
export type { Lane, PaceableFailure, PacingFailure, Task } from './flights.ts';
export { type Limits, PSN_LIMITS, TROPHY_SO_LIMITS } from './limits.ts';
export { createPacer, type PacedRequest, type Pacer } from './pacer.ts';
export { createPacks, type PackAnswer, type Packs, type PacksOptions } from './packs.ts';
export type { BudgetStore, PersistedBudget } from './persisted.ts';
