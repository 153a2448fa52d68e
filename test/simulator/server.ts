import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { BADGE_HOST } from './apps/badges.ts';
import { createCertificate } from './certificate.ts';
import { answerAccountSite } from './hosts/account.ts';
import { answerApi } from './hosts/api/index.ts';
import { answerAuth } from './hosts/auth.ts';
import { answerBadges } from './hosts/badges.ts';
import { answerImages } from './hosts/images.ts';
import { answerLibrary } from './hosts/library/index.ts';
import { answerStore } from './hosts/store/index.ts';
import { answerTrophySo } from './hosts/trophySo.ts';
import { answerWww } from './hosts/www/index.ts';
import { type Answer, type HttpRequest, readCookies } from './http.ts';
import type { Host } from './world.ts';

/** Every host that is played here. */
export const HOSTS: Readonly<Record<string, Host>> = {
  'ca.account.sony.com': answerAuth,
  'my.account.sony.com': answerAccountSite,
  'm.np.playstation.com': answerApi,
  'image.api.playstation.com': answerImages,
  'psnobj.prod.dl.playstation.net': answerImages,
  'store.playstation.com': answerStore,
  'library.playstation.com': answerLibrary,
  'www.playstation.com': answerWww,
  'api.trophy.so': answerTrophySo,
  [BADGE_HOST]: answerBadges,
  // The pictures of the example in Trophy's documentation.
  'example.com': answerBadges,
};

export interface Server {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on loopback and hands every request to `answer`; undefined from it cuts the connection.
 * `port` 0: any free one. Rejects when the port is taken.
 */
export async function listen(
  port: number,
  answer: (request: HttpRequest) => Promise<Answer | undefined>,
): Promise<Server> {
  const certificate = await createCertificate(Object.keys(HOSTS));
  const server = createServer(certificate, (message, response) => {
    void (async () => {
      await send(response, await answer(await readRequest(message)));
    })().catch((error: unknown) => {
      // A request that broke off has nobody waiting; anything else is a fault of the simulator's own.
      if (!message.destroyed || message.complete) console.error(error);
      response.destroy();
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readRequest(message: IncomingMessage): Promise<HttpRequest> {
  const host = (message.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(message.url ?? '/', `https://${host || 'unnamed'}`);
  return {
    method: message.method ?? 'GET',
    host,
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    cookies: readCookies(message.headers.cookie),
    body: await text(message),
  };
}

async function send(response: ServerResponse, answer: Answer | undefined): Promise<void> {
  if (!answer) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.writeHead(answer.status);
  if (!answer.rest) {
    response.end(answer.body);
    return;
  }
  response.write(answer.body);
  response.end(await answer.rest);
}
