import type { IncomingHttpHeaders } from 'node:http';

/** A request as the hosts see it. */
export interface HttpRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  /** What follows `body` later. */
  readonly rest?: Promise<string>;
}

export const json = (status: number, body: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const html = (status: number, body: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const redirect = (location: string, headers: Answer['headers'] = {}): Answer => ({
  status: 302,
  // Recorded 2025 with the redirects of sign-in.
  headers: {
    location,
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    ...headers,
  },
});

/** Text made safe for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A request header's value; a repeated header's values joined. Undefined when it was not sent. */
export function headerOf(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** `Cookie: a=1; b=2` → its pairs. A name can occur twice, for a host and for its parent domain. */
export const readCookies = (header: string | undefined): HttpRequest['cookies'] =>
  (header ?? '')
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return [name, value.join('=')];
    });
