import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as psn from '../../../lib/psn/index.ts';
import {
  ACCESS_TOKEN,
  answering,
  answeringJson,
  answeringText,
  REFRESH_TOKEN,
} from './fixtures/answering.ts';
import { CALLS } from './fixtures/calls.ts';

const ACCESS_DENIED = `<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>${ACCESS_TOKEN}</BODY></HTML>`;
const REFERENCE_ID = '917b2f64-3205-11f0-81cc-c1daeeb9e18d';
const sonyError = (code: number, message: string) =>
  JSON.stringify({ error: { referenceId: REFERENCE_ID, code, message } });

interface Case {
  what: string;
  status: number;
  body: string;
  headers?: Record<string, string>;
  failure: object;
}

const CASES: readonly Case[] = [
  {
    what: 'an expired token',
    status: 401,
    body: sonyError(2241025, 'Expired token'),
    failure: { kind: 'unauthorised', status: 401, code: 2241025, referenceId: REFERENCE_ID },
  },
  {
    what: 'a 401 without a body',
    status: 401,
    body: '',
    failure: { kind: 'unauthorised', status: 401 },
  },
  {
    what: 'private trophies',
    status: 403,
    body: sonyError(2240526, 'Not permitted by access control'),
    failure: { kind: 'private', status: 403, code: 2240526, referenceId: REFERENCE_ID },
  },
  {
    what: 'private friends or presence',
    status: 403,
    body: sonyError(2281486, 'Not permitted'),
    failure: { kind: 'private', status: 403, code: 2281486, referenceId: REFERENCE_ID },
  },
  {
    what: "Akamai's page",
    status: 403,
    body: ACCESS_DENIED,
    failure: { kind: 'blocked', status: 403 },
  },
  {
    what: 'an unknown set',
    status: 404,
    body: sonyError(2240525, 'Resource not found'),
    failure: { kind: 'not-found', status: 404, code: 2240525, referenceId: REFERENCE_ID },
  },
  {
    what: 'an unknown title id, named',
    status: 404,
    body: sonyError(2240525, "Resource not found (npTitleId='PPSA90008_00')"),
    failure: {
      kind: 'not-found',
      status: 404,
      code: 2240525,
      referenceId: REFERENCE_ID,
      npTitleId: 'PPSA90008_00',
    },
  },
  {
    what: 'a 404 that names something else',
    status: 404,
    body: sonyError(2240525, `Resource not found (npTitleId='${ACCESS_TOKEN}')`),
    failure: { kind: 'not-found', status: 404, code: 2240525, referenceId: REFERENCE_ID },
  },
  {
    what: 'too many requests, with the time',
    status: 429,
    body: '',
    headers: { 'X-RateLimit-Next-Available': '1747400000' },
    failure: { kind: 'rate-limited', status: 429, availableAt: 1_747_400_000_000 },
  },
  {
    what: 'too many requests, as a page',
    status: 429,
    body: '<html>Too many requests</html>',
    failure: { kind: 'rate-limited', status: 429 },
  },
  ...['soon', '-5', '0', '1747400000000', '1747400000.5', 'NaN', ''].map((garbage) => ({
    what: `too many requests, until ${JSON.stringify(garbage)}`,
    status: 429,
    body: '',
    headers: { 'X-RateLimit-Next-Available': garbage },
    failure: { kind: 'rate-limited', status: 429 },
  })),
  {
    what: 'a request that Sony calls wrong',
    status: 400,
    body: sonyError(2240513, 'Bad request'),
    failure: {
      kind: 'malformed',
      status: 400,
      code: 2240513,
      referenceId: REFERENCE_ID,
      field: 'request',
    },
  },
  { what: 'an empty 502', status: 502, body: '', failure: { kind: 'unavailable', status: 502 } },
  { what: 'a 500', status: 500, body: '{', failure: { kind: 'unavailable', status: 500 } },
  { what: 'a 408', status: 408, body: '', failure: { kind: 'unavailable', status: 408 } },
  { what: 'a 418', status: 418, body: '', failure: { kind: 'unavailable', status: 418 } },
  { what: 'a redirect', status: 302, body: '', failure: { kind: 'unavailable', status: 302 } },
  {
    what: 'a page in place of JSON',
    status: 200,
    body: `<html>${ACCESS_TOKEN}</html>`,
    failure: { kind: 'malformed', status: 200, field: 'body' },
  },
  {
    what: 'truncated JSON',
    status: 200,
    body: '{"trophyTitles":[{"npServiceName":"tro',
    failure: { kind: 'malformed', status: 200, field: 'body' },
  },
  { what: 'nothing', status: 200, body: '', failure: { kind: 'malformed', field: 'body' } },
  { what: 'JSON null', status: 200, body: 'null', failure: { kind: 'malformed', field: 'body' } },
  {
    what: 'an error body with status 200',
    status: 200,
    body: sonyError(2240525, 'Resource not found'),
    failure: { kind: 'malformed', status: 200, code: 2240525, referenceId: REFERENCE_ID },
  },
  {
    what: 'an error body whose parts are not what they should be',
    status: 404,
    body: JSON.stringify({ error: { code: '2240525', referenceId: ACCESS_TOKEN, message: 7 } }),
    failure: { kind: 'not-found', status: 404 },
  },
];

describe.each(CALLS)('$name fails by name at', ({ name, ask }) => {
  test.each(CASES)('$what', async ({ status, body, headers, failure }) => {
    const { access } = answeringText(body, { status, headers: headers ?? {} });
    const result = await ask(access);
    if (result.ok) expect.unreachable('a failure was expected');
    expect(result.failure).toMatchObject({ endpoint: name, ...failure });
    if (status >= 300) expect(result.failure).toEqual({ endpoint: name, ...failure });
    expect(JSON.stringify(result.failure)).not.toContain(ACCESS_TOKEN);
  });

  test('no network', async () => {
    const { access } = answering(() => {
      throw new TypeError(`Failed to fetch with ${ACCESS_TOKEN}`);
    });
    expect(await ask(access)).toEqual({ ok: false, failure: { kind: 'offline', endpoint: name } });
  });

  test('a connection lost within the body', async () => {
    const { access } = answering(
      () => new Response(new ReadableStream({ start: (stream) => stream.error('lost') })),
    );
    expect(await ask(access)).toEqual({ ok: false, failure: { kind: 'offline', endpoint: name } });
  });

  test('no answer within 20 seconds', async () => {
    const tooLong = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(tooLong.signal);
    const { access } = answering((request) => {
      tooLong.abort();
      if (request.init.signal?.aborted) throw new DOMException('too long', 'TimeoutError');
      return Response.json({});
    });
    const failed = await ask(access, { signal: new AbortController().signal });
    expect(timeout).toHaveBeenCalledWith(20_000);
    timeout.mockRestore();
    expect(failed).toEqual({ ok: false, failure: { kind: 'offline', endpoint: name } });
  });

  test('a signal aborted on the way', async () => {
    const abort = new AbortController();
    const { access } = answering(() => {
      abort.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await ask(access, { signal: abort.signal })).toEqual({
      ok: false,
      failure: { kind: 'cancelled', endpoint: name },
    });
  });
});

describe.each(CALLS)('$name, whatever the body', ({ name, ask }) => {
  test('gives a result and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(200, 400, 404, 503), fc.json(), async (status, body) => {
        const result = await ask(answeringText(body, { status }).access);
        if (!result.ok) expect(result.failure.endpoint).toBe(name);
        else expect(status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });
});

/** A value somewhere within an answer replaced by another, which is where Sony's changes would be. */
const withOneValueReplaced = (answer: object, replacement: unknown, at: number): unknown => {
  let seen = 0;
  return JSON.parse(JSON.stringify(answer), (_, value) => (seen++ === at ? replacement : value));
};

describe.each(CALLS)('$name, with any one value changed', ({ ask, answer }) => {
  test('gives a result and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(80), fc.jsonValue(), async (at, replacement) => {
        const { access } = answeringJson(withOneValueReplaced(answer, replacement, at) ?? null);
        const result = await ask(access);
        if (!result.ok) expect(result.failure).toMatchObject({ kind: 'malformed', status: 200 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the token endpoint', () => {
  const refresh = (body: string, status: number) =>
    psn.exchangeRefreshTokenForAuthTokens(answeringText(body, { status }).fetch, REFRESH_TOKEN);

  test('says invalid_grant with status 400 when a token is no longer good', async () => {
    const body = { error: 'invalid_grant', error_code: 4159, error_description: REFRESH_TOKEN };
    expect(await refresh(JSON.stringify(body), 400)).toEqual({
      ok: false,
      failure: {
        kind: 'unauthorised',
        endpoint: 'exchangeRefreshTokenForAuthTokens',
        status: 400,
        code: 4159,
      },
    });
  });

  test.each([
    ['another complaint', '{"error":"invalid_request"}', 400, 'malformed'],
    ['an HTML 429', `<html>${REFRESH_TOKEN}</html>`, 429, 'rate-limited'],
    ['an HTML 403', `<html>${REFRESH_TOKEN}</html>`, 403, 'blocked'],
    ['an HTML 200', `<html>${REFRESH_TOKEN}</html>`, 200, 'malformed'],
    ['nothing', '', 503, 'unavailable'],
  ])('fails by name at %s', async (_, body, status, kind) => {
    const result = await refresh(body, status);
    expect(result).toMatchObject({ ok: false, failure: { kind, status } });
    expect(JSON.stringify(result)).not.toContain(REFRESH_TOKEN);
  });
});
