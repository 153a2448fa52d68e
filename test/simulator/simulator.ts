import { earnTrophy, syncedSet } from './accounts/account.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { type Clock, createClock, toSecond } from './clock.ts';
import type { Faults } from './faults.ts';
import { answerWithFaults } from './faultyAnswers.ts';
import { callerIdOf } from './hosts/api/index.ts';
import { keyPrefixOf } from './hosts/trophySo.ts';
import { type HttpRequest, headerOf, html } from './http.ts';
import { HOSTS, listen } from './server.ts';
import { accountById, createWorld } from './world.ts';

/** A request as it came in, and what became of it. No token, no key and no cookie value is kept. */
export interface RecordedRequest {
  /** Epoch ms on the simulator's clock. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Null: not answered yet, or never, as the connection was cut. */
  readonly status: number | null;
  /** Whose access token it bore, while that was good. */
  readonly accountId?: string;
  /** The readable part of the API key that it bore, while that was good. */
  readonly apiKeyPrefix?: string;
  /** `acceptLanguage` and `origin` as sent. */
  readonly acceptLanguage?: string;
  readonly origin?: string;
  readonly cookieNames: readonly string[];
}

export interface SimulatorOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** Decides the generated games and libraries. Default 1. */
  readonly seed?: number;
  /** Takes one line a request. */
  readonly log?: (line: string) => void;
}

export interface Simulator {
  readonly port: number;
  /** All requests since the start or the last reset, in the order they came. */
  readonly requests: readonly RecordedRequest[];
  /** Those to `m.np.playstation.com`, which Sony's limit counts. */
  trophyRequests(): readonly RecordedRequest[];
  /** Those to `api.trophy.so`. */
  achievementRequests(): readonly RecordedRequest[];
  /** How many requests came from an account that had been told by a 429 until when to wait. */
  readonly ignoredStops: number;
  /** All access and refresh tokens given out: tests look for them where none may ever be. */
  issuedTokens(): readonly string[];
  readonly faults: Faults;
  /** Token expiry and the window of the rate limit run on it. */
  readonly clock: Clock;
  /**
   * A trophy earned just now: progress, dates and the order of the lists follow, and so does the platinum
   * when it was the last. Throws for an account, set or trophy that is not there, or earned already.
   */
  earn(accountId: string, npCommunicationId: string, trophyId: number): void;
  /**
   * An achievement of a user of an app, by its name, completed just now. Throws for one that is not there, or
   * completed already.
   */
  complete(apiKey: string, userId: string, name: string): void;
  /** All as after the start, on the same port. */
  reset(): void;
  close(): Promise<void>;
}

/** Plays Sony's servers, and Trophy's, on a loopback port. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, seed = 1, log = () => {} } = options;
  const clock = createClock();
  const catalogue = createCatalogue(seed);
  let world = createWorld(clock, catalogue, seed);
  let requests: { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] }[] = [];

  const record = (request: HttpRequest) => {
    const accountId = callerIdOf(request, world);
    const apiKeyPrefix = keyPrefixOf(request, world);
    const acceptLanguage = headerOf(request, 'accept-language');
    const origin = headerOf(request, 'origin');
    const recorded: (typeof requests)[number] = {
      at: clock.now(),
      method: request.method,
      host: request.host,
      path: request.path,
      query: Object.fromEntries(request.query),
      status: null,
      ...(accountId !== undefined && { accountId }),
      ...(apiKeyPrefix !== undefined && { apiKeyPrefix }),
      ...(acceptLanguage !== undefined && { acceptLanguage }),
      ...(origin !== undefined && { origin }),
      cookieNames: request.cookies.map(([name]) => name),
    };
    requests.push(recorded);
    return recorded;
  };

  const server = await listen(port, async (request) => {
    const recorded = record(request);
    const host = HOSTS[request.host] ?? (() => html(404, '<h1>Not simulated</h1>'));
    const answer = await answerWithFaults(host, request, world);
    recorded.status = answer?.status ?? null;
    const outcome = HOSTS[request.host] ? (answer?.status ?? 'cut') : 'not a host that is played';
    log(`${request.method} ${request.host}${request.path} → ${outcome}`);
    return answer;
  });

  return {
    port: server.port,
    get requests() {
      return requests;
    },
    trophyRequests: () => requests.filter(({ host }) => host === 'm.np.playstation.com'),
    achievementRequests: () => requests.filter(({ host }) => host === 'api.trophy.so'),
    get ignoredStops() {
      return world.limits.ignoredStops;
    },
    issuedTokens: () => world.tokens.issued(),
    faults: {
      on: (name, faultOptions) => world.faults.on(name, faultOptions),
      off: (name) => world.faults.off(name),
    },
    clock,
    earn(accountId, npCommunicationId, trophyId) {
      const account = accountById(world, accountId);
      const set = account && syncedSet(account.library, npCommunicationId);
      if (!set) throw new Error(`Account ${accountId} has no trophy set ${npCommunicationId}.`);
      earnTrophy(set, trophyId, toSecond(clock.now()));
    },
    complete(apiKey, userId, name) {
      world.apps.complete(apiKey, userId, name, new Date(clock.now()).toISOString());
    },
    reset() {
      // Whatever is held back must not wait for a world that is gone.
      world.faults.off();
      clock.reset();
      world = createWorld(clock, catalogue, seed);
      requests = [];
    },
    async close() {
      world.faults.off();
      await server.close();
    },
  };
}
