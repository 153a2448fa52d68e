import { refusals } from './hosts/api/refused.ts';
import { type Answer, type HttpRequest, html } from './http.ts';
import type { Host, World } from './world.ts';

/** A host as its caller meets it while faults are on: what it answers, or nothing (the line is cut). */
export async function answerWithFaults(
  host: Host,
  request: HttpRequest,
  world: World,
): Promise<Answer | undefined> {
  if (world.faults.take('slow', request)) await world.faults.switchedOff('slow');
  if (world.faults.take('drop', request)) return undefined;
  return (
    answerInstead(request, world) ?? spoil(host(strayed(request, world), world), request, world)
  );
}

const DENIED =
  "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\nYou don't have permission to access this server.<P>\nReference&#32;&#35;18&#46;0\n</BODY></HTML>";

function answerInstead(request: HttpRequest, { faults }: World): Answer | undefined {
  if (faults.take('html-429', request))
    return html(429, '<html><body><h1>Too Many Requests</h1></body></html>');
  if (faults.take('akamai-403', request)) return html(403, DENIED);
  const serverError = faults.take('server-error', request);
  if (serverError) return { status: serverError.status ?? 503 };
  if (faults.take('transient-404', request)) return refusals.notFound().answer;
  if (faults.take('private', request)) return refusals.isPrivate().answer;
  if (faults.take('html-200', request))
    return html(200, '<html><body>Under maintenance</body></html>');
  return undefined;
}

/** The request that Sony takes it for: of a call about one trophy set, another's. */
function strayed(request: HttpRequest, { faults, catalogue }: World): HttpRequest {
  const asked = catalogue.trophySet(/NPWR\d{5}_00/.exec(request.path)?.[0] ?? '');
  if (!asked || !faults.take('wrong-payload', request)) return request;
  const other = OTHER_SETS[asked.npServiceName].find((id) => id !== asked.npCommunicationId);
  return { ...request, path: request.path.replace(asked.npCommunicationId, other ?? '') };
}

/** Sets of the demo account, two of each service. */
const OTHER_SETS = {
  trophy: ['NPWR90002_00', 'NPWR90003_00'],
  trophy2: ['NPWR90001_00', 'NPWR90005_00'],
} as const;

function spoil(answer: Answer, request: HttpRequest, { faults }: World): Answer {
  if (answer.status !== 200 || typeof answer.body !== 'string') return answer;
  const missing = faults.take('missing-field', request);
  if (missing) {
    const field = missing.field ?? 'lastUpdatedDateTime';
    const without = (key: string, value: unknown) => (key === field ? undefined : value);
    return { ...answer, body: JSON.stringify(JSON.parse(answer.body), without) };
  }
  if (faults.take('truncated-json', request)) {
    return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
  }
  const halfSent = faults.take('half-sent', request);
  const end = halfSent ? answer.body.indexOf(halfSent.before ?? '</main>') : -1;
  if (end >= 0) {
    const rest = answer.body.slice(end);
    return {
      ...answer,
      body: answer.body.slice(0, end),
      rest: faults.switchedOff('half-sent').then(() => rest),
    };
  }
  return answer;
}
