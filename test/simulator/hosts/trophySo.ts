import { type Answer, type HttpRequest, headerOf, html, json } from '../http.ts';
import type { Host, World } from '../world.ts';

/** The longest user id that is taken: where the service draws the line is not known. */
const LONGEST_USER_ID = 128;

/** `api.trophy.so`: the achievements of the users of apps. It answers servers: there is no CORS. */
export const answerTrophySo: Host = (request, world) =>
  answerInstead(request, world) ?? spoilt(answerCall(request, world), request, world);

/** The readable part of the key that a request bears, when it is some app's. */
export const keyPrefixOf = (request: HttpRequest, { apps }: World): string | undefined =>
  apps.byKey(headerOf(request, 'x-api-key') ?? '')?.apiKey.slice(0, 8);

/** Every refusal of the service has this form. */
const refuse = (status: number, error: string): Answer => json(status, { error });

function answerCall(request: HttpRequest, { apps }: World): Answer {
  const app = apps.byKey(headerOf(request, 'x-api-key') ?? '');
  if (!app) return refuse(401, 'Invalid or missing API key');
  const [, escaped] = /^\/v1\/users\/([^/]+)\/achievements$/.exec(request.path) ?? [];
  if (request.method !== 'GET' || escaped === undefined) return refuse(404, 'Not found');
  const userId = decoded(escaped);
  if (userId === undefined || userId.length > LONGEST_USER_ID)
    return refuse(422, 'Invalid user id: it must have 1 to 128 characters');
  const achievements = apps.achievementsOf(app, userId);
  if (!achievements) return refuse(404, 'User not found');
  // Only this word counts.
  const isAll = request.query.get('includeIncomplete') === 'true';
  return json(
    200,
    achievements.filter(({ achievedAt }) => isAll || achievedAt),
  );
}

function decoded(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

function answerInstead(request: HttpRequest, { faults }: World): Answer | undefined {
  // No header tells how long to wait (documentation, 2026); what the body says is not known.
  if (faults.take('trophy-so-429', request)) return refuse(429, 'Too many requests');
  const serverError = faults.take('trophy-so-5xx', request);
  if (serverError) return refuse(serverError.status ?? 503, 'Something went wrong');
  if (faults.take('trophy-so-401', request)) return refuse(401, 'API key has been revoked');
  if (faults.take('trophy-so-404', request)) return refuse(404, 'User not found');
  if (faults.take('trophy-so-422', request)) return refuse(422, 'Unprocessable request');
  if (faults.take('trophy-so-html', request))
    return html(200, '<html><body>Under maintenance</body></html>');
  return undefined;
}

function spoilt(answer: Answer, request: HttpRequest, { faults }: World): Answer {
  if (answer.status !== 200 || typeof answer.body !== 'string') return answer;
  if (faults.take('trophy-so-truncated', request))
    return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
  if (faults.take('trophy-so-wrong-types', request)) {
    const wrong = JSON.parse(answer.body).map((one: object) => ({ ...one, rarity: 'rare' }));
    return { ...answer, body: JSON.stringify(wrong) };
  }
  return answer;
}
