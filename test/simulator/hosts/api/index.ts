import { type Answer, type HttpRequest, headerOf } from '../../http.ts';
import { accountById, type Host, type World } from '../../world.ts';
import { createCall, type Route } from './call.ts';
import { catalogueRoutes } from './conceptCalls.ts';
import { groupRoutes } from './groupCalls.ts';
import { peopleRoutes } from './peopleCalls.ts';
import { playedGamesRoutes } from './playedGamesCall.ts';
import { apiError, Refused, refusals } from './refused.ts';
import { summaryRoutes } from './summaryCall.ts';
import { titleRoutes } from './titleCalls.ts';
import { trophyRoutes } from './trophyCalls.ts';

const ROUTES: readonly Route[] = [
  ...titleRoutes,
  ...trophyRoutes,
  ...groupRoutes,
  ...summaryRoutes,
  ...playedGamesRoutes,
  ...catalogueRoutes,
  ...peopleRoutes,
];

/** `m.np.playstation.com`: trophies, played games, the catalogue and people. */
export const answerApi: Host = (request, world) => {
  const cors: Answer['headers'] = request.path.startsWith('/api/gamelist/')
    ? // The only call that came with it (recorded 2025); it does not allow the Authorization header.
      { 'access-control-allow-origin': '*' }
    : {};
  if (request.method === 'OPTIONS') return { status: 204, headers: cors };
  const answer = answerCall(request, world);
  return { ...answer, headers: { ...answer.headers, ...cors } };
};

/** The account whose access token a request bears, while the token is good. */
export function callerIdOf(request: HttpRequest, world: World): string | undefined {
  const [, token] = /^Bearer (\S+)$/.exec(headerOf(request, 'authorization') ?? '') ?? [];
  return token === undefined ? undefined : world.tokens.accountIdOf(token);
}

function answerCall(request: HttpRequest, world: World): Answer {
  try {
    const callerId = callerIdOf(request, world);
    const caller = callerId === undefined ? undefined : accountById(world, callerId);
    if (!caller) throw refusals.tokenExpired();
    const stopped = refuseByLimit(request, world, caller.accountId);
    if (stopped) return stopped;
    for (const { method, path, answer } of ROUTES) {
      const match = method === request.method ? path.exec(request.path) : null;
      if (match) return answer(createCall(request, world, caller, match.groups ?? {}));
    }
    throw refusals.notFound();
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function refuseByLimit(request: HttpRequest, world: World, accountId: string): Answer | undefined {
  const fault = world.faults.take('rate-limit', request);
  if (fault) world.limits.stop(accountId, (fault.seconds ?? 60) * 1000, fault.header ?? true);
  const refusal = world.limits.refuse(accountId);
  if (!refusal) return undefined;
  // The real body is not known, so nothing should be read from it.
  const answer = apiError(429, 0, 'Too many requests');
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...(refusal.nextAvailable !== undefined && {
        'x-ratelimit-next-available': String(refusal.nextAvailable),
      }),
    },
  };
}
