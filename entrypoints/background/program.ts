import {
  type Account,
  createAccount,
  createAuthorizeRequests,
  hasHostAccess,
} from '../../lib/account/index.ts';
import { type Cache, createCache } from '../../lib/cache/database.ts';
import { type Connections, createConnections } from '../../lib/connections/connections.ts';
import { trophySoAccess } from '../../lib/connections/hostAccess.ts';
import { createVault } from '../../lib/connections/vault.ts';
import {
  createPacer,
  type Limits,
  type Pacer,
  PSN_LIMITS,
  systemClock,
  TROPHY_SO_LIMITS,
} from '../../lib/pacing/index.ts';
import { createCalls } from '../../lib/trophies/calls.ts';
import { createDetails } from '../../lib/trophies/details.ts';
import type { GameParts } from '../../lib/trophies/game.ts';
import { languageOfNames } from '../../lib/trophies/languageOfNames.ts';
import { createLibrary, type Library } from '../../lib/trophies/library.ts';
import { createProfiles, type Profiles } from '../../lib/trophies/profile.ts';
import { createTitlePacks } from '../../lib/trophies/titlePacks.ts';
import { createTitles } from '../../lib/trophies/titles.ts';
import { budgetStoreOf } from './budgetStore.ts';

/** The rooms of the house, put together for one life of the worker. */
export interface Program {
  readonly account: Account;
  readonly authorizeRequests: ReturnType<typeof createAuthorizeRequests>;
  readonly cache: Cache;
  readonly pacer: Pacer;
  readonly library: Library;
  readonly game: GameParts;
  readonly profiles: Profiles;
  readonly connections: Connections;
  /** Tells when something new of an account's trophies is kept. */
  onTrophiesKept(listener: () => void): void;
}

export function createProgram(): Program {
  const now = () => Date.now();
  const fetch = (url: string, init: RequestInit) => globalThis.fetch(url, init);
  const clock = systemClock;

  const authorizeRequests = createAuthorizeRequests(fetch);
  const account = createAccount({ fetch, now, authorizeRequests });
  const cache = createCache();
  const pacerOf = (service: Parameters<typeof budgetStoreOf>[0], limits: Limits): Pacer =>
    createPacer({ clock, store: budgetStoreOf(service), random: Math.random, limits });
  const pacer = pacerOf('psn', PSN_LIMITS);
  const { authorised } = account;
  const calls = createCalls({ authorised, pacer });
  const askTitle = createTitlePacks({ authorised, pacer, clock });
  const listeners = new Set<() => void>();
  const onKept = () => {
    for (const listener of listeners) listener();
  };
  const titles = createTitles({ cache, askTitle, now, onKept });
  const language = languageOfNames(navigator);
  const library = createLibrary({ cache, calls, titles, now, language });

  return {
    account,
    authorizeRequests,
    cache,
    pacer,
    library,
    game: {
      titles,
      details: createDetails({ cache, calls, now, onKept }),
      library,
      now,
      hasHostAccess,
    },
    profiles: createProfiles({ cache, calls, now }),
    connections: createConnections({
      vault: createVault(),
      cache,
      pacer: pacerOf('trophy-so', TROPHY_SO_LIMITS),
      fetch,
      access: trophySoAccess,
      now,
      newId: () => crypto.randomUUID(),
    }),
    onTrophiesKept: (listener) => void listeners.add(listener),
  };
}
