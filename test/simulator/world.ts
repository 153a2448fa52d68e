import type { Account } from './accounts/account.ts';
import { ACCOUNTS, type AccountName, createAccounts, npssoOf } from './accounts/accounts.ts';
import { createApps, type KeptApps } from './apps/keptApps.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Clock } from './clock.ts';
import { type ActiveFaults, createFaults } from './faults.ts';
import type { Answer, HttpRequest } from './http.ts';
import { createLimits, type Limits } from './limits.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** Everything that the servers know between two requests. */
export interface World {
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly accounts: readonly Account[];
  readonly apps: KeptApps;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly faults: ActiveFaults;
}

/** One of the hosts that are played. */
export type Host = (request: HttpRequest, world: World) => Answer;

/** The world at the start; `catalogue` never changes, so worlds can share one. */
export function createWorld(clock: Clock, catalogue: Catalogue, seed: number): World {
  const names = Object.keys(ACCOUNTS) as AccountName[];
  const npssos = new Map(names.map((name) => [npssoOf(name), ACCOUNTS[name].accountId]));
  const tokens = createTokens(clock);
  const limits = createLimits(clock);
  return {
    clock,
    catalogue,
    accounts: createAccounts(catalogue, seed),
    apps: createApps(),
    sessions: createSessions(clock, npssos),
    tokens,
    limits,
    faults: createFaults({
      expireAccessTokens: tokens.expireAccessTokens,
      liftStops: limits.lift,
    }),
  };
}

export const accountById = (world: World, accountId: string): Account | undefined =>
  world.accounts.find((account) => account.accountId === accountId);
