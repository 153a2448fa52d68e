/** How much one service may be asked. A second service has limits, a store and a pacer of its own. */
export interface Limits {
  /** Requests started in any window of `windowMs`. */
  readonly requests: number;
  readonly windowMs: number;
  /** How many of `requests` idle work always leaves to people. */
  readonly keptForPeople: number;
  /** How many may be under way at the same moment. */
  readonly atOnce: number;
  /**
   * The longest a run is held back, in ms, before it ends as `waiting`. A worker without work is
   * stopped after about 30 s, so it must not promise to come back after minutes.
   */
  readonly patienceMs: number;
}

/**
 * The trophy service "appears to" allow 300 requests in 15 minutes per account (andshrew's docs;
 * Sony documents nothing, and a normal answer carries no rate-limit header: recorded 2025). A fifth
 * is left to the person's console and phone, which may draw on the same allowance.
 */
export const PSN_LIMITS: Limits = {
  requests: 240,
  windowMs: 15 * 60_000,
  keptForPeople: 80,
  atOnce: 4,
  patienceMs: 20_000,
};

/**
 * Trophy allows an app's organisation 100 requests in a second (its documentation, 2026), which the app's own
 * servers live on: of those a person's browser takes one in a second over any minute at most. That is enough
 * to read twenty connections three times. Nothing is asked in the background, so nothing is kept back for people.
 */
export const TROPHY_SO_LIMITS: Limits = {
  requests: 60,
  windowMs: 60_000,
  keptForPeople: 0,
  atOnce: 4,
  patienceMs: 20_000,
};
